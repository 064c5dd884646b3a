package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds every site below {@code src/test/sites-broken/}, one mistake each, and compares what is said with its {@code
 * expected.txt}. {@code -Djiandu.rewrite=true} writes the expectations anew; read the diff before committing it.
 */
class BrokenSitesTest {

    private static final Path SITES = Path.of("src", "test", "sites-broken");
    private static final String EXPECTED = "expected.txt";
    private static final boolean REWRITE = Boolean.getBoolean("jiandu.rewrite");

    /** The first line of a diagnostic: a path, perhaps with line and column, then severity and code. */
    private static final Pattern HEADLINE =
            Pattern.compile("(\\S[^:]*)(:\\d+:\\d+)?: (?:错误|警告|提示) [a-z-]+\\.[a-z0-9-]+：.+");

    /** Codes that are about a file, a folder or the whole site, so that there is no line to name. */
    private static final Pattern ABOUT_FILE =
            Pattern.compile(" (?:source\\.(?:not-utf8|too-large|link)|page\\.(?:empty|no-column)|column\\.at-top"
                    + "|config\\.(?:not-found|identity-incomplete)|file\\.[a-z-]+|theme\\.(?:file|endless|template-missing)"
                    + "|page\\.(?:same-address|no-abstract)|publicity\\.file-elsewhere|identity\\.footer|theme\\.emblem|home\\.heavy"
                    + "|data\\.(?:unknown-file|too-many)"
                    + "|table\\.(?:too-large|old-format|encrypted|damaged|inflates|empty|no-rows|hidden-sheet|sheets|more)"
                    + "|catalogue\\.(?:no-header|too-many))：");

    private static Path formerOutput = Path.of("");

    @BeforeAll
    static void buildFormerOutput(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        Folders.write(site, Map.of("jiandu.yaml", "name: 旧站\n", "content/a/_column.yaml", "name: 甲\n"));
        formerOutput = folder.resolve("out");
        assertThat(CommandLineRun.build(site, formerOutput).code()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong(@TempDir Path folder) throws IOException {
        return Folders.children(SITES).stream()
                .filter(Files::isDirectory)
                .map(site -> DynamicTest.dynamicTest(
                        site.getFileName().toString(),
                        () -> check(site, folder.resolve(site.getFileName().toString()))));
    }

    @Test
    @DisabledIfSystemProperty(named = "jiandu.rewrite", matches = "true", disabledReason = "being written")
    void everyExpectationHasItsSite() throws IOException {
        for (Path site : Folders.children(SITES)) {
            assertThat(Files.isDirectory(site)).as("only folders: %s", site).isTrue();
            assertThat(Folders.files(site).keySet())
                    .as("an expectation and something to build: %s", site)
                    .contains(EXPECTED)
                    .hasSizeGreaterThan(1);
        }
    }

    private static void check(Path original, Path folder) throws IOException {
        Path site = folder.resolve("site");
        Path output = folder.resolve("out");
        Folders.copy(original, site);
        Files.deleteIfExists(site.resolve(EXPECTED));

        CommandLineRun first = CommandLineRun.build(site, output);
        String said = tidy(first, site, output);
        Path expected = original.resolve(EXPECTED);
        if (REWRITE) {
            Files.writeString(expected, said, StandardCharsets.UTF_8);
        }
        assertThat(expected)
                .as("expectations can be written with -Djiandu.rewrite=true")
                .exists();
        assertThat(said).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
        assertThat(first.code()).isIn(0, 1);
        assertThat(first.err() + first.out()).doesNotContain("\tat ", "Exception");
        everyProblemHasAPlace(first.err());

        if (first.code() == 0) {
            assertThat(Folders.names(folder)).containsExactly("out", "site");
        } else {
            assertThat(Folders.names(folder)).as("no output of a failed build").containsExactly("site");
            formerOutputSurvives(folder, site, output, first);
        }
    }

    private static void formerOutputSurvives(Path folder, Path site, Path output, CommandLineRun first)
            throws IOException {
        Folders.copy(formerOutput, output);
        CommandLineRun second = CommandLineRun.build(site, output);
        assertThat(tidy(second, site, output)).as("the same again").isEqualTo(tidy(first, site, output));
        assertThat(Folders.files(output)).isEqualTo(Folders.files(formerOutput));
        assertThat(Folders.names(folder)).containsExactly("out", "site");
    }

    private static void everyProblemHasAPlace(String err) {
        List<String> headlines =
                err.lines().filter(line -> !line.startsWith(" ")).toList();
        for (String headline : headlines) {
            var matcher = HEADLINE.matcher(headline);
            assertThat(matcher.matches())
                    .as("path, severity, code: %s", headline)
                    .isTrue();
            if (matcher.group(2) == null) {
                assertThat(ABOUT_FILE.matcher(headline).find())
                        .as("line and column: %s", headline)
                        .isTrue();
            }
        }
    }

    /** What was printed; the number of files is the theme's business. */
    private static String tidy(CommandLineRun run, Path site, Path output) {
        String printed = "exit " + run.code() + "\n\n" + run.err() + "\n" + run.out();
        return printed.replace(output.toAbsolutePath().toString(), "<out>")
                .replace(site.toAbsolutePath().toString(), "<site>")
                .replaceAll("\\d+ (个文件|files)", "<n> $1");
    }
}
