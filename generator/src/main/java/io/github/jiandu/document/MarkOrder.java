package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Holds the marks of a document against the order 一、 （一） 1. （1） (DOC-06): no level left out, no number left out or used
 * twice. With two levels the second may be （一） or 1.; （一） may count on through several 一、.
 */
final class MarkOrder {

    private final Tally tally;
    private final Map<Rank, Integer> last = new EnumMap<>(Rank.class);
    private final Set<Rank> open = EnumSet.noneOf(Rank.class);

    MarkOrder(Tally tally) {
        this.tally = tally;
    }

    /** A text with marks of its own begins. */
    void restart() {
        last.clear();
        open.clear();
    }

    /** A title without a mark: what comes next need not stand under the last mark. */
    void interrupt() {
        open.clear();
    }

    void meet(LevelMark mark, int at) {
        Rank rank = mark.rank();
        if (!mark.isRight()) {
            form(mark, at);
        }
        if (rank == Rank.FOUR && !open.contains(Rank.THREE)) {
            if (open.contains(Rank.TWO)) {
                jump(mark, at, Rank.TWO, Rank.THREE);
            } else if (open.contains(Rank.ONE)) {
                jump(mark, at, Rank.ONE, Rank.TWO);
            }
        }
        int before = last.getOrDefault(rank, 0);
        boolean first = mark.number() == 1 && !(before == 1 && open.contains(rank));
        if (!first && mark.number() != before + 1) {
            String wanted = rank.write(before + 1);
            tally.count(Code.DOCUMENT_LEVEL_ORDER, at, mark.written().length(), mark.written(), wanted);
        }
        last.put(rank, mark.number());
        open.removeIf(other -> other.depth() > rank.depth());
        open.add(rank);
    }

    /** A mark within an article, where only its form can be wrong. */
    void form(LevelMark mark, int at) {
        if (!mark.isRight()) {
            tally.count(Code.DOCUMENT_LEVEL_FORM, at, mark.written().length(), mark.written(), mark.wanted());
        }
    }

    private void jump(LevelMark mark, int at, Rank above, Rank wanted) {
        tally.count(
                Code.DOCUMENT_LEVEL_JUMP,
                at,
                mark.written().length(),
                above.write(1),
                mark.written(),
                wanted.write(mark.number()));
    }
}
