package io.github.jiandu.proof;

import io.github.jiandu.fixity.Algorithm;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time stamp (时间戳, RFC 3161), as far as it says of what file and when. Who issued it is not judged.
 *
 * @param granted whether there is a stamp at all
 * @param algorithm by which the digest was taken, or null when it is none that we know
 * @param oid the same as the stamp writes it
 * @param digest in lower-case hexadecimal
 * @param time {@code 2026-11-22T04:05:06Z}
 */
record TimeStamp(boolean granted, @Nullable Algorithm algorithm, String oid, String digest, String time) {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String STAMP = "1.2.840.113549.1.9.16.1.4";

    private static final Map<String, Algorithm> ALGORITHMS = Map.of(
            "2.16.840.1.101.3.4.2.1",
            Algorithm.SHA256,
            "2.16.840.1.101.3.4.2.2",
            Algorithm.SHA384,
            "2.16.840.1.101.3.4.2.3",
            Algorithm.SHA512,
            "1.2.156.10197.1.401",
            Algorithm.SM3);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** A request for a stamp on a SHA-256 digest: without a nonce, so that it is the same each time; the certificate is asked for. */
    static byte[] request(String sha256) {
        byte[] algorithm = Der.of(
                Der.SEQUENCE,
                Der.of(Der.OID, HexFormat.of().parseHex("608648016503040201")),
                HexFormat.of().parseHex("0500"));
        byte[] imprint = Der.of(
                Der.SEQUENCE, algorithm, Der.of(Der.OCTETS, HexFormat.of().parseHex(sha256)));
        return Der.of(
                Der.SEQUENCE, Der.of(Der.INTEGER, new byte[] {1}), imprint, Der.of(0x01, new byte[] {(byte) 0xFF}));
    }

    /** Reads the answer of an authority ({@code TimeStampResp}), or the token alone that stands in one. */
    static TimeStamp read(byte[] bytes) throws Der.NotDer {
        Der whole = Der.of(bytes).as(Der.SEQUENCE);
        Der token = whole;
        if (whole.child(0).tag() == Der.SEQUENCE) {
            int status = whole.child(0).child(0).number();
            if (status > 1 || !whole.hasChild(1)) {
                return new TimeStamp(false, null, "", "", "");
            }
            token = whole.child(1).as(Der.SEQUENCE);
        }
        need(token.child(0).oid().equals(SIGNED_DATA));
        Der content = token.child(1)
                .as(Der.EXPLICIT_0)
                .child(0)
                .as(Der.SEQUENCE)
                .child(2)
                .as(Der.SEQUENCE);
        need(content.child(0).oid().equals(STAMP));
        Der info = Der.of(content.child(1)
                        .as(Der.EXPLICIT_0)
                        .child(0)
                        .as(Der.OCTETS)
                        .content())
                .as(Der.SEQUENCE);
        Der imprint = info.child(2).as(Der.SEQUENCE);
        String oid = imprint.child(0).as(Der.SEQUENCE).child(0).oid();
        return new TimeStamp(
                true,
                ALGORITHMS.get(oid),
                oid,
                HexFormat.of().formatHex(imprint.child(1).as(Der.OCTETS).content()),
                time(info.child(4).as(Der.GENERALIZED_TIME)));
    }

    private static void need(boolean sound) throws Der.NotDer {
        if (!sound) {
            throw new Der.NotDer("no time stamp");
        }
    }

    private static String time(Der value) throws Der.NotDer {
        String text = new String(value.content(), StandardCharsets.US_ASCII);
        try {
            need(text.matches("\\d{14}(?:\\.\\d{1,9})?Z"));
            return LocalDateTime.parse(text.substring(0, 14), TIME) + text.substring(14);
        } catch (DateTimeException e) {
            throw new Der.NotDer("time");
        }
    }
}
