package io.github.jiandu.crawl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page or a style sheet links to. Pages are read byte for byte as Latin-1, so that a link keeps the bytes that the page
 * has: browsers send the query so, and the path in UTF-8 (URL Standard); a server that knows only its own bytes gets those in a
 * second try.
 */
final class LinkFinder {

    /** Characters of a style sheet or a script that are looked at. */
    private static final int MOST_CHARS = 2_000_000;

    private static final int HEAD = 4096;

    private static final Pattern META_CHARSET =
            Pattern.compile("<meta[^>]{0,300}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH =
            Pattern.compile("\\s*[\\d.]*\\s*[;,]?\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CSS = Pattern.compile(
            "url\\(\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^)\"']*+))\\s*\\)|@import\\s++(?:\"([^\"]*+)\"|'([^']*+)')",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPTED = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=|location\\.(?:replace|assign)\\(|window\\.open\\()\\s*[\"']([^\"'\\r\\n]{1,500})[\"']");
    private static final Pattern PAGE_NAME =
            Pattern.compile("[^\\s<>\"']{1,300}\\.(?:s?html?|aspx?|jsp|php)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

    /** Attributes that lead to another page. */
    private static final List<String> LINKS = List.of("a[href]", "area[href]");
    /** Attributes that fetch what belongs to the page. */
    private static final String[][] PARTS = {
        {
            "frame[src],iframe[src],img[src],script[src],embed[src],input[src],source[src],audio[src],video[src],bgsound[src]",
            "src"
        },
        {"[background]", "background"},
        {"object[data]", "data"},
        {"img[lowsrc]", "lowsrc"},
        {"[dynsrc]", "dynsrc"},
        {"video[poster]", "poster"},
        {"param[name=movie],param[name=src],param[name=filename],param[name=url]", "value"},
        {"link[href]", "href"},
    };

    /** Relations of links that lead to pages rather than to parts of this one. */
    private static final Set<String> PAGE_RELATIONS =
            Set.of("next", "prev", "contents", "index", "alternate", "home", "start", "chapter", "section", "up");

    /**
     * A link.
     *
     * @param address where it leads, as browsers send it
     * @param raw the same with the bytes of the page in its path; null if that is no difference
     * @param part whether what it leads to belongs to the page
     */
    record Link(Address address, @Nullable Address raw, boolean part) {}

    /** What there is to know of a page. */
    record Page(List<Link> links, String text) {}

    private final Address base;
    private final Charset charset;
    private final Set<Link> links = new LinkedHashSet<>();
    private Address own;

    private LinkFinder(Address base, Charset charset) {
        this.base = base;
        this.own = base;
        this.charset = charset;
    }

    static Page page(byte[] bytes, Address address, String contentType) {
        Charset charset = charset(bytes, contentType);
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        byte[] narrow = wide ? new String(bytes, charset).getBytes(StandardCharsets.UTF_8) : bytes;
        LinkFinder finder = new LinkFinder(address, wide ? StandardCharsets.UTF_8 : charset);
        Document document =
                Parser.htmlParser().parseInput(new String(narrow, StandardCharsets.ISO_8859_1), address.toString());
        finder.collect(document);
        // unchanged: to jsoup a byte A0 is a blank
        String text = document.wholeText();
        return new Page(
                List.copyOf(finder.links),
                new String(text.getBytes(StandardCharsets.ISO_8859_1), finder.charset)
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    static List<Link> style(byte[] bytes, Address address) {
        LinkFinder finder = new LinkFinder(address, charset(bytes, ""));
        finder.style(new String(bytes, StandardCharsets.ISO_8859_1));
        return List.copyOf(finder.links);
    }

    /** Good enough for the names in links; what a page says is decoded elsewhere. */
    private static Charset charset(byte[] bytes, String contentType) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        for (Matcher named : List.of(HEADER_CHARSET.matcher(contentType), META_CHARSET.matcher(head))) {
            if (named.find()) {
                Charset told = named(named.group(1));
                if (told != null && !told.equals(StandardCharsets.UTF_8)) {
                    return told;
                }
            }
        }
        return gbk();
    }

    private static @Nullable Charset named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb")) {
            return gbk(); // as browsers do
        }
        try {
            Charset charset = Charset.forName(name);
            return charset.canEncode() && "a<".equals(new String(new byte[] {'a', '<'}, charset)) ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset gbk() {
        return Charset.forName("GBK");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void collect(Document document) {
        Element declared = document.selectFirst("base[href]");
        if (declared != null) {
            Address told = Address.resolve(base, encoded(declared.attr("href"), true));
            own = told == null ? base : told;
        }
        for (Element meta : document.select("meta[http-equiv=refresh][content]")) {
            Matcher target = REFRESH.matcher(meta.attr("content"));
            if (target.matches() && !target.group(1).matches("[\\d.\\s;]*")) {
                add(target.group(1), false);
            }
        }
        for (String link : LINKS) {
            document.select(link).forEach(element -> add(element.attr("href"), false));
        }
        for (String[] part : PARTS) {
            for (Element element : document.select(part[0])) {
                boolean page = element.normalName().equals("link")
                        && List.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
                                .anyMatch(PAGE_RELATIONS::contains)
                        && !element.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet");
                add(element.attr(part[1]), !page);
            }
        }
        for (Element option : document.select("option[value]")) {
            String value = option.attr("value");
            if (PAGE_NAME.matcher(value).matches() || value.startsWith("http://") || value.startsWith("https://")) {
                add(value, false);
            }
        }
        document.select("style").forEach(style -> style(style.data()));
        document.select("[style]").forEach(element -> style(element.attr("style")));
        document.select("script:not([src])").forEach(script -> scripted(script.data()));
        for (String handler : List.of("onclick", "onchange", "onload", "ondblclick")) {
            document.select("[" + handler + "]").forEach(element -> scripted(element.attr(handler)));
        }
        document.select("a[href^=javascript:]").forEach(element -> scripted(element.attr("href")));
    }

    private void style(String text) {
        Matcher css = CSS.matcher(text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS));
        while (css.find()) {
            for (int group = 1; group <= css.groupCount(); group++) {
                String found = css.group(group);
                if (found != null) {
                    add(found.strip(), true);
                }
            }
        }
    }

    private void scripted(String text) {
        Matcher target = SCRIPTED.matcher(text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS));
        while (target.find()) {
            add(target.group(1), false);
        }
    }

    private void add(String link, boolean part) {
        if (link.isBlank() || link.length() > 4000) {
            return;
        }
        Address address = Address.resolve(own, encoded(link, true));
        if (address != null) {
            Address raw = Address.resolve(own, encoded(link, false));
            links.add(new Link(address, address.equals(raw) ? null : raw, part));
        }
    }

    /** A link in ASCII: what stands before the query in UTF-8, or as the page has it; the query as the page has it. */
    private String encoded(String link, boolean utf8) {
        int query = link.indexOf('?');
        String path = query < 0 ? link : link.substring(0, query);
        return escaped(path, utf8) + (query < 0 ? "" : escaped(link.substring(query), false));
    }

    private String escaped(String text, boolean utf8) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c < 0x80) {
                out.append(c);
            } else if (c <= 0xFF) {
                // a run of bytes; the second byte of a letter may look like ASCII
                end = text.length();
                for (int k = i; k < text.length(); k++) {
                    if (text.charAt(k) > 0xFF) {
                        end = k;
                        break;
                    }
                }
                byte[] bytes = text.substring(i, end).getBytes(StandardCharsets.ISO_8859_1);
                bytes(out, utf8 ? new String(bytes, charset).getBytes(StandardCharsets.UTF_8) : bytes, !utf8);
            } else {
                // written as an entity
                while (end < text.length() && text.charAt(end) > 0xFF) {
                    end++;
                }
                bytes(out, text.substring(i, end).getBytes(utf8 ? StandardCharsets.UTF_8 : charset), false);
            }
            i = end;
        }
        return out.toString();
    }

    /** @param pairs whether the byte behind a high one belongs to it, and is none of the address's own marks */
    private void bytes(StringBuilder out, byte[] bytes, boolean pairs) {
        boolean second = false;
        for (byte b : bytes) {
            int c = b & 0xFF;
            boolean high = c >= 0x80;
            if (high || second && pairs && c >= 0x40 && !charset.equals(StandardCharsets.UTF_8)) {
                out.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                out.append((char) c);
            }
            second = high && !second;
        }
    }

    /** Whether bytes are a page, for servers that do not say. */
    static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String tag : List.of("<html", "<!doctype html", "<head", "<body", "<frameset", "<title", "<table")) {
            if (head.contains(tag)) {
                return true;
            }
        }
        return false;
    }
}
