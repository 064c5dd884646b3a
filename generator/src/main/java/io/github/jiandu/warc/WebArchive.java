package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.FileNames;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A WARC file or a WACZ as a row of captures, whatever its maker: codings of HTTP taken off, revisits led back to what they
 * repeat. What cannot be used is reported.
 *
 * <pre>
 * try (WebArchive archive = WebArchive.open(file, diagnostics)) {
 *     archive.forEach((capture, body) -> ...);
 * }
 * </pre>
 */
public final class WebArchive implements Closeable {

    /** Takes captures one by one. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes one.
         *
         * @param body to be read before the method returns, or not at all
         */
        void take(ArchivedCapture capture, InputStream body) throws IOException;
    }

    /** Schemes under which tools keep notes of their own: names asked for, logs, pictures of pages. */
    private static final List<String> OF_TOOLS = List.of("dns:", "urn:", "metadata:", "screenshot:", "filedesc:");

    private final Closeable owned;
    private final List<FileSlice> slices;
    private final Diagnostics diagnostics;
    private final Map<String, Place> byDigest = new HashMap<>();
    private final Map<String, Place> byAddress = new HashMap<>();
    private final List<Place> waiting = new ArrayList<>();

    /** Where a record stands; records that share a gzip member are told apart by their names. */
    private record Place(int slice, long offset, @Nullable String id) {}

    private WebArchive(Closeable owned, List<FileSlice> slices, Diagnostics diagnostics) {
        this.owned = owned;
        this.slices = slices;
        this.diagnostics = diagnostics;
    }

    /** Opens a {@code .warc}, {@code .warc.gz} or {@code .wacz}, told apart by what is in it. A WACZ is held against its own list. */
    public static WebArchive open(Path file, Diagnostics diagnostics) throws IOException {
        if (WaczReader.isZip(file)) {
            WaczReader wacz = WaczReader.open(file, diagnostics);
            try {
                wacz.check();
                return new WebArchive(wacz, wacz.warcs(), diagnostics);
            } catch (IOException | RuntimeException e) {
                wacz.close();
                throw e;
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new WebArchive(
                    channel, List.of(new FileSlice(channel, FileNames.of(file), 0, channel.size())), diagnostics);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Hands on every capture in the order of the files; those that repeat a later one come last. To be called once. */
    public void forEach(Sink sink) throws IOException {
        for (int i = 0; i < slices.size(); i++) {
            FileSlice slice = slices.get(i);
            Oddities odd = new Oddities(slice.name(), diagnostics);
            try (WarcReader reader = WarcReader.of(slice, odd)) {
                for (WarcRecord record = reader.next(); record != null; record = reader.next()) {
                    take(record, i, odd, sink);
                }
            }
        }
        for (Place place : waiting) {
            FileSlice slice = slices.get(place.slice());
            Oddities odd = new Oddities(slice.name(), diagnostics);
            try (WarcReader reader = WarcReader.at(slice, place.offset(), silent(slice))) {
                WarcRecord record = find(reader, place);
                if (record != null && !revisit(record, odd, sink)) {
                    odd.report(
                            Code.WARC_REVISIT,
                            place.offset(),
                            String.valueOf(record.field("WARC-Refers-To-Target-URI")));
                }
            }
            odd.close();
        }
    }

    private static Oddities silent(FileSlice slice) {
        return new Oddities(slice.name(), new Diagnostics());
    }

    private static @Nullable WarcRecord find(WarcReader reader, Place place) throws IOException {
        for (WarcRecord record = reader.next(); record != null; record = reader.next()) {
            String id = record.field("WARC-Record-ID");
            if (record.offset() != place.offset()) {
                return null;
            }
            if (place.id() == null || place.id().equals(id)) {
                return record;
            }
        }
        return null;
    }

    private void take(WarcRecord record, int slice, Oddities odd, Sink sink) throws IOException {
        String type = record.type();
        long offset = record.offset();
        if (type.equals("continuation") || record.field("WARC-Segment-Number") != null) {
            odd.report(Code.WARC_SEGMENT, offset, String.valueOf(record.targetUri()));
            return;
        }
        if (!type.equals("response") && !type.equals("resource") && !type.equals("revisit")) {
            return;
        }
        String uri = uri(record, odd);
        if (uri == null) {
            return;
        }
        String truncated = record.field("WARC-Truncated");
        if (truncated != null) {
            odd.report(Code.WARC_TRUNCATED, offset, uri, truncated);
        }
        Place place = new Place(slice, offset, record.field("WARC-Record-ID"));
        if (type.equals("revisit")) {
            if (!revisit(record, odd, sink)) {
                waiting.add(place);
            }
            return;
        }
        String digest = record.field("WARC-Payload-Digest");
        if (digest != null) {
            byDigest.putIfAbsent(digest.toLowerCase(Locale.ROOT), place);
        }
        byAddress.putIfAbsent(address(uri, record.field("WARC-Date")), place);
        if (type.equals("resource")) {
            sink.take(
                    new ArchivedCapture(
                            uri, record.date(), 200, List.of(), record.field("Content-Type"), record.file(), offset),
                    record.block());
            return;
        }
        HttpMessage message = HttpMessage.read(record.block());
        if (message == null) {
            odd.report(Code.WARC_HTTP, offset, uri);
            return;
        }
        sink.take(capture(uri, record, message.head()), message.decoded(odd, offset));
    }

    private static ArchivedCapture capture(String uri, WarcRecord record, HttpHead head) {
        return new ArchivedCapture(
                uri,
                record.date(),
                head.status(),
                head.fields(),
                head.field("Content-Type"),
                record.file(),
                record.offset());
    }

    private static String address(String uri, @Nullable String date) {
        return uri + " "
                + (date == null
                        ? ""
                        : date.replaceAll("[^0-9]", "").concat("00000000000000").substring(0, 14));
    }

    /** False when what it repeats has not been met. */
    private boolean revisit(WarcRecord record, Oddities odd, Sink sink) throws IOException {
        String uri = uri(record, silent(slices.get(0)));
        String target = record.field("WARC-Refers-To-Target-URI");
        String digest = record.field("WARC-Payload-Digest");
        Place place = target == null
                ? null
                : byAddress.get(address(escaped(WarcRecord.unbracketed(target)), record.field("WARC-Refers-To-Date")));
        if (place == null && digest != null) {
            place = byDigest.get(digest.toLowerCase(Locale.ROOT));
        }
        if (uri == null || place == null) {
            return false;
        }
        HttpMessage own = record.isHttp() ? HttpMessage.read(record.block()) : null;
        FileSlice slice = slices.get(place.slice());
        try (WarcReader reader = WarcReader.at(slice, place.offset(), silent(slice))) {
            WarcRecord original = find(reader, place);
            if (original == null) {
                return false;
            }
            if (original.type().equals("resource")) {
                ArchivedCapture capture = new ArchivedCapture(
                        uri,
                        record.date(),
                        200,
                        List.of(),
                        original.field("Content-Type"),
                        record.file(),
                        record.offset());
                sink.take(capture, original.block());
                return true;
            }
            HttpMessage message = HttpMessage.read(original.block());
            if (message == null) {
                return false;
            }
            // codings are those of the bytes, the rest is what the server said this time
            HttpHead head = own == null || own.head().status() == 304 ? message.head() : own.head();
            sink.take(capture(uri, record, head), message.decoded(odd, record.offset()));
            return true;
        }
    }

    private static @Nullable String uri(WarcRecord record, Oddities odd) {
        String uri = record.targetUri();
        if (uri == null) {
            return null; // the reader has told
        }
        String plain = escaped(uri);
        if (Capture.isUri(plain)) {
            return plain;
        }
        if (OF_TOOLS.stream().noneMatch(scheme -> plain.regionMatches(true, 0, scheme, 0, scheme.length()))) {
            odd.report(Code.WARC_URI, record.offset(), uri);
        }
        return null;
    }

    /** Some tools write addresses as people do. */
    private static String escaped(String uri) {
        StringBuilder out = new StringBuilder();
        int fragment = uri.indexOf('#');
        for (byte b : (fragment < 0 ? uri : uri.substring(0, fragment)).getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f && b != '"' && b != '<' && b != '>') {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        owned.close();
    }
}
