package io.github.jiandu.attachment;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through XML element by element, no deeper than documents are nested. Names are local ones, without prefix. */
final class XmlWalk {

    /** Tables within tables take about six levels each. */
    private static final int DEEPEST = 1000;

    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();

    XmlWalk(XMLStreamReader xml) {
        this.xml = xml;
    }

    void walk(Visitor visitor) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> visitor.start(this);
                case XMLStreamConstants.END_ELEMENT -> visitor.end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    visitor.text(open.isEmpty() ? "" : open.element(), xml.getText());
                default -> {}
            }
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            open.push(xml.getLocalName());
            if (open.size() > DEEPEST) {
                throw new XMLStreamException("too deep");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            open.pop();
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            // only a DTD can declare one, and none is read
            throw new XMLStreamException("entity");
        }
        return event;
    }

    /** The element that has just begun. */
    String name() {
        return xml.getLocalName();
    }

    /** The value of one of its attributes; empty when there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Passes over the rest of the element that has just begun. */
    void skip() throws XMLStreamException {
        int depth = open.size();
        while (open.size() >= depth) {
            next();
        }
    }
}
