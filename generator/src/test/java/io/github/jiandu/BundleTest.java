package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.bundle.BundleVerdict;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.verify.Target;
import io.github.jiandu.verify.VerifyRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles for the parent portal: what is in them, that they repeat, and that nothing foreign or damaged is taken over. */
class BundleTest {

    @TempDir
    private Path temp;

    private TestSite site;
    private Path zip;

    @BeforeEach
    void pack() throws IOException {
        site = TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/ceshi/\n")
                .page("tzgg/a.md", "甲", "2026-11-01", "正文一。\n".repeat(100))
                .page("tzgg/b.md", "乙", "2026-11-02", "正文二。\n")
                .file("redirects.yaml", "- {from: /old/1.html, to: /tzgg/a.md}\n")
                .built();
        zip = temp.resolve("ceshi.zip");
        assertThat(run().code()).isZero();
    }

    private CommandLineRun run(String... more) {
        List<String> args = new ArrayList<>(List.of("package", site.output().toString(), "--out", zip.toString()));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static List<Code> problems(Path bundle) {
        return Jiandu.checkBundle(bundle).problems().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static Map<String, byte[]> entries(Path bundle) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void theSameSiteGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(zip);
        assertThat(run().code()).isZero();
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
        assertThat(Folders.names(temp)).noneMatch(name -> name.contains("jiandu-new"));
        assertThat(problems(zip)).isEmpty();
        Map<String, byte[]> entries = entries(zip);
        assertThat(entries)
                .containsKeys("bundle.json", "contents.json", "README.md", "site/manifest.json", "site/items.json")
                .containsKeys("server/nginx/server.conf", "server/apache/mount.conf", "server/pages/404.html");
        assertThat(entries.keySet()).anyMatch(name -> name.startsWith("search-lucene/segments"));
        assertThat(new String(entries.get("bundle.json"), StandardCharsets.UTF_8))
                .contains("\"basePath\": \"/xz/ceshi/\"", "\"root\": \"/srv/ceshi\"", "\"state\": \"active\"");
    }

    @Test
    void aDateTellsWhetherBytesAreTheSame() throws IOException {
        Map<String, Long> before = dates();
        site.page("tzgg/b.md", "乙", "2026-11-02", "正文三。\n").built();
        assertThat(run().code()).isZero();
        Map<String, Long> after = dates();
        assertThat(after.get("site/tzgg/b.html")).isNotEqualTo(before.get("site/tzgg/b.html"));
        assertThat(after.get("site/tzgg/a.html")).isEqualTo(before.get("site/tzgg/a.html"));
    }

    private Map<String, Long> dates() throws IOException {
        Map<String, Long> dates = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                dates.put(entry.getName(), entry.getTime());
            }
        }
        return dates;
    }

    @Test
    void everyRandomFaultIsRefused() throws IOException {
        byte[] sound = Files.readAllBytes(zip);
        Random random = new Random(20261122);
        Path bad = temp.resolve("bad.zip");
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(sound.length);
            byte[] head = Arrays.copyOf(sound, at);
            byte[] bytes = switch (i % 4) {
                case 0 -> flipped(sound, at, random.nextInt(8));
                case 1 -> head;
                case 2 -> joined(head, new byte[] {7}, Arrays.copyOfRange(sound, at, sound.length));
                default -> joined(head, Arrays.copyOfRange(sound, at + 1, sound.length));
            };
            Files.write(bad, bytes);
            BundleVerdict verdict = Jiandu.checkBundle(bad);
            assertThat(verdict.isSound()).as("fault " + i + " at " + at).isFalse();
            assertThat(verdict.problems()).isNotEmpty();
        }
        Files.write(bad, joined(sound, new byte[] {0}));
        assertThat(problems(bad)).containsExactly(Code.BUNDLE_LENGTH);
    }

    private static byte[] flipped(byte[] sound, int at, int bit) {
        byte[] flipped = sound.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Path bad = temp.resolve("bad.zip");
        Files.writeString(bad, "no zip");
        assertThat(problems(bad)).containsExactly(Code.BUNDLE_NOT_ONE);
        Files.write(bad, new byte[0]);
        assertThat(problems(bad)).containsExactly(Code.BUNDLE_NOT_ONE);
        assertThat(problems(temp.resolve("nowhere.zip"))).containsExactly(Code.BUNDLE_UNREADABLE);
        assertThat(problems(temp)).containsExactly(Code.BUNDLE_UNREADABLE);
        // packed again by another program
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (Map.Entry<String, byte[]> each : entries(zip).entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue());
            }
        }
        assertThat(problems(bad)).containsExactly(Code.BUNDLE_NOT_ONE);
        // a bomb: a gigabyte of nothing
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            out.putNextEntry(new ZipEntry("bundle.json"));
            for (int i = 0; i < 1024; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThat(problems(bad)).containsExactly(Code.BUNDLE_NOT_ONE);
        CommandLineRun refused = CommandLineRun.of("package", "--check", bad.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("不是简牍的发布包", "not a bundle of Jiandu", "不能接收");
        CommandLineRun json = CommandLineRun.of("package", "--check", bad.toString(), "--json");
        assertThat(json.out()).contains("\"sound\": false", "\"code\": \"bundle.not-one\"");
        CommandLineRun sound = CommandLineRun.of("package", "--check", zip.toString(), "--json");
        assertThat(sound.code()).isZero();
        assertThat(sound.out()).contains("\"sound\": true", "\"basePath\": \"/xz/ceshi/\"", "\"state\": \"active\"");
    }

    @Test
    void onlyASoundSiteIsPacked() throws IOException {
        byte[] before = Files.readAllBytes(zip);
        Files.writeString(site.output().resolve("tzgg/a.html"), "x");
        CommandLineRun damaged = run();
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.err()).contains("bundle.unsound");
        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
        assertThat(CommandLineRun.of("package", temp.resolve("nowhere").toString())
                        .err())
                .contains("bundle.no-site");
        site.built();
        Files.writeString(site.output().resolve("foreign.txt"), "x");
        CommandLineRun more = run();
        assertThat(more.code()).isZero();
        assertThat(more.err()).contains("bundle.left-out", "foreign.txt");
        assertThat(entries(zip)).doesNotContainKey("site/foreign.txt");
    }

    @Test
    void thePathAndThePlaceAreChecked() {
        for (String at :
                List.of("xz", "/a b/", "/../", "/a/../b/", "/\"/", "/.hidden/", "/a//b/", "https://a.example/")) {
            assertThat(run("--at", at).code()).as(at).isEqualTo(2);
        }
        for (String root : List.of("srv", "/a b", "/a\"b", "/a/../b", "/a$b", "/a;b", "/a\nb")) {
            assertThat(run("--root", root).code()).as(root).isEqualTo(2);
        }
        CommandLineRun other = run("--at", "/zf/ceshi", "--root", "D:\\www\\ceshi\\");
        assertThat(other.code()).isZero();
        assertThat(other.err()).contains("bundle.other-path");
        assertThat(other.out()).contains("/zf/ceshi/", "D:/www/ceshi");
    }

    @Test
    void aCompressedCopyIsVerifiedByWhatItHolds() throws IOException {
        Path folder = temp.resolve("mounted");
        for (Map.Entry<String, byte[]> each : entries(zip).entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Path copy = folder.resolve("site/tzgg/a.html.gz");
        assertThat(copy).exists();
        assertThat(verify(folder.resolve("site"))).isEmpty();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(copy));
                InputStream in = new ByteArrayInputStream("被换掉的网页".getBytes(StandardCharsets.UTF_8))) {
            in.transferTo(out);
        }
        assertThat(verify(folder.resolve("site"))).containsExactly("verify.added tzgg/a.html.gz");
        Files.write(folder.resolve("site/tzgg/c.html.gz"), new byte[] {1});
        assertThat(verify(folder.resolve("site")))
                .containsExactly("verify.added tzgg/a.html.gz", "verify.added tzgg/c.html.gz");
    }

    private static List<String> verify(Path folder) {
        return Jiandu.verify(VerifyRequest.of(new Target.Folder(folder))).problems().stream()
                .map(problem -> problem.code().id() + " " + problem.at().file())
                .toList();
    }

    @Test
    void theTopOfAServerIsAPathToo() throws IOException {
        assertThat(run("--at", "/").code()).isZero();
        assertThat(problems(zip)).isEmpty();
        Map<String, byte[]> entries = entries(zip);
        assertThat(entries).containsKey("server/tomcat/contexts/ROOT.xml");
        assertThat(new String(entries.get("server/nginx/server.conf"), StandardCharsets.UTF_8))
                .contains("location ^~ / {");
    }
}
