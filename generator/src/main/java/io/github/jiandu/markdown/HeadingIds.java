package io.github.jiandu.markdown;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names headings so that links to them survive edits: an id depends on the words of its heading alone, not on its
 * number, punctuation or place. "二、总体要求" and "三、总体要求" have the same id. A text with two equal headings numbers
 * the later ones.
 */
public final class HeadingIds {

    /** 一、 （一） 1. （1） 第一章 第一条 and their like. */
    private static final Pattern NUMBERING =
            Pattern.compile("^\\s*(?:第[0-9一二三四五六七八九十百千零〇]+[编章节条款项]|[（(][0-9一二三四五六七八九十百]+[）)]"
                    + "|[0-9一二三四五六七八九十百]+(?:[、.．)）](?!\\d)|\\s))\\s*");

    private static final Pattern INSIGNIFICANT = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\p{S}]+");

    /** A word that can be an id as it is, so that a link may name it as it is. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    /** Ids that pages have around the text. */
    static final Set<String> TAKEN = Set.of(
            "main",
            "toc-title",
            "attachments-title",
            "question-title",
            "reply-title",
            "submit-title",
            "result-title",
            "statistics-title");

    private final Set<String> used = new HashSet<>(TAKEN);
    /** The last number given to each id, so that many equal headings do not count from the start each time. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The id of a heading with this text, if it is the first of its words. */
    public static String of(String text) {
        String words =
                INSIGNIFICANT.matcher(NUMBERING.matcher(text).replaceFirst("")).replaceAll("");
        if (words.isEmpty()) {
            words = text;
        }
        if (PLAIN_WORD.matcher(words).matches()) {
            return words;
        }
        CRC32 crc = new CRC32();
        crc.update(Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8));
        return "h-" + Long.toHexString(crc.getValue() | 1L << 32).substring(1);
    }

    /** An id for the next heading of the text. */
    String next(String text) {
        return claim(of(text));
    }

    /** The id, or with a number behind it when it is taken. */
    String claim(String id) {
        String free = id;
        while (!used.add(free)) {
            free = id + "-" + numbers.merge(id, 2, (n, two) -> n + 1);
        }
        return free;
    }
}
