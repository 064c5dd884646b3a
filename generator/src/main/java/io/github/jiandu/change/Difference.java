package io.github.jiandu.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which items of one sequence are gone in another, and which are new there: the shortest such answer (E. W. Myers, An O(ND)
 * Difference Algorithm and Its Variations, 1986) as long as the two are alike. Where they are not, the items that occur
 * once on either side are taken as fixed points, and what lies between them is compared on its own, so that time stays
 * bounded.
 *
 * @param removed items of the former sequence that are gone
 * @param added items of the new sequence that were not there
 */
record Difference(BitSet removed, BitSet added) {

    /** Items removed and added, in one stretch, beyond which the shortest answer is not looked for. */
    private static final int MOST_EDITS = 800;

    /** How often a stretch is divided at fixed points. */
    private static final int MOST_DIVISIONS = 12;

    static <T> Difference of(List<T> former, List<T> now) {
        Map<T, Integer> numbers = new HashMap<>();
        int[] a = numbered(former, numbers);
        int[] b = numbered(now, numbers);
        return new Comparison(a, b).compare();
    }

    private static <T> int[] numbered(List<T> items, Map<T, Integer> numbers) {
        int[] result = new int[items.size()];
        for (int i = 0; i < result.length; i++) {
            Integer known = numbers.putIfAbsent(items.get(i), numbers.size());
            result[i] = known == null ? numbers.size() - 1 : known;
        }
        return result;
    }

    private static final class Comparison {

        private final int[] all;
        private final int[] other;
        private final BitSet removed = new BitSet();
        private final BitSet added = new BitSet();
        /** Positions of the items that occur on both sides; no other item can be kept. */
        private int[] aAt = {};

        private int[] bAt = {};
        private int[] a = {};
        private int[] b = {};

        Comparison(int[] all, int[] other) {
            this.all = all;
            this.other = other;
        }

        Difference compare() {
            aAt = shared(all, other, removed);
            bAt = shared(other, all, added);
            a = Arrays.stream(aAt).map(i -> all[i]).toArray();
            b = Arrays.stream(bAt).map(i -> other[i]).toArray();
            compare(0, a.length, 0, b.length, 0);
            return new Difference(removed, added);
        }

        private static int[] shared(int[] items, int[] others, BitSet alone) {
            BitSet known = new BitSet();
            for (int item : others) {
                known.set(item);
            }
            int[] at = new int[items.length];
            int count = 0;
            for (int i = 0; i < items.length; i++) {
                if (known.get(items[i])) {
                    at[count++] = i;
                } else {
                    alone.set(i);
                }
            }
            return Arrays.copyOf(at, count);
        }

        private void compare(int aFrom, int aTo, int bFrom, int bTo, int divisions) {
            int a0 = aFrom;
            int b0 = bFrom;
            int a1 = aTo;
            int b1 = bTo;
            while (a0 < a1 && b0 < b1 && a[a0] == b[b0]) {
                a0++;
                b0++;
            }
            while (a0 < a1 && b0 < b1 && a[a1 - 1] == b[b1 - 1]) {
                a1--;
                b1--;
            }
            if (a0 == a1 || b0 == b1) {
                replace(a0, a1, b0, b1);
            } else if (!shortest(a0, a1, b0, b1)) {
                divide(a0, a1, b0, b1, divisions);
            }
        }

        private void replace(int a0, int a1, int b0, int b1) {
            for (int i = a0; i < a1; i++) {
                removed.set(aAt[i]);
            }
            for (int i = b0; i < b1; i++) {
                added.set(bAt[i]);
            }
        }

        /** Marks the shortest answer; false when it would be too long to look for. */
        private boolean shortest(int a0, int a1, int b0, int b1) {
            int n = a1 - a0;
            int m = b1 - b0;
            int most = Math.min(n + m, MOST_EDITS);
            // furthest[most + 1 + k]: how far along a one gets on diagonal k with so many edits
            int[] furthest = new int[2 * most + 3];
            int middle = most + 1;
            List<int[]> history = new ArrayList<>();
            for (int edits = 0; edits <= most; edits++) {
                history.add(Arrays.copyOfRange(furthest, middle - edits - 1, middle + edits + 2));
                for (int k = -edits; k <= edits; k += 2) {
                    boolean down = isDown(k, edits, furthest[middle + k - 1], furthest[middle + k + 1]);
                    int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                    while (x < n && x - k < m && a[a0 + x] == b[b0 + x - k]) {
                        x++;
                    }
                    furthest[middle + k] = x;
                    if (x >= n && x - k >= m) {
                        trace(history, n, m, a0, b0);
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean isDown(int k, int edits, int left, int right) {
            return k == -edits || k != edits && left < right;
        }

        /** Goes back from the end, one edit at a time. */
        private void trace(List<int[]> history, int n, int m, int a0, int b0) {
            int x = n;
            int k = n - m;
            for (int edits = history.size() - 1; edits > 0; edits--) {
                int[] before = history.get(edits);
                int middle = edits + 1;
                boolean down = isDown(k, edits, before[middle + k - 1], before[middle + k + 1]);
                if (down) {
                    k++;
                    x = before[middle + k];
                    added.set(bAt[b0 + x - k]);
                } else {
                    k--;
                    x = before[middle + k];
                    removed.set(aAt[a0 + x]);
                }
            }
        }

        private void divide(int a0, int a1, int b0, int b1, int divisions) {
            List<int[]> points = divisions < MOST_DIVISIONS ? fixedPoints(a0, a1, b0, b1) : List.of();
            if (points.isEmpty()) {
                replace(a0, a1, b0, b1);
                return;
            }
            int aFrom = a0;
            int bFrom = b0;
            for (int[] point : points) {
                compare(aFrom, point[0], bFrom, point[1], divisions + 1);
                aFrom = point[0] + 1;
                bFrom = point[1] + 1;
            }
            compare(aFrom, a1, bFrom, b1, divisions + 1);
        }

        /** The longest sequence, in the order of both sides, of items that occur once on either. */
        private List<int[]> fixedPoints(int a0, int a1, int b0, int b1) {
            Map<Integer, int[]> seen = new TreeMap<>();
            for (int i = a0; i < a1; i++) {
                seen.computeIfAbsent(a[i], item -> new int[] {0, 0, 0, 0})[0]++;
                seen.get(a[i])[2] = i;
            }
            for (int i = b0; i < b1; i++) {
                int[] counts = seen.get(b[i]);
                if (counts != null) {
                    counts[1]++;
                    counts[3] = i;
                }
            }
            List<int[]> once = seen.values().stream()
                    .filter(counts -> counts[0] == 1 && counts[1] == 1)
                    .map(counts -> new int[] {counts[2], counts[3]})
                    .sorted((one, two) -> Integer.compare(one[0], two[0]))
                    .toList();
            return rising(once);
        }

        /** The longest part of the pairs whose second numbers rise, too. */
        private static List<int[]> rising(List<int[]> pairs) {
            int[] ends = new int[pairs.size()];
            int[] before = new int[pairs.size()];
            int length = 0;
            for (int i = 0; i < pairs.size(); i++) {
                int low = 0;
                int high = length;
                while (low < high) {
                    int half = (low + high) >>> 1;
                    if (pairs.get(ends[half])[1] < pairs.get(i)[1]) {
                        low = half + 1;
                    } else {
                        high = half;
                    }
                }
                before[i] = low == 0 ? -1 : ends[low - 1];
                ends[low] = i;
                length = Math.max(length, low + 1);
            }
            List<int[]> result = new ArrayList<>();
            for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
                result.add(pairs.get(i));
            }
            Collections.reverse(result);
            return result;
        }
    }
}
