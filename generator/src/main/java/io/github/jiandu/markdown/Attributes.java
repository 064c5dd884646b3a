package io.github.jiandu.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in braces behind a heading, link or picture: {@code {#id .class width=400}}. Anything that does not read
 * exactly so is text: {@code ${name}} and {@code {{ name }}} are shown as they were written.
 *
 * @param id or null
 * @param classes in the order written
 * @param width in pixels, 0 when not given
 * @param length number of characters it takes in the text
 */
record Attributes(@Nullable String id, List<String> classes, int width, int length) {

    static final Attributes NONE = new Attributes(null, List.of(), 0, 0);

    private static final String ITEM = "(?:#[A-Za-z][\\w-]*|\\.[A-Za-z][\\w-]*|width=\"?\\d{1,5}\"?)";
    private static final String BRACES = "\\{\\s*(" + ITEM + "(?:\\s+" + ITEM + ")*)\\s*}";
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern AT_START = Pattern.compile("^" + BRACES);
    private static final Pattern AT_END = Pattern.compile("\\s*(?<!\\\\)" + BRACES + "\\s*$");

    static Optional<Attributes> atStart(String text) {
        return text.startsWith("{") ? find(AT_START.matcher(text)) : Optional.empty();
    }

    static Optional<Attributes> atEnd(String text) {
        return text.stripTrailing().endsWith("}") ? find(AT_END.matcher(text)) : Optional.empty();
    }

    private static Optional<Attributes> find(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String id = null;
        int width = 0;
        List<String> classes = new ArrayList<>();
        for (String item : WHITE.split(matcher.group(1), -1)) {
            if (item.startsWith("#")) {
                id = item.substring(1);
            } else if (item.startsWith(".")) {
                classes.add(item.substring(1));
            } else {
                width = Integer.parseInt(item.replaceAll("\\D", ""));
            }
        }
        return Optional.of(new Attributes(id, classes, width, matcher.end() - matcher.start()));
    }

    /** The same with one more class. */
    Attributes with(String name) {
        List<String> all = new ArrayList<>(classes);
        all.add(name);
        return new Attributes(id, all, width, length);
    }

    /** The class attribute with a blank before it, or nothing. */
    String classAttribute() {
        return classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"";
    }
}
