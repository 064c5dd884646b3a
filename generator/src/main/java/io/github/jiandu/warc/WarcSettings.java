package io.github.jiandu.warc;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How WARC files are written.
 *
 * @param prefix begins the names of files, commonly the site's 标识码 (WARC-15)
 * @param time when the archive was made; stands in names and in the records about the files
 * @param version of the format
 * @param stored plain {@code .warc}, the same bytes with any JDK; else {@code .warc.gz}, whose bytes depend on the JDK's zlib
 * @param maxBytes after so many bytes the next file begins; a single record may be longer
 * @param info fields of the warcinfo record (WARC-09), such as {@code operator} and {@code description}; {@code format} is
 *     added, and {@code software} unless it is there, as {@code Jiandu/1.2}
 */
public record WarcSettings(
        String prefix, Instant time, WarcVersion version, boolean stored, long maxBytes, List<HeaderField> info) {

    /** 10^9 bytes (WARC-14). */
    public static final long GIGABYTE = 1_000_000_000L;

    public WarcSettings {
        if (!prefix.matches("[A-Za-z0-9][A-Za-z0-9_.]{0,99}")
                || prefix.toLowerCase(Locale.ROOT).startsWith("iipc")) {
            throw new IllegalArgumentException("not a prefix of file names: " + prefix);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes: " + maxBytes);
        }
        info = List.copyOf(info);
    }

    /** WARC/1.0, compressed, a gigabyte each. */
    public static WarcSettings of(String prefix, Instant time, List<HeaderField> info) {
        return new WarcSettings(prefix, time, WarcVersion.V1_0, false, GIGABYTE, info);
    }

    public WarcSettings withVersion(WarcVersion wanted) {
        return new WarcSettings(prefix, time, wanted, stored, maxBytes, info);
    }

    public WarcSettings withStored(boolean wanted) {
        return new WarcSettings(prefix, time, version, wanted, maxBytes, info);
    }

    public WarcSettings withMaxBytes(long bytes) {
        return new WarcSettings(prefix, time, version, stored, bytes, info);
    }
}
