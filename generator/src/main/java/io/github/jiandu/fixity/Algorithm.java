package io.github.jiandu.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A way to take a digest (摘要算法). All come with the JDK but SM3 (GB/T 32905-2016), for which {@code bcprov-jdk18on} must stand
 * on the class path.
 */
public enum Algorithm {
    MD5("md5", "MD5", 16),
    SHA1("sha1", "SHA-1", 20),
    SHA224("sha224", "SHA-224", 28),
    SHA256("sha256", "SHA-256", 32),
    SHA384("sha384", "SHA-384", 48),
    SHA512("sha512", "SHA-512", 64),
    SM3("sm3", "SM3", 32);

    private static final int BUFFER = 1 << 16;

    private final String key;
    private final String title;
    private final int length;

    Algorithm(String key, String title, int length) {
        this.key = key;
        this.title = title;
        this.length = length;
    }

    /** Its name in names of manifests (RFC 8493, 2.1.3) and before the colon of a digest: lower case, letters and digits. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** How many bytes a digest has. */
    public int length() {
        return length;
    }

    /** The algorithm of that name, however its letters and hyphens are written. */
    public static Optional<Algorithm> find(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return Arrays.stream(values()).filter(one -> one.key.equals(plain)).findFirst();
    }

    /** Whether digests can be taken here: false for SM3 without its library. */
    public boolean isAvailable() {
        return this != SM3 || Sm3.isAvailable();
    }

    /**
     * A new digest.
     *
     * @throws IllegalStateException when it is not available
     */
    public MessageDigest start() {
        if (this == SM3) {
            return Sm3.start();
        }
        try {
            return MessageDigest.getInstance(title);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of some bytes, in lower-case hexadecimal. */
    public String hex(byte[] bytes) {
        return HexFormat.of().formatHex(start().digest(bytes));
    }

    /** The digest of a text in UTF-8, in lower-case hexadecimal. */
    public String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest of what a compressed copy (RFC 1952) holds, in lower-case hexadecimal; null when it is none, or holds more.
     *
     * @param gzip is read as far as it has to be, not closed
     * @param most how many bytes may come out of it: a bomb is not unpacked
     */
    public @Nullable String unpacked(InputStream gzip, long most) {
        MessageDigest digest = start();
        byte[] buffer = new byte[BUFFER];
        long left = most;
        try {
            InputStream in = new GZIPInputStream(gzip, BUFFER);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return null;
                }
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            return null;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
