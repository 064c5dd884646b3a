package io.github.jiandu.crawl;

/**
 * Something that a report of a crawl should tell.
 *
 * @param what what it is
 * @param address the address it is about
 * @param from the page that led there; empty for the start
 * @param detail a word more, as a status or where a redirect led; may be empty
 */
public record CrawlNote(What what, String address, String from, String detail) {

    /** What there is to tell. */
    public enum What {
        /** A redirect to a host that is not looked at. */
        REDIRECT_AWAY,
        /** Kept out by {@code robots.txt}. */
        ROBOTS,
        /** Addresses that go on for ever: calendars, paths that grow. Told once for each kind. */
        TRAP,
        /** The server says 200, and that there is no such page. */
        SOFT_MISSING,
        /** The server says it is not there, or that it failed. */
        MISSING,
        /** No answer. */
        FAILED,
        /** The body is not whole. */
        CUT,
        /** Further from the start than wanted. */
        TOO_DEEP
    }
}
