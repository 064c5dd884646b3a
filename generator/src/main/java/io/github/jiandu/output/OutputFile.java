package io.github.jiandu.output;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file of the finished site (产物), before it stands on disk.
 *
 * @param path where it will stand
 * @param origin where in the site's folder it comes from, for messages
 * @param data what is in it
 */
public record OutputFile(SitePath path, Location origin, Data data) {

    /** What is in a file. */
    public sealed interface Data {}

    /** Bytes made by the build; whoever gets them must leave them as they are. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying every page would cost time
    public record Bytes(byte[] bytes) implements Data {}

    /** A file copied as it is, however large. */
    public record Copy(Path file) implements Data {}

    /** Bytes made while they are written, so that they never stand in memory together. */
    public record Streamed(Stream stream) implements Data {}

    /** Writes bytes where it is told to; does not close it. */
    @FunctionalInterface
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A text file in UTF-8. */
    public static OutputFile text(SitePath path, Location origin, String text) {
        return new OutputFile(path, origin, new Bytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static OutputFile streamed(SitePath path, Location origin, Stream stream) {
        return new OutputFile(path, origin, new Streamed(stream));
    }

    public static OutputFile copy(SitePath path, Location origin, Path file) {
        return new OutputFile(path, origin, new Copy(file));
    }
}
