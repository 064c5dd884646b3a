package io.github.jiandu.bake;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a script is written in, as browsers tell (HTML Standard, "prepare the script element"; VBScript as in old IE). */
enum ScriptLanguage {
    JAVASCRIPT,
    VBSCRIPT,
    /** Data, templates, modules, handlers of events: nothing that writes while a page loads. */
    OTHER;

    private static final Pattern JAVA_SCRIPT =
            Pattern.compile("(?:text/|application/)?(?:x-)?(?:java|ecma|j|live)script[\\d.]*");

    static ScriptLanguage of(@Nullable String type, @Nullable String language, boolean handler) {
        String name = type != null && !type.isBlank() ? type : language != null ? language : "";
        name = name.strip().toLowerCase(Locale.ROOT);
        int parameter = name.indexOf(';');
        if (parameter >= 0) {
            name = name.substring(0, parameter).strip();
        }
        if (name.endsWith("vbscript") || name.endsWith("vbs")) {
            return VBSCRIPT;
        }
        return !handler && (name.isEmpty() || JAVA_SCRIPT.matcher(name).matches()) ? JAVASCRIPT : OTHER;
    }
}
