package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that cannot stand in a repository as files: links, giants, hostile texts, and odd states of the disk. */
class BadInputTest {

    private static final String HEAD = "---\ntitle: 防汛通知\ndate: 2026-11-01\n---\n\n";
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder = Path.of("");

    private Path site = folder;
    private Path output = folder;

    @BeforeEach
    void writeSite() throws IOException {
        site = folder.resolve("site");
        output = folder.resolve("out");
        Folders.write(
                site,
                Map.of(
                        "jiandu.yaml", "name: 云溪镇\ndomain: yunxi.example.gov.cn\nsiteIdCode: \"9901230011\"\n",
                        "content/tzgg/_column.yaml", "name: 通知公告\n",
                        "content/tzgg/a.md", HEAD + "正文。\n"));
    }

    private CommandLineRun build(String... options) {
        return assertTimeoutPreemptively(LONG, () -> CommandLineRun.build(site, output, options));
    }

    private CommandLineRun buildBody(String body) throws IOException {
        Files.writeString(site.resolve("content/tzgg/a.md"), HEAD + body, StandardCharsets.UTF_8);
        return build();
    }

    /** Exit code 1, one error with this beginning, no trace, nothing left beside the site. */
    private void refused(CommandLineRun run, String headline) throws IOException {
        assertThat(run.err()).contains(headline).doesNotContain("\tat ").containsOnlyOnce("错误 ");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Folders.names(folder)).noneMatch(name -> name.contains("jiandu-"));
    }

    private void accepted(CommandLineRun run) throws IOException {
        assertThat(run.err()).doesNotContain("错误 ", "\tat ");
        assertThat(run.code()).isZero();
        assertThat(Folders.names(folder)).noneMatch(name -> name.contains("jiandu-"));
    }

    @Nested
    class Links {

        @Test
        void linkedFileOutsideTheSiteIsRefused() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
            Files.createSymbolicLink(site.resolve("content/tzgg/b.txt"), secret);
            CommandLineRun run = build();
            refused(run, "content/tzgg/b.txt: 错误 source.link：");
            assertThat(output).doesNotExist();
        }

        @Test
        void linkedPageOutsideTheSiteIsRefused() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.md"), HEAD + "机密");
            Files.createSymbolicLink(site.resolve("content/tzgg/b.md"), secret);
            refused(build(), "content/tzgg/b.md: 错误 source.link：");
        }

        @Test
        void linkedFolderOutsideTheSiteIsRefused() throws IOException {
            Path secrets = Files.createDirectory(folder.resolve("secrets"));
            Files.writeString(secrets.resolve("b.md"), HEAD + "机密");
            Files.createSymbolicLink(site.resolve("content/tzgg/more"), secrets);
            refused(build(), "content/tzgg/more: 错误 source.link：");
        }

        @Test
        void loopOfLinksIsRefused() throws IOException {
            Files.createSymbolicLink(site.resolve("content/tzgg/again"), site.resolve("content"));
            refused(build(), "content/tzgg/again: 错误 source.link：");
        }

        @Test
        void linkToItselfIsRefused() throws IOException {
            Files.createSymbolicLink(site.resolve("content/tzgg/b.md"), Path.of("b.md"));
            refused(build(), "content/tzgg/b.md: 错误 source.link：");
        }

        @Test
        void linkedContentFolderIsRefused() throws IOException {
            Files.move(site.resolve("content"), folder.resolve("elsewhere"));
            Files.createSymbolicLink(site.resolve("content"), folder.resolve("elsewhere"));
            refused(build(), "content: 错误 source.link：");
        }

        @Test
        void linkedSettingsOutsideTheSiteAreRefused() throws IOException {
            Files.move(site.resolve("jiandu.yaml"), folder.resolve("jiandu.yaml"));
            Files.createSymbolicLink(site.resolve("jiandu.yaml"), folder.resolve("jiandu.yaml"));
            refused(build(), "jiandu.yaml: 错误 source.link：");
        }

        @Test
        void linkedFileInsideTheSiteIsAFile() throws IOException {
            Files.writeString(site.resolve("content/tzgg/real.txt"), "名单");
            Files.createSymbolicLink(site.resolve("content/tzgg/b.txt"), Path.of("real.txt"));
            accepted(buildBody("[名单](b.txt)\n"));
            assertThat(output.resolve("tzgg/b.txt")).hasContent("名单");
        }

        @Test
        void linkedSiteFolderIsTheSite() throws IOException {
            Path link = Files.createSymbolicLink(folder.resolve("link"), site);
            site = link;
            accepted(build());
        }
    }

    @Nested
    class OddFiles {

        @Test
        void fileOf50MegabytesIsRefused() throws IOException {
            byte[] line = "防汛抗旱工作。\n".getBytes(StandardCharsets.UTF_8);
            try (var out = Files.newOutputStream(site.resolve("content/tzgg/b.md"))) {
                for (int i = 0; i < 50 * 1024 * 1024 / line.length; i++) {
                    out.write(line);
                }
            }
            refused(build(), "content/tzgg/b.md: 错误 source.too-large：文件有 49 MB，超过上限 8 MB");
        }

        @Test
        void longestAllowedFileIsBuilt() throws IOException {
            accepted(buildBody("防汛抗旱工作，人人有责。\n\n".repeat(8_000_000 / 39)));
        }

        @Test
        void nulIsReportedAtItsPlace() throws IOException {
            refused(buildBody("第一行\n第\0二行\n"), "content/tzgg/a.md:7:2: 错误 source.binary：");
        }

        @Test
        void controlCharactersNeverReachPageOrConsole() throws IOException {
            CommandLineRun run = buildBody("甲\u001b[31m\u0007\u0085\u2028乙\u0001\n");
            accepted(run);
            String page = Files.readString(output.resolve("tzgg/a.html"));
            assertThat(run.err()).contains("content/tzgg/a.md:6:2: 警告 source.control-character：");
            assertThat(run.err() + page).doesNotContain("\u001b", "\u0007", "\u0085", "\u2028", "\u0001");
        }

        @Test
        void fileNameWithBackslashIsRefused() throws IOException {
            Files.writeString(site.resolve("content/tzgg/a\\b.txt"), "x");
            Files.createDirectories(site.resolve("static"));
            Files.writeString(site.resolve("static/a\\b.txt"), "x");
            refused(build(), "static/a\\b.txt: 错误 file.name：");
        }

        @Test
        void pageNamedWithBackslashGetsAPlainAddress() throws IOException {
            Files.writeString(site.resolve("content/tzgg/..\\x.md"), HEAD + "正文。\n");
            accepted(build());
            assertThat(Folders.names(output.resolve("tzgg"))).allMatch(name -> name.matches("[a-z0-9._-]+"));
        }

        @Test
        void fileNamesWithControlCharactersDoNotReachTheConsole() throws IOException {
            Files.writeString(site.resolve("content/tzgg/b\u001b[31m.md"), HEAD + "[x](y.md)\n");
            CommandLineRun run = build();
            refused(run, "content/tzgg/b\uFFFD[31m.md: 错误 file.name：");
            assertThat(run.err()).doesNotContain("\u001b");
        }

        @Test
        void filesWhoseNamesDifferByCaseAreReported() throws IOException {
            Files.writeString(site.resolve("content/tzgg/b.PDF"), "x");
            Files.writeString(site.resolve("content/tzgg/b.pdf"), "y");
            assumeTrue(Folders.names(site.resolve("content/tzgg")).contains("b.PDF"), "names keep their case here");
            refused(buildBody("[甲](b.PDF)和[乙](b.pdf)\n"), "content/tzgg/b.pdf: 错误 page.same-address：");
        }

        @Test
        void foldersNestedTooDeepAreRefused() throws IOException {
            Path deep = site.resolve("content/tzgg/" + "a/".repeat(60));
            Files.createDirectories(deep);
            Files.writeString(deep.resolve("b.md"), HEAD + "正文。\n");
            CommandLineRun run = build();
            assertThat(run.err()).contains("错误 source.too-deep：").containsOnlyOnce("错误 ");
        }
    }

    @Nested
    class Texts {

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "opening brackets, '['",
            "pairs of brackets, '[]'",
            "brackets as links, '[a](b '",
            "quotes, '>'",
            "quotes with blanks, '> '",
            "lists, '- '",
            "numbered lists, '1. '",
            "stars, '*a '",
            "double stars, '**a'",
            "stars before full stops, '**。'",
            "underscores, '_a '",
            "strikes, '~~a '",
            "strikes of one, '~a~b'",
            "ticks, '`a``b'",
            "pictures, '!['",
            "footnotes, '[^'",
            "footnote uses, '[^1] '",
            "tags, '<a '",
            "open tags, '<div>'",
            "comments, '<!--'",
            "declarations, '<?'",
            "entities, '&amp;'",
            "half entities, '&#'",
            "backslashes, '\\'",
            "pipes, '|'",
            "braces, '{#'",
            "addresses, 'http://a.b/c '",
            "half addresses, 'http://'",
            "mail, 'a@b.c '",
            "colons, ':-'",
            "parentheses, '[a]((('",
            "titles, '[a](b \"'"
        })
        void oneLineOfTenThousandTakesLittleTime(String what, String piece) throws IOException {
            survives(buildBody(piece.repeat(10_000) + "\n"));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "lines of quotes, '> a'",
            "lines of bullets, '- a'",
            "lines of numbers, '1. a'",
            "headings, '# a'",
            "equal headings, '## 一、a'",
            "underlined headings, 'a|---'",
            "definitions, '[a]: b'",
            "footnote texts, '[^1]: b'",
            "tables, '| a |'",
            "table rows, '|---|'",
            "fences, '```'",
            "tilde fences, '~~~'",
            "code, '    a'",
            "rules, '***'",
            "HTML, '<div>'",
            "HTML comments, '<!-- a'",
            "tasks, '- [ ] a'",
            "front matter, '---'"
        })
        void tenThousandLinesTakeLittleTime(String what, String line) throws IOException {
            survives(buildBody((line + "\n").repeat(10_000)));
            survives(buildBody((line + "\n\n").repeat(10_000)));
        }

        @Test
        void nestedLinesTakeLittleTime() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                text.append("  ".repeat(i)).append("- a\n");
            }
            survives(buildBody(text.toString()));
        }

        @Test
        void tenThousandLinksInARowTakeLittleTime() throws IOException {
            accepted(buildBody("[甲](a.md)".repeat(10_000) + "\n"));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "emphasis, '*a ', ' b*'",
            "strong, '**a ', ' b**'",
            "strikes, '~~a ', ' b~~'",
            "brackets, '[a ', ' b](c)'",
            "pictures, '![a ', ' b](c)'",
            "HTML, '<div>', '</div>'",
            "spans, '<b>', '</b>'"
        })
        void tenThousandThingsWithinEachOtherTakeLittleTime(String what, String open, String close) throws IOException {
            survives(buildBody("甲" + open.repeat(10_000) + "乙" + close.repeat(10_000) + "\n"));
        }

        @Test
        void tenThousandFootnotesTakeLittleTime() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 10_000; i++) {
                text.append("甲[^").append(i).append("]\n\n[^").append(i).append("]: 乙\n\n");
            }
            accepted(buildBody(text.toString()));
        }

        @Test
        void tableOfAHundredThousandRowsTakesLittleTime() throws IOException {
            accepted(buildBody("| 姓名 | 村 |\n|---|---|\n" + "| 甲 | 乙 |\n".repeat(100_000)));
            assertThat(Files.readString(output.resolve("tzgg/a.html")).split("<tr>", -1))
                    .hasSizeGreaterThan(100_000);
        }

        @Test
        void tableOfAThousandColumnsTakesLittleTime() throws IOException {
            String row = "|甲".repeat(1_000) + "|\n";
            accepted(buildBody(row + "|---".repeat(1_000) + "|\n" + row.repeat(10)));
        }

        @Test
        void shortRowsBelowAWideHeadStaySmall() throws IOException {
            survives(buildBody("|甲".repeat(2_000) + "|\n" + "|---".repeat(2_000) + "|\n" + "|乙|\n".repeat(2_000)));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "lists, '['",
            "maps, '{'",
            "pairs, '{a: '",
            "dashes, '- '",
            "questions, '? '",
            "anchors, '&a '",
            "tags, '!a '",
            "colons, 'a: '",
            "quotes, '\"a\" '",
            "full-width colons, '：'"
        })
        void hostileFrontMatterIsRefusedQuickly(String what, String piece) throws IOException {
            Files.writeString(
                    site.resolve("content/tzgg/a.md"),
                    "---\ntitle: 防汛通知\nsummary: " + piece.repeat(100_000) + "\n---\n\n正文。\n",
                    StandardCharsets.UTF_8);
            CommandLineRun run = build();
            survives(run);
            assertThat(run.err()).contains("content/tzgg/a.md:");
        }

        @Test
        void tenThousandKeysAreReportedQuickly() throws IOException {
            StringBuilder text = new StringBuilder("---\ntitle: 防汛通知\ndate: 2026-11-01\n");
            for (int i = 0; i < 10_000; i++) {
                text.append("titel").append(i).append(": a\n");
            }
            Files.writeString(site.resolve("content/tzgg/a.md"), text + "---\n\n正文。\n", StandardCharsets.UTF_8);
            survives(build());
        }

        private void survives(CommandLineRun run) throws IOException {
            assertThat(run.err()).doesNotContain("\tat ");
            assertThat(run.code()).isIn(0, 1);
            assertThat(Folders.names(folder)).noneMatch(name -> name.contains("jiandu-"));
        }
    }

    @Nested
    class Output {

        @Test
        void outputInsideContentIsRefused() throws IOException {
            output = site.resolve("content/public");
            refused(build(), "public: 错误 output.overlaps：");
            assertThat(output).doesNotExist();
        }

        @Test
        void outputThatIsTheSiteFolderIsRefused() throws IOException {
            var before = Folders.files(site);
            output = site;
            refused(build(), "site: 错误 output.overlaps：");
            assertThat(Folders.files(site)).isEqualTo(before);
        }

        @Test
        void outputAboveTheSiteIsRefused() throws IOException {
            var before = Folders.files(folder);
            output = folder;
            refused(build(), ": 错误 output.overlaps：");
            assertThat(Folders.files(folder)).isEqualTo(before);
        }

        @Test
        void outputThatLeadsIntoContentByALinkIsRefused() throws IOException {
            output = Files.createSymbolicLink(folder.resolve("link"), site.resolve("content"));
            refused(build(), "link: 错误 output.overlaps：");
        }

        @Test
        void outputBesideContentIsAllowed() throws IOException {
            output = site.resolve("public");
            accepted(build());
            accepted(build());
            assertThat(Folders.names(site)).containsExactly("content", "jiandu.yaml", "public");
        }

        @Test
        void folderWithForeignFilesIsLeftAlone() throws IOException {
            Folders.write(output, Map.of("photos/a.jpg", "x", "index.html", "<p>"));
            var before = Folders.files(output);
            refused(build(), "out: 错误 output.foreign：");
            assertThat(Folders.files(output)).isEqualTo(before);
            assertThat(Folders.names(folder)).containsExactly("out", "site");
        }

        @Test
        void folderWithAForeignManifestIsLeftAlone() throws IOException {
            Folders.write(output, Map.of("manifest.json", "{\"name\": \"app\"}", "index.html", "<p>"));
            var before = Folders.files(output);
            refused(build(), "out: 错误 output.foreign：");
            assertThat(Folders.files(output)).isEqualTo(before);
        }

        @Test
        void emptyFolderIsTaken() throws IOException {
            Files.createDirectory(output);
            accepted(build());
        }

        @Test
        void outputThatIsAFileIsRefused() throws IOException {
            Files.writeString(output, "x");
            refused(build(), "out: 错误 output.not-a-folder：");
            assertThat(output).hasContent("x");
        }

        @Test
        void outputBelowAFileIsRefused() throws IOException {
            Files.writeString(folder.resolve("file"), "x");
            output = folder.resolve("file/out");
            refused(build(), "out: 错误 output.");
        }

        @Test
        void outputUnderAReadOnlyFolderIsRefused() throws IOException, InterruptedException {
            Path mount = Files.createDirectory(folder.resolve("mount"));
            assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", mount.toString()), "needs mount");
            try {
                output = mount.resolve("out");
                refused(build(), "out: 错误 output.read-only：");
            } finally {
                run("umount", mount.toString());
            }
        }

        @Test
        void fullDiskLeavesTheFormerOutput() throws IOException, InterruptedException {
            Path mount = Files.createDirectory(folder.resolve("mount"));
            assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mount.toString()), "needs mount");
            try {
                output = mount.resolve("out");
                accepted(build());
                var former = Folders.files(output);
                Files.write(site.resolve("content/tzgg/b.zip"), new byte[2 << 20]);
                CommandLineRun run = buildBody("[包](b.zip)\n");
                refused(run, "错误 output.full：");
                assertThat(Folders.files(output)).isEqualTo(former);
                assertThat(Folders.names(mount)).containsExactly("out");
            } finally {
                run("umount", mount.toString());
            }
        }

        @Test
        void secondBuildIsRefusedWhileOneRuns() throws IOException {
            accepted(build());
            var former = Folders.files(output);
            Path lock = folder.resolve(".out.jiandu-lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                CommandLineRun run = build();
                assertThat(run.err()).contains("out: 错误 output.locked：").containsOnlyOnce("错误 ");
                assertThat(run.code()).isEqualTo(1);
            }
            assertThat(Folders.files(output)).isEqualTo(former);
            accepted(build());
        }

        @Test
        void whatAKilledBuildLeftIsCleared() throws IOException {
            accepted(build());
            Folders.write(folder.resolve(".out.jiandu-new"), Map.of("tzgg/half.html", "<p"));
            Files.writeString(folder.resolve(".out.jiandu-lock"), "");
            accepted(build());
            assertThat(output.resolve("tzgg/half.html")).doesNotExist();
            assertThat(Folders.names(folder)).containsExactly("out", "site");
        }

        @Test
        void outputKilledBetweenTheTwoRenamesComesBack() throws IOException {
            accepted(build());
            var former = Folders.files(output);
            Files.move(output, folder.resolve(".out.jiandu-former"));
            Folders.write(folder.resolve(".out.jiandu-new"), Map.of("index.html", "<p>"));
            Files.writeString(site.resolve("content/tzgg/a.md"), "title：\n");

            CommandLineRun run = build();

            assertThat(run.code()).isEqualTo(1);
            assertThat(Folders.files(output)).isEqualTo(former);
            assertThat(Folders.names(folder)).containsExactly("out", "site");
        }

        @Test
        void formerOutputComesBackEvenWhenTheSettingsCannotBeRead() throws IOException {
            accepted(build());
            var former = Folders.files(output);
            Files.move(output, folder.resolve(".out.jiandu-former"));
            Files.writeString(site.resolve("jiandu.yaml"), "name：云溪镇\n");

            CommandLineRun run = build();

            assertThat(run.code()).isEqualTo(1);
            assertThat(Folders.files(output)).isEqualTo(former);
        }

        @Test
        void formerOutputLeftAfterTheSecondRenameIsCleared() throws IOException {
            accepted(build());
            Folders.copy(output, folder.resolve(".out.jiandu-former"));
            accepted(build());
            assertThat(Folders.names(folder)).containsExactly("out", "site");
        }

        @Test
        void foreignFileInOurOutputIsKeptAndReported() throws IOException {
            accepted(build());
            Folders.write(output, Map.of("CNAME", "yunxi.example.gov.cn", "tzgg/手工.html", "<p>"));
            CommandLineRun run = build();
            accepted(run);
            assertThat(run.err()).contains("out: 警告 output.kept：", "CNAME、tzgg/手工.html");
            assertThat(output.resolve("CNAME")).hasContent("yunxi.example.gov.cn");
            assertThat(output.resolve("tzgg/手工.html")).hasContent("<p>");
        }

        @Test
        void foreignFileOverAFileOfOursGivesWay() throws IOException {
            accepted(build());
            Files.writeString(output.resolve("index.html"), "<p>改过</p>");
            accepted(build());
            assertThat(output.resolve("index.html")).content().doesNotContain("改过");
        }

        @Test
        void foreignFileInTheWayOfAPageRefusesTheBuild() throws IOException {
            accepted(build());
            Folders.write(output, Map.of("tzgg/b.html", "<p>手工</p>"));
            var former = Folders.files(output);
            Files.writeString(site.resolve("content/tzgg/b.md"), HEAD + "正文。\n");
            CommandLineRun run = build();
            refused(run, "out: 错误 output.foreign-in-the-way：输出文件夹里的 tzgg/b.html ");
            assertThat(Folders.files(output)).isEqualTo(former);
        }

        @Test
        void foreignFileInTheWayOfAFolderRefusesTheBuild() throws IOException {
            accepted(build());
            Files.writeString(output.resolve("more"), "x");
            Folders.write(site, Map.of("static/more/a.txt", "x"));
            refused(build(), "out: 错误 output.foreign-in-the-way：输出文件夹里的 more ");
        }

        @Test
        void foreignFolderInTheWayOfAFileRefusesTheBuild() throws IOException {
            accepted(build());
            Folders.write(output, Map.of("more/a.txt", "x"));
            Folders.write(site, Map.of("static/more", "x"));
            refused(build(), "out: 错误 output.foreign-in-the-way：输出文件夹里的 more/a.txt ");
        }

        @Test
        void foreignFilePutIntoStaticBecomesOurs() throws IOException {
            accepted(build());
            Folders.write(output, Map.of("CNAME", "yunxi.example.gov.cn"));
            Folders.write(site, Map.of("static/CNAME", "yunxi.example.gov.cn"));
            CommandLineRun run = build();
            accepted(run);
            assertThat(run.err()).doesNotContain("output.kept");
        }

        @Test
        void fileOnTheAddressOfTheManifestIsRefused() throws IOException {
            Folders.write(site, Map.of("static/manifest.json", "{}"));
            refused(build(), "static/manifest.json: 错误 page.same-address：");
        }

        @Test
        void outputThatIsAMountPointIsRefused() throws IOException, InterruptedException {
            Files.createDirectory(output);
            assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", output.toString()), "needs mount");
            try {
                refused(build(), "out: 错误 output.busy：");
            } finally {
                run("umount", output.toString());
            }
        }

        @Test
        void rootOfTheDiskIsRefused() throws IOException {
            output = Path.of("/");
            CommandLineRun run = build();
            refused(run, "/: 错误 output.overlaps：");
        }

        @Test
        void reportIsKeptOutOfTheOutputAndTheSources() throws IOException {
            for (Path report : List.of(
                    output.resolve("report.json"), site.resolve("content/r.json"), site.resolve("jiandu.yaml"))) {
                var before = Folders.files(folder);
                CommandLineRun run = build("--report", report.toString());
                assertThat(run.code()).isEqualTo(2);
                assertThat(run.err()).contains("--report：报告要写在", "--report: the report must");
                assertThat(Folders.files(folder)).isEqualTo(before);
            }
            accepted(build("--report", site.resolve("report.json").toString()));
        }

        @Test
        void hiddenFilesInStaticArePublished() throws IOException {
            Folders.write(
                    site,
                    Map.of(
                            "static/.well-known/security.txt", "x",
                            "static/.htaccess", "x",
                            "static/.nojekyll", "",
                            "static/.keep", "",
                            "static/.DS_Store", "x",
                            "static/.git/HEAD", "x",
                            "content/tzgg/.hidden.md", "x"));
            accepted(build());
            assertThat(output.resolve(".well-known/security.txt")).exists();
            assertThat(Folders.names(output))
                    .contains(".htaccess", ".nojekyll")
                    .doesNotContain(".keep", ".DS_Store", ".git");
        }

        @Test
        void addressOfAFileIsNoAddressOfASite() throws IOException {
            CommandLineRun run = build("--base-url", "https://www.example.gov.cn/index.html");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("网址要写到文件夹为止", "must end with a folder");
            Files.writeString(site.resolve("jiandu.yaml"), "name: 云溪镇\nbaseUrl: https://x.example/index.html\n");
            refused(build(), "错误 field.form：");
        }

        @Test
        void foreignLinkInOurOutputIsNotFollowed() throws IOException {
            accepted(build());
            Path outside = Files.createDirectory(folder.resolve("outside"));
            Files.writeString(outside.resolve("keep.txt"), "x");
            Files.createSymbolicLink(output.resolve("link"), outside);
            CommandLineRun run = build();
            accepted(run);
            assertThat(outside.resolve("keep.txt")).hasContent("x");
            assertThat(Files.isSymbolicLink(output.resolve("link"))).isTrue();
        }

        @Test
        void pageThatIsGoneLeavesTheOutput() throws IOException {
            Files.writeString(site.resolve("content/tzgg/b.md"), HEAD + "正文。\n");
            accepted(build());
            assertThat(output.resolve("tzgg/b.html")).exists();
            Files.delete(site.resolve("content/tzgg/b.md"));
            Files.writeString(site.resolve("redirects.yaml"), "- from: /tzgg/b.html\n  gone: 已过期\n");
            accepted(build());
            assertThat(output.resolve("tzgg/b.html")).doesNotExist();
        }

        @Test
        void strictBuildWithWarningsLeavesTheFormerOutput() throws IOException {
            accepted(build());
            var former = Folders.files(output);
            Files.writeString(site.resolve("content/tzgg/a.md"), "---\ntitle: 防汛通知\n---\n\n正文。\n");
            CommandLineRun run = build("--strict");
            assertThat(run.code()).isEqualTo(1);
            assertThat(Folders.files(output)).isEqualTo(former);
        }

        private boolean run(String... command) throws IOException, InterruptedException {
            try {
                Process process = new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
