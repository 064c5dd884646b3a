package io.github.jiandu.theme;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a style sheet by role ({@code --main}, {@code --text} …), and whether what stands in one can be read on
 * the other (A11Y-06). A role may have other values in a scheme ({@code [data-scheme="blue"]}) and in what readers choose
 * ({@code [data-colour="dark"]}).
 */
final class ColourRoles {

    /** A colour that text or a line has, the colour behind it, and the least contrast (WCAG 1.4.3, 1.4.11). */
    private record Pair(String front, String back, double least) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("on", "main", 4.5),
            new Pair("on", "deep", 4.5),
            new Pair("text", "ground", 4.5),
            new Pair("text", "soft", 4.5),
            new Pair("muted", "ground", 4.5),
            new Pair("muted", "soft", 4.5),
            new Pair("link", "ground", 4.5),
            new Pair("link", "soft", 4.5),
            new Pair("accent", "ground", 3));

    /** What a reader may choose; nothing first. */
    private static final List<String> CHOICES = List.of("", "dark", "contrast", "paper");

    private static final Set<String> ROLES = Set.of(
            "main",
            "deep",
            "accent",
            "link",
            "soft",
            "on",
            "ground",
            "text",
            "muted",
            "line",
            "focus",
            "dark-main",
            "dark-deep",
            "dark-accent",
            "dark-link");

    private static final Pattern DECLARATION = Pattern.compile("\\s*--([a-z-]+)\\s*:\\s*([^;]*?)\\s*");
    private static final Pattern CONDITION = Pattern.compile("\\[data-(scheme|colour)=\"?([a-z]+)\"?]");
    private static final Pattern VAR = Pattern.compile("var\\(\\s*--([a-z-]+)\\s*\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");

    /** A value given to a role where its conditions hold. */
    private record Declaration(Map<String, String> conditions, String role, String value, Location at, boolean own) {}

    private final List<Declaration> declarations = new ArrayList<>();

    /**
     * Adds the declarations of a sheet; later ones go before earlier ones.
     *
     * @param own whether the sheet is the site's, which is told of what is wrong
     */
    void add(SourceFile sheet, boolean own) {
        String text = blankComments(sheet.text());
        Deque<String> open = new ArrayDeque<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                open.push(text.substring(from, i).strip());
                from = i + 1;
            } else if (c == ';' || c == '}') {
                if (!open.isEmpty()) {
                    declare(sheet, open, text, from, i, own);
                }
                if (c == '}' && !open.isEmpty()) {
                    open.pop();
                }
                from = i + 1;
            }
        }
    }

    /** Comments become blanks, so that places stay. */
    private static String blankComments(String css) {
        return Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL)
                .matcher(css)
                .replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
    }

    private void declare(SourceFile sheet, Deque<String> open, String text, int from, int to, boolean own) {
        Matcher matcher = DECLARATION.matcher(text.substring(from, to));
        // what the system prefers repeats what readers may choose
        boolean elsewhere =
                open.stream().skip(1).anyMatch(outer -> outer.contains("prefers") || outer.contains("print"));
        if (elsewhere || !matcher.matches() || !ROLES.contains(matcher.group(1))) {
            return;
        }
        Location at = sheet.at(from + matcher.start(2), matcher.end(2) - matcher.start(2));
        String value = matcher.group(2).toLowerCase(Locale.ROOT);
        for (String selector : open.element().split(",", -1)) {
            conditions(selector.strip())
                    .ifPresent(conditions ->
                            declarations.add(new Declaration(conditions, matcher.group(1), value, at, own)));
        }
    }

    /** What a selector of the root asks of it; empty for other elements. */
    private static Optional<Map<String, String>> conditions(String selector) {
        Map<String, String> conditions = new LinkedHashMap<>();
        Matcher matcher = CONDITION.matcher(selector);
        while (matcher.find()) {
            conditions.put(matcher.group(1), matcher.group(2));
        }
        String rest = CONDITION.matcher(selector).replaceAll("");
        return rest.isEmpty() && !conditions.isEmpty() || rest.equals(":root") || rest.equals("html")
                ? Optional.of(conditions)
                : Optional.empty();
    }

    /**
     * Reports colours that cannot be read on each other, at the site's own value, once for each.
     *
     * @param scheme the site's, such as {@code blue}
     */
    void check(String scheme, Diagnostics diagnostics) {
        Set<Location> told = new HashSet<>();
        for (String choice : CHOICES) {
            Map<String, Declaration> values = values(scheme, choice);
            for (Pair pair : PAIRS) {
                check(pair, values, told, diagnostics);
            }
        }
    }

    private static void check(Pair pair, Map<String, Declaration> values, Set<Location> told, Diagnostics diagnostics) {
        Declaration front = values.get(pair.front());
        Declaration back = values.get(pair.back());
        if (front == null || back == null || !front.own() && !back.own()) {
            return;
        }
        Optional<Integer> frontColour = colour(front, values, told, diagnostics);
        Optional<Integer> backColour = colour(back, values, told, diagnostics);
        if (frontColour.isEmpty() || backColour.isEmpty()) {
            return;
        }
        double contrast = contrast(frontColour.get(), backColour.get());
        Declaration own = front.own() ? front : back;
        if (contrast < pair.least() && told.add(own.at())) {
            diagnostics.report(
                    Code.THEME_CONTRAST,
                    own.at(),
                    pair.front(),
                    pair.back(),
                    // rounded down, so that what is told is never enough
                    String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10),
                    String.format(Locale.ROOT, "%.1f", pair.least()));
        }
    }

    private Map<String, Declaration> values(String scheme, String choice) {
        Map<String, Declaration> values = new LinkedHashMap<>();
        // more conditions go before fewer, as in the cascade
        for (int conditions = 0; conditions <= 2; conditions++) {
            for (Declaration declaration : declarations) {
                Map<String, String> asked = declaration.conditions();
                boolean holds = asked.getOrDefault("scheme", scheme).equals(scheme)
                        && asked.getOrDefault("colour", choice).equals(choice);
                // a scheme is said of the root alone, which weighs as much as :root
                int weight = asked.containsKey("colour") ? asked.size() : 0;
                if (holds && weight == conditions) {
                    values.put(declaration.role(), declaration);
                }
            }
        }
        return values;
    }

    /** The colour as 0xRRGGBB; empty after reporting one that cannot be read. */
    private static Optional<Integer> colour(
            Declaration of, Map<String, Declaration> values, Set<Location> told, Diagnostics diagnostics) {
        @Nullable Declaration at = of;
        for (int steps = 0; at != null && steps < 5; steps++) {
            Matcher other = VAR.matcher(at.value());
            if (!other.matches()) {
                break;
            }
            at = values.get(other.group(1));
        }
        Matcher hex = HEX.matcher(at == null ? "" : at.value());
        if (hex.matches()) {
            String digits = hex.group(1);
            return Optional.of(
                    Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("[0-9a-f]", "$0$0"), 16));
        }
        Declaration own = at == null ? of : at;
        if (own.own() && told.add(own.at())) {
            diagnostics.report(Code.THEME_COLOUR, own.at(), own.value(), own.role());
        }
        return Optional.empty();
    }

    /** Contrast by WCAG 2.2, from 1 to 21. */
    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
