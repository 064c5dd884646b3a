package io.github.jiandu.edition;

import io.github.jiandu.address.SitePath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes a page of the edition in traditional characters (繁体版) from the finished page in simplified ones. The edition
 * stands in a folder of its own with the same addresses below it, so links between its pages stay within it; files and
 * pages that have no such edition are linked where they are.
 *
 * <p>Which pages have one, the pages say themselves: by a link with {@code hreflang="zh-Hant"} in their head.
 */
public final class TraditionalEdition {

    /** The folder it stands in. */
    public static final String FOLDER = "zh-hant/";

    private static final String MARK = "link[rel=alternate][hreflang=zh-Hant]";

    /** Attributes that readers see or hear. */
    private static final List<String> TEXTS =
            List.of("alt", "title", "aria-label", "data-label", "data-silent", "data-failed", "placeholder");

    /** Registered names and codes are not text (TAG-01). */
    private static final Set<String> NAMES = Set.of("SiteName", "SiteDomain", "SiteIDCode", "viewport", "robots");

    private final TraditionalText text;
    private final String baseUrl;
    private final Predicate<SitePath> simplifiedOnly;

    /**
     * @param words what the site wants converted otherwise
     * @param baseUrl public address of the site with a {@code /} at its end; just that when it has none
     * @param simplifiedOnly pages that have no edition in traditional characters
     */
    public TraditionalEdition(Map<String, String> words, String baseUrl, Predicate<SitePath> simplifiedOnly) {
        this.text = new TraditionalText(words);
        this.baseUrl = baseUrl;
        this.simplifiedOnly = simplifiedOnly;
    }

    /** Where the edition of a page stands. */
    public static SitePath pathOf(SitePath simplified) {
        return new SitePath(FOLDER + simplified);
    }

    /** The page in traditional characters; empty for a page that has no such edition. */
    public Optional<String> page(SitePath path, String html) {
        Document page = Jsoup.parse(html);
        if (page.selectFirst(MARK) == null) {
            return Optional.empty();
        }
        page.outputSettings().prettyPrint(false);
        page.getElementsByTag("html").attr("lang", "zh-Hant");
        SitePath self = pathOf(path);
        for (Element element : page.getAllElements()) {
            if (element.hasAttr("hreflang")) {
                edition(element, path, self);
                continue;
            }
            convert(element);
            for (String attribute : List.of("href", "src", "srcset", "action")) {
                if (element.hasAttr(attribute)) {
                    element.attr(attribute, link(attribute, element.attr(attribute), path, self));
                }
            }
        }
        publicAddresses(page, path);
        // its code and words name the page in simplified characters
        page.select(".take-along").remove();
        return Optional.of(page.outerHtml());
    }

    /** The links between the editions. */
    private void edition(Element element, SitePath path, SitePath self) {
        String language = element.attr("hreflang");
        boolean foreign = !language.startsWith("zh");
        if (foreign) {
            element.attr("href", link("href", element.attr("href"), path, self));
        } else if (element.tagName().equals("a")) {
            // the way to this edition becomes the way back
            element.attr("href", path.relativeTo(self))
                    .attr("hreflang", "zh-Hans")
                    .attr("lang", "zh-Hans");
            element.text("简体版");
        } else {
            SitePath target = language.equals("zh-Hant") ? self : path;
            boolean absolute = element.attr("href").startsWith("http");
            element.attr("href", absolute ? address(target) : target.relativeTo(self));
        }
    }

    private void convert(Element element) {
        for (String attribute : TEXTS) {
            if (element.hasAttr(attribute)) {
                element.attr(attribute, text.of(element.attr(attribute)));
            }
        }
        if (element.tagName().equals("meta") && !NAMES.contains(element.attr("name")) && element.hasAttr("name")) {
            element.attr("content", text.of(element.attr("content")));
        }
        for (TextNode node : element.textNodes()) {
            node.text(text.of(node.getWholeText()));
        }
        for (DataNode data : element.dataNodes()) {
            if (element.attr("type").equals("application/ld+json")) {
                data.setWholeData(text.of(data.getWholeData()));
            }
        }
    }

    private String link(String attribute, String written, SitePath path, SitePath self) {
        if (!attribute.equals("srcset")) {
            return link(written, path, self);
        }
        return Arrays.stream(written.split(",\\s*"))
                .map(candidate -> {
                    int blank = candidate.indexOf(' ');
                    String url = blank < 0 ? candidate : candidate.substring(0, blank);
                    return link(url, path, self) + (blank < 0 ? "" : candidate.substring(blank));
                })
                .collect(Collectors.joining(", "));
    }

    /** A relative link as it must stand in the edition; others as they are. */
    private String link(String written, SitePath path, SitePath self) {
        if (written.isEmpty() || written.startsWith("#") || written.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*")) {
            return written;
        }
        int end = written.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = written.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        Optional<SitePath> target = SitePath.normalize(path.folder() + decoded(written.substring(0, end)))
                .filter(found -> !found.isEmpty())
                .map(SitePath::new);
        if (target.isEmpty() || target.get().value().endsWith(".html") && !simplifiedOnly.test(target.get())) {
            return written;
        }
        return target.get().relativeTo(self) + written.substring(end);
    }

    private static String decoded(String url) {
        return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** What names the page's own public address. */
    private void publicAddresses(Document page, SitePath path) {
        String own = address(path);
        String other = address(pathOf(path));
        // of what moved it names another page
        page.select("link[rel=canonical]").stream()
                .filter(link -> link.attr("href").equals(own))
                .forEach(link -> link.attr("href", other));
        page.select("meta[name=Url]").attr("content", other);
        for (Element script : page.select("script[type=application/ld+json]")) {
            script.dataNodes()
                    .forEach(
                            data -> data.setWholeData(data.getWholeData().replace('"' + own + '"', '"' + other + '"')));
        }
    }

    private String address(SitePath path) {
        return path.name().equals("index.html") && path.folder().isEmpty() ? baseUrl : baseUrl + path.encoded();
    }
}
