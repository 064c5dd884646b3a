package io.github.jiandu.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;

/**
 * Scripts that were compiled, since the pages of a site share their files. A compiled script holds nothing of the page it ran
 * in: objects and functions are made afresh in the scope of each.
 */
final class CompiledScripts {

    private static final int MOST = 64;
    private static final int LONGEST = 200_000;

    private final Map<String, Script> scripts = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Script> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable Script stub;

    Script get(Context context, String text) {
        Script known = scripts.get(text);
        if (known == null) {
            known = context.compileString(withoutFrame(text), "script", 1, null);
            if (text.length() <= LONGEST) {
                scripts.put(text, known);
            }
        }
        return known;
    }

    /** What stands for the browser: a function that takes the host object. */
    Script stub(Context context) {
        if (stub == null) {
            try (InputStream in = CompiledScripts.class.getResourceAsStream("page.js")) {
                if (in == null) {
                    throw new IllegalStateException("page.js is missing");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                stub = context.compileString(text, "page.js", 1, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stub;
    }

    /** Without a mark of XHTML that HTML parsers would take for script, and without a byte order mark. */
    private static String withoutFrame(String text) {
        String script = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String stripped = script.strip();
        if (!stripped.startsWith("<![CDATA[")) {
            return script;
        }
        int end = stripped.lastIndexOf("]]>");
        return stripped.substring("<![CDATA[".length(), end < 0 ? stripped.length() : end);
    }
}
