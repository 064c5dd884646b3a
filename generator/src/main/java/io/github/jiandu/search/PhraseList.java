package io.github.jiandu.search;

import io.github.jiandu.pinyin.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The phrases of a site with what they weigh: what is suggested while someone types, in Chinese or in pinyin. */
final class PhraseList {

    /** More would cost bytes and find hardly more. */
    private static final int MOST = 60_000;

    private static final int TITLE_WEIGHT = 4;
    private static final int RELATED = 4;

    /**
     * A phrase.
     *
     * @param weight how many pages have it, titles counted {@value #TITLE_WEIGHT} times
     */
    record Phrase(String text, int weight) {}

    static final Comparator<Phrase> HEAVIEST =
            Comparator.comparingInt(Phrase::weight).reversed().thenComparing(Phrase::text);

    private final List<Phrase> phrases;
    private final Map<String, Integer> weights = new HashMap<>();

    private PhraseList(List<Phrase> phrases) {
        this.phrases = phrases;
        phrases.forEach(phrase -> weights.put(phrase.text(), phrase.weight()));
    }

    static PhraseList of(LeafReader reader) throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        collect(reader, Fields.TITLE_PHRASE, TITLE_WEIGHT, 1, counted);
        collect(reader, Fields.TEXT_PHRASE, 1, 2, counted);
        return new PhraseList(counted.entrySet().stream()
                .filter(entry -> isChinese(entry.getKey()))
                .map(entry -> new Phrase(entry.getKey(), entry.getValue()))
                .sorted(HEAVIEST)
                .limit(MOST)
                .toList());
    }

    private static void collect(LeafReader reader, String field, int times, int least, Map<String, Integer> counted)
            throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
            if (each.docFreq() >= least) {
                counted.merge(each.term().utf8ToString(), each.docFreq() * times, Integer::sum);
            }
        }
    }

    private static boolean isChinese(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }

    /** All phrases, the heaviest first. */
    List<Phrase> phrases() {
        return phrases;
    }

    /** Of phrases between blanks, the longest that other pages have too. */
    List<String> best(String phrases) {
        return Arrays.stream(phrases.split(" ", -1))
                .filter(phrase -> phrase.length() > 2 && weights.getOrDefault(phrase, 0) > 2 * TITLE_WEIGHT)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(RELATED)
                .toList();
    }

    /**
     * Writes the phrases by the first letter of their pinyin.
     *
     * @return the letters there are
     */
    String write(BrowserFiles out) {
        Map<Character, List<String>> byLetter = new TreeMap<>();
        for (Phrase phrase : phrases) {
            List<String> syllables = Pinyin.of(phrase.text());
            char letter = syllables.get(0).charAt(0);
            if (letter >= 'a' && letter <= 'z') {
                byLetter.computeIfAbsent(letter, l -> new ArrayList<>()).add(record(phrase, syllables));
            }
        }
        byLetter.forEach((letter, records) -> out.text("p/" + letter, String.join("|", records)));
        return byLetter.keySet().stream().map(String::valueOf).collect(Collectors.joining());
    }

    /** The phrase, its weight, and its pinyin where single characters would not tell it. */
    private static String record(Phrase phrase, List<String> syllables) {
        List<String> usual = phrase.text()
                .codePoints()
                .mapToObj(Pinyin::readings)
                .map(readings -> readings.isEmpty() ? "" : readings.get(0))
                .toList();
        return phrase.text() + phrase.weight() + (usual.equals(syllables) ? "" : String.join(" ", syllables));
    }
}
