package io.github.jiandu.page;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What stands on so many pages of a site that it belongs to none of them: headers, menus, footers. Counts on how many pages
 * each text stands, in memory that does not grow with the site: a count-min sketch (Cormode and Muthukrishnan, 2005), which
 * never counts too little and hardly ever too much. Safe for use by many threads; their order changes nothing.
 */
public final class Boilerplate {

    /** Of 100 pages a text of a site may stand on so many and still be a text of theirs. */
    private static final int PERCENT = 5;
    /** What stands on fewer pages is no boilerplate, however small the site is. */
    private static final int FEWEST = 4;

    private static final int ROWS = 4;
    private static final int WIDTH = 1 << 20;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(ROWS * WIDTH);
    private final int most;

    /**
     * Begins to count.
     *
     * @param pages how many the site has
     */
    public Boilerplate(int pages) {
        this(pages, PERCENT);
    }

    /**
     * Begins to count.
     *
     * @param percent of the pages that a text may stand on and still not be common; 0 for the fewest pages of all
     */
    public Boilerplate(int pages, int percent) {
        most = (int) Math.max(FEWEST - 1L, (long) pages * percent / 100);
    }

    /** Counts the blocks of a page, each once. */
    public void count(PageBlocks page) {
        Set<Long> seen = new HashSet<>();
        for (PageBlocks.Block block : page.blocks()) {
            long key = key(block.text());
            if (seen.add(key)) {
                count(key);
            }
        }
    }

    /** Counts one text of a page. */
    public void count(String text) {
        count(key(text));
    }

    private void count(long key) {
        for (int row = 0; row < ROWS; row++) {
            counts.getAndIncrement(slot(key, row));
        }
    }

    /** Whether a text stands on too many pages to be the text of one. */
    public boolean isCommon(String text) {
        long key = key(text);
        int least = Integer.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, counts.get(slot(key, row)));
        }
        return least > most;
    }

    private static int slot(long key, int row) {
        long mixed = mix(key + row * 0x9E3779B97F4A7C15L);
        return row * WIDTH + (int) (mixed & WIDTH - 1);
    }

    /** 64 bits of a text (FNV-1a over its characters, mixed). */
    private static long key(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
