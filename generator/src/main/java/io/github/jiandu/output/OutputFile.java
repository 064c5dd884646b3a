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

    /** A file written piece by piece, because it may be long. */
    public record Made(Writer writer) implements Data {}

    /** Writes what is in a file. */
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A text file in UTF-8. */
    public static OutputFile text(SitePath path, Location origin, String text) {
        return new OutputFile(path, origin, new Bytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A file written piece by piece. */
    public static OutputFile made(SitePath path, Location origin, Writer writer) {
        return new OutputFile(path, origin, new Made(writer));
    }

    public static OutputFile copy(SitePath path, Location origin, Path file) {
        return new OutputFile(path, origin, new Copy(file));
    }
}
