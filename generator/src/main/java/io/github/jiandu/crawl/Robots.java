package io.github.jiandu.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code robots.txt} asks of us (RFC 9309), of it the group for our name, else the one for all. */
final class Robots {

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int MOST_RULES = 10_000;

    static final Robots ALL = new Robots(List.of(), Duration.ZERO);
    /** A server that fails when asked for its rules is left alone (RFC 9309, 2.3.1.4). */
    static final Robots NONE = new Robots(List.of(new Rule("/", false)), Duration.ZERO);

    private record Rule(String pattern, boolean allows) {}

    private final List<Rule> rules;
    private final Duration delay;

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    static Robots parse(String text) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> everyones = new ArrayList<>();
        Duration ourDelay = Duration.ZERO;
        Duration everyonesDelay = Duration.ZERO;
        boolean named = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inNames = false;
        for (String raw : text.split("\\R", -1)) {
            String line = raw.replaceFirst("^\uFEFF", "").replaceFirst("#.*", "");
            int colon = line.indexOf(':');
            if (colon < 0 || ours.size() + everyones.size() > MOST_RULES) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!inNames) {
                    forUs = false;
                    forAll = false;
                }
                inNames = true;
                forAll |= value.equals("*");
                boolean us = value.toLowerCase(Locale.ROOT).startsWith(CrawlRequest.ROBOT)
                        || value.equalsIgnoreCase("jiandu");
                forUs |= us;
                named |= us;
                continue;
            }
            inNames = false;
            if ((key.equals("allow") || key.equals("disallow")) && !value.isEmpty()) {
                Rule rule = new Rule(oneSpelling(value), key.equals("allow"));
                if (forUs) {
                    ours.add(rule);
                }
                if (forAll) {
                    everyones.add(rule);
                }
            } else if (key.equals("crawl-delay") && value.matches("\\d{1,6}(\\.\\d{1,3})?")) {
                Duration told = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
                Duration bounded = told.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : told;
                ourDelay = forUs ? bounded : ourDelay;
                everyonesDelay = forAll ? bounded : everyonesDelay;
            }
        }
        return named ? new Robots(ours, ourDelay) : new Robots(everyones, everyonesDelay);
    }

    /** How long to wait between two requests; zero if nothing is said. */
    Duration delay() {
        return delay;
    }

    /** The longest rule that fits decides; of two, the one that allows. */
    boolean allows(String target) {
        String path = oneSpelling(target);
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern.length();
            if ((length > longest || length == longest && rule.allows) && matches(rule.pattern, path)) {
                longest = length;
                allowed = rule.allows;
            }
        }
        return allowed;
    }

    /** With {@code *} for anything and {@code $} for the end; in time of pattern times path, whatever the pattern. */
    private static boolean matches(String pattern, String path) {
        boolean toEnd = pattern.endsWith("$");
        String glob = toEnd ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int star = -1;
        int retry = 0;
        int p = 0;
        int i = 0;
        while (i < path.length()) {
            if (p < glob.length() && glob.charAt(p) == '*') {
                star = p++;
                retry = i;
            } else if (p < glob.length() && glob.charAt(p) == path.charAt(i)) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++retry;
            } else {
                return false;
            }
        }
        while (p < glob.length() && glob.charAt(p) == '*') {
            p++;
        }
        return p == glob.length();
    }

    private static String oneSpelling(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    c == '%' && i + 2 < text.length() ? text.substring(i, i + 3).toUpperCase(Locale.ROOT) : c);
            i += c == '%' && i + 2 < text.length() ? 2 : 0;
        }
        return out.toString();
    }
}
