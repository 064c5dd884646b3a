package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.FileNames;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a WARC file of any version, plain or gzip, one by one. What is wrong is reported, and reading goes on
 * with the next record that can be found; of a file that is cut all is read that is there. Memory does not grow with the
 * lengths of records.
 *
 * <pre>
 * for (WarcRecord record = reader.next(); record != null; record = reader.next()) { ... }
 * </pre>
 */
public final class WarcReader implements Closeable {

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int MOST_IDS = 2_000_000;
    /** So many records in a row that are not named by what stands in them show that the file is not ours. */
    private static final int FOREIGN = 20;

    private static final int SCAN = 64 << 10;
    private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEXT = "\r\n\r\nWARC/".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> TYPES =
            Set.of("warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation");
    private static final Set<String> WITH_URI =
            Set.of("response", "resource", "request", "revisit", "conversion", "continuation");

    private final @Nullable FileChannel owned;
    private final FileSlice slice;
    private final boolean gzip;
    private final Oddities odd;
    private final RecordInput in;
    private final Set<String> ids = new HashSet<>();
    private final List<Long> notNamed = new ArrayList<>();
    private final boolean whole;

    private long base;
    private boolean partOpen;
    private int recordsInPart;
    private @Nullable Block current;
    private boolean begun;
    private boolean ended;
    private boolean ours;
    private boolean sharedTold;
    private @Nullable String version;
    private long records;
    private long undigested;

    private WarcReader(@Nullable FileChannel owned, FileSlice slice, long start, boolean whole, Oddities odd)
            throws IOException {
        this.owned = owned;
        this.slice = slice;
        this.odd = odd;
        this.whole = whole;
        this.base = start;
        byte[] magic = new byte[2];
        this.gzip = slice.read(0, magic, 0, 2) == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        this.in = new RecordInput(slice, gzip);
    }

    /** Opens a file. */
    public static WarcReader open(Path file, Diagnostics diagnostics) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            String name = FileNames.of(file);
            FileSlice slice = new FileSlice(channel, name, 0, channel.size());
            return new WarcReader(channel, slice, 0, true, new Oddities(name, diagnostics));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A file within another. */
    static WarcReader of(FileSlice slice, Oddities odd) throws IOException {
        return new WarcReader(null, slice, 0, true, odd);
    }

    /** The record at a place, to be asked for once. */
    static WarcReader at(FileSlice slice, long offset, Oddities odd) throws IOException {
        return new WarcReader(null, slice, offset, false, odd);
    }

    /** How many records were read. */
    long records() {
        return records;
    }

    /** How many of them had a block and no digest of it. */
    long undigested() {
        return undigested;
    }

    /** The next record; null when there is none. */
    public @Nullable WarcRecord next() throws IOException {
        while (true) {
            finish();
            if (ended || !openPart()) {
                end();
                return null;
            }
            long offset = gzip ? base : base + in.count();
            Header header;
            try {
                header = Header.read(in);
            } catch (RecordInput.BrokenMember | EOFException e) {
                broken(e);
                continue;
            }
            if (header == null) {
                junk(offset);
                continue;
            }
            recordsInPart++;
            if (gzip && recordsInPart == 2 && !sharedTold) {
                sharedTold = true;
                odd.report(Code.WARC_SHARED_MEMBER, offset);
            }
            WarcRecord record = record(header, offset);
            if (record != null) {
                records++;
                return record;
            }
        }
    }

    /** Opens the next part unless one is open; false at the end of the file. */
    private boolean openPart() throws IOException {
        while (true) {
            try {
                if (!partOpen) {
                    if (base >= slice.size()) {
                        return false;
                    }
                    recordsInPart = 0;
                    partOpen = true;
                    in.start(base);
                    if (gzip && !in.isOurs()) {
                        notOurs(base);
                    }
                }
                if (in.peek() >= 0) {
                    return true;
                }
                partOpen = false;
                if (!gzip) {
                    base = slice.size();
                    return false;
                }
                base = in.next();
            } catch (RecordInput.BrokenMember | EOFException e) {
                broken(e);
            }
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            if (records == 0 && whole) {
                odd.report(Code.WARC_NOT_WARC);
            }
            odd.close();
        }
    }

    /** Reports a member that cannot be unpacked, and looks for the next one that can. */
    private void broken(IOException e) throws IOException {
        boolean cut = e instanceof EOFException;
        odd.report(cut ? Code.WARC_CUT : Code.WARC_GZIP, base, String.valueOf(e.getMessage()));
        toNext(base + 1);
    }

    /** Goes on with the first record that begins at a place or after it. */
    private void toNext(long from) throws IOException {
        partOpen = false;
        long found = gzip ? nextMember(from) : nextPlain(from);
        base = found < 0 ? slice.size() : found;
    }

    private void junk(long offset) throws IOException {
        if (gzip) {
            // not a record, but a sound member perhaps: the next one begins after it
            try {
                while (in.skip(Long.MAX_VALUE) > 0) {
                    // to its end
                }
                odd.report(Code.WARC_JUNK, offset, in.count());
            } catch (RecordInput.BrokenMember | EOFException e) {
                broken(e);
            }
            return;
        }
        toNext(offset + 1);
        odd.report(Code.WARC_JUNK, offset, base - offset);
    }

    private long nextMember(long from) throws IOException {
        byte[] magic = {0x1f, (byte) 0x8b, 8};
        for (long at = find(from, magic); at >= 0; at = find(at + 1, magic)) {
            try (RecordInput probe = new RecordInput(slice, true)) {
                probe.start(at);
                byte[] first = probe.readNBytes(START.length);
                if (java.util.Arrays.equals(first, START)) {
                    return at;
                }
            } catch (RecordInput.BrokenMember | EOFException e) {
                // not here
            }
        }
        return -1;
    }

    private long nextPlain(long from) throws IOException {
        long at = find(Math.max(0, from - 4), NEXT);
        return at < 0 ? -1 : at + 4;
    }

    /** Where a row of bytes next begins, at a place or after it; -1 when nowhere. */
    private long find(long from, byte[] wanted) throws IOException {
        byte[] buffer = new byte[SCAN];
        for (long at = from; ; ) {
            int read = 0;
            while (read < buffer.length) {
                int more = slice.read(at + read, buffer, read, buffer.length - read);
                if (more < 0) {
                    break;
                }
                read += more;
            }
            for (int i = 0; i + wanted.length <= read; i++) {
                if (java.util.Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return at + i;
                }
            }
            if (read < buffer.length) {
                return -1;
            }
            at += read - wanted.length + 1;
        }
    }

    private boolean standsAt(long at, String wanted) throws IOException {
        byte[] bytes = new byte[wanted.length()];
        int read = slice.read(at, bytes, 0, bytes.length);
        return read == bytes.length && new String(bytes, StandardCharsets.ISO_8859_1).equals(wanted);
    }

    /**
     * The header of a record.
     *
     * @param lines all lines but that of the record's name, as they stand
     */
    private record Header(String version, List<HeaderField> fields, String lines, boolean odd) {

        /** Null when no record begins here. */
        static @Nullable Header read(RecordInput in) throws IOException {
            StringBuilder kept = new StringBuilder();
            List<HeaderField> fields = new ArrayList<>();
            String version = null;
            boolean odd = false;
            int length = 0;
            while (length < LONGEST_HEADER) {
                byte[] bytes = line(in, LONGEST_HEADER - length);
                length += bytes.length;
                String line = new String(bytes, StandardCharsets.UTF_8);
                if (!line.endsWith("\n")) {
                    // too long, or the part ends within the header
                    return null;
                }
                odd |= !line.endsWith("\r\n");
                String text = line.stripTrailing();
                if (version == null) {
                    if (!text.matches("WARC/\\d{1,3}\\.\\d{1,3}")) {
                        return null;
                    }
                    version = text;
                    kept.append(line);
                    continue;
                }
                if (text.isEmpty()) {
                    return new Header(version, fields, kept.toString(), odd);
                }
                int colon = text.indexOf(':');
                if ((text.startsWith(" ") || text.startsWith("\t")) && !fields.isEmpty()) {
                    HeaderField last = fields.remove(fields.size() - 1);
                    fields.add(new HeaderField(last.name(), last.value() + " " + text.strip()));
                } else if (colon > 0) {
                    fields.add(new HeaderField(
                            text.substring(0, colon).strip(),
                            text.substring(colon + 1).strip()));
                } else {
                    odd = true;
                }
                if (!text.toLowerCase(Locale.ROOT).startsWith("warc-record-id:")) {
                    kept.append(line);
                }
            }
            return null;
        }

        private static byte[] line(RecordInput in, int most) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n' || line.size() >= most) {
                    break;
                }
            }
            return line.toByteArray();
        }
    }

    /** Null when nothing can be made of it; that is reported. */
    private @Nullable WarcRecord record(Header header, long offset) throws IOException {
        List<HeaderField> fields = header.fields();
        String text = HeaderField.find(fields, "Content-Length");
        if (text == null || !text.matches("\\d{1,18}")) {
            odd.report(Code.WARC_HEADER, offset, "Content-Length");
            if (gzip) {
                junk(offset);
            } else {
                toNext(base + in.count());
            }
            return null;
        }
        long declared = Long.parseLong(text);
        long length = gzip ? declared : plainLength(base + in.count(), declared, offset);
        Block block = new Block(offset, length, length != declared);
        current = block;
        WarcRecord record = new WarcRecord(header.version(), fields, slice.name(), offset, length, block);
        check(record, header);
        block.watch(record);
        return record;
    }

    /** In a plain file the end of a block can be looked at before it is read: where it is wrong, the next record tells. */
    private long plainLength(long start, long declared, long offset) throws IOException {
        long end = declared > slice.size() - start ? slice.size() : start + declared;
        if (start + declared == end && standsAt(end, "\r\n\r\n")) {
            return declared;
        }
        long next = find(start, NEXT);
        long found;
        if (next >= 0) {
            found = next - start;
        } else if (slice.size() - 4 >= start && standsAt(slice.size() - 4, "\r\n\r\n")) {
            found = slice.size() - 4 - start;
        } else {
            odd.report(Code.WARC_CUT, offset, declared - (end - start) + " bytes");
            return end - start;
        }
        odd.report(Code.WARC_LENGTH, offset, declared, found);
        return found;
    }

    private void check(WarcRecord record, Header header) {
        long offset = record.offset();
        String type = record.type();
        if (header.odd()) {
            odd.report(Code.WARC_HEADER, offset, "CRLF");
        }
        if (version == null) {
            version = record.version();
            if (!version.equals("WARC/1.0") && !version.equals("WARC/1.1")) {
                odd.report(Code.WARC_VERSION, offset, version);
            }
        } else if (!version.equals(record.version())) {
            odd.report(Code.WARC_VERSION_MIXED, offset, version, record.version());
            version = record.version();
        }
        for (String name : new String[] {"WARC-Type", "WARC-Record-ID", "WARC-Date"}) {
            if (record.field(name) == null) {
                odd.report(Code.WARC_FIELD_MISSING, offset, name);
            }
        }
        if (!type.isEmpty() && !TYPES.contains(type)) {
            odd.report(Code.WARC_TYPE, offset, type);
        }
        if (WITH_URI.contains(type) && record.targetUri() == null) {
            odd.report(Code.WARC_FIELD_MISSING, offset, "WARC-Target-URI");
        }
        if (type.equals("warcinfo") && record.targetUri() != null) {
            odd.report(Code.WARC_HEADER, offset, "WARC-Target-URI");
        }
        String date = record.field("WARC-Date");
        boolean fine = record.version().equals("WARC/1.0")
                ? date != null && date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                : record.date() != null;
        if (date != null && (!fine || record.date() == null)) {
            odd.report(Code.WARC_DATE, offset, date);
        }
        if (whole && !begun && !type.equals("warcinfo")) {
            odd.report(Code.WARC_NO_WARCINFO);
        }
        begun = true;
        String id = record.field("WARC-Record-ID");
        if (id != null) {
            if (ids.size() < MOST_IDS && !ids.add(WarcRecord.unbracketed(id))) {
                odd.report(Code.WARC_ID_TWICE, offset, id);
            }
            checkName(id, header, offset);
        }
        if (record.field("WARC-Block-Digest") == null && record.field("WARC-Payload-Digest") == null) {
            undigested += record.length() > 0 ? 1 : 0;
        }
    }

    private void checkName(String id, Header header, long offset) {
        if (!ours && notNamed.size() >= FOREIGN || !whole) {
            return;
        }
        if (!id.equals(RecordId.of(header.lines()))) {
            notOurs(offset);
        } else if (!ours) {
            ours = true;
            notNamed.forEach(place -> odd.report(Code.WARC_ALTERED, place));
        }
    }

    /** Something that we would have written in another way. In files of others it means nothing. */
    private void notOurs(long offset) {
        if (ours) {
            odd.report(Code.WARC_ALTERED, offset);
        } else if (whole && notNamed.size() < FOREIGN) {
            notNamed.add(offset);
        }
    }

    /** Reads what is left of the current record and holds it against what the record says of itself. */
    private void finish() throws IOException {
        Block block = current;
        if (block == null) {
            return;
        }
        current = null;
        block.drain();
        if (block.broken != null) {
            broken(block.broken);
            return;
        }
        if (block.left > 0) {
            odd.report(Code.WARC_LENGTH, block.offset, block.length, block.length - block.left - block.lineEnds());
            return;
        }
        if (!block.corrected) {
            block.checkDigests();
        }
        try {
            byte[] tail = in.readNBytes(4);
            if (new String(tail, StandardCharsets.ISO_8859_1).equals("\r\n\r\n")) {
                return;
            }
            if (!gzip) {
                // told when the length was looked at
                toNext(base + in.count() - tail.length);
                return;
            }
            long before = in.count() - tail.length;
            while (in.skip(Long.MAX_VALUE) > 0) {
                // to the end of the member
            }
            odd.report(
                    Code.WARC_LENGTH, block.offset, block.length, Math.max(0, block.length + in.count() - before - 4));
        } catch (RecordInput.BrokenMember | EOFException e) {
            broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        odd.close();
        in.close();
        if (owned != null) {
            owned.close();
        }
    }

    /** What stands in a record. Reading it takes the digests. */
    private final class Block extends InputStream {
        private final long offset;
        private final long length;
        private final boolean corrected;
        private long left;
        private @Nullable IOException broken;
        private @Nullable DigestCheck whole;
        private @Nullable DigestCheck payload;
        /** Finds where the body begins; null when it begins at once or nobody asks. */
        private @Nullable HeadEnd head;

        private final byte[] last = new byte[4];

        Block(long offset, long length, boolean corrected) {
            this.offset = offset;
            this.length = length;
            this.corrected = corrected;
            this.left = length;
        }

        void watch(WarcRecord record) {
            whole = check(record, "WARC-Block-Digest");
            // that of a revisit is of what stands elsewhere; a part has that of the whole
            boolean part = record.type().equals("revisit")
                    || record.type().equals("continuation")
                    || record.field("WARC-Segment-Number") != null;
            payload = part ? null : check(record, "WARC-Payload-Digest");
            head = payload != null && record.isHttp() ? new HeadEnd() : null;
        }

        private @Nullable DigestCheck check(WarcRecord record, String name) {
            String labelled = record.field(name);
            if (labelled == null) {
                return null;
            }
            DigestCheck check = DigestCheck.of(labelled);
            if (check == null) {
                odd.report(Code.WARC_DIGEST_UNKNOWN, offset, labelled);
            }
            return check;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (left == 0 || broken != null || current != this && current != null) {
                return -1;
            }
            int read;
            try {
                read = in.read(buffer, from, (int) Math.min(most, left));
            } catch (RecordInput.BrokenMember | EOFException e) {
                broken = e;
                return -1;
            }
            if (read < 0) {
                return -1;
            }
            left -= read;
            if (whole != null) {
                whole.update(buffer, from, read);
            }
            int body = head == null ? 0 : head.feed(buffer, from, read);
            if (payload != null && body < read) {
                payload.update(buffer, from + body, read - body);
            }
            for (int i = Math.max(0, read - last.length); i < read; i++) {
                System.arraycopy(last, 1, last, 0, last.length - 1);
                last[last.length - 1] = buffer[from + i];
            }
            return read;
        }

        /** The JDK reads on after a gzip member only when it is told that there is more. */
        @Override
        public int available() {
            return left > 0 && broken == null ? 1 : 0;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[8 << 10];
            // current is null by now, which read allows
            while (read(buffer, 0, buffer.length) >= 0) {
                // to its end
            }
        }

        int lineEnds() {
            return new String(last, StandardCharsets.ISO_8859_1).equals("\r\n\r\n") ? 4 : 0;
        }

        void checkDigests() throws IOException {
            if (whole != null && !whole.matches()) {
                odd.report(Code.WARC_DIGEST, offset, "WARC-Block-Digest");
            } else if (payload != null && !payload.matches() && !matchesWithoutChunks()) {
                odd.report(Code.WARC_DIGEST, offset, "WARC-Payload-Digest");
            }
        }

        /** Some tools take the digest of the body without its chunks; nothing but the record itself tells. */
        private boolean matchesWithoutChunks() throws IOException {
            if (head == null || !head.chunked() || !WarcReader.this.whole) {
                return false;
            }
            Oddities silent = new Oddities(slice.name(), new Diagnostics());
            try (WarcReader again = at(slice, offset, silent)) {
                WarcRecord record = again.next();
                String labelled = record == null ? null : record.field("WARC-Payload-Digest");
                DigestCheck digest = labelled == null ? null : DigestCheck.of(labelled);
                if (record == null || digest == null) {
                    return false;
                }
                HttpMessage message = HttpMessage.read(record.block());
                if (message == null) {
                    return false;
                }
                InputStream body = message.withoutChunks();
                byte[] buffer = new byte[8 << 10];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
                return digest.matches();
            }
        }
    }

    /** Watches the bytes of an HTTP message go by until its body begins. */
    private static final class HeadEnd {
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private int lineLength;
        private boolean inBody;

        /** How many of the bytes belong to the head. */
        int feed(byte[] buffer, int from, int length) {
            for (int i = 0; i < length; i++) {
                if (inBody) {
                    return i;
                }
                byte b = buffer[from + i];
                if (head.size() < HttpMessage.LONGEST_HEAD) {
                    head.write(b);
                }
                if (b == '\n') {
                    inBody = lineLength == 0;
                    lineLength = 0;
                } else if (b != '\r') {
                    lineLength++;
                }
            }
            return length;
        }

        boolean chunked() {
            return HttpHead.parse(head.toByteArray())
                    .codings("Transfer-Encoding")
                    .contains("chunked");
        }
    }
}
