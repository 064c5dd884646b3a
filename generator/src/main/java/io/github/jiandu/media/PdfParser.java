package io.github.jiandu.media;

import io.github.jiandu.media.PdfValue.Dictionary;
import io.github.jiandu.media.PdfValue.Name;
import io.github.jiandu.media.PdfValue.Numeral;
import io.github.jiandu.media.PdfValue.Reference;
import io.github.jiandu.media.PdfValue.Text;
import io.github.jiandu.media.PdfValue.Values;
import io.github.jiandu.media.PdfValue.Word;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values out of the bytes of a PDF. */
final class PdfParser {

    private static final int MAX_DEPTH = 64;
    private static final String DELIMITERS = "()<>[]{}/%";
    private static final Word CLOSE = new Word("]");
    private static final Word CLOSE_DICTIONARY = new Word(">>");

    private final byte[] bytes;
    private int at;
    private int depth;

    PdfParser(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int position() {
        return at;
    }

    /** The next value; a number that begins a reference is read as the reference. */
    PdfValue value() throws PdfDamage {
        PdfValue token = token();
        if (token instanceof Numeral number && number.value() >= 0 && number.value() <= Integer.MAX_VALUE) {
            int after = at;
            if (tokenOrEnd() instanceof Numeral
                    && tokenOrEnd() instanceof Word word
                    && word.text().equals("R")) {
                return new Reference((int) number.value());
            }
            at = after;
        }
        return token;
    }

    /** A number where one must stand. */
    long numeral() throws PdfDamage {
        if (token() instanceof Numeral number) {
            return number.value();
        }
        throw new PdfDamage("no number");
    }

    void expect(String word) throws PdfDamage {
        if (!(token() instanceof Word found) || !found.text().equals(word)) {
            throw new PdfDamage("no " + word);
        }
    }

    private PdfValue tokenOrEnd() throws PdfDamage {
        skipBlanks();
        return at < bytes.length ? token() : new Word("");
    }

    private PdfValue token() throws PdfDamage {
        skipBlanks();
        char c = next();
        return switch (c) {
            case '/' -> new Name(regular());
            case '(' -> text();
            case '[' -> values();
            case ']' -> CLOSE;
            case '<' -> peek() == '<' ? dictionary() : hexadecimal();
            case '>' -> {
                at += peek() == '>' ? 1 : 0;
                yield CLOSE_DICTIONARY;
            }
            default -> {
                at--;
                yield word();
            }
        };
    }

    private PdfValue word() throws PdfDamage {
        String word = regular();
        if (word.isEmpty()) {
            throw new PdfDamage("stray delimiter");
        }
        if (word.matches("[+-]?\\d{1,18}(?:\\.\\d*)?")) {
            return new Numeral(Long.parseLong(word.replaceFirst("\\..*", "")));
        }
        return new Word(word);
    }

    private String regular() {
        int from = at;
        while (at < bytes.length && !isBlank(bytes[at]) && DELIMITERS.indexOf(bytes[at]) < 0) {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private Values values() throws PdfDamage {
        enter();
        List<PdfValue> values = new ArrayList<>();
        for (PdfValue value = value(); value != CLOSE; value = value()) {
            if (value == CLOSE_DICTIONARY) {
                throw new PdfDamage("array not closed");
            }
            values.add(value);
        }
        depth--;
        return new Values(values);
    }

    private Dictionary dictionary() throws PdfDamage {
        at++;
        enter();
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        for (PdfValue key = value(); key != CLOSE_DICTIONARY; key = value()) {
            if (!(key instanceof Name name)) {
                throw new PdfDamage("key is no name");
            }
            PdfValue value = value();
            if (value == CLOSE_DICTIONARY || value == CLOSE) {
                throw new PdfDamage("no value");
            }
            entries.put(name.text(), value);
        }
        depth--;
        return new Dictionary(entries);
    }

    private void enter() throws PdfDamage {
        if (++depth > MAX_DEPTH) {
            throw new PdfDamage("nested too deeply");
        }
    }

    private Text text() throws PdfDamage {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 1;
        while (true) {
            char c = next();
            if (c == '\\') {
                escape(out);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return new Text(out.toByteArray());
            }
            out.write(c);
        }
    }

    private void escape(ByteArrayOutputStream out) throws PdfDamage {
        char c = next();
        int plain = "nrtbf".indexOf(c);
        if (plain >= 0) {
            out.write("\n\r\t\b\f".charAt(plain));
        } else if (c >= '0' && c <= '7') {
            int code = c - '0';
            for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
                code = code * 8 + next() - '0';
            }
            out.write(code);
        } else if (c == '\r') {
            at += peek() == '\n' ? 1 : 0;
        } else if (c != '\n') {
            out.write(c);
        }
    }

    private Text hexadecimal() throws PdfDamage {
        StringBuilder digits = new StringBuilder();
        for (char c = next(); c != '>'; c = next()) {
            if (Character.digit(c, 16) >= 0) {
                digits.append(c);
            }
        }
        digits.append(digits.length() % 2 == 1 ? "0" : "");
        return new Text(java.util.HexFormat.of().parseHex(digits));
    }

    void skipBlanks() {
        while (at < bytes.length && (isBlank(bytes[at]) || bytes[at] == '%')) {
            if (bytes[at] == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private char next() throws PdfDamage {
        if (at >= bytes.length) {
            throw new PdfDamage("ends too early");
        }
        return (char) (bytes[at++] & 0xFF);
    }

    private int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }
}
