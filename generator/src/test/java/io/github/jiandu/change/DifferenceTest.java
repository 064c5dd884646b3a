package io.github.jiandu.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stays, stays in order, and no more is told as changed than must be. */
class DifferenceTest {

    @Test
    void nothingOrAllOrTheMiddle() {
        assertThat(told("", "")).isEmpty();
        assertThat(told("", "ab")).isEqualTo("+a+b");
        assertThat(told("ab", "")).isEqualTo("-a-b");
        assertThat(told("ab", "ab")).isEqualTo(" a b");
        assertThat(told("axb", "ayb")).isEqualTo(" a-x+y b");
        assertThat(told("abcabba", "cbabac")).hasSize(2 * (7 + 6 - 4));
    }

    /** Against the length of the longest common part, worked out by the textbook table. */
    @Test
    void itIsTheShortest() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3000; round++) {
            List<Integer> a = random(random, random.nextInt(14));
            List<Integer> b = random(random, random.nextInt(14));
            Difference difference = Difference.of(a, b);
            assertThat(kept(a, difference.removed())).isEqualTo(kept(b, difference.added()));
            assertThat(kept(a, difference.removed())).hasSize(longest(a, b));
        }
    }

    @Test
    void longSequencesThatHaveLittleInCommonAreToldRightToo() {
        Random random = new Random(7);
        List<Integer> a = new ArrayList<>(IntStream.range(0, 60_000).boxed().toList());
        List<Integer> b = new ArrayList<>(a);
        Collections.shuffle(b, random);
        Difference shuffled = Difference.of(a, b);
        assertThat(kept(a, shuffled.removed()))
                .isEqualTo(kept(b, shuffled.added()))
                .isNotEmpty();

        List<Integer> halves = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            halves.add(i % 2 == 0 ? a.get(i) : -i);
        }
        assertThat(Difference.of(a, halves).removed().cardinality()).isEqualTo(30_000);

        List<Integer> few = random(random, 40_000);
        List<Integer> more = random(random, 40_000);
        Difference repeated = Difference.of(few, more);
        assertThat(kept(few, repeated.removed())).isEqualTo(kept(more, repeated.added()));
    }

    private static List<Integer> random(Random random, int length) {
        return IntStream.range(0, length).mapToObj(i -> random.nextInt(4)).toList();
    }

    private static List<Integer> kept(List<Integer> items, BitSet changed) {
        return IntStream.range(0, items.size())
                .filter(i -> !changed.get(i))
                .mapToObj(items::get)
                .toList();
    }

    private static int longest(List<Integer> a, List<Integer> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                table[i][j] = a.get(i).equals(b.get(j))
                        ? table[i + 1][j + 1] + 1
                        : Math.max(table[i + 1][j], table[i][j + 1]);
            }
        }
        return table[0][0];
    }

    private static String told(String a, String b) {
        List<Character> former = a.chars().mapToObj(c -> (char) c).toList();
        List<Character> now = b.chars().mapToObj(c -> (char) c).toList();
        Difference difference = Difference.of(former, now);
        StringBuilder out = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < former.size() || j < now.size()) {
            if (difference.removed().get(i)) {
                out.append('-').append(former.get(i++));
            } else if (difference.added().get(j)) {
                out.append('+').append(now.get(j++));
            } else {
                out.append(' ').append(former.get(i++));
                j++;
            }
        }
        return out.toString();
    }
}
