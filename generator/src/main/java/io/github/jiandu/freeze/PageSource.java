package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page as it was found: its bytes, and what they say. */
final class PageSource {

    private static final int LONGEST_ATTRIBUTE = 1 << 20;

    private final ByteBuffer bytes;
    private final WebCharset charset;
    private int countedTo;
    private int line = 1;

    /**
     * @param bytes the page, in {@code charset}
     */
    PageSource(ByteBuffer bytes, WebCharset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** A stretch of the page. */
    String text(int from, int to) {
        return charset.text(bytes, from, Math.min(bytes.limit(), to));
    }

    /** What bytes in the page's encoding say, each written as a character of ISO 8859-1. */
    String text(String latin) {
        return charset.text(AddressBook.raw(latin));
    }

    /** The value of an attribute as it stands: bytes as characters of ISO 8859-1; null when there is none. */
    static @Nullable String raw(HtmlScanner tags, String name) {
        int i = tags.attribute(name);
        return i < 0 ? null : raw(tags, i);
    }

    /** The same of an attribute by its number. */
    static String raw(HtmlScanner tags, int i) {
        return tags.ascii(tags.valueStart(i), Math.min(tags.valueEnd(i), tags.valueStart(i) + LONGEST_ATTRIBUTE));
    }

    /** What the value of an attribute says. */
    String text(HtmlScanner tags, int i) {
        int end = Math.min(tags.valueEnd(i), tags.valueStart(i) + LONGEST_ATTRIBUTE);
        String text = charset.text(bytes, tags.valueStart(i), end);
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    /** The beginning of what is at hand, for the report. */
    String sample(HtmlScanner tags) {
        return sample(tags.start(), tags.end());
    }

    /** The beginning of a stretch of the page. */
    String sample(int from, int to) {
        return charset.text(bytes, from, Math.min(to, from + 200));
    }

    /** Whether the page goes on with some ASCII, in whatever case. */
    boolean startsWith(int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        if (at + wanted.length > bytes.limit()) {
            return false;
        }
        byte[] found = new byte[wanted.length];
        bytes.get(at, found);
        return Arrays.equals(found, wanted) || new String(found, StandardCharsets.ISO_8859_1).equalsIgnoreCase(text);
    }

    /** The line that a position is in; positions are asked for from front to back. */
    int line(int position) {
        for (; countedTo < position; countedTo++) {
            if (bytes.get(countedTo) == '\n') {
                line++;
            }
        }
        return line;
    }
}
