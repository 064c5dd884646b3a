package io.github.jiandu.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML parts of a workbook, of which no more than a stated number of bytes comes out of the zip in all. */
final class XlsxParts {

    /** A sheet of a million cells takes about 40 MB. */
    static final long MOST_BYTES = 256L << 20;

    /** Thrown when more comes out of the zip than any honest workbook holds. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final XMLInputFactory FACTORY = factory();

    private final ZipFile zip;
    private long taken;

    XlsxParts(ZipFile zip) {
        this.zip = zip;
    }

    private static XMLInputFactory factory() {
        // not newInstance(): what else is on the class path must not decide who reads hostile XML
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Reads a part; the reader is null when there is no such part. */
    <T> T read(String name, PartReader<T> reader) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return reader.read(null);
        }
        try (InputStream in = new Counting(zip.getInputStream(entry))) {
            XMLStreamReader xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(in);
            }
            return reader.read(xml);
        } catch (XMLStreamException e) {
            if (taken > MOST_BYTES) {
                throw new TooLarge();
            }
            throw e;
        }
    }

    /** A part that must be there. */
    <T> T require(String name, PartReader<T> reader) throws IOException, XMLStreamException {
        if (zip.getEntry(name) == null) {
            throw new ZipException(name);
        }
        return read(name, reader);
    }

    /**
     * Makes something of a part.
     *
     * @param <T> what it is
     */
    interface PartReader<T> {
        T read(@Nullable XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return count(read, read);
        }

        private int count(int result, int read) throws IOException {
            taken += Math.max(0, read);
            if (taken > MOST_BYTES) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
