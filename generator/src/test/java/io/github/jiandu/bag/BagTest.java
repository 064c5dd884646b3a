package io.github.jiandu.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bags are written and judged as RFC 8493 has it. */
class BagTest {

    private static final BagInfo INFO =
            new BagInfo(LocalDate.parse("2026-01-02"), List.of(new BagInfo.Field("Source-Organization", "清岚县云溪镇人民政府")));

    @TempDir
    Path temp;

    // writing

    private Map<String, Path> content() throws IOException {
        Path html = temp.resolve("html");
        Files.createDirectories(html.resolve("政务"));
        Files.writeString(html.resolve("index.html"), "<p>首页</p>");
        Files.writeString(html.resolve("政务/公开 目录.html"), "<p>目录</p>");
        Files.writeString(html.resolve("100%.html"), "<p>百分之百</p>");
        Files.writeString(html.resolve("line\nend.txt"), "odd");
        Files.writeString(html.resolve("empty"), "");
        Path wacz = temp.resolve("site.wacz");
        Files.write(wacz, new byte[300_000]);
        return new TreeMap<>(Map.of("html", html, "site.wacz", wacz));
    }

    private Path write(String name, Set<Algorithm> algorithms) throws IOException {
        Path bag = temp.resolve(name);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(BagWriter.write(bag, content(), INFO, algorithms, diagnostics))
                .isTrue();
        assertThat(diagnostics.sorted()).isEmpty();
        return bag;
    }

    private static List<Code> check(Path bag) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        BagCheck.check(bag, true, diagnostics);
        return diagnostics.sorted().stream()
                .map(Diagnostic::code)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aBagHoldsTheFilesAndTellsTheirDigests() throws IOException {
        Path bag = write("bag", Set.of(Algorithm.SHA256, Algorithm.SM3));
        assertThat(check(bag)).isEmpty();
        assertThat(bag.resolve("bagit.txt")).hasContent("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(bag.resolve("bag-info.txt")).hasContent("""
                        Source-Organization: 清岚县云溪镇人民政府
                        Bagging-Date: 2026-01-02
                        Payload-Oxum: 300048.6
                        Bag-Software-Agent: Jiandu
                        """);
        assertThat(Files.readString(bag.resolve("manifest-sha256.txt")).lines().map(line -> line.substring(66)))
                .containsExactly(
                        "data/html/100%25.html",
                        "data/html/empty",
                        "data/html/index.html",
                        "data/html/line%0Aend.txt",
                        "data/html/政务/公开 目录.html",
                        "data/site.wacz");
        assertThat(Files.readString(bag.resolve("manifest-sm3.txt")))
                .contains("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b  data/html/empty\n");
        assertThat(Files.readString(bag.resolve("tagmanifest-sm3.txt")).lines())
                .hasSize(4)
                .noneMatch(line -> line.contains("tagmanifest"));
        BagCheck.Checked checked = BagCheck.check(bag, true, new Diagnostics());
        assertThat(checked).isEqualTo(new BagCheck.Checked(6, 6, 300_048));
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void sameInputSameBytes() throws IOException {
        Path one = write("one", Set.of(Algorithm.SHA256));
        Path two = write("two", Set.of(Algorithm.SHA256));
        try (Stream<Path> files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(two.resolve(one.relativize(file).toString())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aBagIsReplacedAndNothingElse() throws IOException {
        Path bag = write("bag", Set.of(Algorithm.MD5));
        write("bag", Set.of(Algorithm.SHA512));
        assertThat(bag.resolve("manifest-md5.txt")).doesNotExist();
        // a run that was killed between two renames
        Files.move(bag, temp.resolve(".bag.jiandu-former"));
        write("bag", Set.of(Algorithm.SHA256));
        assertThat(temp.resolve(".bag.jiandu-former")).doesNotExist();
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(other.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> BagWriter.write(other, content(), INFO, Set.of(Algorithm.MD5), new Diagnostics()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(other.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void linksAreNotPacked() throws IOException {
        Map<String, Path> content = content();
        Files.createSymbolicLink(temp.resolve("html/link"), Path.of("/etc/hostname"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(BagWriter.write(temp.resolve("bag"), content, INFO, Set.of(Algorithm.SHA256), diagnostics))
                .isFalse();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.VERIFY_LINK);
        assertThat(temp.resolve("bag")).doesNotExist();
        assertThatThrownBy(() -> BagWriter.write(
                        temp.resolve("bag"), Map.of("../out", temp), INFO, Set.of(Algorithm.SHA256), diagnostics))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySingleFaultIsFound() throws IOException {
        Path bag = write("bag", Set.of(Algorithm.SHA256));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(bag)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(23);
        for (int i = 0; i < 500; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            String what = "changed";
            if (good.length == 0 || i % 5 == 0) {
                bad = Arrays.copyOf(good, good.length + 1);
                bad[good.length] = (byte) "\n x".charAt(random.nextInt(3));
                what = "longer";
            } else if (i % 5 == 1) {
                bad = Arrays.copyOf(good, random.nextInt(good.length));
                what = "cut";
            } else if (i % 5 == 2) {
                bad[random.nextInt(bad.length)] += (byte) (1 + random.nextInt(255));
            } else {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bad);
            Diagnostics diagnostics = new Diagnostics();
            BagCheck.check(bag, true, diagnostics);
            assertThat(diagnostics.hasErrors())
                    .as("%s %s: %s", i, what, bag.relativize(file))
                    .isTrue();
            Files.write(file, good);
            if (i % 50 == 0) {
                Path gone = file.resolveSibling(file.getFileName() + ".x");
                Files.move(file, gone);
                assertThat(check(bag)).as("renamed %s", file).isNotEmpty();
                Files.move(gone, file);
            }
        }
        assertThat(check(bag)).isEmpty();
    }

    // judging

    /** A bag under construction; manifests are taken from the files unless they are given. */
    private static final class Sample {
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final Map<String, String> given = new LinkedHashMap<>();
        private final List<Consumer<Path>> after = new ArrayList<>();
        private String version = "1.0";
        private Charset charset = StandardCharsets.UTF_8;
        private List<String> manifests = List.of("sha256");
        private boolean tags = true;

        Sample() {
            file("data/hello.txt", "hello");
            file("data/dir/second.txt", "second");
        }

        Sample file(String path, String text) {
            files.put(path, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** Stands so when all else is done, and is not in the tag manifest unless it was before. */
        Sample given(String path, String text) {
            given.put(path, text);
            return this;
        }

        Sample without(String path) {
            return after(bag -> Files.delete(bag.resolve(path)));
        }

        Sample version(String number) {
            version = number;
            return this;
        }

        Sample charset(String name) {
            charset = Charset.forName(name);
            return this;
        }

        Sample manifests(String... names) {
            manifests = List.of(names);
            return this;
        }

        Sample untagged() {
            tags = false;
            return this;
        }

        private interface Change {
            void accept(Path bag) throws IOException;
        }

        Sample after(Change change) {
            after.add(bag -> {
                try {
                    change.accept(bag);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            return this;
        }

        /** Line of a manifest for a file of the sample, under another spelling. */
        String line(String path, String spelled) {
            return digest("sha256", files.getOrDefault(path, new byte[0])) + "  " + spelled + "\n";
        }

        String manifest(String... more) {
            return line("data/hello.txt", "data/hello.txt")
                    + line("data/dir/second.txt", "data/dir/second.txt")
                    + String.join("", more);
        }

        static String digest(String algorithm, byte[] bytes) {
            Algorithm known = Algorithm.find(algorithm).orElse(Algorithm.SHA256);
            try {
                return FileDigests.of(new ByteArrayInputStream(bytes), Set.of(known))
                        .get(known);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void write(Path bag) throws IOException {
            Map<String, byte[]> all = new TreeMap<>(files);
            all.put(
                    "bagit.txt",
                    ("BagIt-Version: " + version + "\nTag-File-Character-Encoding: " + charset.name() + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            for (String algorithm : manifests) {
                StringBuilder text = new StringBuilder();
                files.forEach((path, bytes) -> {
                    if (path.startsWith("data/")) {
                        text.append(digest(algorithm, bytes))
                                .append("  ")
                                .append(BagPath.encoded(path))
                                .append('\n');
                    }
                });
                all.put("manifest-" + algorithm + ".txt", text.toString().getBytes(charset));
            }
            given.forEach((path, text) -> {
                if (!path.startsWith("tagmanifest")) {
                    all.put(path, text.getBytes(path.equals("bagit.txt") ? StandardCharsets.UTF_8 : charset));
                }
            });
            if (tags) {
                StringBuilder text = new StringBuilder();
                all.forEach((path, bytes) -> {
                    if (!path.startsWith("data/")) {
                        text.append(digest("sha256", bytes))
                                .append("  ")
                                .append(path)
                                .append('\n');
                    }
                });
                all.put("tagmanifest-sha256.txt", text.toString().getBytes(charset));
            }
            given.forEach((path, text) -> {
                if (path.startsWith("tagmanifest")) {
                    all.put(path, text.getBytes(charset));
                }
            });
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                Path file = bag.resolve(entry.getKey());
                Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
                Files.write(file, entry.getValue());
            }
            after.forEach(change -> change.accept(bag));
        }
    }

    private static Arguments sample(String name, Consumer<Sample> change, Code... codes) {
        return Arguments.of(name, change, List.of(codes));
    }

    private static Arguments given(String name, String path, String text, Code... codes) {
        return sample(name, bag -> bag.given(path, text), codes);
    }

    private static Arguments line(String name, String spelled, Code... codes) {
        return sample(name, bag -> bag.given("manifest-sha256.txt", bag.manifest(bag.line("", spelled))), codes);
    }

    static Stream<Arguments> samples() {
        String declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        return Stream.of(
                // sound
                sample("the plainest bag", bag -> {}),
                sample("no payload at all", bag -> {
                    bag.files.clear();
                    bag.after(path -> Files.createDirectory(path.resolve("data")));
                }),
                sample("an empty file", bag -> bag.file("data/empty", "")),
                sample("a hidden file", bag -> bag.file("data/.hidden", "x")),
                sample("blanks in names", bag -> bag.file("data/a  b .txt", "x")),
                sample("Chinese names", bag -> bag.file("data/政务公开/目录.html", "x")),
                sample("a tilde within a path", bag -> bag.file("data/~hello", "x")),
                sample("a line end in a name", bag -> bag.file("data/a\nb\r.txt", "x")),
                sample("a percent sign in a name", bag -> bag.file("data/100%.txt", "x")),
                sample("a name that looks like an escape", bag -> bag.file("data/a%0Ab%25.txt", "x")),
                sample(
                        "escapes in small letters",
                        bag -> bag.file("data/a\nb", "x")
                                .given("manifest-sha256.txt", bag.manifest(bag.line("data/a\nb", "data/a%0ab")))),
                sample("sha512", bag -> bag.manifests("sha512")),
                sample("three manifests", bag -> bag.manifests("sha512", "sha256", "md5")),
                sample("sm3", bag -> bag.manifests("sm3")),
                sample(
                        "digests in capitals",
                        bag -> bag.given(
                                "manifest-sha256.txt",
                                bag.manifest().replaceAll("(?m)^(\\w+)", "$1").transform(text -> {
                                    StringBuilder upper = new StringBuilder();
                                    text.lines()
                                            .forEach(each -> upper.append(each.substring(0, 64)
                                                            .toUpperCase(java.util.Locale.ROOT))
                                                    .append(each.substring(64))
                                                    .append('\n'));
                                    return upper.toString();
                                }))),
                sample(
                        "a tab between digest and path",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest().replace("  ", "\t"))),
                sample(
                        "lines that end with CR LF",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest().replace("\n", "\r\n"))),
                sample(
                        "lines that end with CR",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest().replace("\n", "\r"))),
                sample(
                        "no line end at the end",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest().stripTrailing())),
                sample("tag files in UTF-16", bag -> bag.charset("UTF-16").file("data/政务.txt", "x")),
                sample("tag files in GBK", bag -> bag.charset("GBK").file("data/政务.txt", "x")),
                given(
                        "bag-info with long values",
                        "bag-info.txt",
                        "External-Description: one\n  two\n\tthree\nx-Own: y\n"),
                given("Payload-Oxum", "bag-info.txt", "Payload-Oxum: 11.2\n"),
                given("labels twice", "bag-info.txt", "Contact-Name: a\nContact-Name: b\n"),
                sample(
                        "a fetched file is there",
                        bag -> bag.given("fetch.txt", "http://a.example/x 5 data/hello.txt\n")),
                sample(
                        "a fetched file of unknown length",
                        bag -> bag.given("fetch.txt", "http://a.example/x - data/hello.txt\n")),
                sample("tag files in folders", bag -> bag.file("meta/dc.xml", "<x/>")),
                sample("version 0.97", bag -> bag.version("0.97")),
                sample("version 0.96", bag -> bag.version("0.96")),
                sample(
                        "version 0.93 with its own info",
                        bag -> bag.version("0.93").given("package-info.txt", "Payload-Oxum: 11.2\n")),
                sample(
                        "0.97: each file in one of the manifests",
                        bag -> bag.version("0.97")
                                .manifests("sha256", "sha512")
                                .given(
                                        "manifest-sha512.txt",
                                        Sample.digest("sha512", "hello".getBytes(StandardCharsets.UTF_8))
                                                + "  data/hello.txt\n")),
                sample(
                        "0.97: blanks before the colon",
                        bag -> bag.given("bagit.txt", "BagIt-Version : 0.97\nTag-File-Character-Encoding : UTF-8\n")),
                sample(
                        "0.97: a dot before the path",
                        bag -> bag.version("0.97")
                                .given("manifest-sha256.txt", bag.manifest().replace("data/", "./data/"))),
                // notes
                sample("md5 alone", bag -> bag.manifests("md5"), Code.BAG_WEAK),
                sample("md5 and sha1", bag -> bag.manifests("md5", "sha1"), Code.BAG_WEAK),
                sample("no tag manifest", Sample::untagged, Code.BAG_NO_TAG_MANIFEST),
                sample("an algorithm from elsewhere", bag -> bag.manifests("sha256", "whirlpool"), Code.BAG_ALGORITHM),
                sample(
                        "a tag file that nobody vouches for",
                        bag -> bag.after(path -> Files.writeString(path.resolve("note.txt"), "x")),
                        Code.BAG_TAG_UNLISTED),
                // unusual
                sample(
                        "an asterisk before the path",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest().replace("  ", " *")),
                        Code.BAG_ASTERISK),
                sample(
                        "a bare percent sign",
                        bag -> bag.file("data/5%", "x")
                                .given("manifest-sha256.txt", bag.manifest(bag.line("data/5%", "data/5%"))),
                        Code.BAG_PERCENT),
                sample(
                        "another normal form of a name",
                        bag -> bag.file("data/cafe\u0301", "x")
                                .given(
                                        "manifest-sha256.txt",
                                        bag.manifest(bag.line("data/cafe\u0301", "data/caf\u00e9"))),
                        Code.BAG_OTHER_FORM),
                sample("names that differ in case", bag -> bag.file("data/Hello.txt", "x"), Code.BAG_COLLISION),
                sample(
                        "names that differ in normal form",
                        bag -> bag.file("data/e\u0301", "x").file("data/\u00e9", "y"),
                        Code.BAG_COLLISION,
                        Code.BAG_TWICE),
                sample("a device of Windows", bag -> bag.file("data/con.txt", "x"), Code.BAG_DEVICE),
                // damage
                sample(
                        "a changed byte",
                        bag -> bag.after(path -> Files.writeString(path.resolve("data/hello.txt"), "hallo")),
                        Code.VERIFY_CHANGED),
                sample("a file that is gone", bag -> bag.without("data/hello.txt"), Code.VERIFY_MISSING),
                sample(
                        "a file too many",
                        bag -> bag.after(path -> Files.writeString(path.resolve("data/new"), "x")),
                        Code.VERIFY_ADDED),
                sample(
                        "a renamed file",
                        bag -> bag.after(
                                path -> Files.move(path.resolve("data/hello.txt"), path.resolve("data/hi.txt"))),
                        Code.VERIFY_MISSING,
                        Code.VERIFY_ADDED),
                sample(
                        "a folder in place of a file",
                        bag -> bag.without("data/hello.txt")
                                .after(path -> Files.createDirectory(path.resolve("data/hello.txt"))),
                        Code.VERIFY_MISSING),
                sample(
                        "a link in place of a file",
                        bag -> bag.without("data/hello.txt")
                                .after(path -> Files.createSymbolicLink(
                                        path.resolve("data/hello.txt"), Path.of("dir/second.txt"))),
                        Code.VERIFY_MISSING,
                        Code.VERIFY_LINK),
                sample(
                        "a changed tag file",
                        bag -> bag.file("meta.txt", "a")
                                .after(path -> Files.writeString(path.resolve("meta.txt"), "b")),
                        Code.VERIFY_CHANGED),
                sample(
                        "a tag file that is gone",
                        bag -> bag.file("meta.txt", "a").without("meta.txt"),
                        Code.VERIFY_MISSING),
                sample(
                        "one of two manifests is wrong",
                        bag -> bag.manifests("sha256", "md5")
                                .given(
                                        "manifest-md5.txt",
                                        "0".repeat(32) + "  data/hello.txt\n"
                                                + Sample.digest("md5", "second".getBytes(StandardCharsets.UTF_8))
                                                + "  data/dir/second.txt\n"),
                        Code.VERIFY_CHANGED),
                given("wrong Payload-Oxum", "bag-info.txt", "Payload-Oxum: 12.2\n", Code.BAG_OXUM),
                given("wrong count in Payload-Oxum", "bag-info.txt", "Payload-Oxum: 11.3\n", Code.BAG_OXUM),
                // against the RFC
                sample("no bagit.txt", bag -> bag.without("bagit.txt"), Code.VERIFY_MISSING, Code.BAG_NOT_BAG),
                sample(
                        "no data",
                        bag -> {
                            bag.files.clear();
                        },
                        Code.BAG_NO_DATA),
                sample(
                        "data is a link",
                        bag -> {
                            bag.files.clear();
                            bag.after(path -> Files.createSymbolicLink(path.resolve("data"), Path.of("/etc")));
                        },
                        Code.VERIFY_LINK,
                        Code.BAG_NO_DATA),
                sample("no manifest", Sample::manifests, Code.VERIFY_ADDED, Code.BAG_NO_MANIFEST),
                given("an empty declaration", "bagit.txt", "", Code.BAG_DECLARATION),
                given("a declaration with one line", "bagit.txt", "BagIt-Version: 1.0\n", Code.BAG_DECLARATION),
                given(
                        "lines in the wrong order",
                        "bagit.txt",
                        "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
                        Code.BAG_DECLARATION),
                given("a third line", "bagit.txt", declaration + "More: x\n", Code.BAG_DECLARATION),
                given("no blank after the colon", "bagit.txt", declaration.replace(": ", ":"), Code.BAG_DECLARATION),
                given(
                        "two blanks after the colon",
                        "bagit.txt",
                        declaration.replace(": ", ":  "),
                        Code.BAG_DECLARATION),
                given("a version without a point", "bagit.txt", declaration.replace("1.0", "1"), Code.BAG_DECLARATION),
                given("a version in words", "bagit.txt", declaration.replace("1.0", "one"), Code.BAG_DECLARATION),
                given("a version to come", "bagit.txt", declaration.replace("1.0", "2.0"), Code.BAG_VERSION),
                given("BOM before the declaration", "bagit.txt", "\uFEFF" + declaration, Code.BAG_BOM),
                sample(
                        "BOM before a manifest",
                        bag -> bag.given("manifest-sha256.txt", "\uFEFF" + bag.manifest()),
                        Code.BAG_BOM),
                given("an unknown encoding", "bagit.txt", declaration.replace("UTF-8", "UTF-99"), Code.BAG_ENCODING),
                sample(
                        "a manifest in another encoding",
                        bag -> bag.charset("GBK").file("data/政务.txt", "x").given("bagit.txt", declaration),
                        Code.VERIFY_ADDED,
                        Code.BAG_ENCODING),
                sample("an empty line", bag -> bag.given("manifest-sha256.txt", bag.manifest() + "\n"), Code.BAG_LINE),
                sample(
                        "a digest without path",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest() + "0".repeat(64) + "\n"),
                        Code.BAG_LINE),
                sample(
                        "a digest too short",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest("0123  data/x\n")),
                        Code.BAG_LINE),
                sample(
                        "a digest that is none",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest("g".repeat(64) + "  data/x\n")),
                        Code.BAG_LINE),
                sample(
                        "path before digest",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest("data/x  " + "0".repeat(64) + "\n")),
                        Code.BAG_LINE),
                line("an absolute path", "/etc/hostname", Code.BAG_PATH),
                line("a path that climbs", "data/../../x", Code.BAG_PATH),
                line("a path that begins above", "../x", Code.BAG_PATH),
                line("a path that climbs by backslashes", "data/..\\..\\x", Code.BAG_PATH),
                line("a path from home", "~/x", Code.BAG_PATH),
                line("a path of another user's home", "~root/x", Code.BAG_PATH),
                line("a path with a drive", "C:/x", Code.BAG_PATH),
                line("a path of a network", "\\\\server\\x", Code.BAG_PATH),
                line("an escaped line end hides nothing", "data/%0A/../../x", Code.BAG_PATH),
                line("a tag file in a payload manifest", "bagit.txt", Code.BAG_WRONG_MANIFEST),
                line("a listed file that never was", "data/never", Code.VERIFY_MISSING),
                sample(
                        "backslashes in place of slashes",
                        bag -> bag.given("manifest-sha256.txt", bag.manifest().replace("dir/second", "dir\\second")),
                        Code.VERIFY_MISSING,
                        Code.VERIFY_ADDED),
                sample(
                        "a path listed twice",
                        bag -> bag.given(
                                "manifest-sha256.txt", bag.manifest(bag.line("data/hello.txt", "data/hello.txt"))),
                        Code.BAG_TWICE),
                sample(
                        "a path listed twice with two digests",
                        bag -> bag.given(
                                "manifest-sha256.txt", bag.manifest(bag.line("data/dir/second.txt", "data/hello.txt"))),
                        Code.BAG_TWICE),
                sample(
                        "0.97: twice with the same digest",
                        bag -> bag.version("0.97")
                                .given(
                                        "manifest-sha256.txt",
                                        bag.manifest(bag.line("data/hello.txt", "data/hello.txt")))),
                sample(
                        "0.97: twice with two digests",
                        bag -> bag.version("0.97")
                                .given(
                                        "manifest-sha256.txt",
                                        bag.manifest(bag.line("data/dir/second.txt", "data/hello.txt"))),
                        Code.BAG_TWICE),
                sample(
                        "a file in one of two manifests",
                        bag -> bag.manifests("sha256", "sha512")
                                .given(
                                        "manifest-sha512.txt",
                                        Sample.digest("sha512", "hello".getBytes(StandardCharsets.UTF_8))
                                                + "  data/hello.txt\n"),
                        Code.BAG_UNEVEN),
                sample(
                        "payload in a tag manifest",
                        bag -> bag.given(
                                "tagmanifest-sha256.txt", bag.line("data/hello.txt", "data/hello.txt") + "x".repeat(0)),
                        Code.BAG_WRONG_MANIFEST,
                        Code.BAG_TAG_UNLISTED),
                sample(
                        "a tag manifest lists itself",
                        bag -> bag.given("tagmanifest-sha256.txt", bag.line("", "tagmanifest-sha256.txt")),
                        Code.VERIFY_CHANGED,
                        Code.BAG_WRONG_MANIFEST,
                        Code.BAG_TAG_UNLISTED),
                given("bag-info begins with a continuation", "bag-info.txt", "  x\nA: b\n", Code.BAG_INFO),
                given("bag-info without colon", "bag-info.txt", "Contact-Name\n", Code.BAG_INFO),
                given("a blank before the colon", "bag-info.txt", "Contact-Name : x\n", Code.BAG_INFO),
                given("Payload-Oxum in words", "bag-info.txt", "Payload-Oxum: eleven\n", Code.BAG_INFO),
                given("Payload-Oxum twice", "bag-info.txt", "Payload-Oxum: 11.2\nPayload-Oxum: 11.2\n", Code.BAG_INFO),
                // holes
                sample(
                        "a file left to be fetched",
                        bag -> bag.given("fetch.txt", "http://a.example/x 5 data/hello.txt\n")
                                .without("data/hello.txt"),
                        Code.BAG_FETCH),
                sample(
                        "fetch.txt names what no manifest lists",
                        bag -> bag.given("fetch.txt", "http://a.example/x - data/x\n"),
                        Code.BAG_FETCH_UNLISTED),
                sample(
                        "fetch.txt leads out of the bag",
                        bag -> bag.given("fetch.txt", "http://a.example/x - ../../x\n"),
                        Code.BAG_PATH),
                sample(
                        "fetch.txt leads out of data",
                        bag -> bag.given("fetch.txt", "http://a.example/x - bagit.txt\n"),
                        Code.BAG_PATH),
                sample(
                        "fetch.txt without length",
                        bag -> bag.given("fetch.txt", "http://a.example/x data/hello.txt\n"),
                        Code.BAG_LINE),
                sample(
                        "fetch.txt with a length in words",
                        bag -> bag.given("fetch.txt", "http://a.example/x five data/hello.txt\n"),
                        Code.BAG_LINE),
                sample(
                        "fetch.txt tells another length",
                        bag -> bag.given("fetch.txt", "http://a.example/x 6 data/hello.txt\n"),
                        Code.VERIFY_SIZE),
                sample(
                        "fetch.txt names a file twice",
                        bag -> bag.given(
                                "fetch.txt",
                                "http://a.example/x 5 data/hello.txt\nhttp://a.example/y 5 data/hello.txt\n"),
                        Code.BAG_TWICE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void bagsAreJudged(String name, Consumer<Sample> change, List<Code> codes) throws IOException {
        Path bag = Files.createDirectory(temp.resolve("sample"));
        Sample sample = new Sample();
        change.accept(sample);
        sample.write(bag);
        assertThat(check(bag)).containsExactlyElementsOf(codes.stream().sorted().toList());
    }

    @Test
    void aBagOfManyFilesIsReadOnceAndFast() throws IOException {
        Path bag = Files.createDirectory(temp.resolve("sample"));
        Sample sample = new Sample();
        for (int i = 0; i < 3000; i++) {
            sample.file("data/" + i + ".txt", "x" + i);
        }
        sample.write(bag);
        BagCheck.Checked checked = BagCheck.check(bag, true, new Diagnostics());
        assertThat(checked.sound()).isEqualTo(3002);
    }

    @Test
    void withoutReadingNamesAndSumsAreChecked() throws IOException {
        Path bag = write("bag", Set.of(Algorithm.SHA256));
        Files.writeString(bag.resolve("data/html/index.html"), "<p>别页</p>");
        Diagnostics same = new Diagnostics();
        BagCheck.check(bag, false, same);
        assertThat(same.sorted()).isEmpty();
        Files.writeString(bag.resolve("data/html/index.html"), "<p>很长的别页</p>");
        Diagnostics longer = new Diagnostics();
        BagCheck.check(bag, false, longer);
        assertThat(longer.sorted()).extracting(Diagnostic::code).containsExactly(Code.BAG_OXUM);
        assertThat(Files.exists(bag, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
}
