package io.github.jiandu.render.kind;

import java.util.regex.Pattern;

/** The words of clean HTML. */
final class PlainText {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {}

    static String of(String html) {
        String words = TAG.matcher(html.replace("</p>", "\n")).replaceAll("");
        return BLANKS.matcher(words)
                .replaceAll(" ")
                .strip()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
