package io.github.jiandu.verify;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.OutputWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Looks into pages and style sheets: whether they are whole, whether what they link to and load is there, and whether the
 * pages of an archived site say that they are archived. Safe for use by many threads.
 */
final class PageCheck {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"')]*))\\s*\\)");

    /** Where marks of filings and of the report of mistakes lead (FOOT-01); an archived site has none of its own (FOOT-12). */
    private static final List<String> LIVE_MARKS =
            List.of("conac.cn", "beian.miit.gov.cn", "beian.gov.cn", "beian.mps.gov.cn", "zfwzgl.www.gov.cn");

    /** What freezing puts into the head of each page. */
    private static final String FROZEN = "<!--jiandu:head-->";

    private final Set<String> present;
    private final String root;
    private final boolean archived;
    private final Diagnostics diagnostics;

    /**
     * @param present paths of all files of the site
     * @param url public address of the site, or null when none is known
     * @param archived whether the site is archived
     */
    PageCheck(Set<String> present, @Nullable String url, boolean archived, Diagnostics diagnostics) {
        this.present = present;
        this.root = rootOf(url);
        this.archived = archived;
        this.diagnostics = diagnostics;
    }

    private static String rootOf(@Nullable String url) {
        try {
            String path = url == null ? null : URI.create(url).getRawPath();
            return path == null || !path.endsWith("/") ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** Whether a file is one to look into. */
    static boolean isFor(String path) {
        return isPage(path) || isStyle(path);
    }

    private static boolean isPage(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    private static boolean isStyle(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".css");
    }

    void check(String path, byte[] bytes) {
        if (isPage(path)) {
            page(path, bytes);
        } else {
            Set<String> links = new LinkedHashSet<>();
            Matcher url = CSS_URL.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (url.find()) {
                for (int group = 1; group <= url.groupCount(); group++) {
                    if (url.group(group) != null) {
                        links.add(url.group(group).strip());
                    }
                }
            }
            links(path, path, links);
        }
    }

    private void page(String path, byte[] bytes) {
        Parser parser = Parser.htmlParser().setTrackErrors(1);
        Document page;
        try {
            Optional<String> text = utf8(bytes);
            page = text.isPresent()
                    ? Jsoup.parse(text.get(), "", parser)
                    : Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
            if (text.isEmpty() && page.charset().equals(StandardCharsets.UTF_8)) {
                diagnostics.report(Code.VERIFY_PAGE, Location.ofFile(path), "not UTF-8");
            }
        } catch (IOException | RuntimeException e) {
            diagnostics.report(Code.VERIFY_PAGE, Location.ofFile(path), String.valueOf(e.getMessage()));
            return;
        }
        for (ParseError error : isFrozen(bytes) ? List.<ParseError>of() : parser.getErrors()) {
            diagnostics.report(
                    Code.VERIFY_PAGE, Location.ofFile(path), error.getCursorPos() + " " + error.getErrorMessage());
        }
        if (page.selectFirst("head *, body *, frameset") == null) {
            diagnostics.report(Code.VERIFY_PAGE, Location.ofFile(path), "empty");
        }
        Element base = page.selectFirst("base[href]");
        String from = base == null ? path : resolve(path, base.attr("href"));
        if (from != null) {
            links(path, from.isEmpty() || from.endsWith("/") ? from + "index.html" : from, linksOf(page));
        }
        if (archived || isFrozen(bytes)) {
            archived(path, page);
        }
    }

    /** Whether the page is one of an old site that was frozen: its markup is as it was found. */
    private static boolean isFrozen(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(FROZEN);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Set<String> linksOf(Document page) {
        Set<String> links = new LinkedHashSet<>();
        for (Element element : page.select("[href], [src], [srcset], [poster], object[data]")) {
            for (String name : List.of("href", "src", "poster", "data")) {
                if (element.hasAttr(name) && !element.normalName().equals("base")) {
                    links.add(element.attr(name).strip());
                }
            }
            for (String candidate : element.attr("srcset").split(",\\s", -1)) {
                links.add(candidate.strip().split("\\s", 2)[0]);
            }
        }
        return links;
    }

    private void links(String path, String from, Set<String> links) {
        List<String> broken = new ArrayList<>();
        for (String link : links) {
            String target = resolve(from, link);
            if (target != null && !isThere(target)) {
                broken.add(link);
            }
        }
        broken.forEach(link -> diagnostics.report(Code.VERIFY_LINK_BROKEN, Location.ofFile(path), link));
    }

    private boolean isThere(String target) {
        int folder = target.indexOf('/');
        return target.isEmpty()
                || present.contains(target)
                || present.contains(target + (target.endsWith("/") ? "index.html" : "/index.html"))
                || OutputWriter.UNLISTED.contains(folder < 0 ? target : target.substring(0, folder));
    }

    /**
     * The path that a link leads to; null when it leads out of the site. A path that climbs above the top of the site leads
     * nowhere a browser would go, so it is given as it stands.
     */
    private @Nullable String resolve(String from, String link) {
        if (link.startsWith("//") || SCHEME.matcher(link).lookingAt()) {
            return null;
        }
        int end = 0;
        while (end < link.length() && link.charAt(end) != '?' && link.charAt(end) != '#') {
            end++;
        }
        String way = decoded(link.substring(0, end));
        if (way.isEmpty()) {
            return from;
        }
        if (way.startsWith("/")) {
            if (!way.startsWith(root)) {
                return null;
            }
            way = way.substring(root.length());
        } else {
            way = from.substring(0, from.lastIndexOf('/') + 1) + way;
        }
        boolean folder = way.endsWith("/") || way.endsWith("/.") || way.endsWith("/..") || way.equals("..");
        String full = way;
        String normal = SitePath.normalize(full).orElse(null);
        if (normal == null) {
            return full;
        }
        return folder && !normal.isEmpty() ? normal + "/" : normal.isEmpty() ? "index.html" : normal;
    }

    /** Undoes percent-encoding; what is no encoding stays as it is. */
    private static String decoded(String link) {
        if (link.indexOf('%') < 0) {
            return link;
        }
        byte[] bytes = link.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out.put(bytes[i]);
            } else {
                out.put((byte) (high << 4 | low));
                i += 2;
            }
        }
        return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
    }

    /** An archived page says so (LIFE-12) and offers nothing that nobody answers to any more (FOOT-12). */
    private void archived(String path, Document page) {
        Location at = Location.ofFile(path);
        Element banner = page.getElementById("lifecycle-banner");
        if (banner == null
                || !banner.attr("data-state").equals("archived")
                || banner.attr("data-archived-at").isBlank()) {
            diagnostics.report(Code.VERIFY_NO_BANNER, at);
        }
        for (Element form : page.select("form")) {
            boolean search = form.attr("role").equals("search") && resolve(path, form.attr("action")) != null;
            if (!search) {
                diagnostics.report(Code.VERIFY_FORM, at);
            }
        }
        for (Element mark : page.select("[href], [src]")) {
            String url = mark.hasAttr("href") ? mark.attr("href") : mark.attr("src");
            if (isLiveMark(url) && mark.closest("main") == null) {
                diagnostics.report(Code.VERIFY_LIVE_MARK, at, url);
            }
        }
    }

    private static boolean isLiveMark(String url) {
        Matcher host = Pattern.compile("(?i)(?:https?:)?//([^/?#:]+)").matcher(url.strip());
        if (!host.lookingAt()) {
            return false;
        }
        String name = host.group(1).toLowerCase(Locale.ROOT);
        return LIVE_MARKS.stream().anyMatch(mark -> name.equals(mark) || name.endsWith("." + mark));
    }
}
