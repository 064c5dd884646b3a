package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.verify.Level;
import io.github.jiandu.verify.PaperCode;
import io.github.jiandu.verify.Sm3List;
import io.github.jiandu.verify.Target;
import io.github.jiandu.verify.Verification;
import io.github.jiandu.verify.Verification.Verdict;
import io.github.jiandu.verify.VerifyRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a built site can be altered unseen: {@code jiandu verify} over folders. */
class VerifyTest {

    private static final String MANIFEST = "manifest.json";
    private static final Path PAGE = Path.of("..", "docs", "handbook", "content", "fabu", "hedui.md");

    @TempDir
    static Path once;

    private static Path built = Path.of("");

    @TempDir
    Path temp;

    private Path site = Path.of("");

    @BeforeAll
    static void build() {
        built = TestSite.in(once)
                .page("tzgg/a.md", "停水通知", "2026-11-01", "十一月三日[停水](b.md)。\n")
                .page("tzgg/b.md", "放假通知", "2026-11-02", "国庆放假。\n")
                .file("static/空 文件.txt", "")
                .file("static/photo.bin", new byte[300_000])
                .built()
                .output();
    }

    @BeforeEach
    void copy() throws IOException {
        site = temp.resolve("copy");
        Folders.copy(built, site);
    }

    private VerifyRequest request() {
        return VerifyRequest.of(new Target.Folder(site));
    }

    private Verification verify() {
        return Jiandu.verify(request());
    }

    private static Set<String> named(Verification found) {
        Set<String> files = new TreeSet<>();
        found.problems().forEach(problem -> files.add(problem.at().file()));
        return files;
    }

    private static List<String> said(Verification found) {
        return found.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.at())
                .toList();
    }

    private String manifest() throws IOException {
        return Files.readString(site.resolve(MANIFEST));
    }

    private Manifest read() throws IOException {
        return Manifest.read(site).orElseThrow();
    }

    private void write(Manifest manifest) throws IOException {
        Files.writeString(site.resolve(MANIFEST), manifest.toJson());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void anUntouchedCopyIsSound(Level level) throws IOException {
        Verification found = Jiandu.verify(request().withLevel(level));
        assertThat(said(found)).isEmpty();
        assertThat(found.verdict()).isEqualTo(Verdict.SOUND);
        assertThat(found.files()).isEqualTo(found.sound()).isGreaterThan(20);
        assertThat(found.digest()).isEqualTo(Manifest.digest(read().withoutDigest()));
    }

    // ---- faults ----

    /** What was done to the copy, and how to undo it. */
    private record Fault(String what, Set<String> named, Undo undo) {}

    private interface Undo {
        void run() throws IOException;
    }

    @Test
    void everyOneOfAThousandFaultsIsFoundAndNamed() throws IOException {
        Random random = new Random(20261122);
        List<String> paths = new ArrayList<>();
        read().files().forEach(file -> paths.add(file.path()));
        paths.add(MANIFEST);
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < 1000; i++) {
            Fault fault = fault(random, paths);
            Verification found = verify();
            assertThat(found.verdict()).as("%d: %s", i, fault).isEqualTo(Verdict.DAMAGED);
            if (fault.named().contains(MANIFEST)) {
                assertThat(named(found)).as("%d: %s", i, fault).containsAll(fault.named());
            } else {
                assertThat(named(found)).as("%d: %s", i, fault).isEqualTo(fault.named());
            }
            kinds.add(fault.what());
            fault.undo().run();
            if (i % 100 == 0) {
                assertThat(said(verify())).as("undone: %s", fault).isEmpty();
            }
        }
        assertThat(kinds).hasSize(8);
        assertThat(said(verify())).isEmpty();
    }

    private Fault fault(Random random, List<String> paths) throws IOException {
        while (true) {
            String path = paths.get(random.nextInt(paths.size()));
            Path file = site.resolve(path);
            byte[] bytes = Files.readAllBytes(file);
            Undo restore = () -> Files.write(file, bytes);
            switch (random.nextInt(8)) {
                case 0 -> {
                    if (bytes.length > 0) {
                        byte[] flipped = bytes.clone();
                        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                        Files.write(file, flipped);
                        return new Fault("bit flip", Set.of(path), restore);
                    }
                }
                case 1 -> {
                    if (bytes.length > 0) {
                        Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                        return new Fault("truncation", Set.of(path), restore);
                    }
                }
                case 2 -> {
                    Files.delete(file);
                    return new Fault("deletion", Set.of(path), restore);
                }
                case 3 -> {
                    String added = folder(path) + "x" + random.nextInt(1_000_000) + ".html";
                    Files.write(site.resolve(added), bytes);
                    return new Fault("addition", Set.of(added), () -> Files.delete(site.resolve(added)));
                }
                case 4 -> {
                    String name = folder(path) + "y" + random.nextInt(1_000_000);
                    Files.move(file, site.resolve(name));
                    Set<String> named = path.equals(MANIFEST) ? Set.of(path) : Set.of(path, name);
                    return new Fault("rename", named, () -> Files.move(site.resolve(name), file));
                }
                case 5 -> {
                    String other = paths.get(random.nextInt(paths.size()));
                    byte[] others = Files.readAllBytes(site.resolve(other));
                    if (!java.util.Arrays.equals(bytes, others)) {
                        Files.write(file, others);
                        Files.write(site.resolve(other), bytes);
                        Set<String> named = path.equals(MANIFEST) || other.equals(MANIFEST)
                                ? Set.of(MANIFEST)
                                : Set.of(path, other);
                        return new Fault("swapped contents", named, () -> {
                            Files.write(file, bytes);
                            Files.write(site.resolve(other), others);
                        });
                    }
                }
                case 6 -> {
                    Path manifest = site.resolve(MANIFEST);
                    byte[] former = Files.readAllBytes(manifest);
                    Files.writeString(manifest, edited(random, new String(former, StandardCharsets.UTF_8)));
                    return new Fault("edited manifest", Set.of(MANIFEST), () -> Files.write(manifest, former));
                }
                default -> {
                    if (File.separatorChar == '/') {
                        Path outside = Files.write(temp.resolve("outside"), bytes);
                        Files.delete(file);
                        Files.createSymbolicLink(file, outside);
                        return new Fault("link", Set.of(path), () -> {
                            Files.delete(file);
                            Files.write(file, bytes);
                        });
                    }
                }
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Somebody changes one line of the manifest, leaves it out or writes one more. */
    private static String edited(Random random, String manifest) {
        List<String> lines = new ArrayList<>(manifest.lines().toList());
        int at = 4 + random.nextInt(lines.size() - 7);
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line.replace("{\"path\": \"", "{\"path\": \"neu-"));
            case 2 -> lines.set(at, line.replaceFirst("\"size\": (\\d+)", "\"size\": 1$1"));
            case 3 ->
                lines.set(at, line.replaceFirst("[0-9a-f]{64}", HexFormat.of().formatHex(bytes(random, 32))));
            case 4 -> lines.set(at, line.replaceFirst("\\{", "{ "));
            default -> lines.remove(lines.size() - 2);
        }
        String edited = String.join("\n", lines) + "\n";
        if (edited.equals(manifest)) {
            // an address has neither size nor digest to change
            lines.remove(at);
            return String.join("\n", lines) + "\n";
        }
        return edited;
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void quickSeesNamesAndSizesAlone() throws IOException {
        Files.writeString(site.resolve("tzgg/a.html"), "x");
        Files.delete(site.resolve("tzgg/b.html"));
        Files.writeString(site.resolve("shell.php"), "x");
        byte[] photo = Files.readAllBytes(site.resolve("photo.bin"));
        photo[1000] = 1;
        Files.write(site.resolve("photo.bin"), photo);
        assertThat(said(Jiandu.verify(request().withLevel(Level.QUICK))))
                .containsExactly("verify.added shell.php", "verify.size tzgg/a.html", "verify.missing tzgg/b.html");
        assertThat(said(verify())).hasSize(4).contains("verify.changed photo.bin");
    }

    @Test
    void theLuceneIndexStandsInNoManifest() throws IOException {
        assertThat(site.resolve("search-lucene")).isDirectory();
        Files.writeString(site.resolve("search-lucene/x"), "x");
        assertThat(said(verify())).isEmpty();
    }

    @Test
    void linksAreToldAndNotFollowed() throws IOException {
        assumeTrue(File.separatorChar == '/', "needs symbolic links");
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "x");
        Files.createSymbolicLink(site.resolve("extra"), outside);
        Files.move(site.resolve("tzgg"), outside.resolve("tzgg"));
        Files.createSymbolicLink(site.resolve("tzgg"), outside.resolve("tzgg"));
        Files.createSymbolicLink(site.resolve("loop"), site);
        assertThat(said(verify())).containsExactly("verify.link extra", "verify.link loop", "verify.link tzgg");
    }

    @Test
    void whatIsNoFileIsToldAndNotRead() throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "needs pipes");
        Files.delete(site.resolve("photo.bin"));
        assumeTrue(
                new ProcessBuilder("mkfifo", site.resolve("photo.bin").toString())
                                .start()
                                .waitFor()
                        == 0,
                "needs mkfifo");
        Files.delete(site.resolve("tzgg/a.html"));
        Files.createDirectories(site.resolve("tzgg/a.html/b"));
        assertThat(said(verify())).containsExactly("verify.special photo.bin", "verify.missing tzgg/a.html");
    }

    @Test
    void namesThatDifferByCaseAloneAreTold() throws IOException {
        Files.writeString(site.resolve("INDEX.html"), "x");
        assumeTrue(Files.size(site.resolve("index.html")) > 1, "needs a disk that tells case apart");
        assertThat(said(verify())).containsExactly("verify.added INDEX.html", "verify.collision index.html");
    }

    @Test
    void unreadableFilesAndFoldersAreTold() throws IOException {
        Path file = site.resolve("tzgg/a.html");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "needs a user who may not read all");
        assertThat(said(verify())).containsExactly("verify.unreadable tzgg/a.html");
        assertThat(site.resolve("tzgg").toFile().setReadable(false)).isTrue();
        assertThat(said(verify())).containsExactly("verify.unreadable tzgg");
        assertThat(site.resolve("tzgg").toFile().setReadable(true)).isTrue();
    }

    @Test
    void aListOfSm3DigestsIsASecondProof() throws IOException {
        Path list = temp.resolve("sm3.txt");
        CommandLineRun written = CommandLineRun.of("verify", site.toString(), "--write-sm3", list.toString());
        assertThat(written.code()).isZero();
        assertThat(Files.readString(list)).contains("  manifest.json\n", "  tzgg/a.html\n");
        Files.writeString(temp.resolve("abc"), "abc");
        assertThat(Sm3List.isAvailable()).isTrue();
        CommandLineRun sound = CommandLineRun.of("verify", site.toString(), "--sm3", list.toString());
        assertThat(sound.code()).isZero();

        Files.writeString(site.resolve("tzgg/a.html"), "x", StandardOpenOption.APPEND);
        String text = Files.readString(list);
        String line = text.lines()
                .filter(each -> each.endsWith("  tzgg/b.html"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                list, text.replace(line, "0".repeat(64) + "  tzgg/b.html").replaceFirst(".*  index.html\n", ""));
        CommandLineRun damaged = CommandLineRun.of("verify", site.toString(), "--sm3", list.toString());
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out())
                .contains("tzgg/a.html", "verify.sm3", "tzgg/b.html", "verify.sm3-unlisted", "index.html");

        for (List<String> wrong : List.of(
                List.of("--sm3", temp.resolve("abc").toString()),
                List.of("--sm3", temp.resolve("nowhere").toString()),
                List.of("--write-sm3", temp.resolve("abc").toString()),
                List.of("--write-sm3", site.resolve("sm3.txt").toString()))) {
            assertThat(CommandLineRun.of("verify", site.toString(), wrong.get(0), wrong.get(1))
                            .code())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    // ---- the manifest ----

    @Test
    void theDigestIsOfTheManifestWithoutIt() throws Exception {
        List<String> lines = new ArrayList<>(manifest().lines().toList());
        String digest = lines.remove(lines.size() - 2);
        lines.set(lines.size() - 2, "  ]");
        byte[] rest = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rest));
        assertThat(digest).isEqualTo("  \"digest\": \"" + expected + "\"");
        assertThat(read().site()).isEqualTo(new Manifest.Site("测试镇", "https://www.test.example/xz/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "/etc/passwd",
                "tzgg/../../outside.txt",
                "C:\\windows\\win.ini",
                "",
                ".",
                "a//b",
                "a\nb\u001b[31m"
            })
    void pathsThatLeadOutAreToldAndNotRead(String path) throws IOException {
        Files.writeString(temp.resolve("outside.txt"), "secret");
        List<Manifest.File> files = new ArrayList<>(read().files());
        files.add(0, new Manifest.File(path, 6, "0".repeat(64)));
        files.sort(java.util.Comparator.comparing(Manifest.File::path));
        write(new Manifest(read().site(), files, read().addresses()));
        assertThat(verify().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.VERIFY_UNSAFE_PATH))
                .satisfies(problem -> assertThat(problem.at().file()).isEqualTo(path));
        CommandLineRun run = CommandLineRun.of("verify", site.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void brokenManifestsAreNamed() throws IOException {
        String sound = manifest();
        String path = "x".repeat(1_000_000);
        for (String broken : List.of(
                "",
                "{}",
                "{\"generator\": \"other\"}",
                sound.replace("\n", "\r\n"),
                sound.substring(0, sound.length() / 2),
                sound.replaceFirst("\"size\": \\d+", "\"size\": 99999999999999999999999999"),
                sound.replaceFirst("\"path\": \"", "\"path\": \"\\\\u12"),
                sound.replaceFirst("\"path\": \"", "\"path\": \"" + path),
                sound.replaceFirst("\"path\": \"", "\"path\": \"" + "\\\\\\\\".repeat(100_000)),
                sound + sound,
                sound + "\n",
                sound.replaceFirst("测试镇", "云溪镇"))) {
            Files.writeString(site.resolve(MANIFEST), broken);
            Verification found = verify();
            assertThat(found.verdict())
                    .as(broken.substring(0, Math.min(80, broken.length())))
                    .isEqualTo(Verdict.DAMAGED);
            assertThat(named(found)).contains(MANIFEST);
        }
        Files.write(site.resolve(MANIFEST), new byte[] {'{', (byte) 0xFF, 0});
        assertThat(said(verify())).containsExactly("verify.no-manifest manifest.json");
        Files.delete(site.resolve(MANIFEST));
        assertThat(said(verify())).containsExactly("verify.no-manifest manifest.json");
    }

    /** Whoever changes a file and writes the manifest anew deceives the site alone, not the copy or the paper. */
    @Test
    void aForgedManifestIsToldByTheKeptOneAndByTheCode() throws IOException {
        Path kept = Files.copy(site.resolve(MANIFEST), temp.resolve("kept.json"));
        PaperCode code = verify().code();
        Files.writeString(site.resolve("tzgg/a.html"), "forged");
        List<Manifest.File> files = new ArrayList<>(read().files());
        files.replaceAll(file -> file.path().equals("tzgg/a.html")
                ? new Manifest.File(file.path(), 6, "c19d9e1c6c1e8ac76f2ff2ca5d4a6cd5f0fc0e3ef3da7d8cf8c3ff3c5a8a7ab8")
                : file);
        write(new Manifest(read().site(), files, read().addresses()));
        assertThat(said(Jiandu.verify(request().withLevel(Level.QUICK)))).isEmpty();
        assertThat(said(Jiandu.verify(request().withLevel(Level.QUICK).withManifest(kept))))
                .containsExactly("verify.other-manifest manifest.json", "verify.size tzgg/a.html");
        Verification found = Jiandu.verify(request().withLevel(Level.QUICK).withCode(code));
        assertThat(said(found)).containsExactly("verify.code manifest.json");
        assertThat(found.codeMatches()).isFalse();
    }

    @Test
    void aSlipInTheCodeIsPlaced() throws IOException {
        String code = String.valueOf(verify().code());
        String slip = code.substring(0, 11) + (code.charAt(11) == '7' ? '8' : '7') + code.substring(12);
        CommandLineRun right =
                CommandLineRun.of("verify", site.toString(), "--code", code.toLowerCase(java.util.Locale.ROOT));
        assertThat(right.code()).isZero();
        assertThat(right.out()).contains("与抄下的一致");
        CommandLineRun wrong = CommandLineRun.of("verify", site.toString(), "--code", slip);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("核对码与抄下的不同：第 3 组");
        assertThat(CommandLineRun.of("verify", site.toString(), "--code", "ABCD")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theManifestOfAnotherSiteIsRecognised() throws IOException {
        Path other = TestSite.emptyIn(temp.resolve("other"))
                .file("jiandu.yaml", "name: 别的镇\nbaseUrl: https://www.other.example/\n")
                .column("tzgg", "name: 通知公告\n")
                .page("tzgg/a.md", "停水通知", "2026-11-01", "停水。\n")
                .built()
                .output();
        Files.copy(other.resolve(MANIFEST), site.resolve(MANIFEST), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(said(verify())).contains("verify.other-site manifest.json", "verify.size index.html");
    }

    @Test
    void aManifestWithoutDigestIsNoFullProof() throws IOException {
        Manifest old = new Manifest(null, read().files(), null);
        Files.writeString(site.resolve(MANIFEST), old.withoutDigest());
        Verification found = verify();
        assertThat(said(found)).containsExactly("verify.no-digest manifest.json");
        assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(CommandLineRun.of("verify", site.toString()).code()).isEqualTo(3);
        assertThat(CommandLineRun.of("verify", site.toString(), "--code", String.valueOf(found.code()))
                        .code())
                .isZero();
        // but one that says whose it is has a digest, unless somebody took it out
        Files.writeString(
                site.resolve(MANIFEST),
                new Manifest(new Manifest.Site("测试镇", null), old.files(), null).withoutDigest());
        assertThat(said(verify())).containsExactly("verify.manifest-edited manifest.json");
    }

    // ---- deep ----

    private Verification deep() {
        return Jiandu.verify(request().withLevel(Level.DEEP));
    }

    /** Puts a file into the site and the site's manifest. */
    private void put(String path, String text) throws Exception {
        Path file = site.resolve(path);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        List<Manifest.File> files = new ArrayList<>(read().files());
        files.removeIf(each -> each.path().equals(path));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        files.add(new Manifest.File(path, bytes.length, digest));
        files.sort(java.util.Comparator.comparing(Manifest.File::path));
        write(new Manifest(read().site(), files, read().addresses()));
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>甲</title></head><body>" + body
                + "</body></html>";
    }

    @Test
    void linksAndResourcesOfPagesAndStylesAreFollowed() throws Exception {
        put("old/空 格.txt", "x");
        put("old/k/index.html", page("甲"));
        put(
                "old/a.html",
                page(
                        "<a href=\"%E7%A9%BA%20%E6%A0%BC.txt\">1</a><a href=\"k/\">2</a><a href=\"k\">3</a><a href=\"?q=1#x\">4</a>"
                                + "<a href=\"../\">5</a><a href=\"/xz/index.html\">6</a><a href=\"/other/\">7</a>"
                                + "<a href=\"mailto:a@b.example\">8</a><a href=\"//www.other.example/x\">9</a>"
                                + "<a href=\"../manifest.json\">10</a><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\">"
                                + "<a href=\"../search-lucene/segments_1\">11</a><a href=\"100%.html#a\">12</a>"));
        put(
                "old/b.html",
                page(
                        "<a href=\"weg.html#x\">1</a><img src=\"weg.png\" srcset=\"k/index.html 1x, weg-2x.png 2x\" alt=\"\">"
                                + "<a href=\"/xz/weg/\">2</a><a href=\"../../x.html\">3</a>"));
        put("old/c.css", "a{background:url( 'k/index.html' )}b{background:url(weg.svg?v=1)}");
        assertThat(deep().problems().stream().map(p -> p.at() + " " + p.code().id() + " " + p.args()))
                .containsExactlyInAnyOrder(
                        "old/a.html verify.link-broken [100%.html#a]",
                        "old/b.html verify.link-broken [weg.html#x]",
                        "old/b.html verify.link-broken [weg.png]",
                        "old/b.html verify.link-broken [weg-2x.png]",
                        "old/b.html verify.link-broken [/xz/weg/]",
                        "old/b.html verify.link-broken [../../x.html]",
                        "old/c.css verify.link-broken [weg.svg?v=1]");
        assertThat(said(verify())).isEmpty();
    }

    @Test
    void pagesThatDoNotParseAreTold() throws Exception {
        put("old/a.html", page("<div><p>半截</div></p>"));
        put("old/b.html", "");
        put("old/c.html", page("好"));
        Files.write(site.resolve("old/d.html"), page("正文").getBytes("GBK"));
        assertThat(said(deep()))
                .containsExactly("verify.page old/a.html", "verify.page old/b.html", "verify.added old/d.html");
    }

    private static String log(String... states) throws Exception {
        StringBuilder log = new StringBuilder();
        String previous = "0".repeat(64);
        int number = 1;
        for (String state : states) {
            String line = "{\"n\": " + number++ + ", \"date\": \"2026-11-22\", \"state\": \"" + state
                    + "\", \"more\": [1, {\"a\": null}], \"previous\": \"" + previous + "\"}";
            log.append(line).append('\n');
            previous = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        }
        return log.toString();
    }

    /** Every page of the copy gets the banner, and its marks go. */
    private void archive() throws Exception {
        for (Manifest.File file : read().files()) {
            if (file.path().endsWith(".html")) {
                String text = Files.readString(site.resolve(file.path()))
                        .replaceFirst(
                                "<body[^>]*>",
                                "$0<div id=\"lifecycle-banner\" data-state=\"archived\" data-archived-at=\"2026-11-22\">已归档</div>");
                put(file.path(), text);
            }
        }
        put("lifecycle.jsonl", log("active", "migrating", "archived"));
    }

    @Test
    @Covers({"LIFE-12", "FOOT-12"})
    void anArchivedSiteSaysSoOnEveryPageAndHasNoFormsAndMarks() throws Exception {
        archive();
        assertThat(said(deep())).isEmpty();
        String banner =
                "<div id=\"lifecycle-banner\" data-state=\"archived\" data-archived-at=\"2026-11-22\">已归档</div>";
        put("x/a.html", page("没有"));
        put("x/b.html", page(banner.replace("=\"2026-11-22\"", "=\"\"")));
        put("x/c.html", page(banner.replace("archived\"", "migrating\"")));
        put("x/d.html", page(banner + "<form action=\"send.php\"><input name=\"a\"></form>"));
        put("x/e.html", page(banner + "<form role=\"search\" action=\"https://www.other.example/\"></form>"));
        put(
                "x/f.html",
                page(banner + "<main><a href=\"https://beian.miit.gov.cn/\">正文里的</a></main><footer>"
                        + "<a href=\"https://bszs.conac.cn/sitename?id=1\">党政机关</a></footer>"));
        assertThat(said(deep()))
                .containsExactly(
                        "verify.no-banner x/a.html",
                        "verify.no-banner x/b.html",
                        "verify.no-banner x/c.html",
                        "verify.form x/d.html",
                        "verify.form x/e.html",
                        "verify.live-mark x/f.html");
        // the same pages of a living site are in order
        put("lifecycle.jsonl", log("active", "migrating"));
        assertThat(said(deep())).isEmpty();
    }

    @Test
    @Covers("LIFE-17")
    void theLogOfTheLifeIsAChain() throws Exception {
        String sound = log("active", "migrating", "suspended");
        List<String> lines = sound.lines().toList();
        put("lifecycle.jsonl", sound);
        assertThat(said(deep())).isEmpty();
        put("lifecycle.jsonl", sound.replace("migrating", "active"));
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:3:1");
        put("lifecycle.jsonl", sound.replace("migrating", "migrated"));
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:2:1");
        put("lifecycle.jsonl", lines.get(0) + "\n" + lines.get(2) + "\n");
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:2:1");
        put("lifecycle.jsonl", lines.get(1) + "\n" + lines.get(2) + "\n");
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:1:1");
        put("lifecycle.jsonl", sound.substring(0, sound.length() - 20));
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:3:1");
        put("lifecycle.jsonl", "");
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:1:1");
        put("lifecycle.jsonl", sound + "\n");
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:4:1");
        put("lifecycle.jsonl", "[".repeat(100_000) + "\n");
        assertThat(said(deep())).containsExactly("lifecycle.log-broken lifecycle.jsonl:1:1");
    }

    // ---- the command ----

    @Test
    void theCommandNamesFilesSortedAndSaysWhatToDoOnce() throws IOException {
        Files.writeString(site.resolve("tzgg/a.html"), "x");
        Files.writeString(site.resolve("a.php"), "x");
        Files.writeString(site.resolve("b.php"), "x");
        CommandLineRun run = CommandLineRun.of("verify", site.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("a.php: 错误 verify.added：清单里没有，是后来多出来的 / it is there but not in the manifest\nb.php: 错误")
                .contains("核对不符：3 处不对；", "Damaged: 3 problems; ", "清单所属 Manifest of: 测试镇 https://www.test.example/xz/")
                .containsOnlyOnce("建议 verify.added：");
    }

    @Test
    void wrongUsageIsToldApartFromDamage() throws IOException {
        for (String[] args : List.of(
                new String[] {"verify"},
                new String[] {"verify", temp.resolve("nowhere").toString()},
                new String[] {"verify", "file:///etc/"},
                new String[] {"verify", "ftp://127.0.0.1/"},
                new String[] {"verify", "http://user:word@127.0.0.1/"},
                new String[] {"verify", "http://127.0.0.1/?x"},
                new String[] {"verify", "http:///x"},
                new String[] {"verify", "http://127.0.0.1/index.html"},
                new String[] {"verify", site.toString(), "--quick", "--deep"},
                new String[] {"verify", site.toString(), "--rate", "0"},
                new String[] {
                    "verify",
                    site.toString(),
                    "--manifest",
                    temp.resolve("nowhere").toString()
                })) {
            CommandLineRun run = CommandLineRun.of(args);
            assertThat(run.code()).as(List.of(args).toString()).isEqualTo(2);
            assertThat(run.err()).doesNotContain("Exception").isNotBlank();
        }
        assertThat(CommandLineRun.of("verify", temp.toString()).code()).isEqualTo(1);
    }

    @Test
    void theHandbookTellsEveryOptionAndEveryMemberOfTheJson() throws IOException {
        String page = Files.readString(PAGE);
        Matcher options = Pattern.compile("--[a-z]+")
                .matcher(CommandLineRun.of("verify", "--help").out());
        int count = 0;
        for (; options.find(); count++) {
            assertThat(page).contains("`" + options.group());
        }
        assertThat(count).isGreaterThan(7);
        Files.writeString(site.resolve("a.php"), "x");
        CommandLineRun run = CommandLineRun.of("verify", site.toString(), "--json");
        assertThat(run.code()).isEqualTo(1);
        Matcher members = Pattern.compile("\"(\\w+)\": ").matcher(run.out());
        for (count = 0; members.find(); count++) {
            assertThat(page).contains("`" + members.group(1) + "`");
        }
        assertThat(count).isGreaterThan(15);
        assertThat(run.out()).contains("\"verdict\": \"damaged\"", "\"file\": \"a.php\"");
    }

    @Test
    void whateverTheNumberOfThreadsTheAnswerIsTheSame() throws IOException {
        Files.writeString(site.resolve("tzgg/a.html"), "x");
        Files.delete(site.resolve("index.html"));
        List<Diagnostic> one = Jiandu.verify(request().withThreads(1)).problems();
        assertThat(Jiandu.verify(request().withThreads(7)).problems())
                .isEqualTo(one)
                .hasSize(2);
    }
}
