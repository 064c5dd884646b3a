package io.github.jiandu.page;

import io.github.jiandu.charset.TextSink;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page of any age and encoding, cut into blocks where its tags end a line: paragraphs, cells of tables, items of
 * lists. Read in one pass over the bytes, without a tree, so that neither depth nor length of a page matters.
 *
 * @param blocks in the order of the page; none is empty
 * @param published what the page's tags say of its date, as written; null when they say nothing
 */
public record PageBlocks(List<Block> blocks, @Nullable String published) {

    /** Characters that are read of one page; no honest page has so many. */
    public static final int MOST = 1_000_000;

    private static final int LONGEST_BLOCK = 20_000;
    private static final int MOST_LINKS = 2_000;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_HREF = 2_000;

    /** The banner of an archived page, and what stands for lost parts of it. */
    private static final String BANNER = "lifecycle-banner";

    private static final String LOST = "jiandu-lost";

    /** What is shown otherwise than as text, or not at all. */
    private static final Set<String> PASSED_OVER =
            Set.of("select", "button", "template", "svg", "math", "canvas", "audio", "video", "rp");

    /** Elements that never have an end. */
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "embed",
            "frame",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr");

    private static final Set<String> DATES =
            Set.of("pubdate", "publishdate", "publish_date", "pubtime", "article:published_time", "dc.date");

    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /**
     * Text that stands by itself.
     *
     * @param text one line, blanks collapsed
     * @param cell whether it stands beside what came before, as cells of a row do
     * @param heading whether it is a heading of one of the three highest levels
     * @param links that begin in it
     */
    public record Block(String text, boolean cell, boolean heading, List<PageText.Link> links) {}

    /** Reads a page whose tags can be found in its bytes. */
    public static PageBlocks of(ByteBuffer page, WebCharset charset) {
        return new Reading(page, charset).read();
    }

    private static final class Reading implements TextSink {

        private final ByteBuffer page;
        private final WebCharset charset;
        private final HtmlScanner tags;
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder decoded = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private List<PageText.Link> links = new ArrayList<>();
        private @Nullable String published;
        private int characters;
        private int linked;
        private int room;
        /** What stands between the last character and the next: 0 nothing, a blank, or the end of a line of the source. */
        private char gap;

        private boolean cell;
        private boolean heading;
        private @Nullable String href;
        private final StringBuilder words = new StringBuilder();

        /** The element that is passed over, and how many of its name are open; tables within it apart. */
        private @Nullable String passed;

        private int open;
        private int tables;

        Reading(ByteBuffer page, WebCharset charset) {
            this.page = page;
            this.charset = charset;
            this.tags = new HtmlScanner(page, 0, page.limit(), false);
        }

        PageBlocks read() {
            while (characters < MOST && tags.next()) {
                switch (tags.kind()) {
                    case TEXT -> text();
                    case RAW_TEXT -> {
                        if (tags.name().equals("xmp") || tags.name().equals("plaintext")) {
                            text();
                        }
                    }
                    case START_TAG -> start(tags.name());
                    case END_TAG -> end(tags.name());
                    default -> {
                        // nothing that is read
                    }
                }
            }
            endLink();
            cut(false);
            return new PageBlocks(blocks, published);
        }

        private void start(String name) {
            if (passed != null) {
                pass(name);
                return;
            }
            if (name.equals("br") || name.equals("hr")) {
                cut(false);
                return;
            }
            if (name.equals("meta")) {
                meta();
            }
            if (isPassedOver(name)) {
                passed = name;
                open = 1;
                tables = name.equals("table") ? 1 : 0;
                cut(false);
                return;
            }
            if (name.equals("a")) {
                endLink();
                int at = tags.attribute("href");
                href = at >= 0 && linked < MOST_LINKS && tags.valueEnd(at) - tags.valueStart(at) <= LONGEST_HREF
                        ? value(at)
                        : null;
            } else if (!PageText.INLINE.contains(name)) {
                cut(name.equals("td") || name.equals("th"));
                heading = isHeading(name);
            }
        }

        private void end(String name) {
            if (passed != null) {
                unpass(name);
                return;
            }
            if (name.equals("a")) {
                endLink();
            } else if (!PageText.INLINE.contains(name)) {
                cut(name.equals("td") || name.equals("th"));
                heading = false;
            }
        }

        private static boolean isHeading(String name) {
            return name.equals("h1") || name.equals("h2") || name.equals("h3");
        }

        private boolean isPassedOver(String name) {
            if (VOID.contains(name) || name.equals("body") || name.equals("html")) {
                return false;
            }
            if (PASSED_OVER.contains(name)) {
                return !tags.isSelfClosing();
            }
            for (int i = 0; i < tags.attributes(); i++) {
                if (tags.isName(i, "hidden")
                        || tags.isName(i, "style") && HIDDEN.matcher(raw(i)).find()
                        || tags.isName(i, "id") && raw(i).equals(BANNER)
                        || tags.isName(i, "class") && raw(i).equals(LOST)) {
                    return true;
                }
            }
            return false;
        }

        /** A tag within what is passed over; some of them end it, since old pages leave out end tags. */
        private void pass(String name) {
            String within = passed;
            if (name.equals("table")) {
                tables++;
            }
            if (name.equals(within)) {
                boolean next = name.equals("p") || name.equals("li") || tables == 0 && isCell(name);
                if (next) {
                    passed = null;
                    start(name);
                } else {
                    open++;
                }
            } else if ("p".equals(within) && !PageText.INLINE.contains(name) && !VOID.contains(name)
                    || tables == 0 && within != null && isCell(within) && (isCell(name) || name.equals("tr"))) {
                passed = null;
                start(name);
            }
        }

        private void unpass(String name) {
            if (name.equals(passed)) {
                open--;
                tables -= name.equals("table") ? 1 : 0;
                if (open == 0) {
                    passed = null;
                }
                return;
            }
            boolean table = name.equals("table");
            if (tables == 0 && (table || isCell(name) || name.equals("tr")) || name.equals("body")) {
                // what stands around it ends, so it ends as well
                passed = null;
                end(name);
            } else if (table) {
                tables--;
            }
        }

        private static boolean isCell(String name) {
            return name.equals("td") || name.equals("th");
        }

        private void meta() {
            int name = tags.attribute("name");
            int property = name < 0 ? tags.attribute("property") : name;
            int content = tags.attribute("content");
            if (property >= 0
                    && content >= 0
                    && published == null
                    && tags.valueEnd(content) - tags.valueStart(content) < 64
                    && DATES.contains(raw(property).strip().toLowerCase(Locale.ROOT))) {
                published = value(content);
            }
        }

        private String raw(int attribute) {
            return tags.ascii(
                    tags.valueStart(attribute),
                    Math.min(tags.valueEnd(attribute), tags.valueStart(attribute) + LONGEST_HREF));
        }

        private String value(int attribute) {
            return Parser.unescapeEntities(
                    charset.text(page, tags.valueStart(attribute), tags.valueEnd(attribute)), true);
        }

        private void endLink() {
            if (href != null) {
                links.add(new PageText.Link(href, words.toString().strip()));
                linked++;
            }
            href = null;
            words.setLength(0);
        }

        private void text() {
            if (passed != null) {
                return;
            }
            decoded.setLength(0);
            room = MOST;
            // no character takes more bytes than four, a reference to one not more than 40
            charset.decode(page, tags.start(), (int) Math.min(tags.end(), tags.start() + 40L * MOST), this);
            String plain = decoded.indexOf("&") < 0 ? "" : Parser.unescapeEntities(decoded.toString(), false);
            add(plain.isEmpty() ? decoded : plain);
        }

        @Override
        public void append(int codePoint) {
            if (room > 0) {
                room--;
                decoded.appendCodePoint(codePoint);
            }
        }

        @Override
        public void malformed(int offset) {
            append(' ');
        }

        private void add(CharSequence plain) {
            for (int i = 0; i < plain.length(); i++) {
                char c = plain.charAt(i);
                if (c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff') {
                    if (gap == 0) {
                        // a broken line in the source of a Chinese text is no blank
                        gap = c == '\n' || c == '\r' ? '\r' : ' ';
                    }
                    continue;
                }
                if (gap != 0
                        && !text.isEmpty()
                        && !(gap == '\r' && isWide(text.charAt(text.length() - 1)) && isWide(c))) {
                    put(' ');
                }
                gap = 0;
                put(c);
                if (text.length() >= LONGEST_BLOCK && !Character.isHighSurrogate(c)) {
                    cut(false);
                }
            }
        }

        private void put(char c) {
            text.append(c);
            characters++;
            if (href != null && words.length() < LONGEST_WORDS) {
                words.append(c);
            }
        }

        private static boolean isWide(char c) {
            return c >= '\u2e80';
        }

        /** Ends a block; the next one may stand beside it. */
        private void cut(boolean beside) {
            gap = 0;
            if (text.isEmpty()) {
                // between the end of one cell and the begin of the next nothing changes
                cell = cell || beside;
                return;
            }
            if (href != null) {
                // a link over several blocks belongs to the first
                endLink();
            }
            blocks.add(new Block(text.toString(), cell, heading, links.isEmpty() ? List.of() : List.copyOf(links)));
            links = new ArrayList<>();
            text.setLength(0);
            cell = beside;
        }
    }
}
