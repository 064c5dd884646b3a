package io.github.jiandu.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys in PEM (RFC 7468). */
final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]{0,20000})-----END \\1-----");

    /** A block of a file. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Block(String label, byte[] der) {}

    private Pem() {}

    /** The block of that name, or the first of any; empty when there is none. */
    static Optional<Block> find(String text, String label) {
        Matcher matcher = BLOCK.matcher(text);
        Optional<Block> first = Optional.empty();
        while (matcher.find()) {
            Block block;
            try {
                block = new Block(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2)));
            } catch (IllegalArgumentException e) {
                continue;
            }
            if (block.label().equals(label)) {
                return Optional.of(block);
            }
            // parameters of a curve often stand before its key
            first = first.isEmpty() && !block.label().equals("EC PARAMETERS") ? Optional.of(block) : first;
        }
        return first;
    }

    static String text(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }
}
