package io.github.jiandu.export;

import io.github.jiandu.entry.EntryKind;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML Schema of {@code items.xml}, made from the same shapes (META-01): every kind with an English name in initial
 * capitals and its Chinese name (META-05).
 */
final class ItemsXsd {

    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private final XMLStreamWriter xml;

    private ItemsXsd(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String text() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new ItemsXsd(xml).schema();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out + "\n";
    }

    private void schema() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setPrefix("xs", XS);
        open("schema");
        xml.writeNamespace("xs", XS);
        xml.writeDefaultNamespace(SiteExport.NAMESPACE);
        xml.writeAttribute("targetNamespace", SiteExport.NAMESPACE);
        xml.writeAttribute("elementFormDefault", "qualified");
        open("element", "name", "items");
        open("complexType");
        open("sequence");
        use("site", Shapes.of(SiteItem.class), "1", "1");
        open("element", "name", "item", "minOccurs", "0", "maxOccurs", "unbounded");
        item();
        close();
        close();
        attribute("version", "xs:integer");
        close();
        close();
        for (Shape shape : Reachable.all().values()) {
            define(shape);
        }
        close();
        xml.writeEndDocument();
    }

    private void item() throws XMLStreamException {
        open("complexType");
        open("sequence");
        use("core", Shapes.of(Core.class), "1", "1");
        use("extension", Shapes.of(Extension.class), "1", "1");
        open("element", "name", "business");
        open("complexType");
        open("choice");
        for (EntryKind kind : EntryKind.values()) {
            open("element", "name", kind.key(), "type", type(Business.of(kind)));
            open("annotation");
            open("documentation");
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "zh-CN");
            xml.writeCharacters(kind.chinese());
            xml.writeEndElement();
            close();
            close();
        }
        close();
        attribute("kind", "xs:string");
        close();
        close();
        close();
        close();
    }

    private void define(Shape shape) throws XMLStreamException {
        if (shape instanceof Shape.Choice choice) {
            choice(choice);
            return;
        }
        Shape.Group group = (Shape.Group) shape;
        open("complexType", "name", group.name());
        open("sequence");
        for (Shape.Property property : Shapes.properties(group.type())) {
            component(property.name(), property.shape(), property.optional());
        }
        close();
        close();
    }

    private void component(String name, Shape shape, boolean optional) throws XMLStreamException {
        if (shape instanceof Shape.Several several) {
            use(name, several.item(), "0", "unbounded");
        } else if (shape instanceof Shape.Table table) {
            open("element", "name", name, "minOccurs", "0", "maxOccurs", "unbounded");
            open("complexType");
            open("sequence");
            use("name", new Shape.Text(), "1", "1");
            use("value", table.value(), "1", "1");
            close();
            close();
            close();
        } else {
            use(name, shape, optional ? "0" : "1", "1");
        }
    }

    private void use(String name, Shape shape, String least, String most) throws XMLStreamException {
        if (shape instanceof Shape.Several || shape instanceof Shape.Table) {
            open("element", "name", name, "minOccurs", least, "maxOccurs", most);
            open("complexType");
            open("sequence");
            component("item", shape, false);
            close();
            close();
            close();
            return;
        }
        open("element", "name", name, "type", type(shape), "minOccurs", least, "maxOccurs", most);
        close();
    }

    private void choice(Shape.Choice choice) throws XMLStreamException {
        open("complexType", "name", choice.name());
        open("simpleContent");
        open("extension", "base", "xs:string");
        open("attribute", "name", "key", "use", "required");
        open("simpleType");
        open("restriction", "base", "xs:string");
        for (Shape.Named value : choice.values()) {
            open("enumeration", "value", value.key());
            close();
        }
        for (int i = 0; i < 6; i++) {
            close();
        }
    }

    private static String type(Shape shape) {
        if (shape instanceof Shape.Group group) {
            return group.name();
        }
        if (shape instanceof Shape.Choice choice) {
            return choice.name();
        }
        if (shape instanceof Shape.Whole) {
            return "xs:integer";
        }
        if (shape instanceof Shape.Decimal) {
            return "xs:decimal";
        }
        if (shape instanceof Shape.Truth) {
            return "xs:boolean";
        }
        if (shape instanceof Shape.Day) {
            return "xs:date";
        }
        if (shape instanceof Shape.Moment) {
            return "xs:dateTime";
        }
        return shape instanceof Shape.Address ? "xs:anyURI" : "xs:string";
    }

    private void attribute(String name, String type) throws XMLStreamException {
        open("attribute", "name", name, "type", type, "use", "required");
        close();
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(XS, name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
