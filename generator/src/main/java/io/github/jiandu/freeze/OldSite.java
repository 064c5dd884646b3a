package io.github.jiandu.freeze;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site that is frozen, by whoever freezes it.
 *
 * @param name what the site is called
 * @param baseUrl the address that it had, {@code http://www.qinglan.example/}
 * @param date the day of archiving, which every page shows (LIFE-12)
 * @param successor the address of the site that took over, or null
 * @param contact whom to ask, or null
 */
public record OldSite(
        String name,
        String baseUrl,
        LocalDate date,
        @Nullable String successor,
        @Nullable String contact) {

    /** A site that nobody took over. */
    public static OldSite of(String name, String baseUrl, LocalDate date) {
        return new OldSite(name, baseUrl, date, null, null);
    }
}
