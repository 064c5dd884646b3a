package io.github.jiandu.warc;

import io.github.jiandu.fixity.Algorithm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * Names records by what stands in them: a UUID of version 5 (RFC 9562, 5.5) over all other lines of the record's header, the
 * digest of its block among them. The same record has the same name in every run, and a change of any line shows.
 */
final class RecordId {

    /** Of our own: the UUIDv5 of {@code https://jiandu.example/warc} as an URL. */
    private static final UUID NAMESPACE =
            v5(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://jiandu.example/warc");

    private RecordId() {}

    /** @param lines version line and fields with their line ends, but for the field of the name itself */
    static String of(String lines) {
        return "<urn:uuid:" + v5(NAMESPACE, lines) + ">";
    }

    private static UUID v5(UUID namespace, String name) {
        MessageDigest digest = Algorithm.SHA1.start();
        digest.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = bytes.getLong() & ~0xF000L | 0x5000L;
        long low = bytes.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low);
    }
}
