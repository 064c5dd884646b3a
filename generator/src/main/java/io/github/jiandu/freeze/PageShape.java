package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parts of a page are for a browser (HTML Standard 13.2.6), though half of their tags may be missing: where
 * something can be put first into its head, and first into its body.
 *
 * @param head where the head begins
 * @param body where the body begins; for a page of frames, -1
 * @param frameset where the outermost frameset begins; -1 when the page shows none
 * @param framesetEnd position after its end tag; -1 when it has none
 * @param title where the title's tag begins that browsers show; -1 when there is none
 * @param hidden ids of elements that a script of the page hides
 */
record PageShape(int head, int body, int frameset, int framesetEnd, int title, Set<String> hidden) {

    private static final Set<String> IN_HEAD = Set.of(
            "base",
            "basefont",
            "bgsound",
            "link",
            "meta",
            "title",
            "noframes",
            "style",
            "script",
            "template",
            "noscript");

    /** After these no frameset can follow any more. */
    private static final Set<String> NO_FRAMESET = Set.of(
            "body",
            "li",
            "dd",
            "dt",
            "button",
            "applet",
            "marquee",
            "object",
            "table",
            "area",
            "br",
            "embed",
            "img",
            "keygen",
            "wbr",
            "input",
            "hr",
            "textarea",
            "xmp",
            "iframe",
            "select",
            "pre",
            "listing",
            "template");

    private static final Pattern HIDES = Pattern.compile(
            "getElementById\\(\\s*[\"']([\\w-]{1,64})[\"']\\s*\\)\\s*\\.style\\s*\\.\\s*(?:display|visibility)\\s*=\\s*[\"'](?:none|hidden)");

    private static final int LONGEST_SCRIPT = 100_000;

    static PageShape of(ByteBuffer page) {
        return new Finder(page).find();
    }

    private static final class Finder {
        private final ByteBuffer page;
        private final Set<String> hidden = new HashSet<>();
        private int start;
        private int head = -1;
        private int body = -1;
        private boolean explicit;
        private boolean framesetOk = true;
        private int frameset = -1;
        private int framesetEnd = -1;
        private int depth;
        private int title = -1;

        Finder(ByteBuffer page) {
            this.page = page;
        }

        PageShape find() {
            boolean marked = page.limit() > 2
                    && (page.get(0) & 0xFF) == 0xEF
                    && (page.get(1) & 0xFF) == 0xBB
                    && (page.get(2) & 0xFF) == 0xBF;
            start = marked ? 3 : 0;
            HtmlScanner tags = new HtmlScanner(page, start, page.limit());
            while (tags.next()) {
                look(tags);
                if (tags.kind() == HtmlScanner.Kind.RAW_TEXT && tags.name().equals("script")) {
                    String code = tags.ascii(tags.start(), Math.min(tags.end(), tags.start() + LONGEST_SCRIPT));
                    Matcher matcher = HIDES.matcher(code);
                    while (matcher.find() && hidden.size() < 100) {
                        hidden.add(matcher.group(1));
                    }
                }
            }
            int end = body < 0 ? page.limit() : body;
            int top = head < 0 ? start : head;
            return new PageShape(
                    frameset >= 0 ? Math.min(top, frameset) : Math.min(top, end),
                    frameset >= 0 ? -1 : end,
                    frameset,
                    framesetEnd,
                    title,
                    Set.copyOf(hidden));
        }

        private void look(HtmlScanner tags) {
            switch (tags.kind()) {
                case DOCTYPE -> {
                    if (head < 0 && body < 0) {
                        start = tags.end();
                    }
                }
                case START_TAG -> startTag(tags);
                case END_TAG -> {
                    String name = tags.name();
                    if (name.equals("frameset") && frameset >= 0 && depth > 0 && --depth == 0) {
                        framesetEnd = framesetEnd < 0 ? tags.end() : framesetEnd;
                    } else if (name.equals("body") || name.equals("html") || name.equals("br")) {
                        opens(tags.start());
                    }
                }
                case TEXT -> {
                    if (!isBlank(tags.start(), tags.end())) {
                        opens(firstText(tags.start(), tags.end()));
                        framesetOk = false;
                    }
                }
                case RAW_TEXT -> {
                    if (tags.name().equals("noscript") && frameset < 0 && body < 0) {
                        inner(tags.start(), tags.end());
                    }
                }
                default -> {}
            }
        }

        /** What stands in noscript is shown in the copy, so it may open the body. */
        private void inner(int from, int to) {
            HtmlScanner tags = new HtmlScanner(page, from, to, false);
            while (tags.next() && body < 0) {
                if (tags.kind() == HtmlScanner.Kind.START_TAG && !IN_HEAD.contains(tags.name())
                        || tags.kind() == HtmlScanner.Kind.TEXT && !isBlank(tags.start(), tags.end())) {
                    opens(tags.start());
                }
            }
        }

        private void startTag(HtmlScanner tags) {
            String name = tags.name();
            if (name.equals("title") && title < 0 && (frameset < 0)) {
                title = tags.start();
            }
            if (name.equals("html") || name.equals("head")) {
                // the later of the two, as long as nothing of the body stands before
                if (body < 0 && frameset < 0 && (head < 0 || name.equals("head"))) {
                    head = tags.end();
                }
            } else if (name.equals("frameset")) {
                if (frameset >= 0) {
                    depth += framesetEnd < 0 ? 1 : 0;
                } else if (!explicit && framesetOk) {
                    frameset = tags.start();
                    depth = 1;
                }
            } else if (name.equals("body")) {
                if (body < 0 && frameset < 0) {
                    body = tags.end();
                    explicit = true;
                }
                framesetOk = false;
            } else if (!IN_HEAD.contains(name)) {
                opens(tags.start());
                if (NO_FRAMESET.contains(name)) {
                    framesetOk = false;
                }
            }
        }

        private void opens(int at) {
            if (body < 0 && frameset < 0) {
                body = at;
            }
        }

        private boolean isBlank(int from, int to) {
            return firstText(from, to) == to;
        }

        private int firstText(int from, int to) {
            int i = from;
            while (i < to && page.get(i) <= ' ' && page.get(i) >= 0) {
                i++;
            }
            return i;
        }
    }
}
