package io.github.jiandu.portal;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written of a slot: an address on the portal's server, such as {@code /inc/top.html}, whose content the
 * server puts there; or a file of the site with a piece of HTML. The piece must be whole, loads from the portal alone, and
 * runs nothing: pages say in their security policy that nothing else would work anyway.
 */
public final class PortalFragment {

    /** A header of a portal is some kilobytes; every page carries it. */
    private static final long LARGEST = 64 << 10;

    private static final int ERRORS = 5;

    /** What a server includes: a path without anything that a directive gives a meaning. */
    private static final Pattern ADDRESS = Pattern.compile("/[A-Za-z0-9._~/%-]+");

    private static final Pattern FILE = Pattern.compile("(?i)[^/].*[.]html?");

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "meta",
            "html",
            "head",
            "body",
            "main",
            "title",
            "template",
            "svg",
            "math");

    /** Names that pages use themselves. */
    private static final Set<String> TAKEN =
            Set.of("main", "tools", "lifecycle-banner", "search-form", "search-results");

    private static final Set<String> LOADS = Set.of("src", "srcset", "poster", "background", "action", "formaction");

    private final SourceFile source;
    private final Diagnostics diagnostics;
    private final Set<String> told = new HashSet<>();

    private PortalFragment(SourceFile source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** Whether a text names a place on the portal's server rather than a file. */
    static boolean isAddress(String text) {
        return text.startsWith("/");
    }

    /**
     * The HTML of a slot; null when there is none, or what is written is no good, which is reported.
     *
     * @param text what is written
     * @param at where
     */
    static @Nullable String read(String text, Location at, SourceTree tree, Diagnostics diagnostics) {
        if (isAddress(text)) {
            if (!ADDRESS.matcher(text).matches() || text.contains("//") || text.contains("--")) {
                diagnostics.report(Code.PORTAL_ADDRESS, at, text);
                return null;
            }
            return "<!--#include virtual=\"" + text + "\" -->";
        }
        Optional<SourceFile> file =
                FILE.matcher(text).matches() ? tree.read(text, LARGEST, diagnostics) : Optional.empty();
        if (file.isEmpty()) {
            diagnostics.report(Code.PORTAL_FILE, at, text);
            return null;
        }
        return new PortalFragment(file.get(), diagnostics).check();
    }

    private @Nullable String check() {
        String html = source.text().strip();
        Parser parser = Parser.htmlParser().setTrackPosition(true).setTrackErrors(ERRORS);
        Document document = parser.parseInput("<!DOCTYPE html><title></title><body>" + source.text(), "");
        int shift = "<!DOCTYPE html><title></title><body>".length();
        for (ParseError error : parser.getErrors()) {
            // the parser tells where a tag ends
            int end = Math.max(1, Math.min(source.text().length(), error.getPosition() - shift));
            int offset = Math.max(0, source.text().lastIndexOf('<', end - 1));
            diagnostics.report(Code.PORTAL_BROKEN, source.at(offset, 1), error.getErrorMessage());
        }
        checkWhole(document, shift);
        document.body().select("body *").forEach(element -> check(element, shift));
        return told.isEmpty() && parser.getErrors().isEmpty() ? html : null;
    }

    /** Elements that are opened must be closed, else the pages would stand inside them. */
    private void checkWhole(Document document, int shift) {
        for (Element element : document.body().select("body *")) {
            boolean open = !element.tag().isEmpty()
                    && element.endSourceRange()
                            .start()
                            .equals(element.endSourceRange().end())
                    && !Set.of("li", "p", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead")
                            .contains(element.normalName());
            if (open) {
                report(Code.PORTAL_OPEN, element, shift, "<" + element.normalName() + ">");
            }
        }
        if (source.text().contains("<!--")
                && source.text().lastIndexOf("<!--") > source.text().lastIndexOf("-->")) {
            told.add("<!--");
            diagnostics.report(Code.PORTAL_OPEN, source.at(source.text().lastIndexOf("<!--"), 4), "<!--");
        }
    }

    private void check(Element element, int shift) {
        if (FORBIDDEN.contains(element.normalName())) {
            report(Code.PORTAL_ELEMENT, element, shift, "<" + element.normalName() + ">");
            return;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip();
            if (name.startsWith("on") || name.equals("style")) {
                report(Code.PORTAL_ATTRIBUTE, element, shift, name);
            } else if (name.equals("id") && TAKEN.contains(value)) {
                report(Code.PORTAL_ID, element, shift, value);
            } else if (LOADS.contains(name)
                    || name.equals("href") && element.normalName().equals("link")) {
                if (!value.startsWith("/") || value.startsWith("//")) {
                    report(Code.PORTAL_LOAD, element, shift, value);
                }
            } else if (name.equals("href") && !isLink(value)) {
                report(Code.PORTAL_LINK, element, shift, value);
            }
        }
    }

    /** Below another path than the portal's a link that begins elsewhere would lead nowhere. */
    private static boolean isLink(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.startsWith("/") && !value.startsWith("//")
                || lower.startsWith("https://")
                || lower.startsWith("http://")
                || lower.startsWith("tel:")
                || lower.startsWith("mailto:")
                || value.startsWith("#");
    }

    private void report(Code code, Element element, int shift, String what) {
        told.add(what);
        int offset = Math.max(0, element.sourceRange().startPos() - shift);
        diagnostics.report(code, source.at(Math.min(offset, source.text().length()), 1), what);
    }
}
