package io.github.jiandu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of a finished page: the text of {@code <main>} with its title and the facts above it, the links and
 * the pictures, without menus and the tools of the page. Of a page that lists others it is only what the page says
 * itself, in {@code .article-body}.
 *
 * @param title its first heading, or else its {@code <title>}; may be empty
 * @param traditional whether it is an edition in traditional characters
 * @param list whether it lists others
 * @param redirect where it sends its readers at once, as it stands there, or null
 * @param text a line for each block
 * @param links in order
 * @param pictures in order
 */
public record ShownPage(
        String title,
        boolean traditional,
        boolean list,
        @Nullable String redirect,
        String text,
        List<PageText.Link> links,
        List<Picture> pictures) {

    /**
     * A picture, or whatever else is shown from a file of its own.
     *
     * @param source its address as it stands there
     * @param words what is said instead of it
     */
    public record Picture(String source, String words) {}

    /** Kinds of pages, by the class of their body, that list others. */
    private static final Set<String> LISTS =
            Set.of("kind-home", "kind-column", "kind-sitemap", "kind-titles", "kind-documents", "kind-search");

    /** What is no text, or leads elsewhere; what search passes over for its own reasons can be seen all the same. */
    private static final Set<String> UNSEEN = Set.of("head", "nav", "script", "style", "template");

    private static final Set<String> EMBEDDED =
            Set.of("img", "iframe", "object", "embed", "audio", "video", "source", "track");

    /** Characters of a tag or an attribute that are looked at. */
    private static final int LONGEST = 2_000;

    private static final Pattern BODY_CLASS = Pattern.compile("\\bclass=\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile("(?i)\\d+\\s*;\\s*url\\s*=\\s*['\"]?(.*?)['\"]?");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)\\blang=[\"']?zh-Hant\\b");

    public ShownPage {
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
    }

    /** Reads a page. Whatever it holds, the result is usable. */
    public static ShownPage of(String html) {
        int main = PageText.hasMain(html) ? html.indexOf("<main") : html.length();
        String before = html.substring(0, main);
        Matcher body = BODY_CLASS.matcher(tag(before, "<body"));
        boolean list = body.find() && Stream.of(body.group(1).split("\\s+")).anyMatch(LISTS::contains);
        Document page = PageText.parse(html);
        Collector collector = new Collector(PageText.hasMain(html));
        if (list) {
            page.select(".article-body").forEach(part -> part.filter(collector));
        } else {
            page.body().filter(collector);
        }
        PageText shown = collector.collected();
        int headEnd = before.indexOf("</head>");
        Document head = Jsoup.parse(headEnd < 0 ? before : before.substring(0, headEnd));
        Element heading = page.selectFirst("h1");
        String title = heading == null ? head.title() : heading.text();
        return new ShownPage(
                title,
                LANGUAGE.matcher(tag(before, "<html")).find(),
                list,
                redirect(head),
                shown.text(),
                shown.links(),
                collector.pictures);
    }

    /** The first tag of a name, or what stands there of it; empty when there is none. */
    private static String tag(String html, String opening) {
        int from = html.indexOf(opening);
        int to = from < 0 ? -1 : html.indexOf('>', from);
        return to < 0 ? "" : html.substring(from, Math.min(to, from + LONGEST));
    }

    private static @Nullable String redirect(Document head) {
        for (Element meta : head.select("meta[http-equiv]")) {
            if (meta.attr("http-equiv").toLowerCase(Locale.ROOT).equals("refresh")) {
                String content = meta.attr("content").strip();
                Matcher refresh = REFRESH.matcher(content);
                if (content.length() < LONGEST && refresh.matches()) {
                    return refresh.group(1);
                }
            }
        }
        return null;
    }

    private static final class Collector extends PageText.Collector {

        private final List<Picture> pictures = new ArrayList<>();

        Collector(boolean main) {
            super("", main);
        }

        @Override
        boolean isPassedOver(Element element) {
            String name = element.normalName();
            if (EMBEDDED.contains(name)) {
                String source = name.equals("object") ? element.attr("data") : element.attr("src");
                pictures.add(new Picture(source, element.attr("alt")));
            }
            return UNSEEN.contains(name) || element.hasAttr("hidden") || element.hasClass("page-tools");
        }
    }
}
