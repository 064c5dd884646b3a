package io.github.jiandu.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a site hangs in the server of a parent portal.
 *
 * @param siteName what the site is called
 * @param root absolute path on the server of the folder that the bundle was unpacked to, without a {@code /} at its end
 * @param basePath path of the site on the server, from {@code /} to {@code /}
 * @param policy the content security policy of the pages, or null when they have none in common
 * @param includes whether pages hold server-side includes
 * @param archived day of archiving, or null
 * @param closedUntil last day of a suspension; null when the site is not suspended
 */
public record Mount(
        String siteName,
        String root,
        String basePath,
        @Nullable String policy,
        boolean includes,
        @Nullable LocalDate archived,
        @Nullable LocalDate closedUntil) {

    /** Addresses of files whose names change with their bytes, so that nobody needs to ask for them twice. */
    static final String HASHED = "-[0-9a-f]{8}[.][a-z0-9]+$";

    /** How long browsers may keep those. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    /** Everything else may be kept too, but must be asked for anew; the answer to an unchanged page is a line. */
    static final String ASK = "no-cache";

    private static final int HOURS_AHEAD = 8;

    /** What a server says with every answer, by name. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "SAMEORIGIN");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        String frames = "frame-ancestors 'self'";
        headers.put("Content-Security-Policy", policy == null ? frames : policy + "; " + frames);
        if (archived != null) {
            headers.put("Memento-Datetime", httpDate(archived));
        }
        return headers;
    }

    /** The base path without its last {@code /}; empty at the top of the server. */
    String withoutSlash() {
        return basePath.substring(0, basePath.length() - 1);
    }

    /** When to ask again: the first moment after the suspension; null when the site is not suspended. */
    @Nullable
    String retryAfter() {
        return closedUntil == null ? null : httpDate(closedUntil.plusDays(1));
    }

    /** The beginning of a day in Shanghai, as RFC 9110 section 5.6.7 writes times. */
    private static String httpDate(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT)
                .atOffset(ZoneOffset.ofHours(HOURS_AHEAD))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH));
    }
}
