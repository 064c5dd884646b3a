package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real documents: laws in Markdown and notices saved as text. They stand outside the project; without them the tests are
 * skipped.
 */
class CorpusTest {

    private static final Path CORPUS =
            Path.of("..", "..", "shared", "corpus").toAbsolutePath().normalize();
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    @TempDir
    Path temp;

    /** A document and where its page will stand. */
    private record Document(Path source, String page, String text) {}

    @Test
    void everyLawBecomesAPageWithAllOfItsText() throws IOException {
        Path laws = CORPUS.resolve("laws");
        assumeTrue(Files.isDirectory(laws), "no corpus beside the project");
        TestSite site = TestSite.in(temp).column("fl", "name: 法律法规\n");
        List<Document> documents = new ArrayList<>();
        for (Path file : files(laws, ".md")) {
            String name = String.format(java.util.Locale.ROOT, "law-%04d", documents.size());
            String text = Files.readString(file);
            String front = "---\ndate: " + date(text) + "\n---\n\n";
            // Their own front matter is another program's.
            String body = text.replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
            site.page("fl/" + name + ".md", front + body);
            documents.add(new Document(file, "fl/" + name + ".html", body));
        }
        assertThat(documents).hasSize(1599);
        compare(site, documents);
    }

    @Test
    void everyNoticeBecomesAPageWithAllOfItsText() throws IOException {
        Path seeds = CORPUS.resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), "no corpus beside the project");
        TestSite site = TestSite.in(temp);
        List<Document> documents = new ArrayList<>();
        for (Path file : files(seeds, ".txt")) {
            String text = Files.readString(file);
            String title = text.lines()
                    .filter(line -> line.matches(".*(意见|方案|通知).*"))
                    .findFirst()
                    .orElseThrow()
                    .strip();
            // In a saved page each line is a paragraph; menus begin with a hyphen, as a list does.
            String body = text.lines().collect(java.util.stream.Collectors.joining("\n\n"));
            String name = "seed-" + documents.size();
            site.page(
                    "tzgg/" + name + ".md",
                    "---\ntitle: '" + title.replace("'", "''") + "'\ndate: " + date(text) + "\n---\n\n" + body);
            documents.add(new Document(file, "tzgg/" + name + ".html", body));
        }
        assertThat(documents).hasSize(5);
        compare(site, documents);
    }

    private static void compare(TestSite site, List<Document> documents) {
        Report report = site.build();
        assertThat(report.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(report.pages()).isEqualTo(documents.size());
        List<String> different = new ArrayList<>();
        for (Document document : documents) {
            org.jsoup.nodes.Document page = site.html(document.page());
            String title = page.select("h1").text();
            String shown = page.select(".article-body").text();
            String heading =
                    document.text().lines().anyMatch(line -> normal(line).equals(normal("#" + title))) ? title : "";
            if (!normal(heading + shown).equals(normal(source(document.text())))) {
                different.add(document.source() + "\n  "
                        + difference(normal(heading + shown), normal(source(document.text()))));
            }
        }
        assertThat(different).isEmpty();
    }

    /** The text of a document without the marks of Markdown. */
    private static String source(String markdown) {
        return markdown.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^ {0,3}#{1,6}\\s+", "")
                .replaceAll("(?m)^ {0,3}(?:[-*+]|\\d{1,9}[.)])\\s+", "");
    }

    private static String normal(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0\\p{Cc}\\p{Cf}]+", "");
    }

    private static String difference(String shown, String expected) {
        int i = 0;
        while (i < shown.length() && i < expected.length() && shown.charAt(i) == expected.charAt(i)) {
            i++;
        }
        return "shown: …" + shown.substring(Math.max(0, i - 10), Math.min(shown.length(), i + 30)) + "\n  source: …"
                + expected.substring(Math.max(0, i - 10), Math.min(expected.length(), i + 30));
    }

    /** The last date that the text names, as a notice ends with its own. */
    private static String date(String text) {
        Matcher matcher = DATE.matcher(text);
        String date = "2000-01-01";
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) <= 2025 && Integer.parseInt(matcher.group(2)) <= 12) {
                date = matcher.group(1) + "-" + matcher.group(2) + "-"
                        + Math.min(28, Integer.parseInt(matcher.group(3)));
            }
        }
        return date;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
