package io.github.jiandu.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML within a document of Office or OFD, as far as its length is written there. */
final class XmlParts {

    /** Most bytes that are unpacked of one part. */
    private static final int MAX_PART = 8 << 20;

    private static final int MAX_DOCUMENTS = 100;

    private XmlParts() {}

    /** A factory whose readers know no DTD and fetch nothing. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private interface Elements<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    /** The number in the first element of a name; 0 when there is none. */
    static int number(ZipFile zip, String part, String element) throws IOException, XMLStreamException {
        Integer number = read(zip, part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    String text = xml.getElementText().strip();
                    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
                }
            }
            return 0;
        });
        return number == null ? 0 : number;
    }

    /** Pages of all documents that an OFD file holds; 0 when one cannot be found. */
    static int ofdPages(ZipFile zip) throws IOException, XMLStreamException {
        List<String> roots = read(zip, "OFD.xml", xml -> {
            List<String> found = new ArrayList<>();
            while (xml.hasNext() && found.size() < MAX_DOCUMENTS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("DocRoot")) {
                    found.add(xml.getElementText().strip().replaceFirst("^/+", ""));
                }
            }
            return found;
        });
        int pages = 0;
        for (String root : roots == null ? List.<String>of() : roots) {
            Integer count = read(zip, root, XmlParts::pageElements);
            if (count == null) {
                return 0;
            }
            pages += count;
        }
        return pages;
    }

    private static int pageElements(XMLStreamReader xml) throws XMLStreamException {
        int count = 0;
        boolean inPages = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (xml.getLocalName().equals("Pages")) {
                    inPages = start;
                } else if (inPages && start && xml.getLocalName().equals("Page")) {
                    count++;
                }
            }
        }
        return count;
    }

    private static <T> @Nullable T read(ZipFile zip, String part, Elements<T> elements)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = new Limited(zip.getInputStream(entry))) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            try {
                return elements.read(xml);
            } finally {
                xml.close();
            }
        }
    }

    /** Ends after {@link #MAX_PART} bytes, whatever a part says of its size. */
    private static final class Limited extends FilterInputStream {

        private int left = MAX_PART;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int count = left > 0 ? super.read(b, off, Math.min(len, left)) : -1;
            left -= Math.max(0, count);
            return count;
        }
    }
}
