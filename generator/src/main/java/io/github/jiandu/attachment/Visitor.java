package io.github.jiandu.attachment;

import javax.xml.stream.XMLStreamException;

/** Takes what stands in a part of a document, in its order. */
interface Visitor {

    /** An element begins. */
    void start(XmlWalk walk) throws XMLStreamException;

    /** An element of this local name ends, unless it was skipped. */
    default void end(String name) {}

    /** Characters within the element whose local name is given. */
    default void text(String name, String text) {}
}
