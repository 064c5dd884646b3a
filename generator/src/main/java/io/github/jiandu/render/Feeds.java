package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.render.kind.Dates;
import io.github.jiandu.xml.XmlText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Atom feeds (RFC 4287) and the site map for search engines (sitemaps.org). */
final class Feeds {

    /** Entries in a feed. */
    static final int SIZE = 20;

    /** Addresses in one site map file, by its protocol. */
    static final int SITEMAP_SIZE = 50_000;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** What is written when a feed's entries have no date: a feed must have one. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** An address of the site with the day it was published. */
    record Address(
            String url, @org.jspecify.annotations.Nullable LocalDateTime date) {}

    private Feeds() {}

    @FunctionalInterface
    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] document(Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            body.write(xml);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /**
     * A feed of the newest entries.
     *
     * @param self address of the feed
     * @param page address of the page it belongs to
     * @param url public address of a path
     * @param summary abstract of an entry
     */
    static byte[] atom(
            SiteConfig config,
            String title,
            SitePath self,
            SitePath page,
            List<Entry> entries,
            Function<SitePath, String> url,
            Function<Entry, String> summary) {
        List<Entry> newest = entries.subList(0, Math.min(SIZE, entries.size()));
        return document(xml -> {
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "zh-CN");
            element(xml, "id", url.apply(self));
            element(xml, "title", title);
            element(xml, "updated", Dates.rfc3339(newest.isEmpty() ? NO_DATE : date(newest.get(0))));
            xml.writeCharacters("  ");
            xml.writeStartElement(ATOM, "author");
            xml.writeStartElement(ATOM, "name");
            xml.writeCharacters(XmlText.allowed(config.identity().fullName()));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            link(xml, "self", url.apply(self));
            link(xml, "alternate", url.apply(page));
            for (Entry entry : newest) {
                xml.writeStartElement(ATOM, "entry");
                xml.writeCharacters("\n");
                String address = url.apply(entry.head().address());
                element(xml, "id", address);
                element(xml, "title", entry.head().title());
                element(xml, "updated", Dates.rfc3339(date(entry)));
                element(xml, "published", Dates.rfc3339(date(entry)));
                link(xml, "alternate", address);
                String text = summary.apply(entry);
                if (!text.isEmpty()) {
                    element(xml, "summary", text);
                }
                xml.writeEndElement();
                xml.writeCharacters("\n");
            }
            xml.writeEndElement();
        });
    }

    private static LocalDateTime date(Entry entry) {
        LocalDateTime date = entry.head().publishedAt();
        return date == null ? NO_DATE : date;
    }

    /** A site map of at most {@link #SITEMAP_SIZE} addresses. */
    static byte[] sitemap(List<Address> addresses) {
        return document(xml -> {
            xml.setDefaultNamespace(SITEMAP);
            xml.writeStartElement(SITEMAP, "urlset");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeCharacters("\n");
            for (Address address : addresses) {
                location(xml, "url", address);
            }
            xml.writeEndElement();
        });
    }

    /** A list of site maps, for sites with more addresses than one can hold. */
    static byte[] sitemapIndex(List<String> maps) {
        return document(xml -> {
            xml.setDefaultNamespace(SITEMAP);
            xml.writeStartElement(SITEMAP, "sitemapindex");
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeCharacters("\n");
            for (String map : maps) {
                location(xml, "sitemap", new Address(map, null));
            }
            xml.writeEndElement();
        });
    }

    /**
     * How browsers can ask the site's own search page (OpenSearch 1.1).
     *
     * @param search public address of the search page, which takes what is sought as {@code q}
     */
    static byte[] openSearch(SiteConfig config, String search) {
        return document(xml -> {
            xml.setDefaultNamespace(OPEN_SEARCH);
            xml.writeStartElement(OPEN_SEARCH, "OpenSearchDescription");
            xml.writeDefaultNamespace(OPEN_SEARCH);
            xml.writeCharacters("\n");
            // the format allows sixteen characters here
            String name = config.identity().name();
            described(
                    xml,
                    "ShortName",
                    name.substring(0, name.offsetByCodePoints(0, Math.min(16, name.codePointCount(0, name.length())))));
            described(xml, "Description", "搜索" + config.identity().fullName() + "网站");
            described(xml, "InputEncoding", "UTF-8");
            xml.writeEmptyElement(OPEN_SEARCH, "Url");
            xml.writeAttribute("type", "text/html");
            xml.writeAttribute("template", search + "?q={searchTerms}");
            xml.writeCharacters("\n");
            xml.writeEndElement();
        });
    }

    private static void described(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(OPEN_SEARCH, name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void location(XMLStreamWriter xml, String element, Address address) throws XMLStreamException {
        xml.writeStartElement(SITEMAP, element);
        xml.writeStartElement(SITEMAP, "loc");
        xml.writeCharacters(address.url());
        xml.writeEndElement();
        LocalDateTime date = address.date();
        if (date != null) {
            xml.writeStartElement(SITEMAP, "lastmod");
            xml.writeCharacters(Dates.day(date));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeCharacters("  ");
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void link(XMLStreamWriter xml, String relation, String url) throws XMLStreamException {
        xml.writeCharacters("  ");
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
        xml.writeCharacters("\n");
    }
}
