package io.github.jiandu.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parts of a zipped document. How many there are, how much comes out of them in all and how far they grow is
 * limited; nothing outside the zip is ever looked at.
 */
final class ZipParts implements AutoCloseable {

    /** The XML of 2,000 pages takes about 100 MB. */
    private static final long MOST_BYTES = 256L << 20;

    /** Honest sheets grow up to a hundredfold; what grows more is only waited for while it is small. */
    private static final long MOST_GROWTH = 200;

    private static final long SMALL = 8L << 20;

    /** Bytes of the list of parts at the end of a zip: more than 50,000 parts, 2,000 pages have 4,000. */
    private static final long MOST_LIST = 4L << 20;

    /** The record at the end of a zip, without its comment. */
    private static final int END_RECORD = 22;

    private static final XMLInputFactory FACTORY = factory();

    private final FileSystem zip;
    private final long most;
    private long taken;

    private ZipParts(FileSystem zip, long most) {
        this.zip = zip;
        this.most = most;
    }

    private static XMLInputFactory factory() {
        // not newInstance(): what else is on the class path must not decide who reads hostile XML
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The file system of zips takes a path of any name, which a {@code ZipFile} does not in every locale. */
    static ZipParts open(Path file) throws IOException {
        checkList(file);
        FileSystem zip = FileSystems.newFileSystem(file, Map.of("encoding", "ISO-8859-1"));
        return new ZipParts(zip, Math.min(MOST_BYTES, Math.max(SMALL, Files.size(file) * MOST_GROWTH)));
    }

    /** The list is read into memory whole before any part can be asked for. */
    private static void checkList(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            int length = (int) Math.min(in.size(), END_RECORD + 0xFFFF);
            in.position(in.size() - length);
            ByteBuffer end = ByteBuffer.wrap(Channels.newInputStream(in).readNBytes(length))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int i = end.limit() - END_RECORD; i >= 0; i--) {
                if (end.getInt(i) == 0x06054B50) {
                    if ((end.getInt(i + 12) & 0xFFFFFFFFL) > MOST_LIST) {
                        throw new TooLargeException();
                    }
                    return;
                }
            }
            throw new ZipException();
        }
    }

    boolean has(String name) {
        return !name.isEmpty() && Files.isRegularFile(zip.getPath("/" + name));
    }

    /** Goes through the XML of a part, if it is there. */
    void read(String name, Visitor visitor) throws IOException, XMLStreamException {
        if (!has(name)) {
            return;
        }
        try (InputStream in = new Counting(Files.newInputStream(zip.getPath("/" + name)))) {
            XMLStreamReader xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(XmlCharset.decode(in));
            }
            new XmlWalk(xml).walk(visitor);
            xml.close();
        }
    }

    /** The local name of the outermost element of a part. */
    String root(String name) throws IOException, XMLStreamException {
        List<String> names = new ArrayList<>();
        read(name, walk -> {
            names.add(walk.name());
            walk.skip();
        });
        return names.isEmpty() ? "" : names.get(0);
    }

    /** The parts that a part of an Office document names as being of a sort; the document itself is the empty name. */
    List<String> related(String part, String sort) throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        relations(part, (id, type, target) -> {
            if (type.equals(sort)) {
                found.add(target);
            }
        });
        return found;
    }

    /** Takes what a part is related to; the sort is the last word of the relation's type. */
    interface RelationTaker {
        void take(String id, String sort, String target);
    }

    void relations(String part, RelationTaker taker) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        read(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", walk -> {
            if (walk.name().equals("Relationship")) {
                String type = walk.attribute("Type");
                taker.take(
                        walk.attribute("Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        resolve(part, walk.attribute("Target")));
            }
        });
    }

    /** The part that another names, relative to itself or from the top. */
    static String resolve(String from, String target) {
        List<String> names = new ArrayList<>();
        if (!target.startsWith("/")) {
            names.addAll(List.of(from.substring(0, from.lastIndexOf('/') + 1).split("/", -1)));
        }
        for (String name : target.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty()) {
                names.remove(names.size() - 1);
            } else if (!name.equals("..") && !name.equals(".")) {
                names.add(name);
            }
        }
        names.removeIf(String::isEmpty);
        return String.join("/", names);
    }

    @Override
    public void close() throws IOException {
        zip.close();
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
            if (taken > most) {
                throw new TooLargeException();
            }
            return result;
        }
    }
}
