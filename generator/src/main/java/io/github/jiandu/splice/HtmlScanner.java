package io.github.jiandu.splice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a page into tags, comments and text as a browser's tokenizer does (HTML Standard 13.2.5), without
 * decoding them: in every encoding that {@code WebCharset} calls ASCII-compatible, the bytes of {@code < > " ' =} are never
 * part of another character. One way forward, whatever stands in the page: time grows with its length, memory does not.
 *
 * <pre>
 * HtmlScanner tags = new HtmlScanner(page, 0, page.limit());
 * while (tags.next()) {
 *     if (tags.kind() == HtmlScanner.Kind.START_TAG &amp;&amp; tags.name().equals("a")) { ... }
 * }
 * </pre>
 */
public final class HtmlScanner {

    /** What a token is. */
    public enum Kind {
        TEXT,
        START_TAG,
        END_TAG,
        /** A comment, or what browsers take for one: {@code <?...>}, {@code <!...>}, {@code </...>}. */
        COMMENT,
        DOCTYPE,
        /** What stands between the tags of an element that holds text alone: script, style, title and the like. */
        RAW_TEXT,
        /** A tag that the page ends in; browsers drop it. */
        BROKEN
    }

    /** More attributes than any honest tag has. */
    private static final int MOST_ATTRIBUTES = 512;
    /** An internal subset longer than this is none. */
    private static final int LONGEST_SUBSET = 1 << 16;

    private static final int PARTS = 5;

    private static final Set<String> RAW = Set.of(
            "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");

    /** Tags that end foreign content (SVG, MathML) wherever they stand, as far as old pages know them. */
    private static final Set<String> BREAKS_OUT = Set.of(
            "b",
            "big",
            "blockquote",
            "body",
            "br",
            "center",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "hr",
            "i",
            "img",
            "li",
            "listing",
            "menu",
            "meta",
            "nobr",
            "ol",
            "p",
            "pre",
            "ruby",
            "s",
            "small",
            "span",
            "strong",
            "strike",
            "sub",
            "sup",
            "table",
            "tt",
            "u",
            "ul",
            "var");

    private final ByteBuffer page;
    private final int limit;
    private final boolean scripting;
    private int at;

    private Kind kind = Kind.TEXT;
    private int start;
    private boolean closed = true;
    private boolean selfClosing;
    private String name = "";
    private @Nullable String raw;
    private int foreign;

    private int[] attributes = new int[PARTS * 16];
    private int count;
    private int crowdedAt = -1;
    private int subset = -1;

    /**
     * Begins at {@code start} and ends before {@code end}, by absolute position in the buffer.
     */
    public HtmlScanner(ByteBuffer page, int start, int end) {
        this(page, start, end, true);
    }

    /**
     * Begins and ends likewise.
     *
     * @param scripting whether scripts are on, so that what stands in {@code noscript} is text
     */
    public HtmlScanner(ByteBuffer page, int start, int end, boolean scripting) {
        this.page = page;
        this.scripting = scripting;
        this.at = start;
        this.limit = end;
    }

    /** Goes to the next token; false when there is none. Tokens follow each other without a gap. */
    public boolean next() {
        if (at >= limit) {
            return false;
        }
        start = at;
        closed = true;
        subset = -1;
        if (raw != null) {
            String element = raw;
            raw = null;
            at = rawEnd(element);
            if (at > start) {
                kind = Kind.RAW_TEXT;
                name = element;
                closed = at < limit;
                return true;
            }
        }
        if (opensMarkup(at)) {
            markup();
        } else {
            kind = Kind.TEXT;
            at = textEnd(at + 1);
        }
        return true;
    }

    public Kind kind() {
        return kind;
    }

    /** Position of the first byte of the token. */
    public int start() {
        return start;
    }

    /** Position after the last byte of the token. */
    public int end() {
        return at;
    }

    /** Name of the tag, or of the element that raw text belongs to; ASCII letters are small. */
    public String name() {
        return name;
    }

    /** Whether a comment, or the element of a raw text, ends before the page does. */
    public boolean isClosed() {
        return closed;
    }

    /** Whether the tag ends in {@code />}. */
    public boolean isSelfClosing() {
        return selfClosing;
    }

    /** Number of attributes of the start tag. Of a name that stands twice, browsers take the first. */
    public int attributes() {
        return count;
    }

    /** Where the name of an attribute begins. */
    public int attributeStart(int i) {
        return attributes[i * PARTS];
    }

    /** Position after an attribute, its closing quote included. */
    public int attributeEnd(int i) {
        return attributes[i * PARTS + 4];
    }

    /** Name of an attribute; ASCII letters are small. */
    public String attributeName(int i) {
        return ascii(attributes[i * PARTS], attributes[i * PARTS + 1]).toLowerCase(Locale.ROOT);
    }

    /** Whether the attribute has a value, be it empty. */
    public boolean hasValue(int i) {
        return attributes[i * PARTS + 2] >= 0;
    }

    /** Where the value of an attribute begins, behind its quote; the end of its name when it has none. */
    public int valueStart(int i) {
        return hasValue(i) ? attributes[i * PARTS + 2] : attributes[i * PARTS + 1];
    }

    /** Position after the value of an attribute, before its quote. */
    public int valueEnd(int i) {
        return hasValue(i) ? attributes[i * PARTS + 3] : attributes[i * PARTS + 1];
    }

    /** The quote around a value, 0 when there is none. */
    public char quote(int i) {
        if (!hasValue(i) || valueEnd(i) == attributeEnd(i)) {
            return 0;
        }
        return (char) page.get(valueEnd(i));
    }

    /** The first attribute of a name; -1 when there is none. */
    public int attribute(String wanted) {
        for (int i = 0; i < count; i++) {
            if (isName(i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an attribute has this name, given in small letters. */
    public boolean isName(int i, String wanted) {
        int from = attributes[i * PARTS];
        return attributes[i * PARTS + 1] - from == wanted.length() && matches(from, wanted);
    }

    /** Where the attributes begin that are too many to be told of; -1 when there are none. */
    public int crowdedAt() {
        return crowdedAt;
    }

    /** Where the internal subset of a document type begins, {@code [}; -1 when there is none. */
    public int subset() {
        return subset;
    }

    /** Bytes as characters of ISO 8859-1, which leaves ASCII what it is. */
    public String ascii(int from, int to) {
        byte[] bytes = new byte[to - from];
        page.get(from, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private boolean opensMarkup(int i) {
        if (page.get(i) != '<' || i + 1 >= limit) {
            return false;
        }
        int second = page.get(i + 1);
        // "</" at the very end is text
        return isLetter(second) || second == '!' || second == '?' || second == '/' && i + 2 < limit;
    }

    private int textEnd(int from) {
        int i = from;
        while (i < limit && !(page.get(i) == '<' && opensMarkup(i))) {
            i++;
        }
        return i;
    }

    private void markup() {
        int second = page.get(at + 1);
        if (isLetter(second)) {
            tag(at + 1, Kind.START_TAG);
        } else if (second == '/' && isLetter(page.get(at + 2))) {
            tag(at + 2, Kind.END_TAG);
        } else if (second == '!' && matches(at + 2, "--")) {
            comment();
        } else if (second == '!' && matches(at + 2, "doctype")) {
            doctype();
        } else if (foreign > 0 && second == '!' && matches(at + 2, "[cdata[")) {
            kind = Kind.TEXT;
            at = after(at + 9, "]]>");
        } else {
            kind = Kind.COMMENT;
            at = after(at + 2, ">");
        }
    }

    private void comment() {
        kind = Kind.COMMENT;
        int i = at + 4;
        if (i < limit && page.get(i) == '>') {
            at = i + 1;
            return;
        }
        if (matches(i, "->")) {
            at = i + 2;
            return;
        }
        while (i < limit) {
            if (page.get(i) == '-' && i + 1 < limit && page.get(i + 1) == '-') {
                if (i + 2 < limit && page.get(i + 2) == '>') {
                    at = i + 3;
                    return;
                }
                if (matches(i + 2, "!>")) {
                    at = i + 4;
                    return;
                }
            }
            i++;
        }
        at = limit;
        closed = false;
    }

    private void doctype() {
        kind = Kind.DOCTYPE;
        int end = after(at + 9, ">");
        for (int i = at; i < end; i++) {
            if (page.get(i) == '[') {
                int most = (int) Math.min(limit, (long) i + LONGEST_SUBSET);
                for (int k = i; k < most; k++) {
                    if (page.get(k) == ']') {
                        int close = skipSpace(k + 1);
                        if (close < limit && page.get(close) == '>') {
                            subset = i;
                            end = close + 1;
                            break;
                        }
                    }
                }
                break;
            }
        }
        at = end;
    }

    /** Position after the next {@code mark}; the end of the page when there is none. */
    private int after(int from, String mark) {
        for (int i = from; i < limit; i++) {
            if (page.get(i) == mark.charAt(0) && matches(i, mark)) {
                return i + mark.length();
            }
        }
        closed = false;
        return limit;
    }

    private void tag(int nameStart, Kind tag) {
        kind = tag;
        count = 0;
        crowdedAt = -1;
        selfClosing = false;
        int i = nameStart;
        while (i < limit && !isSpace(page.get(i)) && page.get(i) != '/' && page.get(i) != '>') {
            i++;
        }
        name = ascii(nameStart, Math.min(i, nameStart + 64)).toLowerCase(Locale.ROOT);
        int end = attributes(i);
        if (end < 0) {
            kind = Kind.BROKEN;
            closed = false;
            at = limit;
            return;
        }
        at = end;
        track();
    }

    /** Reads the attributes of a tag; the position after the tag, or -1 when the page ends in it. */
    private int attributes(int from) {
        int i = from;
        while (i < limit) {
            int c = page.get(i);
            if (isSpace(c)) {
                i++;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '/') {
                selfClosing = i + 1 < limit && page.get(i + 1) == '>';
                i++;
            } else {
                i = attribute(i);
            }
        }
        return -1;
    }

    private int attribute(int nameStart) {
        int i = nameStart + 1; // an attribute may begin with '='
        while (i < limit && !isSpace(page.get(i)) && page.get(i) != '/' && page.get(i) != '>' && page.get(i) != '=') {
            i++;
        }
        int nameEnd = i;
        int valueStart = -1;
        int valueEnd = -1;
        int end = i;
        int equals = skipSpace(i);
        if (equals < limit && page.get(equals) == '=') {
            i = skipSpace(equals + 1);
            int quote = i < limit ? page.get(i) : 0;
            if (quote == '"' || quote == '\'') {
                valueStart = ++i;
                while (i < limit && page.get(i) != quote) {
                    i++;
                }
                valueEnd = i;
                i = Math.min(i + 1, limit);
                end = i;
            } else {
                valueStart = i;
                while (i < limit && !isSpace(page.get(i)) && page.get(i) != '>') {
                    i++;
                }
                valueEnd = i;
                end = i;
            }
        }
        keep(nameStart, nameEnd, valueStart, valueEnd, end);
        return i;
    }

    private void keep(int nameStart, int nameEnd, int valueStart, int valueEnd, int end) {
        if (count == MOST_ATTRIBUTES) {
            crowdedAt = crowdedAt < 0 ? nameStart : crowdedAt;
            return;
        }
        if ((count + 1) * PARTS > attributes.length) {
            attributes = Arrays.copyOf(attributes, attributes.length * 2);
        }
        int slot = count++ * PARTS;
        attributes[slot] = nameStart;
        attributes[slot + 1] = nameEnd;
        attributes[slot + 2] = valueStart;
        attributes[slot + 3] = valueEnd;
        attributes[slot + 4] = end;
    }

    /** Notes which tags change how what follows is read. */
    private void track() {
        boolean drawing = name.equals("svg") || name.equals("math");
        if (kind == Kind.END_TAG) {
            foreign = drawing && foreign > 0 ? foreign - 1 : foreign;
            return;
        }
        if (drawing) {
            foreign += selfClosing ? 0 : 1;
        } else if (foreign > 0 && BREAKS_OUT.contains(name)) {
            foreign = 0;
        }
        if (RAW.contains(name)
                && (scripting || !name.equals("noscript"))
                && (foreign == 0 || name.equals("script") && !selfClosing)) {
            raw = name;
        }
    }

    private int rawEnd(String element) {
        if (element.equals("plaintext")) {
            return limit;
        }
        return element.equals("script") ? scriptEnd() : endTag(at, element);
    }

    private int endTag(int from, String element) {
        for (int i = from; i < limit; i++) {
            if (page.get(i) == '<' && isTag(i + 1, "/", element)) {
                return i;
            }
        }
        return limit;
    }

    /** The end of a script: {@code </script} counts, unless a comment and another {@code <script} opened before it. */
    private int scriptEnd() {
        int comment = -1;
        boolean inner = false;
        for (int i = at; i < limit; i++) {
            int c = page.get(i);
            if (c == '>' && comment >= 0 && i - 2 >= comment && page.get(i - 1) == '-' && page.get(i - 2) == '-') {
                comment = -1;
                inner = false;
            } else if (c == '<') {
                if (isTag(i + 1, "/", "script")) {
                    if (!inner) {
                        return i;
                    }
                    inner = false;
                } else if (comment < 0 && matches(i + 1, "!--")) {
                    comment = i + 2;
                } else if (comment >= 0 && isTag(i + 1, "", "script")) {
                    inner = true;
                }
            }
        }
        return limit;
    }

    private boolean isTag(int i, String before, String element) {
        if (!matches(i, before) || !matches(i + before.length(), element)) {
            return false;
        }
        int next = i + before.length() + element.length();
        return next < limit && (isSpace(page.get(next)) || page.get(next) == '/' || page.get(next) == '>');
    }

    /** Whether the bytes from {@code i} are these, given in small letters. */
    private boolean matches(int i, String small) {
        if (i + small.length() > limit) {
            return false;
        }
        for (int k = 0; k < small.length(); k++) {
            int c = page.get(i + k);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != small.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < limit && isSpace(page.get(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
