package io.github.jiandu.intake;

import java.time.Duration;
import java.util.Set;

/**
 * How a server is asked.
 *
 * @param ignoreRobots whether to ask for what {@code robots.txt} wishes left alone
 * @param delay between the beginnings of two requests
 * @param maxAnswers addresses, at most
 * @param maxBytes in all, at most
 * @param maxTime of one run; the next goes on
 */
public record Crawling(
        Set<String> hosts, boolean ignoreRobots, Duration delay, int maxAnswers, long maxBytes, Duration maxTime) {

    public Crawling {
        hosts = Set.copyOf(hosts);
    }
}
