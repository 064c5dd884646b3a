package io.github.jiandu.export;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.xml.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code items.xml}; {@link ItemsXsd} describes it. */
final class XmlItems {

    private final Items items;
    private final Values values;
    private final XMLStreamWriter xml;
    private int depth;

    private XmlItems(Items items, Values values, XMLStreamWriter xml) {
        this.items = items;
        this.values = values;
        this.xml = xml;
    }

    /** Writes all of it, item by item, so that no more than one stands in memory. */
    static void write(Items items, Values values, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new XmlItems(items, values, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(SiteExport.NAMESPACE);
        xml.writeCharacters("\n");
        xml.writeStartElement(SiteExport.NAMESPACE, "items");
        xml.writeDefaultNamespace(SiteExport.NAMESPACE);
        xml.writeAttribute("version", String.valueOf(SiteExport.VERSION));
        depth++;
        write("site", Shapes.of(SiteItem.class), items.site());
        for (Entry entry : items.entries()) {
            open("item");
            write("core", Shapes.of(Core.class), items.core(entry));
            write("extension", Shapes.of(Extension.class), items.extension(entry));
            open("business");
            xml.writeAttribute("kind", entry.kind().key());
            write(entry.kind().key(), Business.of(entry.kind()), entry);
            close();
            close();
        }
        close();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void write(String name, Shape shape, Object value) throws XMLStreamException {
        if (shape instanceof Shape.Several several) {
            for (Object item : (Collection<?>) value) {
                one(name, several.item(), item);
            }
        } else if (shape instanceof Shape.Table table) {
            for (Map.Entry<?, ?> row : ((Map<?, ?>) value).entrySet()) {
                open(name);
                write("name", new Shape.Text(), Shapes.keyOf(row.getKey()));
                one("value", table.value(), row.getValue());
                close();
            }
        } else {
            one(name, shape, value);
        }
    }

    /** One element. Lists within lists get an element of their own. */
    private void one(String name, Shape shape, Object value) throws XMLStreamException {
        if (shape instanceof Shape.Group group
                && Shapes.properties(group.type()).isEmpty()) {
            line();
            xml.writeEmptyElement(SiteExport.NAMESPACE, name);
        } else if (shape instanceof Shape.Group group) {
            open(name);
            for (Shape.Property property : Shapes.properties(group.type())) {
                Object component = property.of(value);
                if (component != null) {
                    write(property.name(), property.shape(), component);
                }
            }
            close();
        } else if (shape instanceof Shape.Several || shape instanceof Shape.Table) {
            open(name);
            write("item", shape, value);
            close();
        } else if (shape instanceof Shape.Choice choice) {
            Shape.Named named = Values.named(choice, value);
            line();
            xml.writeStartElement(SiteExport.NAMESPACE, name);
            xml.writeAttribute("key", named.key());
            xml.writeCharacters(named.chinese());
            xml.writeEndElement();
        } else {
            line();
            xml.writeStartElement(SiteExport.NAMESPACE, name);
            xml.writeCharacters(XmlText.allowed(values.text(shape, value)));
            xml.writeEndElement();
        }
    }

    private void open(String name) throws XMLStreamException {
        line();
        xml.writeStartElement(SiteExport.NAMESPACE, name);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
