package io.github.jiandu.pack;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.freeze.FreezeRequest.Progress;
import io.github.jiandu.freeze.FrozenCopy;
import io.github.jiandu.freeze.FrozenFile;
import io.github.jiandu.freeze.Moved;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.freeze.Received;
import io.github.jiandu.rules.ServedTypes;
import io.github.jiandu.warc.ArchivePage;
import io.github.jiandu.warc.Capture;
import io.github.jiandu.warc.HeaderField;
import io.github.jiandu.warc.Payload;
import io.github.jiandu.warc.WaczWriter;
import io.github.jiandu.warc.WarcFiles;
import io.github.jiandu.warc.WarcSettings;
import io.github.jiandu.warc.WarcWriter;
import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The old site as it was, byte by byte, in WARC files and a WACZ. */
final class ArchivePart {

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? \\d{3}(?: .*)?");

    private final FrozenCopy copy;
    private final PackRequest request;
    private final Diagnostics diagnostics;
    private final Instant time;

    ArchivePart(FrozenCopy copy, PackRequest request, Diagnostics diagnostics) {
        this.copy = copy;
        this.request = request;
        this.diagnostics = diagnostics;
        this.time = copy.site().date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Writes the WARC files. */
    WarcFiles write(Path folder, Progress progress) throws IOException {
        try (WarcWriter writer = new WarcWriter(folder, settings())) {
            writer.note(provenance());
            int done = 0;
            for (FrozenFile file : copy.files()) {
                progress.at("warc", done++, copy.files().size());
                String uri = uri(file.address());
                if (uri == null) {
                    diagnostics.report(
                            Code.PACK_NO_ADDRESS,
                            Location.ofFile(file.original().path()));
                } else {
                    writer.write(capture(file, uri));
                }
            }
            for (Moved moved : copy.moved()) {
                Received received = moved.received();
                String uri = uri(moved.address());
                if (received != null
                        && uri != null
                        && STATUS.matcher(received.statusLine()).matches()) {
                    Instant date = Objects.requireNonNullElse(moved.date(), time);
                    writer.write(Capture.response(uri, date, head(received), Payload.of(new byte[0])));
                }
            }
            progress.at("warc", done, done);
            return writer.finish();
        }
    }

    /** As received where a server gave it, else as a file that was found; what is masked is no longer as it was received. */
    private Capture capture(FrozenFile file, String uri) {
        Original original = file.original();
        Received received = original.received();
        if (received == null
                || original.isMasked()
                || !STATUS.matcher(received.statusLine()).matches()) {
            return Capture.resource(uri, date(file), type(file), original::open);
        }
        return Capture.response(uri, date(file), head(received), original::open);
    }

    private static byte[] head(Received received) {
        StringBuilder head = new StringBuilder(received.statusLine()).append("\r\n");
        for (Received.Field field : received.fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private WarcSettings settings() {
        OldSite site = copy.site();
        List<HeaderField> info = new ArrayList<>();
        info.add(new HeaderField("software", request.software()));
        String operator = request.operator();
        if (operator != null) {
            info.add(new HeaderField("operator", operator));
        }
        info.add(new HeaderField("hostname", host(site.baseUrl())));
        info.add(new HeaderField("isPartOf", site.name()));
        info.add(new HeaderField("description", site.name() + " " + site.baseUrl() + " " + site.date()));
        String code = request.siteCode();
        String prefix = (code == null ? host(site.baseUrl()) : code).replaceAll("[^A-Za-z0-9_.]", "_");
        return WarcSettings.of(prefix.matches("[A-Za-z0-9].{0,99}") ? prefix : "site", time, info)
                .withVersion(request.version())
                .withStored(request.stored());
    }

    private static String host(String url) {
        return url.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*$", "");
    }

    /** That addresses were not recorded by a crawl but recovered, and where from; page by page it stands in the report. */
    private List<HeaderField> provenance() {
        Map<String, Integer> traces = new TreeMap<>();
        copy.files().forEach(file -> traces.merge(file.trace(), 1, Integer::sum));
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField("original-addresses", "see report/pages.tsv"));
        traces.forEach((trace, count) ->
                fields.add(new HeaderField("addresses-by-" + trace.replace('_', '-'), String.valueOf(count))));
        long masked =
                copy.files().stream().filter(file -> file.original().isMasked()).count();
        if (masked > 0) {
            fields.add(new HeaderField("personal-data", "hidden in " + masked + " files, byte for byte as long"));
        }
        return fields;
    }

    private Instant date(FrozenFile file) {
        return Objects.requireNonNullElse(file.captured(), time);
    }

    /** With the encoding that was found out: replayers show a page by what stands here. */
    private static String type(FrozenFile file) {
        String known = file.original().mediaType();
        String type = switch (file.kind()) {
            case PAGE -> known == null || !known.contains("html") ? "text/html" : known;
            case STYLE -> "text/css";
            case SCRIPT -> "text/javascript";
            case FILE -> known == null ? ServedTypes.of(file.original().path()) : known;
        };
        return file.charset().isEmpty()
                ? type
                : type + "; charset=" + file.charset().toLowerCase(Locale.ROOT);
    }

    /** The address as a record may hold it; null when there is none. */
    private static @Nullable String uri(@Nullable String address) {
        if (address == null || Capture.isUri(address)) {
            return address;
        }
        StringBuilder escaped = new StringBuilder();
        int path = address.indexOf('/', address.indexOf("://") + 3);
        String site = path < 0 ? address : address.substring(0, path);
        try {
            escaped.append(IDN.toASCII(site, IDN.ALLOW_UNASSIGNED));
        } catch (IllegalArgumentException e) {
            return null;
        }
        for (byte b : (path < 0 ? "/" : address.substring(path)).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > ' ' && c < 0x7f && "<>\"#".indexOf(c) < 0) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return Capture.isUri(escaped.toString()) ? escaped.toString() : null;
    }

    /** Puts the WARC files into a WACZ. */
    void pack(Path target, WarcFiles files) throws IOException {
        OldSite site = copy.site();
        FrozenFile home = copy.home();
        WaczWriter.write(
                target,
                files,
                copy.files().stream()
                        .filter(file -> file.kind() == FrozenFile.Kind.PAGE && uri(file.address()) != null)
                        .map(this::page)
                        .iterator(),
                new WaczWriter.Description(
                        site.name(),
                        site.name() + "，原网址 " + site.baseUrl() + "，" + site.date() + " 归档",
                        home == null || uri(home.address()) == null ? null : page(home)));
    }

    private ArchivePage page(FrozenFile file) {
        String uri = Objects.requireNonNull(uri(file.address()));
        return new ArchivePage(uri, date(file), file.title().isEmpty() ? uri : file.title(), null);
    }
}
