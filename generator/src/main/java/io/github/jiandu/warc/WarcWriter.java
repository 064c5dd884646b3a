package io.github.jiandu.warc;

import io.github.jiandu.file.SafeFile;
import io.github.jiandu.fixity.Algorithm;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes captures into WARC files, one by one. Bytes that stood in the archive before are named, not repeated (revisit).
 * The files bear their names only after {@link #finish}; until then nothing is there but drafts, which {@link #close} deletes.
 *
 * <pre>
 * try (WarcWriter writer = new WarcWriter(folder, settings)) {
 *     writer.write(capture);
 *     WarcFiles files = writer.finish();
 * }
 * </pre>
 *
 * Not for use by several threads: the order of captures is the order of the file.
 */
public final class WarcWriter implements Closeable {

    /** Begins the {@code software} field of files whose records are named by {@link RecordId}. */
    static final String SOFTWARE = "Jiandu";

    private static final String HTTP = "application/http;msgtype=response";
    private static final String FIELDS = "application/warc-fields";
    private static final byte[] AFTER_RECORD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};
    private static final int BUFFER = 64 << 10;

    private final Path folder;
    private final WarcSettings settings;
    private final Cdxj index = new Cdxj();
    private final List<String> names = new ArrayList<>();
    /** By payload digest, and for resources by type too: a revisit of theirs has no place of its own to say it. */
    private final Map<String, Original> originals = new HashMap<>();

    private final Set<String> ids = new HashSet<>();
    private @Nullable RecordOutput out;
    private String warcinfo = "";
    private boolean finished;

    private record Original(String id, String uri, Instant date) {}

    /** What the first reading of a block gave. */
    private record Digested(long size, String block, String payload) {}

    /**
     * Begins the first file.
     *
     * @param folder is made when it is not there
     */
    public WarcWriter(Path folder, WarcSettings settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        Files.createDirectories(folder);
        begin();
    }

    private Path draft(String name) {
        return folder.resolve("." + name + ".jiandu-new");
    }

    private RecordOutput begin() throws IOException {
        String name = String.format(
                Locale.ROOT,
                "%s-%s-%05d-jiandu.warc%s",
                settings.prefix(),
                CdxLine.timestamp(settings.time()),
                names.size() + 1,
                settings.stored() ? "" : ".gz");
        names.add(name);
        Files.deleteIfExists(draft(name));
        RecordOutput next = new RecordOutput(
                draft(name), settings.stored() ? RecordOutput.Packing.PLAIN : RecordOutput.Packing.DEFLATED);
        out = next;
        warcinfo = "";
        List<HeaderField> info = new ArrayList<>();
        if (HeaderField.find(settings.info(), "software") == null) {
            info.add(new HeaderField("software", SOFTWARE));
        }
        info.add(new HeaderField(
                "format", "WARC File Format " + settings.version().line().substring("WARC/".length())));
        info.add(new HeaderField("conformsTo", settings.version().conformsTo()));
        info.addAll(settings.info());
        byte[] block = block(info);
        warcinfo = put(
                "warcinfo",
                settings.time(),
                List.of(new HeaderField("WARC-Filename", name), new HeaderField("Content-Type", FIELDS)),
                NOTHING,
                Payload.of(block),
                digest(NOTHING, Payload.of(block)));
        return next;
    }

    /**
     * Says something of the whole archive in a metadata record of the current file: how addresses were recovered, what was
     * left out.
     */
    public void note(List<HeaderField> fields) throws IOException {
        note(settings.time(), fields, List.of(new HeaderField("WARC-Refers-To", warcinfo)));
    }

    /**
     * Writes a capture. Its payload is read twice.
     *
     * @throws IOException when it cannot be read or written, or changed between the two readings
     */
    public void write(Capture capture) throws IOException {
        byte[] head = capture.head() == null ? NOTHING : capture.head();
        Digested digested = digest(head, capture.payload());
        String key = digested.payload() + (capture.isResponse() ? "" : " " + capture.contentType());
        Original original = digested.size() == head.length ? null : originals.get(key);
        RecordOutput file = open();
        boolean begun = file.position() > settings.maxBytes() / 2;
        if (file.position() >= settings.maxBytes()
                || original == null && begun && file.position() + digested.size() > settings.maxBytes()) {
            file.close();
            file = begin();
        }
        Instant date = capture.date().truncatedTo(ChronoUnit.SECONDS);
        long offset = file.position();
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField("WARC-Target-URI", capture.uri()));
        add(fields, "WARC-IP-Address", capture.address());
        add(fields, "WARC-Truncated", capture.truncated());
        add(fields, "WARC-Payload-Digest", digested.payload());
        String id;
        if (original == null) {
            add(fields, "Content-Type", capture.isResponse() ? HTTP : capture.contentType());
            id = put(capture.isResponse() ? "response" : "resource", date, fields, head, capture.payload(), digested);
            originals.put(key, new Original(id, capture.uri(), date));
        } else {
            fields.add(new HeaderField("WARC-Profile", settings.version().revisitProfile()));
            fields.add(new HeaderField("WARC-Refers-To", original.id()));
            fields.add(new HeaderField("WARC-Refers-To-Target-URI", original.uri()));
            fields.add(new HeaderField("WARC-Refers-To-Date", original.date().toString()));
            add(fields, "Content-Type", capture.isResponse() ? HTTP : capture.contentType());
            id = put("revisit", date, fields, head, Payload.of(NOTHING), digest(head, Payload.of(NOTHING)));
        }
        index.add(new CdxLine(
                Surt.of(capture.uri()),
                CdxLine.timestamp(date),
                capture.uri(),
                original == null ? mime(capture.contentType()) : CdxLine.REVISIT,
                capture.status(),
                digested.payload(),
                offset,
                file.position() - offset,
                names.get(names.size() - 1)));
        if (!capture.notes().isEmpty()) {
            note(
                    date,
                    capture.notes(),
                    List.of(
                            new HeaderField("WARC-Target-URI", capture.uri()),
                            new HeaderField("WARC-Concurrent-To", id)));
        }
    }

    private static void add(List<HeaderField> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new HeaderField(name, value));
        }
    }

    private static String mime(@Nullable String contentType) {
        String mime = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        return mime.matches("[!-~&&[^\"\\\\]]+") ? mime.toLowerCase(Locale.ROOT) : "application/octet-stream";
    }

    private void note(Instant date, List<HeaderField> lines, List<HeaderField> belonging) throws IOException {
        byte[] block = block(lines);
        List<HeaderField> fields = new ArrayList<>(belonging);
        fields.add(new HeaderField("Content-Type", FIELDS));
        put("metadata", date, fields, NOTHING, Payload.of(block), digest(NOTHING, Payload.of(block)));
    }

    private static byte[] block(List<HeaderField> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(field.line()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private RecordOutput open() {
        RecordOutput open = out;
        if (open == null || finished) {
            throw new IllegalStateException("closed");
        }
        return open;
    }

    private static Digested digest(byte[] head, Payload payload) throws IOException {
        MessageDigest block = Algorithm.SHA1.start();
        MessageDigest body = Algorithm.SHA1.start();
        block.update(head);
        long size = head.length;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = payload.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                block.update(buffer, 0, read);
                body.update(buffer, 0, read);
                size += read;
            }
        }
        return new Digested(size, "sha1:" + Base32.encode(block.digest()), "sha1:" + Base32.encode(body.digest()));
    }

    /** Writes a record and returns its name. */
    private String put(
            String type, Instant date, List<HeaderField> fields, byte[] head, Payload payload, Digested digested)
            throws IOException {
        RecordOutput file = open();
        String begin = settings.version().line() + "\r\n" + new HeaderField("WARC-Type", type).line();
        StringBuilder rest = new StringBuilder();
        rest.append(new HeaderField(
                        "WARC-Date", date.truncatedTo(ChronoUnit.SECONDS).toString())
                .line());
        fields.forEach(field -> rest.append(field.line()));
        if (!warcinfo.isEmpty()) {
            rest.append(new HeaderField("WARC-Warcinfo-ID", warcinfo).line());
        }
        rest.append(new HeaderField("WARC-Block-Digest", digested.block()).line());
        rest.append(new HeaderField("Content-Length", String.valueOf(digested.size())).line());
        String id = RecordId.of(begin + rest);
        for (int again = 2; !ids.add(id); again++) {
            // the same address twice in one second, with the same bytes
            String more = rest + new HeaderField("X-Jiandu-Serial", String.valueOf(again)).line();
            id = RecordId.of(begin + more);
            if (ids.add(id)) {
                rest.setLength(0);
                rest.append(more);
                break;
            }
        }
        file.begin();
        file.write((begin + new HeaderField("WARC-Record-ID", id).line() + rest + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        MessageDigest check = Algorithm.SHA1.start();
        check.update(head);
        file.write(head);
        long written = head.length;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = payload.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                check.update(buffer, 0, read);
                file.write(buffer, 0, read);
                written += read;
            }
        }
        if (written != digested.size() || !digested.block().equals("sha1:" + Base32.encode(check.digest()))) {
            throw new IOException("changed while it was read");
        }
        file.write(AFTER_RECORD);
        file.end();
        return id;
    }

    /** Gives the files their names, replacing older ones of the same names. Nothing can be written after it. */
    public WarcFiles finish() throws IOException {
        open().close();
        finished = true;
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            SafeFile.move(draft(name), file);
            files.add(file);
        }
        return new WarcFiles(files, index, settings);
    }

    /** Deletes the drafts of what was not finished. */
    @Override
    public void close() throws IOException {
        RecordOutput open = out;
        if (open != null) {
            open.close();
        }
        out = null;
        for (String name : names) {
            Files.deleteIfExists(draft(name));
        }
    }
}
