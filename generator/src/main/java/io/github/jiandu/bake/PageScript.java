package io.github.jiandu.bake;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <script>} element of a page, as it stands there.
 *
 * @param type the attribute {@code type}; null if there is none
 * @param language the attribute {@code language}; null if there is none
 * @param src the attribute {@code src}, as written, entities resolved; null if there is none
 * @param handler whether it is a handler of an event, which does not run while the page loads
 * @param text what stands in the element; not looked at when there is a {@code src}
 */
public record PageScript(
        @Nullable String type,
        @Nullable String language,
        @Nullable String src,
        boolean handler,
        String text) {

    private static final Pattern ONLOAD = Pattern.compile("\\s*onload(?:\\(\\))?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * A script element.
     *
     * @param attributes gives the value of an attribute by its name in lower case, null if there is none
     * @param text what stands in the element
     */
    public static PageScript of(Function<String, @Nullable String> attributes, String text) {
        String owner = attributes.apply("for");
        String event = attributes.apply("event");
        // HTML Standard, "prepare the script element": those of window's onload run, and at once
        boolean handler = owner != null
                && event != null
                && !(owner.strip().equalsIgnoreCase("window")
                        && ONLOAD.matcher(event).matches());
        return new PageScript(
                attributes.apply("type"), attributes.apply("language"), attributes.apply("src"), handler, text);
    }

    /** A script within the page, in JavaScript. */
    public static PageScript inline(String text) {
        return new PageScript(null, null, null, false, text);
    }

    /** A script in a file of its own. */
    public static PageScript file(String src) {
        return new PageScript(null, null, src, false, "");
    }

    /**
     * Whether a script with this text, inline or in a file, may write HTML. A cheap test, so that pages without such scripts
     * need not be run: it says yes too often (a word {@code write} or {@code eval} anywhere), and no only to scripts that
     * name neither.
     */
    public static boolean mayWrite(String text) {
        // eval of a packed script shows no word of it; ["wr" + "ite"] without eval has not been seen on a site of an
        // office
        return text.contains("write") || text.contains("eval") || text.contains("Function(");
    }

    ScriptLanguage scriptLanguage() {
        return ScriptLanguage.of(type, language, handler);
    }
}
