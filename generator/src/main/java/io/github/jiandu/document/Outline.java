package io.github.jiandu.document;

import java.util.ArrayDeque;
import java.util.Deque;

/** The headings that are open at a place of a document, so that levels of HTML follow one another without a gap. */
final class Outline {

    private static final int DEEPEST = 6;

    /** @param order widest first; marks of one order close each other */
    private record Open(int order, int level) {}

    private final Deque<Open> open = new ArrayDeque<>();

    /** Level of a heading with a mark of this rank, which is open from now on. */
    int enter(Rank rank) {
        int order = rank.depth();
        while (!open.isEmpty() && open.peek().order() >= order) {
            open.pop();
        }
        int level = Math.min(DEEPEST, below());
        open.push(new Open(order, level));
        return level;
    }

    /** A heading to which its editor gave a level. */
    void enter(Rank rank, int level) {
        close(level);
        open.push(new Open(rank.depth(), level));
    }

    /** A heading without a mark: those with marks stand below it. */
    void enterUnmarked(int level) {
        close(level);
        open.push(new Open(open.isEmpty() ? 0 : open.peek().order(), level));
    }

    /** The beginning of an annex, which has levels of its own. */
    void restart(int level) {
        open.clear();
        open.push(new Open(0, level));
    }

    private void close(int level) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
    }

    private int below() {
        return open.isEmpty() ? 2 : open.peek().level() + 1;
    }
}
