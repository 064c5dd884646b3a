package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.pinyin.Pinyin;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which Chinese characters follow which in the texts of a site, and how they are spoken: what mistakes in a question are
 * put right by.
 */
final class Vocabulary {

    /** The most a pair counts for, see {@link #weight}. */
    static final int MOST = 9;

    /**
     * A neighbour of a character.
     *
     * @param weight how common the pair is
     */
    record Neighbour(char character, int weight) {}

    private static final List<Neighbour> NONE = List.of();

    private final Map<Character, List<Neighbour>> after = new TreeMap<>();
    private final Map<Character, List<Neighbour>> before = new TreeMap<>();
    private final Map<Character, List<String>> readings = new TreeMap<>();
    private final Map<String, StringBuilder> spoken = new TreeMap<>();

    private Vocabulary() {}

    static Vocabulary of(LeafReader reader) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, Integer> pairs = new TreeMap<>();
        for (String field : List.of(Fields.TITLE, Fields.BODY)) {
            @Nullable Terms terms = reader.terms(field);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    // the first byte tells Chinese characters from letters
                    if (term.length == 6 && (term.bytes[term.offset] & 0xff) >= 0xe3) {
                        String pair = term.utf8ToString();
                        if (CharacterFold.isHan(pair.charAt(0))) {
                            pairs.merge(pair, each.docFreq(), Math::max);
                        }
                    }
                }
            }
        }
        TreeSet<Character> characters = new TreeSet<>();
        pairs.forEach((pair, count) -> {
            char first = pair.charAt(0);
            char second = pair.charAt(1);
            int weight = weight(count);
            vocabulary.after.computeIfAbsent(first, c -> new ArrayList<>()).add(new Neighbour(second, weight));
            vocabulary.before.computeIfAbsent(second, c -> new ArrayList<>()).add(new Neighbour(first, weight));
            characters.add(first);
            characters.add(second);
        });
        // people type characters that the site does not use
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        for (char c = 0x4e00; c < 0xa000; c++) {
            if (common.canEncode(c)) {
                characters.add(c);
            }
        }
        for (char character : characters) {
            List<String> read = Pinyin.readings(character);
            vocabulary.readings.put(character, read);
            read.forEach(syllable -> vocabulary
                    .spoken
                    .computeIfAbsent(syllable, s -> new StringBuilder())
                    .append(character));
        }
        return vocabulary;
    }

    /** How common something is, in nine steps. */
    static int weight(int count) {
        return Math.min(MOST, 32 - Integer.numberOfLeadingZeros(count));
    }

    /** How common a pair is; 0 for one that is nowhere. */
    int weight(char first, char second) {
        for (Neighbour neighbour : after(first)) {
            if (neighbour.character() == second) {
                return neighbour.weight();
            }
        }
        return 0;
    }

    /** What follows a character. */
    List<Neighbour> after(char character) {
        return after.getOrDefault(character, NONE);
    }

    /** What a character follows. */
    List<Neighbour> before(char character) {
        return before.getOrDefault(character, NONE);
    }

    /** Characters that are spoken like one, in any of its readings; itself is not among them. */
    String soundingLike(char character) {
        TreeSet<Character> same = new TreeSet<>();
        for (String syllable : readings.getOrDefault(character, List.of())) {
            StringBuilder characters = spoken.get(syllable);
            for (int i = 0; characters != null && i < characters.length(); i++) {
                same.add(characters.charAt(i));
            }
        }
        same.remove(character);
        StringBuilder text = new StringBuilder();
        same.forEach(text::append);
        return text.toString();
    }

    /** Writes rows of neighbours, readings, and traditional characters; returns how many files of rows there are. */
    int write(BrowserFiles out, Workers workers) {
        long size = 0;
        for (List<Neighbour> row : after.values()) {
            size += 2L * row.size() + 8;
        }
        Shards rows = new Shards("v", size);
        TreeSet<Character> characters = new TreeSet<>(after.keySet());
        characters.addAll(before.keySet());
        for (char character : characters) {
            rows.add(String.valueOf(character), row(after(character)) + "!" + row(before(character)));
        }
        rows.write(out, workers);
        out.text("py", syllables());
        StringBuilder pairs = new StringBuilder();
        for (char c = 0x3400; c < 0xa000; c++) {
            int simple = CharacterFold.fold(c);
            if (simple != c && simple < 0x10000 && characters.contains((char) simple)) {
                pairs.append(c).append((char) simple);
            }
        }
        out.text("ts", pairs);
        return rows.count();
    }

    /** Characters by how common the pair is, a digit before each group. */
    private static String row(List<Neighbour> neighbours) {
        StringBuilder row = new StringBuilder();
        for (int weight = MOST; weight > 0; weight--) {
            int from = row.length();
            for (Neighbour neighbour : neighbours) {
                if (neighbour.weight() == weight) {
                    row.append(neighbour.character());
                }
            }
            if (row.length() > from) {
                row.insert(from, weight);
            }
        }
        return row.toString();
    }

    /** The characters of each syllable, those for which it is the usual reading before the comma. */
    private String syllables() {
        StringBuilder text = new StringBuilder();
        spoken.forEach((syllable, characters) -> {
            StringBuilder usual = new StringBuilder();
            StringBuilder other = new StringBuilder();
            for (int i = 0; i < characters.length(); i++) {
                char character = characters.charAt(i);
                List<String> read = readings.getOrDefault(character, List.of());
                (read.indexOf(syllable) == 0 ? usual : other).append(character);
            }
            text.append(syllable).append(usual);
            if (!other.isEmpty()) {
                text.append(',').append(other);
            }
            text.append('|');
        });
        return text.toString();
    }
}
