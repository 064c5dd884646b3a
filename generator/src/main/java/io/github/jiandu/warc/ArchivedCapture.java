package io.github.jiandu.warc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds of one address at one time. Of a revisit, what it refers to.
 *
 * @param uri the address, escaped, without fragment
 * @param date when it was captured; null when the record does not say
 * @param status of HTTP; 200 for a resource
 * @param fields of the HTTP head; empty for a resource
 * @param contentType as received, with its charset if it has one; null when nobody said
 * @param file name of the WARC file
 * @param offset where the record begins in it, in bytes
 */
public record ArchivedCapture(
        String uri,
        @Nullable Instant date,
        int status,
        List<HeaderField> fields,
        @Nullable String contentType,
        String file,
        long offset) {

    public ArchivedCapture {
        fields = List.copyOf(fields);
    }
}
