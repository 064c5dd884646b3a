package io.github.jiandu.handover;

import io.github.jiandu.xml.XmlText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Builds XML as text, an element a line, indented. What it holds can be taken piece by piece. */
final class XmlOut {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins a document. */
    static XmlOut document(Encoding encoding) {
        XmlOut xml = new XmlOut();
        xml.out
                .append("<?xml version=\"1.0\" encoding=\"")
                .append(encoding.key())
                .append("\"?>\n");
        return xml;
    }

    /** Goes on within elements that are open already. */
    static XmlOut within(String... elements) {
        XmlOut xml = new XmlOut();
        for (String element : elements) {
            xml.open.push(element);
        }
        return xml;
    }

    /** @param attributes names and values by turns */
    XmlOut open(String name, String... attributes) {
        start(name, attributes);
        out.append(">\n");
        open.push(name);
        return this;
    }

    XmlOut close() {
        String name = open.pop();
        indent();
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text in it, which may be empty. */
    XmlOut text(String name, String text, String... attributes) {
        start(name, attributes);
        out.append('>').append(XmlText.escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    private void start(String name, String... attributes) {
        indent();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(XmlText.escaped(attributes[i + 1])).append('"');
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
