package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of addresses (RFC 3986 2.1), read by its meaning. */
final class Percent {

    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** The bytes that a part of an address stands for: escapes undone, other characters in UTF-8. */
    static byte[] bytes(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length);
        for (int i = 0; i < plain.length; i++) {
            int high = plain[i] == '%' && i + 2 < plain.length ? Character.digit(plain[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(plain[i + 2], 16);
            if (low < 0) {
                out.write(plain[i]);
            } else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toByteArray();
    }

    /**
     * What a part of an address means. Old sites escape Chinese in GBK, newer ones in UTF-8, and both mean the same file; a
     * GBK character may be an escape and a plain letter ({@code %B5z}). Some words of GBK are UTF-8 by chance, among them 通知
     * ({@code %CD%A8%D6%AA}): characters in common use are likelier than two accents.
     */
    static String meaning(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = bytes(text);
        return WebCharset.UTF_8
                .strictText(bytes)
                .filter(utf8 -> !(isStrange(utf8) && isCommonGbk(bytes)))
                .or(() -> WebCharset.GBK.strictText(bytes))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Whether all that is not ASCII are letters of two bytes in UTF-8, not all of them western ones. */
    private static boolean isStrange(String utf8) {
        return utf8.chars().allMatch(c -> c < 0x800) && utf8.chars().anyMatch(c -> c > 0xFF);
    }

    /** Whether all that is not ASCII are characters of the first level of GB/T 2312; no Arabic letter in UTF-8 looks like one. */
    private static boolean isCommonGbk(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead >= 0x80) {
                i++;
                if (lead < 0xB0 || lead > 0xD7 || i == bytes.length || (bytes[i] & 0xFF) < 0xA1) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The other thing that a part of an address can mean, where its escapes are both UTF-8 and GBK. The same text when there
     * is no other.
     */
    static String otherMeaning(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = bytes(text);
        String first = meaning(text);
        return WebCharset.UTF_8
                .strictText(bytes)
                .filter(utf8 -> !utf8.equals(first))
                .or(() -> WebCharset.GBK.strictText(bytes))
                .orElse(text);
    }

    /** Bytes as an escaped name. */
    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "._-~".indexOf(b) >= 0;
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return out.toString();
    }

    /** A path or query as an address may hold it: what is no plain ASCII is escaped in UTF-8, escapes stay. */
    static String clean(String text) {
        return clean(text, StandardCharsets.UTF_8);
    }

    /** The same with Chinese as it is in another encoding. */
    static String clean(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            if (b > ' ' && b < 0x7F && "\"<>\\^`{|}".indexOf(b) < 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return out.toString();
    }
}
