package io.github.jiandu.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * What one reading of a file gave.
 *
 * @param size in bytes
 * @param values digests in lower-case hexadecimal
 */
public record FileDigests(long size, Map<Algorithm, String> values) {

    private static final int BUFFER = 128 << 10;

    public FileDigests {
        values = Map.copyOf(values);
    }

    /** The digest by an algorithm that was asked for. */
    public String get(Algorithm algorithm) {
        return Objects.requireNonNull(values.get(algorithm), algorithm::title);
    }

    /** Reads a stream to its end; the caller closes it. */
    public static FileDigests of(InputStream in, Collection<Algorithm> algorithms) throws IOException {
        Map<Algorithm, MessageDigest> running = new EnumMap<>(Algorithm.class);
        algorithms.forEach(algorithm -> running.put(algorithm, algorithm.start()));
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            for (MessageDigest digest : running.values()) {
                digest.update(buffer, 0, read);
            }
        }
        Map<Algorithm, String> values = new EnumMap<>(Algorithm.class);
        running.forEach(
                (algorithm, digest) -> values.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return new FileDigests(size, values);
    }
}
