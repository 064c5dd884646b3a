package io.github.jiandu.warc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page in the list of pages that a replayer shows and searches.
 *
 * @param url of a capture in the archive
 * @param date of that capture
 * @param title to be shown
 * @param text to be searched, or null
 */
public record ArchivePage(
        String url, Instant date, String title, @Nullable String text) {}
