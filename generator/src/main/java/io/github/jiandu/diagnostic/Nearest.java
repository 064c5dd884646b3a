package io.github.jiandu.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate that takes the fewest single-character edits, swaps of neighbours counting as one; empty when even
     * that is too far (more than a third of the word, at least one edit being allowed).
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > 60) {
            return Optional.empty();
        }
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates.stream().sorted().toList()) {
            int limit = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
            int distance = distance(word, candidate);
            // Of Chinese words of two characters half may differ: the first one decides between equals.
            boolean closer = distance < least
                    || distance == least
                            && best != null
                            && candidate.startsWith(word.substring(0, 1))
                            && !best.startsWith(word.substring(0, 1));
            if (closer && distance <= limit && distance < word.length()) {
                best = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
