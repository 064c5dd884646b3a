package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.pinyin.Pinyin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chinese words for what was typed in pinyin, whole, by initials, or mixed with Chinese: canjiren, cjr, 残jr. The same as
 * in {@code search-engine.js}.
 */
final class PinyinInput {

    private static final int DEEPEST = 6;
    private static final int LONGEST = 60;

    /** A phrase with how it is spoken. */
    private record Spoken(String text, int weight, List<String> sounds) {}

    private record Match(String text, int weight, int initials, int end) {}

    private final Map<Character, List<Spoken>> phrases = new HashMap<>();

    PinyinInput(PhraseList list) {
        for (PhraseList.Phrase phrase : list.phrases()) {
            List<String> sounds = Pinyin.of(phrase.text());
            phrases.computeIfAbsent(sounds.get(0).charAt(0), letter -> new ArrayList<>())
                    .add(new Spoken(phrase.text(), phrase.weight(), sounds));
        }
    }

    /** Whether something may be pinyin. */
    static boolean isTyped(String text) {
        return text.length() > 1
                && text.length() < LONGEST
                && text.matches("[a-z\\u4e00-\\u9fff]+")
                && text.matches(".*[a-z].*");
    }

    /** The words for what was typed; empty when the site has none. */
    Optional<String> read(String typed) {
        return Optional.ofNullable(read(typed, 0, 0));
    }

    private @Nullable String read(String typed, int from, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        Match best = null;
        Match longest = null;
        for (char letter : letters(typed, from)) {
            for (Spoken phrase : phrases.getOrDefault(letter, List.of())) {
                for (Map.Entry<Integer, Integer> end :
                        reach(phrase, typed, from).entrySet()) {
                    Match one = new Match(phrase.text(), phrase.weight(), end.getValue(), end.getKey());
                    if (one.end() == typed.length()) {
                        best = best == null || isBetter(one, best) ? one : best;
                    } else if (one.initials() == 0 && (longest == null || isLonger(one, longest))) {
                        longest = one;
                    }
                }
            }
        }
        if (best != null) {
            return best.text();
        }
        if (longest == null) {
            return null;
        }
        String rest = read(typed, longest.end(), depth + 1);
        return rest == null ? null : longest.text() + rest;
    }

    private static boolean isBetter(Match one, Match best) {
        return one.initials() < best.initials() && one.initials() == 0
                || (one.initials() == 0) == (best.initials() == 0) && one.weight() > best.weight();
    }

    private static boolean isLonger(Match one, Match longest) {
        return one.end() > longest.end() || one.end() == longest.end() && one.weight() > longest.weight();
    }

    private static Set<Character> letters(String typed, int from) {
        Set<Character> letters = new LinkedHashSet<>();
        if (CharacterFold.isHan(typed.charAt(from))) {
            Pinyin.readings(typed.charAt(from)).forEach(sound -> letters.add(sound.charAt(0)));
        } else {
            letters.add(typed.charAt(from));
        }
        return letters;
    }

    /** How far a phrase reaches into what was typed, each end with how many syllables are initials only. */
    private static Map<Integer, Integer> reach(Spoken phrase, String typed, int from) {
        Map<Integer, Integer> states = new TreeMap<>(Map.of(from, 0));
        for (int i = 0; i < phrase.text().length() && !states.isEmpty(); i++) {
            Map<Integer, Integer> next = new TreeMap<>();
            for (Map.Entry<Integer, Integer> state : states.entrySet()) {
                int at = state.getKey();
                int used = state.getValue();
                if (at >= typed.length()) {
                    continue;
                }
                String sound = phrase.sounds().get(i);
                if (CharacterFold.isHan(typed.charAt(at))) {
                    if (typed.charAt(at) == phrase.text().charAt(i)) {
                        next.merge(at + 1, used, Math::min);
                    }
                    continue;
                }
                if (typed.startsWith(sound, at)) {
                    next.merge(at + sound.length(), used, Math::min);
                }
                if (sound.length() > 2 && sound.matches("[zcs]h.*") && typed.startsWith(sound.substring(0, 2), at)) {
                    next.merge(at + 2, used + 1, Math::min);
                }
                if (sound.length() > 1 && typed.charAt(at) == sound.charAt(0)) {
                    next.merge(at + 1, used + 1, Math::min);
                }
            }
            states = next;
        }
        return states;
    }
}
