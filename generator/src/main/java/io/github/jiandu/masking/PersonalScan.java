package io.github.jiandu.masking;

import io.github.jiandu.charset.TextSink;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the bytes of a file for personal numbers and listed words (PRIV-10), as readers see them: across tags,
 * comments, references and line ends, in attributes and scripts too. Masks them in place when asked to: each hidden character
 * becomes an asterisk of as many bytes, so that the file keeps its length and every other byte. One way forward, with memory
 * that does not grow with the file.
 *
 * <pre>
 * PersonalScan.look(page, WebCharset.GBK, PersonalScan.Form.HTML, Words.NONE).all() // 2
 * </pre>
 */
public final class PersonalScan {

    /** What a file is. */
    public enum Form {
        HTML,
        /** A script or data that programs read: what hides a number must not break it. */
        SCRIPT,
        TEXT
    }

    /** Findings told in full. */
    private static final int MOST = 1000;

    private static final int LONGEST_LINE = 2000;

    /** Tags that stand within a word without ending it. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdo", "big", "blink", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt",
            "u", "var", "wbr");

    private static final Set<String> CELLS = Set.of("td", "th", "input", "option", "img");

    /** Attributes that hold addresses. */
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "background",
            "lowsrc",
            "dynsrc",
            "data",
            "longdesc",
            "cite",
            "usemap",
            "codebase",
            "xlink:href",
            "srcset",
            "poster",
            "formaction");

    private static final Set<String> NAMES = Set.of(
            "id", "name", "class", "for", "style", "width", "height", "color", "bgcolor", "size", "classid", "headers");

    private static final Set<String> RAW_MARKUP = Set.of("noframes", "iframe", "noembed", "noscript");

    /** References that stand for a blank, for nothing and for a hyphen. */
    private static final Map<String, Integer> NAMED = Map.of(
            "nbsp", 0x20, "ensp", 0x20, "emsp", 0x20, "thinsp", 0x20, "shy", 0xAD, "zwnj", 0xAD, "zwj", 0xAD, "ndash",
            0x2D, "mdash", 0x2D, "minus", 0x2D);

    private final ByteBuffer page;
    private final WebCharset charset;
    private final @Nullable ByteBuffer copy;
    private final boolean masking;
    private final List<Found> found = new ArrayList<>();
    private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    private final int[] single = new int[128];
    private final byte[] wideStar;
    private final Flow main;
    private final Flow aside;
    private Finding.Place place = Finding.Place.TEXT;
    private int masked;

    /** A finding whose line is not known yet. */
    private record Found(
            int start, Finding.Kind kind, boolean certain, Finding.Place place, String shown, boolean masked) {}

    private PersonalScan(ByteBuffer page, WebCharset charset, Words words, boolean masking, @Nullable ByteBuffer copy) {
        this.page = page;
        this.charset = charset;
        this.masking = masking;
        this.copy = copy;
        this.main = new Flow(
                words,
                (kind, certain, shown, maskable, hidden, index) ->
                        found(main(), Finding.Place.TEXT, kind, certain, shown, maskable, hidden, index));
        this.aside = new Flow(
                words,
                (kind, certain, shown, maskable, hidden, index) ->
                        found(aside(), place, kind, certain, shown, maskable, hidden, index));
        this.wideStar = "＊".getBytes(Charset.forName(charset.label()));
    }

    private Flow main() {
        return main;
    }

    private Flow aside() {
        return aside;
    }

    /**
     * What a file tells of persons; nothing is to be masked.
     *
     * @param page the file, in an encoding that is compatible with ASCII
     */
    public static Findings look(ByteBuffer page, WebCharset charset, Form form, Words words) {
        return new PersonalScan(page, charset, words, false, null).run(form);
    }

    /** The same, saying of each what {@link #mask} would mask. */
    public static Findings plan(ByteBuffer page, WebCharset charset, Form form, Words words) {
        return new PersonalScan(page, charset, words, true, null).run(form);
    }

    /** Masks in place. What is only doubtful stays, but for ID numbers whose check digit is wrong. */
    public static Findings mask(ByteBuffer page, WebCharset charset, Form form, Words words) {
        return new PersonalScan(page, charset, words, true, page).run(form);
    }

    /** A text, masked. */
    public static String masked(String text, Form form, Words words) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        mask(bytes, WebCharset.UTF_8, form, words);
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    private Findings run(Form form) {
        switch (form) {
            case HTML -> html(0, page.limit(), false);
            case SCRIPT -> aside(0, page.limit(), Finding.Place.SCRIPT, false);
            case TEXT -> aside(0, page.limit(), Finding.Place.TEXT, false);
        }
        main.finish();
        return counts.isEmpty() ? Findings.NONE : new Findings(lines(), counts, masked);
    }

    private void html(int from, int to, boolean inner) {
        HtmlScanner tags = new HtmlScanner(page, from, to, false);
        while (tags.next()) {
            switch (tags.kind()) {
                case TEXT -> text(main, tags.start(), tags.end(), true);
                case RAW_TEXT -> rawText(tags, inner);
                case COMMENT, BROKEN -> aside(tags.start(), tags.end(), Finding.Place.COMMENT, false);
                case START_TAG -> {
                    cut(tags.name());
                    attributes(tags);
                }
                case END_TAG -> cut(tags.name());
                case DOCTYPE -> {}
            }
        }
    }

    private void cut(String name) {
        if (!INLINE.contains(name) && name.indexOf(':') < 0) {
            main.cut(CELLS.contains(name) ? '\t' : '\n');
        }
    }

    private void rawText(HtmlScanner tags, boolean inner) {
        String name = tags.name();
        if (name.equals("script")) {
            aside(tags.start(), tags.end(), Finding.Place.SCRIPT, false);
        } else if (RAW_MARKUP.contains(name) && !inner) {
            html(tags.start(), tags.end(), true);
        } else if (!name.equals("style")) {
            boolean title = name.equals("title");
            aside(
                    tags.start(),
                    tags.end(),
                    title ? Finding.Place.TITLE : Finding.Place.TEXT,
                    title || name.equals("textarea"));
        }
    }

    private void attributes(HtmlScanner tags) {
        for (int i = 0; i < tags.attributes(); i++) {
            int from = tags.valueStart(i);
            int to = tags.valueEnd(i);
            if (from < 0 || to - from < 2) {
                continue;
            }
            String name = tags.attributeName(i);
            if (NAMES.contains(name) || name.equals("content") && tags.attribute("http-equiv") >= 0) {
                continue;
            }
            boolean address = ADDRESSES.contains(name);
            String head = tags.ascii(from, Math.min(to, from + 300)).strip().toLowerCase(Locale.ROOT);
            if (address ? isForCalling(head) : !isFile(head)) {
                aside(from, to, Finding.Place.ATTRIBUTE, true);
            }
        }
    }

    private static boolean isForCalling(String address) {
        return address.startsWith("tel:")
                || address.startsWith("sms:")
                || address.startsWith("mailto:")
                || address.startsWith("javascript:");
    }

    /** Whether a value leads to some file, as those of jump menus do: it must go on leading there. */
    private static boolean isFile(String value) {
        return value.indexOf(' ') < 0
                && (value.contains(".htm")
                        || value.contains(".shtm")
                        || value.contains(".asp")
                        || value.contains(".jsp")
                        || value.contains(".php"));
    }

    private void aside(int from, int to, Finding.Place where, boolean references) {
        place = where;
        aside.keepLines(!references);
        text(aside, from, to, references);
        aside.finish();
    }

    // bytes to characters, each with its place

    private void text(Flow flow, int from, int to, boolean references) {
        int at = from;
        while (at < to) {
            int first = page.get(at) & 0xFF;
            if (first == '&' && references) {
                at = reference(flow, at, to);
            } else if (first < 0x80) {
                flow.add(first, at, at + 1);
                at++;
            } else {
                at = wide(flow, at, to, first);
            }
        }
    }

    /** A character beyond ASCII: as few bytes as make one. */
    private int wide(Flow flow, int at, int to, int first) {
        int known = single[first - 0x80];
        if (known == 0) {
            known = decode(at, at + 1);
            single[first - 0x80] = known;
        }
        if (known > 0) {
            flow.add(known, at, at + 1);
            return at + 1;
        }
        for (int length = 2; length <= 4 && at + length <= to; length++) {
            int c = decode(at, at + length);
            if (c > 0) {
                flow.add(c, at, at + length);
                return at + length;
            }
        }
        flow.add(0xFFFD, at, at + 1);
        boolean pair = at + 1 < to && page.get(at + 1) < 0 && charset != WebCharset.UTF_8;
        return at + (pair ? 2 : 1);
    }

    /** The character that bytes are; -1 when they are none, or more than one. */
    private int decode(int from, int to) {
        One one = new One();
        charset.decode(page, from, to, one);
        return one.count >= 1 && !one.bad && (one.count == 1 || charset == WebCharset.BIG5) ? one.first : -1;
    }

    private static final class One implements TextSink {
        private int count;
        private int first;
        private boolean bad;

        @Override
        public void append(int codePoint) {
            if (count++ == 0) {
                first = codePoint;
            }
        }

        @Override
        public void malformed(int offset) {
            bad = true;
        }
    }

    private int reference(Flow flow, int at, int to) {
        int end = Math.min(to, at + 12);
        int i = at + 1;
        if (i < end && page.get(i) == '#') {
            boolean hex = i + 1 < end && (page.get(i + 1) | 32) == 'x';
            i += hex ? 2 : 1;
            int begun = i;
            int value = 0;
            while (i < end && Character.digit(page.get(i), hex ? 16 : 10) >= 0 && value < 0x110000) {
                value = value * (hex ? 16 : 10) + Character.digit(page.get(i), hex ? 16 : 10);
                i++;
            }
            if (i > begun && value > 0 && value < 0x110000) {
                i += i < to && page.get(i) == ';' ? 1 : 0;
                flow.add(value == 0xA0 ? ' ' : value, at, i);
                return i;
            }
        } else {
            StringBuilder name = new StringBuilder();
            while (i < end && Character.isLetterOrDigit(page.get(i))) {
                name.append((char) page.get(i++));
            }
            Integer known = NAMED.get(name.toString());
            if (known != null) {
                i += i < to && page.get(i) == ';' ? 1 : 0;
                flow.add(known, at, i);
                return i;
            }
        }
        flow.add('&', at, at + 1);
        return at + 1;
    }

    // what was found

    private void found(
            Flow flow,
            Finding.Place where,
            Finding.Kind kind,
            boolean certain,
            String shown,
            boolean maskable,
            String hidden,
            int index) {
        boolean mask = masking && maskable;
        int start = flow.start(index);
        counts.merge(kind, 1, Integer::sum);
        masked += mask ? 1 : 0;
        if (found.size() < MOST) {
            found.add(new Found(start, kind, certain, where, shown, mask));
        }
        if (!mask || copy == null) {
            return;
        }
        boolean bare = where == Finding.Place.SCRIPT && !isQuoted(start);
        for (int i = 0; i < hidden.length(); i++) {
            if (hidden.charAt(i) != flow.at(index + i)) {
                hide(copy, flow.start(index + i), flow.end(index + i), bare);
            }
        }
    }

    /** Whether a place in a script is within quotes, as far as its line tells. */
    private boolean isQuoted(int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_LINE && page.get(from - 1) != '\n') {
            from--;
        }
        int quote = 0;
        for (int i = from; i < at; i++) {
            int c = page.get(i);
            if (c == '\\') {
                i++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote != 0;
    }

    /**
     * Puts an asterisk in the place of a character, as long in bytes.
     *
     * @param bare whether it is part of a number of a program, where only another digit does no harm
     */
    private void hide(ByteBuffer to, int start, int end, boolean bare) {
        int length = end - start;
        if (length == 1) {
            to.put(start, (byte) (bare ? '0' : '*'));
        } else if (page.get(start) == '&') {
            hideReference(to, start, end);
        } else if (length == wideStar.length) {
            to.put(start, wideStar, 0, length);
        } else {
            for (int i = start; i < end; i++) {
                to.put(i, (byte) '*');
            }
        }
    }

    private void hideReference(ByteBuffer to, int start, int end) {
        boolean hex = (page.get(start + 2) | 32) == 'x';
        int from = start + (hex ? 3 : 2);
        int last = page.get(end - 1) == ';' ? end - 1 : end;
        int value = 0;
        for (int i = from; i < last; i++) {
            value = value * (hex ? 16 : 10) + Math.max(0, Character.digit(page.get(i), hex ? 16 : 10));
        }
        String wide = hex ? "FF0A" : "65290";
        // of what was hidden already, the asterisk of ASCII is no wide one
        String star = value > 0x7F && last - from >= wide.length() ? wide : hex ? "2A" : "42";
        for (int i = from; i < last; i++) {
            int digit = star.length() - (last - i);
            to.put(i, (byte) (digit < 0 ? '0' : star.charAt(digit)));
        }
    }

    private List<Finding> lines() {
        found.sort(Comparator.comparingInt(Found::start));
        List<Finding> told = new ArrayList<>(found.size());
        int line = 1;
        int counted = 0;
        for (Found one : found) {
            for (; counted < one.start; counted++) {
                line += page.get(counted) == '\n' ? 1 : 0;
            }
            told.add(new Finding(line, one.kind, one.certain, one.place, one.shown, one.masked));
        }
        return told;
    }
}
