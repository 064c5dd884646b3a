package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a run of Chinese characters may have been meant to be, when it is nowhere in a site: one character too many or too
 * few, another one that sounds alike, two in the wrong order. The same as in {@code search-engine.js}.
 */
final class Corrections {

    /** Kinds of mistakes, by how often people make them. */
    static final int SOUND = 5;

    static final int SWAP = 4;
    static final int EXTRA = 3;
    static final int MISSING = 2;
    static final int OTHER = 1;

    /** Characters that join words; between two words they are not missing. */
    private static final String FILLING = "的了和与及或等在为对将是有之其由于把被从向以并而但";

    private static final int MOST = 12;
    private static final int KIND = 10;

    /**
     * A guess.
     *
     * @param rank the kind of the mistake, then how common what it makes is
     */
    record Candidate(String text, int kind, int rank) {}

    private final Vocabulary vocabulary;

    Corrections(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Guesses at a run, the likeliest first.
     *
     * @param run Chinese characters, at least two
     * @param counts how many pages have each two neighbours
     */
    List<Candidate> of(String run, List<Integer> counts) {
        Guesses guesses = new Guesses(run);
        int k = 0;
        for (int i = 1; i < run.length() - 1; i++) {
            if (counts.get(i) < counts.get(k)) {
                k = i;
            }
        }
        guesses.replace(k);
        guesses.replace(k + 1);
        for (int place = k - 1; place <= k + 1; place++) {
            guesses.swap(place);
        }
        guesses.leaveOut(k);
        guesses.leaveOut(k + 1);
        guesses.putIn(k);
        int rarest = k;
        boolean strong = isStrong(counts);
        return guesses.found.values().stream()
                .filter(guess -> isLikely(guess.kind(), run, rarest, strong))
                .sorted(Comparator.comparingInt(Candidate::rank).reversed().thenComparing(Candidate::text))
                .limit(MOST)
                .toList();
    }

    /** Whether a run is surely wrong: one unknown pair may as well stand between two words. */
    static boolean isStrong(List<Integer> counts) {
        return counts.stream().filter(count -> count == 0).count() > 1;
    }

    /** Short runs and single unknown pairs may be words that the site just does not have. */
    private static boolean isLikely(int kind, String run, int rarest, boolean strong) {
        return switch (kind) {
            case SOUND, SWAP -> true;
            case MISSING -> run.length() > 2;
            case EXTRA -> run.length() > 3 && (strong || run.charAt(rarest) == run.charAt(rarest + 1));
            default -> run.length() > 4 && strong;
        };
    }

    /** The rank of a guess that leads to so many pages. */
    static int rank(Candidate candidate, int pages) {
        return candidate.kind() * KIND + Vocabulary.weight(pages);
    }

    /** The highest rank a guess can have. */
    static int most(Candidate candidate) {
        return candidate.kind() * KIND + Vocabulary.MOST;
    }

    static boolean isRun(String text) {
        return text.length() > 1
                && text.length() <= 40
                && text.chars().allMatch(c -> CharacterFold.isHan(c) && !Character.isSurrogate((char) c));
    }

    private final class Guesses {

        private final String run;
        private final Map<String, Candidate> found = new TreeMap<>();

        Guesses(String run) {
            this.run = run;
        }

        private void add(String text, int kind, int weight) {
            int rank = kind * KIND + weight;
            Candidate same = found.get(text);
            if (weight > 0 && !text.equals(run) && (same == null || same.rank() < rank)) {
                found.put(text, new Candidate(text, kind, rank));
            }
        }

        void replace(int place) {
            boolean left = place > 0;
            boolean right = place < run.length() - 1;
            String alike = vocabulary.soundingLike(run.charAt(place));
            List<Vocabulary.Neighbour> options =
                    left ? vocabulary.after(run.charAt(place - 1)) : vocabulary.before(run.charAt(place + 1));
            for (Vocabulary.Neighbour option : options) {
                char character = option.character();
                int weight = left && right
                        ? Math.min(option.weight(), weight(character, run.charAt(place + 1)))
                        : option.weight();
                boolean sounds = alike.indexOf(character) >= 0;
                if (character != run.charAt(place) && (sounds || left && right)) {
                    add(run.substring(0, place) + character + run.substring(place + 1), sounds ? SOUND : OTHER, weight);
                }
            }
        }

        void swap(int place) {
            if (place < 0 || place + 1 >= run.length()) {
                return;
            }
            String text =
                    run.substring(0, place) + run.charAt(place + 1) + run.charAt(place) + run.substring(place + 2);
            int weight = Vocabulary.MOST;
            for (int i = Math.max(0, place - 1); i <= Math.min(run.length() - 2, place + 1); i++) {
                weight = Math.min(weight, weight(text.charAt(i), text.charAt(i + 1)));
            }
            add(text, SWAP, weight);
        }

        void leaveOut(int place) {
            if (run.length() > 2) {
                boolean inside = place > 0 && place < run.length() - 1;
                int weight = inside ? weight(run.charAt(place - 1), run.charAt(place + 1)) : 1;
                add(run.substring(0, place) + run.substring(place + 1), EXTRA, weight);
            }
        }

        void putIn(int place) {
            for (Vocabulary.Neighbour option : vocabulary.after(run.charAt(place))) {
                if (FILLING.indexOf(option.character()) >= 0) {
                    continue;
                }
                int weight = Math.min(option.weight(), weight(option.character(), run.charAt(place + 1)));
                add(run.substring(0, place + 1) + option.character() + run.substring(place + 1), MISSING, weight);
            }
        }

        private int weight(char first, char second) {
            return vocabulary.weight(first, second);
        }
    }

    /** The place of the part of a question in which a mistake is looked for; -1 for none. */
    static int suspect(List<Question.Part> parts, Predicate<String> known) {
        for (int i = 0; i < parts.size(); i++) {
            Question.Part part = parts.get(i);
            if (part.quoted() || !part.numbers().isEmpty() || !isRun(part.text())) {
                continue;
            }
            boolean unknown = part.terms().stream().anyMatch(term -> term.length() == 2 && !known.test(term));
            if (unknown || parts.size() == 1) {
                return i;
            }
        }
        return -1;
    }
}
