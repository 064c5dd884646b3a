package io.github.jiandu.verify;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The log of a site's life (LIFE-17): one JSON object a line, each with the SHA-256 of the line before it as {@code
 * previous}, the first with 64 zeros. So no line can be changed, left out or put in between unseen.
 */
final class LifecycleLog {

    /** Where the log stands in a site. */
    static final String PATH = "lifecycle.jsonl";

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private LifecycleLog() {}

    /**
     * Reports what breaks the chain.
     *
     * @return whether the site is archived by the last line
     */
    static boolean check(byte[] log, Diagnostics diagnostics) {
        String expected = BEFORE_THE_FIRST;
        String state = "";
        int number = 1;
        for (int start = 0; start < log.length || number == 1; number++) {
            int end = start;
            while (end < log.length && log[end] != '\n') {
                end++;
            }
            byte[] line = Arrays.copyOfRange(log, start, end);
            Location at = Location.of(PATH, number, 1, 1);
            Optional<Map<String, String>> entry = text(line).flatMap(JsonObject::strings);
            if (entry.isEmpty()) {
                diagnostics.report(Code.VERIFY_LOG_LINE, at);
            } else if (!expected.equals(entry.get().get("previous"))) {
                diagnostics.report(Code.VERIFY_LOG_CHAIN, at);
            }
            state = entry.map(members -> members.getOrDefault("state", "")).orElse("");
            expected = sha256(line);
            start = end + 1;
        }
        return state.equals("archived");
    }

    private static Optional<String> text(byte[] line) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
