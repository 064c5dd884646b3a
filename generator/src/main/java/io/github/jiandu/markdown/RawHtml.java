package io.github.jiandu.markdown;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that editors write within Markdown. Harmless elements stay; scripts, styles, frames, forms and handlers go, each
 * with a report of where it stood. So pages of a kind look alike (PAGE-02), and links can be seen (LINK-03).
 */
final class RawHtml {

    /** Elements that editors may write. */
    private static final Set<String> ELEMENTS = Set.of("""
            a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl
            dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s
            samp section small span strong sub summary sup table tbody td tfoot th thead time tr u
            ul var wbr""".split("\\s+"));

    /** What the target of a foreign link is not told (LINK-02). */
    static final String FOREIGN = "noopener noreferrer";

    /** Classes of the theme that hide what has them; no link may (LINK-03). */
    static final Set<String> HIDING = Set.of("hidden", "skip");

    private static final Safelist SAFE = new Safelist()
            .addTags(ELEMENTS.toArray(String[]::new))
            .addTags("input") // our own task lists
            .addAttributes(":all", "id", "class", "lang", "dir", "title", "aria-label", "aria-labelledby", "role")
            .addAttributes("a", "href", "download", "rel", "aria-describedby", "data-leads-to")
            .addAttributes("abbr", "title")
            .addAttributes("bdo", "dir")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span")
            .addAttributes("del", "datetime")
            .addAttributes("details", "open")
            .addAttributes("div", "tabindex")
            .addAttributes("pre", "tabindex")
            .addAttributes("img", "src", "alt", "width", "height", "loading")
            .addAttributes("input", "type", "checked", "disabled")
            .addAttributes("ins", "datetime")
            .addAttributes("li", "value")
            .addAttributes("ol", "start", "type", "reversed")
            .addAttributes("td", "colspan", "rowspan", "headers")
            .addAttributes("th", "colspan", "rowspan", "headers", "scope", "abbr")
            .addAttributes("time", "datetime")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][\\w:-]*)([^<>]*)>");
    private static final Pattern HANDLER =
            Pattern.compile("\\s(on[a-zA-Z]+|style|srcdoc|formaction)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN_LINK =
            Pattern.compile("<a\\b([^<>]*)>(?:\\s|&nbsp;|\\u3000)*</a\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDING_CLASS =
            Pattern.compile("\\sclass\\s*=\\s*[\"']?[^\"'>]*\\b(?:hidden|skip)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET =
            Pattern.compile("\\s(href|src)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);

    private RawHtml() {}

    /** Resolves the links of a piece of HTML and reports what {@link #clean} will take out of it. */
    static String prepare(String html, int offset, SourceFile source, LinkResolver links, Diagnostics diagnostics) {
        StringBuilder out = new StringBuilder(html.length());
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            out.append(html, from, tag.start());
            from = tag.end();
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            if (!ELEMENTS.contains(name)) {
                diagnostics.report(
                        Code.MARKDOWN_HTML_REMOVED,
                        source.at(offset + tag.start(), tag.group().length()),
                        "<" + name + ">");
            }
            if (HIDING_CLASS.matcher(tag.group(2)).find()) {
                diagnostics.report(
                        Code.MARKDOWN_HTML_REMOVED,
                        source.at(offset + tag.start(), tag.group().length()),
                        String.join("/", new TreeSet<>(HIDING)));
            }
            Matcher handler = HANDLER.matcher(tag.group(2));
            while (handler.find()) {
                diagnostics.report(
                        Code.MARKDOWN_HTML_REMOVED,
                        source.at(
                                offset + tag.start(2) + handler.start(1),
                                handler.group(1).length()),
                        handler.group(1) + "=");
            }
            out.append('<').append(tag.group(1));
            out.append(resolve(name, tag.group(2), offset + tag.start(2), source, links));
            out.append('>');
        }
        return out.append(html, from, html.length()).toString();
    }

    /** LINK-03: a link in which there is nothing to see. */
    static void reportHidden(String html, Location at, Diagnostics diagnostics) {
        Matcher link = HIDDEN_LINK.matcher(html);
        while (link.find()) {
            Matcher target = TARGET.matcher(link.group(1));
            if (target.find()) {
                diagnostics.report(Code.LINK_HIDDEN, at, target.group(written(target)));
            }
        }
    }

    private static String resolve(String tag, String attributes, int offset, SourceFile source, LinkResolver links) {
        StringBuilder out = new StringBuilder(attributes.length());
        Matcher matcher = TARGET.matcher(attributes);
        int from = 0;
        while (matcher.find()) {
            out.append(attributes, from, matcher.start());
            from = matcher.end();
            int group = written(matcher);
            String target = org.jsoup.parser.Parser.unescapeEntities(matcher.group(group), true);
            var at = source.at(
                    offset + matcher.start(group), matcher.group(group).length());
            if (tag.equals("img")) {
                links.image(target, at)
                        .ifPresent(image -> out.append(" src=\"")
                                .append(Entities.escape(image.src()))
                                .append('"')
                                .append(
                                        image.width() > 0 && !attributes.contains("width")
                                                ? " width=\"" + image.width() + "\" height=\"" + image.height() + "\""
                                                : ""));
            } else if (tag.equals("a")) {
                links.link(target, at).ifPresent(link -> {
                    out.append(" href=\"").append(Entities.escape(link.href())).append('"');
                    if (link.external()) {
                        out.append(" rel=\"" + FOREIGN + "\"");
                    }
                    if (link.leadsTo() != null) {
                        out.append(" data-leads-to=\"")
                                .append(Entities.escape(link.leadsTo()))
                                .append('"');
                    }
                });
            }
        }
        return out.append(attributes, from, attributes.length()).toString();
    }

    /** Which group of {@link #TARGET} holds the address: it depends on the quotes. */
    private static int written(Matcher target) {
        return target.group(2) != null ? 2 : target.group(3) != null ? 3 : 4;
    }

    /** A whole body with only harmless elements and attributes, every one of them closed. */
    static String clean(String html) {
        // Relative links are only kept when they can be resolved against something.
        Document dirty = Jsoup.parseBodyFragment(html, "https://site.invalid/");
        Document clean = new Cleaner(SAFE).clean(dirty);
        Set<String> seen = new HashSet<>(HeadingIds.TAKEN);
        for (Element element : clean.select("[id]")) {
            if (!seen.add(element.id())) {
                element.removeAttr("id");
            }
        }
        HIDING.forEach(name -> clean.select("." + name).removeClass(name));
        clean.select("input:not([type=checkbox][disabled])").remove();
        clean.outputSettings().prettyPrint(false).charset("UTF-8");
        return clean.body().html();
    }
}
