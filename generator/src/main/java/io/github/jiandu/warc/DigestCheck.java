package io.github.jiandu.warc;

import io.github.jiandu.fixity.Algorithm;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A digest that a record gives of itself ({@code algorithm:value}, WARC-13), and the one that its bytes have. */
final class DigestCheck {

    private final MessageDigest digest;
    private final byte[] wanted;

    private DigestCheck(MessageDigest digest, byte[] wanted) {
        this.digest = digest;
        this.wanted = wanted;
    }

    /** Null when the algorithm is not known or the value is none of its. */
    static @Nullable DigestCheck of(String labelled) {
        String[] parts = labelled.strip().split(":", 2);
        Algorithm algorithm =
                parts.length < 2 ? null : Algorithm.find(parts[0].strip()).orElse(null);
        if (algorithm == null || !algorithm.isAvailable()) {
            return null;
        }
        String value = parts[1].strip();
        byte[] bytes = null;
        if (value.matches("(?i)[0-9a-f]+") && value.length() == 2 * algorithm.length()) {
            bytes = HexFormat.of().parseHex(value);
        } else if (value.replaceAll("=+$", "").length() == (algorithm.length() * 8 + 4) / 5) {
            bytes = Base32.decode(value);
        } else {
            try {
                bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
            } catch (IllegalArgumentException e) {
                // no form that is known
            }
        }
        return bytes == null || bytes.length != algorithm.length() ? null : new DigestCheck(algorithm.start(), bytes);
    }

    void update(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
    }

    /** Whether the bytes have the digest; ends it. */
    boolean matches() {
        return Arrays.equals(wanted, digest.digest());
    }
}
