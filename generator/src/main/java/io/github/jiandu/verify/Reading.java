package io.github.jiandu.verify;

import io.github.jiandu.diagnostic.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one file. */
sealed interface Reading {

    /**
     * A file that was read.
     *
     * @param size its bytes; at most one more than were expected, since no more are read
     * @param sha256 its digest in lower-case hexadecimal; null when not asked for or when the size was wrong
     * @param bytes what is in it; null when not asked for or when the size was wrong
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Content(long size, @Nullable String sha256, byte @Nullable [] bytes) implements Reading {}

    /** A file that could not be read, and why. */
    record Failed(Code code, List<String> args) implements Reading {
        static Failed of(Code code, Object... args) {
            return new Failed(code, List.of(args).stream().map(String::valueOf).toList());
        }
    }
}
