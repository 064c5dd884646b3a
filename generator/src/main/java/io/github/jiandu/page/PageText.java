package io.github.jiandu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The main text of a page, from its HTML: what stands in {@code <main>}, or in the body of a page that has none, without
 * navigation, forms and what is marked {@code data-search="no"}.
 *
 * @param text a line for each block; lines that hold nothing are left out
 * @param links where it leads to, in order
 */
public record PageText(String text, List<Link> links) {

    /** A link to something that may be a file, with its words. */
    public record Link(String href, String words) {}

    private static final Set<String> PASSED_OVER = Set.of(
            "head",
            "nav",
            "aside",
            "form",
            "button",
            "select",
            "textarea",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "rt",
            "rp",
            "h1",
            "header",
            "footer");

    static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
            "ins", "kbd", "label", "mark", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    /**
     * Reads a page.
     *
     * @param title what the page is called; a heading that says no more is left out
     * @param list whether the page lists others, so that only what stands in {@code .article-body} is its text
     */
    public static PageText of(String html, String title, boolean list) {
        boolean main = hasMain(html);
        Document page = parse(html);
        Collector collector = new Collector(title, main);
        if (list) {
            page.select(".article-body").forEach(text -> text.filter(collector));
        } else {
            page.body().filter(collector);
        }
        return collector.collected();
    }

    /** What stands in {@code <main>}; the whole page when it has none. */
    static Document parse(String html) {
        // parsing what stands around would take most of the time
        return hasMain(html)
                ? Jsoup.parseBodyFragment(html.substring(html.indexOf("<main"), html.lastIndexOf("</main>")))
                : Jsoup.parse(html);
    }

    static boolean hasMain(String html) {
        int from = html.indexOf("<main");
        return from >= 0 && html.lastIndexOf("</main>") > from;
    }

    /** Takes the text of what it is led through, and the links in it. */
    static class Collector implements NodeFilter {

        private final StringBuilder out = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        private final String title;
        private final boolean main;
        /** What stands between the last text and the next. */
        private char gap = '\n';

        /** @param main whether headers and footers found are those of articles and belong to the text */
        Collector(String title, boolean main) {
            this.title = title;
            this.main = main;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
            } else if (node instanceof Element element) {
                if (isPassedOver(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("a") && element.hasAttr("href")) {
                    links.add(new Link(element.attr("href"), element.text()));
                }
                if (!INLINE.contains(element.normalName())) {
                    separate(element.normalName().equals("td")
                            || element.normalName().equals("th"));
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !INLINE.contains(element.normalName())) {
                separate(element.normalName().equals("td")
                        || element.normalName().equals("th"));
            }
            return FilterResult.CONTINUE;
        }

        PageText collected() {
            return new PageText(out.toString(), links);
        }

        /** Whether something is no part of the text, with all that stands in it. */
        boolean isPassedOver(Element element) {
            String name = element.normalName();
            if (main && (name.equals("header") || name.equals("footer"))) {
                return false;
            }
            return PASSED_OVER.contains(name)
                    || name.equals("h1") && element.text().startsWith(title)
                    || element.hasAttr("hidden")
                    || element.attr("aria-hidden").equals("true")
                    || element.attr("data-search").equals("no");
        }

        private void separate(boolean cell) {
            if (gap != '\n') {
                gap = cell ? '\t' : '\n';
            }
        }

        private void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c <= ' ' || c == '\u00a0' || c == '\u3000') {
                    if (gap == 0) {
                        // a broken line in the source of a Chinese text is no blank
                        gap = c == '\n' || c == '\r' ? '\r' : ' ';
                    }
                    continue;
                }
                if (gap != 0 && !out.isEmpty() && !(gap == '\r' && isWide(out.charAt(out.length() - 1)) && isWide(c))) {
                    out.append(gap == '\r' ? ' ' : gap);
                }
                gap = 0;
                out.append(c);
            }
        }

        private static boolean isWide(char c) {
            return c >= '\u2e80';
        }
    }
}
