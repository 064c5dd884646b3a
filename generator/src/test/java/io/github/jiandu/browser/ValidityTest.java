package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker over the whole example site, HTML and CSS. */
@Covers("A11Y-20")
class ValidityTest {

    @TempDir
    Path temp;

    @Test
    void everyPageAndEveryStyleSheetIsValid() throws Exception {
        Specimens site = Specimens.ofExample(temp.resolve("out"));
        assertThat(site.pages()).hasSizeGreaterThan(150);
        assertThat(check(site.site())).isEmpty();
    }

    @Test
    void checkerFindsWhatIsWrong() throws Exception {
        Files.writeString(temp.resolve("a.html"), "<!DOCTYPE html><title>a</title><p><div></p><b>");
        Files.writeString(temp.resolve("a.css"), "p { colour: red }");
        assertThat(check(temp))
                .anyMatch(line -> line.contains("a.html") && line.contains("error"))
                .anyMatch(line -> line.contains("a.css") && line.contains("error"));
    }

    /** What the checker says of a folder, a line for each error; it ends its JVM, so it has one of its own. */
    private static List<String> check(Path folder) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes,
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only",
                "--also-check-css",
                "--format",
                "gnu",
                "--stdout"));
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".html") || file.endsWith(".css"))
                    .sorted()
                    .forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        assertThat(process.waitFor()).as("exit code").isEqualTo(lines.isEmpty() ? 0 : 1);
        return lines;
    }
}
