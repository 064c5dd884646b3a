package io.github.jiandu.crawl;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to crawl, how gently, and how much at most.
 *
 * @param start the address to begin with, {@code http} or {@code https}
 * @param hosts further hosts to be looked at, {@code host} or {@code host:port}; the one of {@code start} is always in
 * @param ignoreRobots whether to crawl what {@code robots.txt} (RFC 9309) asks robots to leave alone
 * @param delay between the beginnings of two requests; a longer {@code Crawl-delay} of the site counts instead, up to 30 s
 * @param parallel requests at a time, at most
 * @param maxAnswers addresses to be asked for, at most
 * @param maxBytes bytes of bodies in all, at most
 * @param maxFileBytes bytes of one body; what is longer is cut and said to be
 * @param maxDepth links from the start to a page, at most; what stands in a page (pictures, frames, styles) is no step;
 *     many, since articles may be linked only by "next"
 * @param time for this run; what is left is done by a next one
 * @param patience how long an answer may be silent
 */
public record CrawlRequest(
        String start,
        Set<String> hosts,
        boolean ignoreRobots,
        Duration delay,
        int parallel,
        int maxAnswers,
        long maxBytes,
        long maxFileBytes,
        int maxDepth,
        Duration time,
        Duration patience) {

    /** The first word of the name that requests carry, which {@code robots.txt} may address. */
    static final String ROBOT = "jiandu-crawl";

    public CrawlRequest {
        hosts = Set.copyOf(hosts);
        if (Address.parse(start) == null) {
            throw new IllegalArgumentException("not an address of the web: " + start);
        }
        for (String host : hosts) {
            if (Address.parse("http://" + host + "/") == null) {
                throw new IllegalArgumentException("not a host: " + host);
            }
        }
        if (parallel < 1 || maxAnswers < 1 || maxBytes < 1 || maxFileBytes < 1 || maxDepth < 0) {
            throw new IllegalArgumentException("limits too small");
        }
        if (delay.isNegative() || time.isNegative() || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("times too short");
        }
    }

    /** A site of up to 100,000 addresses and 20 GB, asked two requests at a time and four a second, for twelve hours. */
    public static CrawlRequest of(String start) {
        return new CrawlRequest(
                start,
                Set.of(),
                false,
                Duration.ofMillis(250),
                2,
                100_000,
                20L << 30,
                500L << 20,
                1_000,
                Duration.ofHours(12),
                Duration.ofSeconds(30));
    }

    /** What makes two requests ones for the same crawl, on one line; gentleness and limits may change between runs. */
    String identity() {
        return start + ' ' + String.join(",", new TreeSet<>(hosts)) + (ignoreRobots ? " ignoring-robots" : "");
    }
}
