package io.github.jiandu.fourchecks;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page in the charset it declares.
 *
 * @param name the charset, as declared; empty when it declares none
 * @param text with U+FFFD where bytes mean nothing
 * @param wrong bytes that mean nothing
 * @param first offset of the first of them, -1 when there is none
 * @param beyondAscii bytes that are not ASCII
 */
record PageText(String name, String text, long wrong, long first, long beyondAscii) {

    private static final int HEAD = 8192;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)");

    /** More bad bytes than one in so many that are not ASCII, and the charset is wrong. */
    private static final int FEW = 20;

    /** Whether the charset is not that of the bytes. A few bad bytes stand in many an old page. */
    boolean isOther() {
        return wrong * FEW > beyondAscii;
    }

    /** @param otherwise the charset when the page declares none, or null for UTF-8 */
    static PageText of(byte[] bytes, @Nullable String otherwise) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        String name = head.startsWith("\u00EF\u00BB\u00BF") ? "UTF-8" : "";
        if (name.isEmpty()) {
            Matcher declared = CHARSET.matcher(head);
            name = declared.find() ? declared.group(1) : "";
        }
        String taken = !name.isEmpty() ? name : otherwise == null ? "UTF-8" : otherwise;
        Charset charset = charset(taken);
        return charset == null ? new PageText(name, head, bytes.length, 0, bytes.length) : decode(name, bytes, charset);
    }

    /** As browsers take the names; null for one that nobody knows. */
    private static @Nullable Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030" -> Charset.forName("GB18030");
            case "iso-8859-1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
            default -> {
                try {
                    yield Charset.forName(name);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    yield null;
                }
            }
        };
    }

    private static PageText decode(String name, byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.max(16, bytes.length + 2));
        long wrong = 0;
        long first = -1;
        boolean gb = charset.name().equals("GB18030");
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow() || result.isOverflow()) {
                break;
            }
            int at = in.position();
            // 0x80 is the euro sign in GBK as the web has it
            boolean euro = gb && bytes[at] == (byte) 0x80;
            if (!euro) {
                wrong += result.length();
                first = first < 0 ? at : first;
            }
            in.position(Math.min(bytes.length, at + Math.max(1, result.length())));
            out.put(euro ? '\u20AC' : '\uFFFD');
        }
        long beyond = 0;
        for (byte b : bytes) {
            beyond += b < 0 ? 1 : 0;
        }
        return new PageText(name, out.flip().toString(), wrong, first, beyond);
    }
}
