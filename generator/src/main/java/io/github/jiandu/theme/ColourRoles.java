package io.github.jiandu.theme;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of style sheets by role ({@code --main}, {@code --text} …), and whether what stands in one can be read on
 * the other (A11Y-06). A role may have other values in a scheme ({@code [data-scheme="blue"]}) and in what readers choose
 * ({@code :root[data-colour="dark"]}).
 */
final class ColourRoles {

    /** A colour that text or a line has, the colour behind it, and the least contrast (WCAG 1.4.3). */
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
            // buttons and what is current show the ground on it
            new Pair("accent", "ground", 4.5));

    /** What a reader may choose; nothing first. */
    private static final List<String> CHOICES = List.of("", "light", "dark", "contrast", "paper");

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

    private static final Pattern ROLE = Pattern.compile("\\s*--([a-z-]+)\\s*:");
    private static final Pattern CONDITION = Pattern.compile("\\[data-(scheme|colour)=[\"']?([a-z]+)[\"']?]");
    private static final Pattern DARK = Pattern.compile("prefers-color-scheme\\s*:\\s*dark");
    private static final Pattern VAR = Pattern.compile("var\\(\\s*--([a-z-]+)\\s*\\)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");

    /**
     * A value given to a role.
     *
     * @param conditions what must hold of scheme and colour
     * @param weight of its selector; more goes before less, as in the cascade
     * @param own whether it is the site's
     */
    private record Declaration(
            Map<String, String> conditions, int weight, String role, String value, Location at, boolean own) {}

    /** A selector's conditions with its weight. */
    private record Selected(Map<String, String> conditions, int weight) {}

    /** A colour as 0xRRGGBB with the site's own declaration it comes from, if any. */
    private record Shown(int rgb, Optional<Declaration> own) {}

    private final List<Declaration> declarations = new ArrayList<>();
    private final Diagnostics diagnostics;
    private final Set<Location> told = new HashSet<>();

    ColourRoles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Adds the declarations of a sheet; later ones go before earlier ones.
     *
     * @param own whether the sheet is the site's, which is told of what is wrong
     */
    void add(SourceFile sheet, boolean own) {
        String text = masked(sheet.text());
        List<String> open = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '}';
            if (c == '{') {
                open.add(text.substring(from, i).strip());
                from = i + 1;
            } else if (c == ';' || c == '}') {
                if (!open.isEmpty()) {
                    declare(sheet, open, text, from, i, own);
                }
                if (c == '}' && !open.isEmpty()) {
                    open.remove(open.size() - 1);
                }
                from = i + 1;
            }
        }
    }

    /** Comments become blanks, and what divides rules means nothing within quotes; every place stays. */
    private static String masked(String css) {
        StringBuilder out = new StringBuilder(css);
        char quote = 0;
        boolean comment = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (comment) {
                comment = c != '/' || css.charAt(i - 1) != '*';
                out.setCharAt(i, c == '\n' ? c : ' ');
            } else if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote || c == '\n') {
                    quote = 0;
                } else if ("{};".indexOf(c) >= 0) {
                    out.setCharAt(i, '_');
                }
            } else if (css.startsWith("/*", i)) {
                comment = true;
                out.setCharAt(i, ' ');
                // a comment has its two signs before it can end
                if (i + 1 < out.length()) {
                    out.setCharAt(++i, ' ');
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return out.toString();
    }

    private void declare(SourceFile sheet, List<String> open, String text, int from, int to, boolean own) {
        Matcher matcher = ROLE.matcher(text).region(from, to);
        if (!matcher.lookingAt() || !ROLES.contains(matcher.group(1))) {
            return;
        }
        String value = text.substring(matcher.end(), to);
        int start = matcher.end() + value.length() - value.stripLeading().length();
        value = value.strip().toLowerCase(Locale.ROOT);
        Location at = sheet.at(Math.min(start, to), Math.max(1, value.length()));
        List<String> around = open.subList(0, open.size() - 1);
        if (around.stream().anyMatch(rule -> rule.contains("print"))) {
            return;
        }
        boolean dark = around.stream().anyMatch(rule -> DARK.matcher(rule).find());
        boolean understood = around.stream().allMatch(rule -> rule.startsWith("@"))
                && around.stream().noneMatch(rule -> rule.contains("prefers-contrast"));
        for (String selector : open.get(open.size() - 1).split(",", -1)) {
            Optional<Selected> selected = understood ? selected(selector.strip(), dark) : Optional.empty();
            if (selected.isPresent()) {
                Selected found = selected.get();
                declarations.add(new Declaration(found.conditions(), found.weight(), matcher.group(1), value, at, own));
            } else if (own && told.add(at)) {
                diagnostics.report(Code.THEME_SELECTOR, at, selector.strip(), matcher.group(1));
            }
        }
    }

    /** What a selector of the root asks of it; empty for others. A dark system is looked at like a reader's choice. */
    private static Optional<Selected> selected(String selector, boolean dark) {
        Map<String, String> conditions = new HashMap<>();
        Matcher matcher = CONDITION.matcher(selector);
        while (matcher.find()) {
            conditions.put(matcher.group(1), matcher.group(2));
        }
        String rest = CONDITION.matcher(selector).replaceAll("").replace(":not([data-colour])", "");
        int weight = conditions.size() + (rest.equals(":root") ? 1 : 0);
        if (dark) {
            conditions.put("colour", "dark");
            weight++;
        }
        return rest.equals(":root") || rest.equals("html") || rest.isEmpty() && !conditions.isEmpty()
                ? Optional.of(new Selected(conditions, weight))
                : Optional.empty();
    }

    /**
     * Reports colours that cannot be read on each other, at the site's own value, once for each.
     *
     * @param scheme the site's, such as {@code blue}
     */
    void check(String scheme) {
        for (String choice : CHOICES) {
            Map<String, Declaration> values = values(scheme, choice);
            for (Pair pair : PAIRS) {
                check(pair, values);
            }
        }
    }

    private void check(Pair pair, Map<String, Declaration> values) {
        Optional<Shown> front = shown(pair.front(), values);
        Optional<Shown> back = shown(pair.back(), values);
        if (front.isEmpty() || back.isEmpty()) {
            return;
        }
        Optional<Declaration> own = front.get().own().or(() -> back.get().own());
        double contrast = contrast(front.get().rgb(), back.get().rgb());
        if (own.isPresent() && contrast < pair.least() && told.add(own.get().at())) {
            diagnostics.report(
                    Code.THEME_CONTRAST,
                    own.get().at(),
                    pair.front(),
                    pair.back(),
                    // rounded down, so that what is told is never enough
                    String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10),
                    String.format(Locale.ROOT, "%.1f", pair.least()));
        }
    }

    private Map<String, Declaration> values(String scheme, String choice) {
        Map<String, Declaration> values = new HashMap<>();
        for (Declaration declaration : declarations) {
            boolean holds = declaration
                            .conditions()
                            .getOrDefault("scheme", scheme)
                            .equals(scheme)
                    && declaration.conditions().getOrDefault("colour", choice).equals(choice);
            Declaration former = values.get(declaration.role());
            if (holds && (former == null || former.weight() <= declaration.weight())) {
                values.put(declaration.role(), declaration);
            }
        }
        return values;
    }

    /** The colour a role has; empty after reporting one of the site's that cannot be read. */
    private Optional<Shown> shown(String role, Map<String, Declaration> values) {
        Optional<Declaration> own = Optional.empty();
        Declaration at = values.get(role);
        for (int steps = 0; at != null && steps < 5; steps++) {
            own = at.own() ? Optional.of(at) : own;
            Matcher hex = HEX.matcher(at.value());
            if (hex.matches()) {
                String digits = hex.group(1);
                String six = digits.length() == 6 ? digits : digits.replaceAll("[0-9a-f]", "$0$0");
                return Optional.of(new Shown(Integer.parseInt(six, 16), own));
            }
            Matcher other = VAR.matcher(at.value());
            at = other.matches() ? values.get(other.group(1)) : null;
        }
        own.filter(declaration -> told.add(declaration.at()))
                .ifPresent(declaration -> diagnostics.report(
                        Code.THEME_COLOUR, declaration.at(), declaration.value(), declaration.role()));
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
