package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.bag.BagInfo;
import io.github.jiandu.bag.BagWriter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.warc.ArchivePage;
import io.github.jiandu.warc.Capture;
import io.github.jiandu.warc.Payload;
import io.github.jiandu.warc.WaczWriter;
import io.github.jiandu.warc.WarcFiles;
import io.github.jiandu.warc.WarcSettings;
import io.github.jiandu.warc.WarcWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiandu verify} over the packages of an archive: WARC, WACZ, bag. */
class VerifyPackagesTest {

    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");
    private static final String HOME = "http://www.qinglan.example/";

    @TempDir
    Path temp;

    private Path warc = Path.of("");
    private Path wacz = Path.of("");
    private Path bag = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        WarcSettings settings = WarcSettings.of("3600000001", DATE, List.of()).withStored(true);
        Path html = Files.createDirectories(temp.resolve("html"));
        try (WarcWriter writer = new WarcWriter(temp.resolve("warc"), settings)) {
            for (int i = 0; i < 5; i++) {
                byte[] page = ("<p>第" + i + "页</p>").getBytes(StandardCharsets.UTF_8);
                Files.write(html.resolve(i + ".html"), page);
                writer.write(Capture.resource(HOME + i + ".html", DATE, "text/html; charset=utf-8", Payload.of(page)));
            }
            WarcFiles files = writer.finish();
            warc = files.files().get(0);
            wacz = temp.resolve("site.wacz");
            WaczWriter.write(
                    wacz,
                    files,
                    List.of(new ArchivePage(HOME + "0.html", DATE, "首页", null)).iterator(),
                    new WaczWriter.Description("云溪镇旧网站", null, null));
        }
        bag = temp.resolve("bag");
        BagWriter.write(
                bag,
                Map.of("html", html, "site.wacz", wacz),
                new BagInfo(LocalDate.parse("2026-01-02"), List.of()),
                Set.of(Algorithm.SHA256, Algorithm.SM3),
                new Diagnostics());
    }

    private static CommandLineRun verify(Path path, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "verify";
        args[1] = path.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandLineRun.of(args);
    }

    private static String code(CommandLineRun run) {
        Matcher matcher = Pattern.compile("核对码 Code: (\\S+)").matcher(run.out());
        assertThat(matcher.find()).as(run.out()).isTrue();
        return matcher.group(1);
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to), StandardCharsets.ISO_8859_1);
    }

    @Test
    void soundPackagesAreSound() {
        for (String level : List.of("", "--quick", "--deep")) {
            String[] options = level.isEmpty() ? new String[0] : new String[] {level};
            CommandLineRun ofBag = verify(bag, options);
            assertThat(ofBag.code()).as(ofBag.out()).isZero();
            assertThat(ofBag.out()).contains("核对完好：清单里的 6 个文件有 6 个一致", "Sound: 6 of the manifest's 6 files match");
            CommandLineRun ofWacz = verify(wacz, options);
            assertThat(ofWacz.code()).as(ofWacz.out()).isZero();
            assertThat(ofWacz.out()).contains("清单里的 4 个文件有 4 个一致");
        }
    }

    @Test
    void aWarcAloneIsSoundWithItsCode() {
        CommandLineRun alone = verify(warc);
        assertThat(alone.code()).isEqualTo(3);
        assertThat(alone.out()).contains("文件里的 6 条记录有 6 条完好", "warc.alone");
        CommandLineRun withCode = verify(warc, "--code", code(alone));
        assertThat(withCode.code()).as(withCode.out()).isZero();
        assertThat(withCode.out()).contains("与抄下的一致");
    }

    @Test
    void whatWasChangedIsNamed() throws IOException {
        change(bag.resolve("data/html/3.html"), "<p>", "<b>");
        Files.delete(bag.resolve("data/html/4.html"));
        Files.writeString(bag.resolve("data/html/5.html"), "x");
        CommandLineRun ofBag = verify(bag);
        assertThat(ofBag.code()).isEqualTo(1);
        assertThat(ofBag.out())
                .contains(
                        "data/html/3.html: 错误 verify.changed",
                        "data/html/4.html: 错误 verify.missing",
                        "data/html/5.html: 错误 verify.added");
        change(warc, "<p>", "<b>");
        CommandLineRun ofWarc = verify(warc);
        assertThat(ofWarc.code()).isEqualTo(1);
        assertThat(ofWarc.out()).contains("warc.digest", "文件里的 6 条记录有 5 条完好");
        change(wacz, "<p>", "<b>");
        CommandLineRun ofWacz = verify(wacz, "--deep");
        assertThat(ofWacz.code()).isEqualTo(1);
        assertThat(ofWacz.out()).contains("-jiandu.warc: 错误 verify.changed", "warc.digest");
        assertThat(verify(wacz, "--quick").code()).isZero();
        assertThat(verify(wacz, "--json").out()).contains("\"verdict\": \"damaged\"", "\"code\": \"verify.changed\"");
    }

    @Test
    void whoeverChangesAPackageWholeIsFoundByItsCode() throws IOException {
        String before = code(verify(bag));
        Path html = temp.resolve("html");
        Files.writeString(html.resolve("0.html"), "<p>另一页</p>");
        BagWriter.write(
                bag,
                Map.of("html", html, "site.wacz", wacz),
                new BagInfo(LocalDate.parse("2026-01-02"), List.of()),
                Set.of(Algorithm.SHA256, Algorithm.SM3),
                new Diagnostics());
        assertThat(verify(bag).code()).isZero();
        CommandLineRun found = verify(bag, "--code", before);
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.out()).contains("verify.code");
    }

    @Test
    void whatIsNoPackageIsWrongUsage() throws IOException {
        Path text = Files.writeString(temp.resolve("a.txt"), "no archive");
        assertThat(verify(text).code()).isEqualTo(2);
        Path empty = Files.createFile(temp.resolve("empty.warc.gz"));
        assertThat(verify(empty).code()).isEqualTo(1);
        Path none = Files.writeString(temp.resolve("none.wacz"), "no archive");
        assertThat(verify(none).code()).isEqualTo(1);
        Files.delete(bag.resolve("bagit.txt"));
        assertThat(verify(bag).out()).contains("bag.not-bag");
    }
}
