package io.github.jiandu.warc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WARC files of others, whole or not, are read as far as they go; nothing of what is wrong goes untold. */
class WarcReaderTest {

    private static final String INFO = record("warcinfo", "", "software: wget\r\n");

    @TempDir
    Path temp;

    private static String record(String type, String fields, String block) {
        return record("WARC/1.0", type, fields, block.getBytes(StandardCharsets.UTF_8).length, block);
    }

    private static String record(String version, String type, String fields, long length, String block) {
        int number = fields.hashCode() ^ block.hashCode() ^ type.hashCode();
        return version + "\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + String.format(java.util.Locale.ROOT, "%012d", Math.abs((long) number))
                + ">\r\nWARC-Date: 2019-05-06T07:08:09Z\r\n" + fields + "Content-Length: " + length + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    private static String resource(String uri, String block) {
        return record("resource", "WARC-Target-URI: " + uri + "\r\nContent-Type: text/html\r\n", block);
    }

    private static String response(String uri, String head, String body) {
        return record(
                "response",
                "WARC-Target-URI: " + uri + "\r\nContent-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 200 OK\r\n" + head + "\r\n" + body);
    }

    private static String fields(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static byte[] bytes(String... records) {
        return String.join("", records).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[]... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(member);
            }
        }
        return out.toByteArray();
    }

    /** What reading gave. */
    private record Seen(List<Captures.Read> records, List<Code> codes) {
        String blocks() {
            StringBuilder all = new StringBuilder();
            records.forEach(read -> all.append(read.text()).append('|'));
            return all.toString();
        }
    }

    private Seen read(byte[] bytes) throws IOException {
        Path file = temp.resolve("old.warc");
        Files.write(file, bytes);
        Diagnostics diagnostics = new Diagnostics();
        return new Seen(Captures.read(file, diagnostics), Captures.codes(diagnostics));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARC/1.0", "WARC/1.1", "WARC/0.18", "WARC/0.17"})
    void everyVersionIsRead(String version) throws IOException {
        String page = record(version, "resource", "WARC-Target-URI: <http://a.example/>\r\n", 5, "hello");
        String info = record(version, "warcinfo", "", 3, "a:b");
        Seen seen = read(bytes(info, page));
        assertThat(seen.blocks()).isEqualTo("a:b|hello|");
        assertThat(seen.records().get(1).record().targetUri()).isEqualTo("http://a.example/");
        assertThat(seen.codes()).isEqualTo(version.startsWith("WARC/1") ? List.of() : List.of(Code.WARC_VERSION));
    }

    @Test
    void lengthsThatAreWrongAreToldAndCorrected() throws IOException {
        String next = resource("http://a.example/b", "next");
        for (int wrong : new int[] {3, 7, 500, 5_000_000}) {
            String page = record("WARC/1.0", "resource", "WARC-Target-URI: http://a.example/\r\n", wrong, "hello");
            Seen plain = read(bytes(INFO, page, next));
            assertThat(plain.blocks()).as("plain %s", wrong).isEqualTo("software: wget\r\n|hello|next|");
            assertThat(plain.codes()).contains(Code.WARC_LENGTH);
            Seen packed = read(gzip(bytes(INFO), bytes(page), bytes(next)));
            assertThat(packed.blocks()).as("packed %s", wrong).contains(wrong < 5 ? "hel" : "hello", "next|");
            assertThat(packed.codes()).contains(Code.WARC_LENGTH);
        }
    }

    @Test
    void ofACutFileAllIsReadThatIsThere() throws IOException {
        byte[] plain = bytes(
                INFO,
                resource("http://a.example/", "a".repeat(3000)),
                resource("http://a.example/b", "b".repeat(3000)));
        Seen cut = read(Arrays.copyOf(plain, plain.length - 1000));
        assertThat(cut.records()).hasSize(3);
        assertThat(cut.records().get(2).text()).matches("b{2004}");
        assertThat(cut.codes()).containsExactly(Code.WARC_CUT);

        Random random = new Random(7);
        byte[] noise = new byte[40_000];
        random.nextBytes(noise);
        String hex = java.util.HexFormat.of().formatHex(noise);
        byte[] packed = gzip(bytes(INFO), bytes(resource("http://a.example/", hex)));
        Seen cutPacked = read(Arrays.copyOf(packed, packed.length - 20_000));
        assertThat(cutPacked.codes()).containsExactly(Code.WARC_CUT);
        assertThat(cutPacked.records().get(1).block().length).isBetween(20_000, 70_000);
        assertThat(hex).startsWith(cutPacked.records().get(1).text());
        for (int end = 0; end < 400; end++) {
            if (end == gzip(bytes(INFO)).length) {
                continue; // between two records
            }
            Seen any = read(Arrays.copyOf(packed, end));
            assertThat(any.codes()).as("cut at %s", end).isNotEmpty();
        }
    }

    @Test
    void afterABrokenMemberReadingGoesOn() throws IOException {
        byte[] one = gzip(bytes(INFO));
        byte[] two = gzip(bytes(resource("http://a.example/", "hello ".repeat(500))));
        byte[] three = gzip(bytes(resource("http://a.example/c", "third")));
        for (int at = 0; at < two.length; at++) {
            byte[] broken = two.clone();
            broken[at] ^= 0x5a;
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(one);
            all.writeBytes(broken);
            all.writeBytes(three);
            Seen seen = read(all.toByteArray());
            assertThat(seen.blocks())
                    .as("byte %s", at)
                    .contains("software: wget")
                    .endsWith("third|");
            // time, system and level of a member mean nothing
            if (at < 4 || at > 9) {
                assertThat(seen.codes()).as("byte %s", at).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsOddIsTold() throws IOException {
        String page = resource("http://a.example/", "hello");
        assertTold(bytes(page), Code.WARC_NO_WARCINFO);
        assertTold(bytes(INFO, "junk in between\r\n\r\n", page), Code.WARC_JUNK);
        assertTold(gzip(bytes(INFO), bytes("not a record"), bytes(page)), Code.WARC_JUNK);
        assertTold(gzip(bytes(INFO, page)), Code.WARC_SHARED_MEMBER);
        assertTold(bytes(INFO, page, page), Code.WARC_ID_TWICE);
        assertTold(bytes(INFO, page.replace("WARC/1.0", "WARC/1.1")), Code.WARC_VERSION_MIXED);
        assertTold(bytes(INFO, page.replace("05-06T07:08:09Z", "05-06T15:08:09+08:00")), Code.WARC_DATE);
        assertTold(bytes(INFO, page.replace("2019-05-06T", "yesterday ")), Code.WARC_DATE);
        assertTold(bytes(INFO, page.replaceAll("WARC-Date.*\r\n", "")), Code.WARC_FIELD_MISSING);
        assertTold(bytes(INFO, page.replaceAll("WARC-Target-URI.*\r\n", "")), Code.WARC_FIELD_MISSING);
        assertTold(bytes(INFO, page.replaceAll("Content-Length.*\r\n", ""), page), Code.WARC_HEADER);
        assertTold(bytes(INFO, page.replace("Content-Type:", "Content-Type")), Code.WARC_HEADER);
        assertTold(bytes(INFO, page.replace("resource", "painting")), Code.WARC_TYPE);
        assertTold(
                bytes(INFO, page.replace("Content-Type", "WARC-Block-Digest: sha1:ABC\r\nContent-Type")),
                Code.WARC_DIGEST_UNKNOWN);
        assertTold(
                bytes(
                        INFO,
                        page.replace("Content-Type", "WARC-Block-Digest: sha1:" + "A".repeat(32) + "\r\nContent-Type")),
                Code.WARC_DIGEST);
        assertTold("GIF89a, no archive at all".getBytes(StandardCharsets.US_ASCII), Code.WARC_NOT_WARC);
        assertTold(new byte[0], Code.WARC_NOT_WARC);
    }

    private void assertTold(byte[] bytes, Code code) throws IOException {
        Seen seen = read(bytes);
        assertThat(seen.codes()).as(new String(bytes, StandardCharsets.UTF_8)).contains(code);
        if (code != Code.WARC_NOT_WARC) {
            assertThat(seen.blocks()).as("%s", code).contains("hello");
        }
    }

    @Test
    void digestsOfAnyFormAreHeldAgainstTheBytes() throws Exception {
        byte[] sha1 = java.security.MessageDigest.getInstance("SHA-1").digest("hello".getBytes(StandardCharsets.UTF_8));
        byte[] sha256 =
                java.security.MessageDigest.getInstance("SHA-256").digest("hello".getBytes(StandardCharsets.UTF_8));
        String page = resource("http://a.example/", "hello");
        for (String digest : List.of(
                "sha1:" + Base32.encode(sha1),
                "SHA1:" + Base32.encode(sha1).toLowerCase(java.util.Locale.ROOT),
                "sha1:" + java.util.HexFormat.of().formatHex(sha1),
                "sha-256:" + java.util.HexFormat.of().withUpperCase().formatHex(sha256),
                "sha256:" + java.util.Base64.getEncoder().encodeToString(sha256))) {
            String good = page.replace("Content-Type", "WARC-Payload-Digest: " + digest + "\r\nContent-Type");
            assertThat(read(bytes(INFO, good)).codes()).as(digest).isEmpty();
            assertThat(read(bytes(INFO, good.replace("\r\n\r\nhello", "\r\n\r\nhallo")))
                            .codes())
                    .as(digest)
                    .containsExactly(Code.WARC_DIGEST);
        }
        // of the body alone, with its chunks or without, as tools differ
        String chunked = response("http://a.example/", "Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n");
        byte[] raw = java.security.MessageDigest.getInstance("SHA-1")
                .digest("5\r\nhello\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        for (byte[] digest : List.of(sha1, raw)) {
            String with = chunked.replace(
                    "Content-Type", "WARC-Payload-Digest: sha1:" + Base32.encode(digest) + "\r\nContent-Type");
            assertThat(read(bytes(INFO, with)).codes()).isEmpty();
            assertThat(read(gzip(bytes(INFO), bytes(with))).codes()).isEmpty();
        }
    }

    @Test
    void hostileHeadersAndHugeLengthsCostNeitherMemoryNorTime() throws IOException {
        String endless = "WARC/1.0\r\n" + "X: y\r\n".repeat(400_000);
        assertThat(read(bytes(INFO, endless)).codes()).contains(Code.WARC_JUNK);
        String page = record(
                "WARC/1.0", "resource", "WARC-Target-URI: http://a.example/\r\n", 999_999_999_999_999_999L, "hello");
        assertThat(read(bytes(INFO, page)).codes()).contains(Code.WARC_LENGTH);
        StringBuilder many = new StringBuilder(INFO);
        for (int i = 0; i < 3000; i++) {
            many.append("junk\r\n\r\n").append(resource("http://a.example/" + i, "x"));
        }
        Path file = temp.resolve("many.warc");
        Files.writeString(file, many);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Captures.read(file, diagnostics)).hasSize(3001);
        assertThat(diagnostics.sorted()).hasSize(1001);
        assertThat(Captures.codes(diagnostics)).contains(Code.WARC_MORE);
    }

    @Test
    void aRecordOfAGigabyteGoesThroughInPieces() throws IOException {
        Path file = temp.resolve("bomb.warc.gz");
        long length = 1L << 30;
        try (RecordOutput out = new RecordOutput(file, RecordOutput.Packing.DEFLATED)) {
            out.begin();
            out.write(bytes(INFO));
            out.end();
            out.begin();
            String page = record("WARC/1.0", "resource", "WARC-Target-URI: http://a.example/\r\n", length, "");
            out.write(bytes(page.substring(0, page.length() - 4)));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                out.write(zeros);
            }
            out.write(bytes("\r\n\r\n"));
            out.end();
        }
        Diagnostics diagnostics = new Diagnostics();
        try (WarcReader reader = WarcReader.open(file, diagnostics)) {
            reader.next();
            WarcRecord record = java.util.Objects.requireNonNull(reader.next());
            long count = 0;
            byte[] buffer = new byte[1 << 16];
            InputStream in = record.block();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
            }
            assertThat(count).isEqualTo(length);
            assertThat(reader.next()).isNull();
        }
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySingleFaultInOurFilesIsFound(boolean stored) throws IOException {
        Path file = Captures.write(temp.resolve("ours"), Captures.SETTINGS.withStored(stored), Captures.site())
                .files()
                .get(0);
        byte[] good = Files.readAllBytes(file);
        Seen sound = read(good);
        assertThat(sound.codes()).isEmpty();
        // whole records that are gone show in the index and in the package
        List<Long> between =
                sound.records().stream().map(read -> read.record().offset()).toList();
        Random random = new Random(21);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            String what;
            switch (i % 4) {
                case 0 -> {
                    bad[at] ^= (byte) (1 << random.nextInt(8));
                    what = "bit";
                }
                case 1 -> {
                    bad[at] = (byte) (bad[at] + 1 + random.nextInt(255));
                    what = "byte";
                }
                case 2 -> {
                    bad = Arrays.copyOf(bad, at);
                    what = "cut";
                }
                default -> {
                    byte[] longer = new byte[bad.length + 1];
                    System.arraycopy(bad, 0, longer, 0, at);
                    longer[at] = (byte) random.nextInt(256);
                    System.arraycopy(bad, at, longer, at + 1, bad.length - at);
                    bad = longer;
                    what = "added";
                }
            }
            if (!Arrays.equals(bad, good) && !(i % 4 == 2 && between.contains((long) at))) {
                Seen seen = read(bad);
                assertThat(seen.codes())
                        .as("%s at %s of %s", what, at, good.length)
                        .isNotEmpty();
            }
        }
    }

    // captures

    private List<String> captures(List<Code> codes, byte[]... members) throws IOException {
        Path file = temp.resolve("captures.warc.gz");
        Files.write(file, gzip(members));
        Diagnostics diagnostics = new Diagnostics();
        List<String> seen = new ArrayList<>();
        try (WebArchive archive = WebArchive.open(file, diagnostics)) {
            archive.forEach((capture, body) -> seen.add(capture.uri() + " " + capture.status() + " "
                    + capture.contentType() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        }
        assertThat(Captures.codes(diagnostics)).containsExactlyElementsOf(codes);
        return seen;
    }

    private static byte[] coded(String uri, String head, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + "\r\n"));
        block.writeBytes(body);
        String page = record(
                "WARC/1.0",
                "response",
                "WARC-Target-URI: " + uri + "\r\nContent-Type: application/http\r\n",
                block.size(),
                "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(page.substring(0, page.length() - 4)));
        out.writeBytes(block.toByteArray());
        out.writeBytes(bytes("\r\n\r\n"));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void codingsOfHttpAreTakenOff() throws IOException {
        byte[] packed = gzip(bytes("hello"));
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(bytes("hello"));
        }
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(raw, new java.util.zip.Deflater(9, true))) {
            out.write(bytes("hello"));
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(bytes("0a;x=y\r\n"));
        chunks.write(packed, 0, 10);
        chunks.writeBytes(bytes("\r\n" + Integer.toHexString(packed.length - 10) + "\r\n"));
        chunks.write(packed, 10, packed.length - 10);
        chunks.writeBytes(bytes("\r\n0\r\nTrailer: x\r\n\r\n"));
        List<String> seen = captures(
                List.of(),
                bytes(INFO),
                coded("http://a.example/1", "Content-Encoding: gzip\r\n", packed),
                coded("http://a.example/2", "Content-Encoding: deflate\r\n", zlib.toByteArray()),
                coded("http://a.example/3", "Content-Encoding: deflate\r\n", raw.toByteArray()),
                coded(
                        "http://a.example/4",
                        "content-encoding: x-gzip\r\nTransfer-Encoding: chunked\r\n",
                        chunks.toByteArray()),
                coded("http://a.example/5", "Transfer-Encoding: chunked\r\n", bytes("5\r\nhello\r\n0\r\n\r\n")),
                coded("http://a.example/8", "Content-Encoding: gzip\r\n", gzip(bytes("hel"), bytes("lo"))),
                coded("http://a.example/9", "Content-Encoding: gzip, deflate\r\n", deflated(gzip(bytes("hello")))),
                // heads that no longer fit the bytes
                coded("http://a.example/6", "Transfer-Encoding: chunked\r\n", bytes("hello")),
                coded("http://a.example/7", "Content-Encoding: gzip\r\n", bytes("hello")));
        assertThat(seen).hasSize(9).allSatisfy(line -> assertThat(line).endsWith(" 200 text/html hello"));
    }

    @Test
    void whatCannotBeDecodedIsTold() throws IOException {
        byte[] packed = gzip(bytes("hello".repeat(1000)));
        assertThat(captures(
                        List.of(Code.WARC_BODY),
                        bytes(INFO),
                        coded(
                                "http://a.example/1",
                                "Content-Encoding: gzip\r\n",
                                Arrays.copyOf(packed, packed.length - 12))))
                .hasSize(1);
        assertThat(captures(
                        List.of(Code.WARC_BODY),
                        bytes(INFO),
                        coded("http://a.example/1", "Transfer-Encoding: chunked\r\n", bytes("ff\r\nhello"))))
                .containsExactly("http://a.example/1 200 text/html hello");
        assertThat(captures(
                        List.of(Code.WARC_ENCODING),
                        bytes(INFO),
                        coded("http://a.example/1", "Content-Encoding: br\r\n", bytes("packed"))))
                .containsExactly("http://a.example/1 200 text/html packed");
        byte[] bomb = gzip(new byte[100 << 20]);
        assertThat(captures(
                                List.of(Code.WARC_BOMB),
                                bytes(INFO),
                                coded("http://a.example/1", "Content-Encoding: gzip\r\n", bomb))
                        .get(0)
                        .length())
                .isLessThan(70 << 20);
        assertThat(captures(
                        List.of(Code.WARC_HTTP),
                        bytes(INFO),
                        bytes(record("response", "WARC-Target-URI: http://a.example/\r\n", "<p>"))))
                .isEmpty();
    }

    @Test
    void revisitsLeadToWhatTheyRepeat() throws IOException {
        String digest = "WARC-Payload-Digest: sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N\r\n";
        String page = response("http://a.example/", "Content-Type: text/html\r\n", "hello")
                .replace("Content-Type: application", digest + "Content-Type: application");
        String again = record(
                "revisit",
                "WARC-Target-URI: http://a.example/again\r\nContent-Type: application/http\r\n" + digest,
                "HTTP/1.1 203 Mine\r\nContent-Type: text/plain\r\n\r\n");
        String named = record(
                "revisit",
                fields(
                        "WARC-Target-URI: http://a.example/named",
                        "WARC-Refers-To-Target-URI: <http://a.example/>",
                        "WARC-Refers-To-Date: 2019-05-06T07:08:09Z"),
                "");
        assertThat(captures(List.of(), bytes(INFO), bytes(again), bytes(page), bytes(named)))
                .containsExactly(
                        "http://a.example/ 200 text/html hello",
                        "http://a.example/named 200 text/html hello",
                        "http://a.example/again 203 text/plain hello");
        assertThat(captures(List.of(Code.WARC_REVISIT), bytes(INFO), bytes(named)))
                .isEmpty();
    }

    @Test
    void addressesAreTakenAsTheyCome() throws IOException {
        assertThat(captures(
                        List.of(Code.WARC_URI, Code.WARC_SEGMENT, Code.WARC_TRUNCATED),
                        bytes(INFO),
                        bytes(resource("<http://a.example/x>", "1")),
                        bytes(resource("http://a.example/政 务#top", "2")),
                        bytes(resource("dns:a.example", "3")),
                        bytes(resource("javascript:alert(1)", "4")),
                        bytes(resource("http://a.example/part", "5")
                                .replace("Content-Type", "WARC-Segment-Number: 1\r\nContent-Type")),
                        bytes(resource("http://a.example/short", "6")
                                .replace("Content-Type", "WARC-Truncated: length\r\nContent-Type"))))
                .containsExactly(
                        "http://a.example/x 200 text/html 1",
                        "http://a.example/%E6%94%BF%20%E5%8A%A1 200 text/html 2",
                        "http://a.example/short 200 text/html 6");
    }

    @Test
    void whatWeWroteComesBack() throws IOException {
        for (boolean stored : new boolean[] {false, true}) {
            WarcFiles files =
                    Captures.write(temp.resolve("s" + stored), Captures.SETTINGS.withStored(stored), Captures.site());
            Diagnostics diagnostics = new Diagnostics();
            List<Capture> site = Captures.site();
            try (WebArchive archive = WebArchive.open(files.files().get(0), diagnostics)) {
                int[] at = {0};
                archive.forEach((capture, body) -> {
                    Capture written = site.get(at[0]++);
                    assertThat(capture.uri()).isEqualTo(written.uri());
                    assertThat(capture.contentType()).isEqualTo(written.contentType());
                    assertThat(body.readAllBytes())
                            .isEqualTo(written.payload().open().readAllBytes());
                });
                assertThat(at[0]).isEqualTo(site.size());
            }
            assertThat(diagnostics.sorted()).isEmpty();
        }
    }
}
