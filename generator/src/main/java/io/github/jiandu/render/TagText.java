package io.github.jiandu.render;

import java.util.regex.Pattern;

/** Texts as the page tags may hold them (TAG-10). */
final class TagText {

    /** About as much as search results show of a page. */
    private static final int LIMIT = 120;

    private static final String SENTENCE_ENDS = "。！？；!?;";
    private static final Pattern UNFIT = Pattern.compile("[\"<>]");
    private static final Pattern PICTURE = Pattern.compile("<img [^>]*?alt=\"([^\"]*)\"[^>]*>");
    private static final Pattern ELEMENT = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private TagText() {}

    /** The words of a text without paragraphs, such as one of tables or pictures: cells, items, descriptions. */
    static String words(String html) {
        String described = PICTURE.matcher(html).replaceAll(" $1 ");
        String plain = ELEMENT.matcher(described).replaceAll(" ");
        return clean(plain.replace("&lt;", " ")
                .replace("&gt;", " ")
                .replace("&quot;", " ")
                .replace("&amp;", "&"));
    }

    /** On one line, without quotes and angle brackets, which checkers that do not decode would stumble over. */
    static String clean(String text) {
        return BLANKS.matcher(UNFIT.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** As many whole sentences as fit; the beginning with an ellipsis when not even the first does. */
    static String description(String text) {
        String all = clean(text);
        if (all.codePointCount(0, all.length()) <= LIMIT) {
            return all;
        }
        int end = all.offsetByCodePoints(0, LIMIT);
        for (int i = end - 1; i >= end / 3; i--) {
            if (SENTENCE_ENDS.indexOf(all.charAt(i)) >= 0) {
                return all.substring(0, i + 1);
            }
        }
        return all.substring(0, all.offsetByCodePoints(0, LIMIT - 1)) + "…";
    }
}
