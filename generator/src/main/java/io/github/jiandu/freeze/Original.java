package io.github.jiandu.freeze;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file of an old site as it was found, untouched: a page, a picture, an attachment. */
public interface Original {

    /**
     * Where it stands in the source, names separated by {@code /}, no {@code ..}. Two originals never have the same path. May
     * hold any other character: names are made safe later.
     */
    String path();

    /** The address at which it could be read, as far as the source itself knows it; null when it does not. */
    @Nullable
    String address();

    /** The media type that the server gave it, small letters, without parameters; null when unknown. */
    @Nullable
    String mediaType();

    /** The charset that the server declared, as it stood; null when unknown. */
    @Nullable
    String httpCharset();

    /** When it was received from the server; null when unknown. The time of a file on disk is no such time. */
    @Nullable
    Instant date();

    /** Length in bytes. */
    long size();

    /** Its bytes, from the beginning; may be asked for several times. */
    InputStream open() throws IOException;

    /** What the server said when it gave the bytes; null when they did not come from one. */
    default @Nullable Received received() {
        return null;
    }

    /** Whether personal data that stood in it is hidden (LIFE-17); nothing else differs from what was found. */
    default boolean isMasked() {
        return false;
    }

    /** The file on disk whose bytes these are; null when there is none, or they stand in it otherwise. */
    default @Nullable Path file() {
        return null;
    }
}
