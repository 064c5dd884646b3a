package io.github.jiandu.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that HTTrack mirrored, with what it noted of them. */
class HttrackCacheTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path temp;

    @BeforeEach
    void mirror() throws IOException {
        write(
                "www.qinglan.example/index.html",
                "<meta charset=gbk><title>首</title><a href=\"view1a2b.html\">一</a><img src=tu.gif>".getBytes(GBK));
        write(
                "www.qinglan.example/view1a2b.html",
                "<meta charset=gbk><title>一</title><p>第一篇<a href=\"http://www.qinglan.example/view.asp?id=2\">二</a>"
                        .getBytes(GBK));
        write("www.qinglan.example/view3c4d.html", "<meta charset=gbk><title>二</title><p>第二篇".getBytes(GBK));
        write("www.qinglan.example/tu.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        write("hts-log.txt", "log".getBytes(StandardCharsets.US_ASCII));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = temp.resolve("old").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String row(String type, String address, String file) {
        return String.join(
                "\t", "12:00:01", "10/10", "---M--", "200", "added ('OK')", type, "date:x", address, file, "(from )");
    }

    private static final String TABLE = String.join(
            "\n",
            "date\tsize'/'remotesize\tflags\tstatuscode\tstatus\tMIME\tEtag|Date\tURL\tlocalfile\t(from URL)",
            row("text/html", "http://www.qinglan.example/", "C:/My Web Sites/qinglan/www.qinglan.example/index.html"),
            row(
                    "text/html",
                    "http://www.qinglan.example/view.asp?id=1",
                    "C:/My Web Sites/qinglan/www.qinglan.example/view1a2b.html"),
            row(
                    "text/html",
                    "http://www.qinglan.example/view.asp?id=2",
                    "C:/My Web Sites/qinglan/www.qinglan.example/view3c4d.html"),
            row(
                    "image/gif",
                    "http://www.qinglan.example/tu.gif",
                    "C:/My Web Sites/qinglan/www.qinglan.example/../../../tu.gif"),
            row("text/html", "http://www.qinglan.example/x.asp", "/etc/passwd"),
            "broken",
            "");

    private record Member(String name, String head) {}

    /** A zip as HTTrack writes it: heads in the extra fields of local headers alone. */
    private static byte[] zip(List<Member> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (Member member : members) {
            byte[] name = member.name().getBytes(StandardCharsets.UTF_8);
            byte[] head = member.head().getBytes(StandardCharsets.UTF_8);
            int at = out.size();
            byte[] localBytes = new byte[30];
            ByteBuffer local = little(localBytes).putInt(0x04034b50).putShort((short) 20);
            local.putShort(26, (short) name.length).putShort(28, (short) head.length);
            out.writeBytes(localBytes);
            out.writeBytes(name);
            out.writeBytes(head);
            byte[] centralBytes = new byte[46];
            ByteBuffer central = little(centralBytes).putInt(0x02014b50);
            central.putShort(28, (short) name.length).putInt(42, at);
            list.writeBytes(centralBytes);
            list.writeBytes(name);
        }
        byte[] endBytes = new byte[22];
        ByteBuffer end = little(endBytes).putInt(0x06054b50);
        end.putShort(8, (short) members.size()).putShort(10, (short) members.size());
        end.putInt(12, list.size()).putInt(16, out.size());
        out.writeBytes(list.toByteArray());
        out.writeBytes(endBytes);
        return out.toByteArray();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Member member(String address, String charset, String save) {
        return new Member(
                address,
                "HTTP/1.1 200 OK\r\nX-In-Cache: 1\r\nX-StatusCode: 200\r\nContent-Type: text/html\r\nX-Charset: "
                        + charset + "\r\nX-Save: " + save + "\r\n");
    }

    private Map<String, String[]> freeze() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        OldSite site = OldSite.of("清岚县人民政府", "http://www.qinglan.example/", LocalDate.of(2026, 11, 22));
        Freezing frozen = Freezer.freeze(
                FreezeRequest.of(new FolderOriginals(temp.resolve("old")), temp.resolve("out"), site)
                        .threads(2)
                        .build(),
                diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(frozen.sealed()).isTrue();
        Map<String, String[]> rows = new TreeMap<>();
        for (String line : Files.readAllLines(temp.resolve("out/report/pages.tsv"))) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], cells);
        }
        return rows;
    }

    private static String cell(Map<String, String[]> pages, String path, int column) {
        return Objects.requireNonNull(pages.get(path), path)[column];
    }

    @Test
    void theTableTellsAddresses() throws IOException {
        write("hts-cache/new.txt", TABLE.getBytes(GBK));
        Map<String, String[]> pages = freeze();
        assertThat(cell(pages, "www.qinglan.example/view1a2b.html", 2))
                .isEqualTo("http://www.qinglan.example/view.asp?id=1");
        assertThat(cell(pages, "www.qinglan.example/view1a2b.html", 3)).isEqualTo("httrack_cache");
        // a link that HTTrack left as it was
        assertThat(Files.readString(temp.resolve("out/html/www.qinglan.example/view1a2b.html")))
                .contains("<a href=\"view3c4d.html\">二");
        assertThat(temp.resolve("out/html/hts-cache")).doesNotExist();
        assertThat(Files.readAllLines(temp.resolve("out/report/loss.json")))
                .anyMatch(line -> line.contains("\"housekeeping\", \"path\": \"hts-cache/new.txt\""));
    }

    @Test
    void onlyTheErrorItselfIsLeftOut() throws IOException {
        String error = row(
                        "text/html",
                        "http://www.qinglan.example/view.asp?id=9",
                        "C:/My Web Sites/qinglan/www.qinglan.example/view.1f5255.delayed")
                .replace("10/10", "9/9")
                .replace("\t200\t", "\t404\t");
        write("hts-cache/new.txt", (TABLE + error + "\n").getBytes(GBK));
        write("www.qinglan.example/view5255.html", "not found".getBytes(StandardCharsets.US_ASCII));
        assertThat(freeze()).hasSize(4).doesNotContainKey("www.qinglan.example/view5255.html");
        // an older run had a page there, which the error has replaced
        write("hts-cache/old.txt", error.replace("\t404\t", "\t200\t").getBytes(GBK));
        assertThat(freeze()).hasSize(4);
        // somebody has put a page there since
        write("www.qinglan.example/view5255.html", "<title>又有了</title>".getBytes(GBK));
        assertThat(freeze()).hasSize(5).containsKey("www.qinglan.example/view5255.html");
    }

    @Test
    void theZipTellsCharsetsToo() throws IOException {
        write(
                "hts-cache/new.zip",
                zip(List.of(
                        member("http://www.qinglan.example/", "gb2312", "www.qinglan.example/index.html"),
                        member(
                                "http://www.qinglan.example/view.asp?id=1",
                                "gb2312",
                                "www.qinglan.example/view1a2b.html"),
                        member("http://www.qinglan.example/evil", "gb2312", "../../../evil.html"))));
        Map<String, String[]> pages = freeze();
        assertThat(cell(pages, "www.qinglan.example/view1a2b.html", 2))
                .isEqualTo("http://www.qinglan.example/view.asp?id=1");
        assertThat(cell(pages, "www.qinglan.example/view1a2b.html", 7)).isEqualTo("gb2312");
        assertThat(cell(pages, "www.qinglan.example/view3c4d.html", 3)).isNotEqualTo("httrack_cache");
    }

    @Test
    void aBrokenCacheHarmsNothing() throws IOException {
        byte[] zip = zip(List.of(member("http://www.qinglan.example/", "gb2312", "www.qinglan.example/index.html")));
        byte[] lying = zip.clone();
        // the place of the list, far behind the end
        little(lying).putInt(lying.length - 6, Integer.MAX_VALUE);
        write("hts-cache/new.zip", Arrays.copyOf(zip, zip.length / 2));
        write("hts-cache/old.zip", lying);
        write("hts-cache/new.txt", new byte[100_000]);
        Map<String, String[]> pages = freeze();
        assertThat(pages).hasSize(4);
        assertThat(Files.readAllLines(temp.resolve("out/report/loss.json")))
                .anyMatch(line -> line.contains("\"record-odd\", \"path\": \"hts-cache/new.zip\""))
                .anyMatch(line -> line.contains("\"record-odd\", \"path\": \"hts-cache/old.zip\""));
    }
}
