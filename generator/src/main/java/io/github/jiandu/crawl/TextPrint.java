package io.github.jiandu.crawl;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page says, short enough to be kept and compared: the groups of three characters in it, digits and names of months aside. */
final class TextPrint {

    private static final int MOST_CHARS = 50_000;
    private static final int GROUP = 3;
    private static final double SIMILAR = 0.95;

    private static final Pattern COUNTED = Pattern.compile("[\\d０-９\\s\\p{Punct}]+|(?:星期|周|礼拜)[一二三四五六日天]"
            + "|[〇○零一二三四五六七八九十正]+[年月日号]|(?i:\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b"
            + "|\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b)");

    private final Set<Integer> groups = new HashSet<>();
    private final long exact;

    private TextPrint(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        exact = hash;
        for (int i = 0; i + GROUP <= text.length(); i++) {
            groups.add((text.charAt(i) * 31 + text.charAt(i + 1)) * 31 * 31 + text.charAt(i + 2));
        }
    }

    static TextPrint of(String text) {
        String part = text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
        return new TextPrint(COUNTED.matcher(part).replaceAll(""));
    }

    /** Equal for pages that say the same but for numbers and dates. */
    long exact() {
        return exact;
    }

    /** Whether two pages say nearly the same. Pages without words are like none. */
    boolean isLike(TextPrint other) {
        if (groups.isEmpty() || other.groups.isEmpty()) {
            return false;
        }
        if (exact == other.exact) {
            return true;
        }
        int common = 0;
        for (int group : groups) {
            common += other.groups.contains(group) ? 1 : 0;
        }
        return common >= SIMILAR * (groups.size() + other.groups.size() - common);
    }
}
