package io.github.jiandu.crawl;

import java.util.List;

/**
 * How a crawl went.
 *
 * @param end why it ended
 * @param answers addresses that were answered, in all runs
 * @param bytes of their bodies
 * @param asked requests of this run
 * @param waiting addresses that are known and were not asked for
 * @param notes what to tell, in order; the first 20,000
 */
public record CrawlReport(End end, int answers, long bytes, int asked, int waiting, List<CrawlNote> notes) {

    /** Why a crawl ended. */
    public enum End {
        /** Everything that is linked was asked for. */
        COMPLETE,
        /** As many addresses as were wanted. */
        ANSWERS,
        /** As many bytes as were wanted. */
        BYTES,
        /** The time for this run is over. */
        TIME,
        /** The server does not answer any more. */
        GONE,
        /** The thread was interrupted. */
        INTERRUPTED
    }

    public CrawlReport {
        notes = List.copyOf(notes);
    }

    /** Whether another run would go on. */
    public boolean isResumable() {
        return end == End.TIME || end == End.GONE || end == End.INTERRUPTED;
    }
}
