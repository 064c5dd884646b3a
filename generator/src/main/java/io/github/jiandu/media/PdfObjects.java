package io.github.jiandu.media;

import io.github.jiandu.media.PdfValue.Dictionary;
import io.github.jiandu.media.PdfValue.Name;
import io.github.jiandu.media.PdfValue.Numeral;
import io.github.jiandu.media.PdfValue.Reference;
import io.github.jiandu.media.PdfValue.Text;
import io.github.jiandu.media.PdfValue.Values;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of a PDF by its cross-reference tables and streams (ISO 32000-1, 7.5.4 and 7.5.8). Tables are looked
 * up in the file where they stand, so that a million objects take no memory.
 */
final class PdfObjects {

    /** How far from the end the position of the last table is looked for; some programs add blanks or a signature. */
    private static final int TAIL = 1 << 16;

    private static final int WINDOW = 1 << 16;
    private static final int LARGE_WINDOW = 4 << 20;
    private static final int MAX_SECTIONS = 4096;
    private static final int MAX_DEPTH = 32;
    /** Bytes of a row of a table; careless programs leave out a blank. */
    private static final int ROW = 20;

    private static final int SHORT_ROW = 19;

    /** Where a run of objects is told of. */
    private sealed interface Section {
        int first();

        int count();
    }

    /** Rows in the file, all of one length. */
    private record Table(int first, int count, long offset, int length) implements Section {}

    /** Rows in an unpacked stream. */
    private record Rows(int first, int count, PdfStream.Table table, int row) implements Section {}

    private final RandomAccessFile in;
    private final long shift;
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Dictionary trailer;
    private int depth;

    private PdfObjects(RandomAccessFile in, long shift) {
        this.in = in;
        this.shift = shift;
    }

    static PdfObjects open(RandomAccessFile in) throws IOException, PdfDamage {
        String head = new String(read(in, 0, 1024), StandardCharsets.ISO_8859_1);
        PdfObjects objects = new PdfObjects(in, Math.max(0, head.indexOf("%PDF-")));
        long length = in.length();
        long from = Math.max(0, length - TAIL);
        String tail = new String(read(in, from, TAIL), StandardCharsets.ISO_8859_1);
        int last = tail.lastIndexOf("startxref");
        if (last < 0) {
            throw new PdfDamage("no startxref");
        }
        PdfParser parser = new PdfParser(tail.getBytes(StandardCharsets.ISO_8859_1), last + "startxref".length());
        objects.readTables(parser.numeral());
        return objects;
    }

    /** The dictionary that names the catalog and the encryption. */
    Dictionary trailer() throws PdfDamage {
        if (trailer == null) {
            throw new PdfDamage("no trailer");
        }
        return trailer;
    }

    private void readTables(long start) throws IOException, PdfDamage {
        Set<Long> seen = new HashSet<>();
        List<Long> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty() && sections.size() < MAX_SECTIONS) {
            long position = open.remove(0);
            if (!seen.add(position)) {
                continue;
            }
            Dictionary found = readTable(position);
            trailer = trailer == null ? found : trailer;
            for (String key : List.of("XRefStm", "Prev")) {
                if (found.get(key) instanceof Numeral offset) {
                    open.add(offset.value());
                }
            }
        }
    }

    private Dictionary readTable(long position) throws IOException, PdfDamage {
        byte[] bytes = window(position, WINDOW);
        PdfParser parser = new PdfParser(bytes, 0);
        parser.skipBlanks();
        int at = parser.position();
        boolean isTable =
                new String(bytes, at, Math.min(4, bytes.length - at), StandardCharsets.ISO_8859_1).equals("xref");
        return isTable ? readRows(position + at + 4) : readStream(position);
    }

    /** Subsections of rows up to the trailer. */
    private Dictionary readRows(long position) throws IOException, PdfDamage {
        long at = position;
        while (sections.size() < MAX_SECTIONS) {
            byte[] bytes = window(at, 256);
            PdfParser parser = new PdfParser(bytes, 0);
            PdfValue first = parser.value();
            if (!(first instanceof Numeral number)) {
                break;
            }
            int count = toInt(parser.numeral());
            parser.skipBlanks();
            int from = parser.position();
            int length = count > 0 ? rowLength(parser, from) : ROW;
            sections.add(new Table(toInt(number.value()), count, at + from, length));
            at += from + (long) length * count;
        }
        PdfParser parser = new PdfParser(window(at, WINDOW), 0);
        parser.expect("trailer");
        if (parser.value() instanceof Dictionary dictionary) {
            return dictionary;
        }
        throw new PdfDamage("no trailer");
    }

    private static int rowLength(PdfParser parser, int from) throws PdfDamage {
        parser.numeral();
        parser.numeral();
        parser.value();
        parser.skipBlanks();
        return parser.position() - from == SHORT_ROW ? SHORT_ROW : ROW;
    }

    private Dictionary readStream(long position) throws IOException, PdfDamage {
        PdfStream stream = stream(position);
        PdfStream.Table table = PdfStream.Table.of(stream);
        int row = 0;
        for (int i = 0; i + 1 < table.index().size(); i += 2) {
            sections.add(new Rows(table.index().get(i), table.index().get(i + 1), table, row));
            row += table.index().get(i + 1);
        }
        return stream.dictionary();
    }

    /** What a value stands for: the object that a reference leads to, or the value itself. */
    @Nullable
    PdfValue resolve(@Nullable PdfValue value) throws IOException, PdfDamage {
        if (!(value instanceof Reference reference)) {
            return value;
        }
        if (++depth > MAX_DEPTH) {
            throw new PdfDamage("references go in circles");
        }
        try {
            return resolve(object(reference.number()));
        } finally {
            depth--;
        }
    }

    @Nullable
    Dictionary dictionary(@Nullable PdfValue value) throws IOException, PdfDamage {
        return resolve(value) instanceof Dictionary dictionary ? dictionary : null;
    }

    @Nullable
    Integer integer(@Nullable PdfValue value) throws IOException, PdfDamage {
        return resolve(value) instanceof Numeral number ? (Integer) toInt(number.value()) : null;
    }

    byte[] text(@Nullable PdfValue value) throws IOException, PdfDamage {
        return resolve(value) instanceof Text text ? text.bytes() : new byte[0];
    }

    List<PdfValue> values(@Nullable PdfValue value) throws IOException, PdfDamage {
        return resolve(value) instanceof Values values ? values.values() : List.of();
    }

    /** The text of a name, empty when there is none. */
    String name(@Nullable PdfValue value) throws IOException, PdfDamage {
        return resolve(value) instanceof Name name ? name.text() : "";
    }

    private @Nullable PdfValue object(int number) throws IOException, PdfDamage {
        for (Section section : sections) {
            int row = number - section.first();
            if (row >= 0 && row < section.count()) {
                PdfValue found =
                        section instanceof Table table ? inTable(table, row) : inRows((Rows) section, row, number);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable PdfValue inTable(Table table, int row) throws IOException, PdfDamage {
        PdfParser parser = new PdfParser(read(in, shift + table.offset() + (long) table.length() * row, ROW), 0);
        long offset = parser.numeral();
        parser.numeral();
        return parser.value() instanceof PdfValue.Word word && word.text().equals("n") ? at(offset) : null;
    }

    private @Nullable PdfValue inRows(Rows rows, int row, int number) throws IOException, PdfDamage {
        long[] fields = rows.table().row(rows.row() + row);
        if (fields[0] == 1) {
            return at(fields[1]);
        }
        return fields[0] == 2 ? packed(toInt(fields[1]), number) : null;
    }

    /** An object that stands with others in a stream. */
    private @Nullable PdfValue packed(int container, int number) throws IOException, PdfDamage {
        for (Section section : sections) {
            int row = container - section.first();
            if (row >= 0 && row < section.count() && section instanceof Rows rows) {
                long[] fields = rows.table().row(rows.row() + row);
                if (fields[0] == 1) {
                    return stream(fields[1]).object(number);
                }
            }
        }
        return null;
    }

    private PdfValue at(long offset) throws IOException, PdfDamage {
        try {
            return header(window(offset, WINDOW)).value();
        } catch (PdfDamage e) {
            // The root of a flat tree of pages names them all.
            return header(window(offset, LARGE_WINDOW)).value();
        }
    }

    private static PdfParser header(byte[] bytes) throws PdfDamage {
        PdfParser parser = new PdfParser(bytes, 0);
        parser.numeral();
        parser.numeral();
        parser.expect("obj");
        return parser;
    }

    private PdfStream stream(long offset) throws IOException, PdfDamage {
        byte[] bytes = window(offset, LARGE_WINDOW);
        PdfParser parser = header(bytes);
        if (parser.value() instanceof Dictionary dictionary) {
            parser.expect("stream");
            return PdfStream.of(dictionary, bytes, parser.position());
        }
        throw new PdfDamage("no stream");
    }

    private byte[] window(long offset, int length) throws IOException, PdfDamage {
        if (offset < 0 || shift + offset >= in.length()) {
            throw new PdfDamage("beyond the end");
        }
        return read(in, shift + offset, length);
    }

    private static byte[] read(RandomAccessFile in, long offset, int length) throws IOException {
        in.seek(offset);
        byte[] bytes = new byte[(int) Math.max(0, Math.min(length, in.length() - offset))];
        in.readFully(bytes);
        return bytes;
    }

    private static int toInt(long value) throws PdfDamage {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new PdfDamage("number too large");
        }
        return (int) value;
    }
}
