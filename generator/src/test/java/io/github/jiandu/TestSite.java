package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site made by a test, in the words of the field: {@code TestSite.in(folder).page("tzgg/a.md", "...").build()}. */
final class TestSite {

    /** The day of every test. */
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 12, 0);

    private final Path folder;
    private final Path output;

    private TestSite(Path folder) {
        this.folder = folder.resolve("site");
        this.output = folder.resolve("out");
    }

    /** A site with the least settings and a column 通知公告 in the folder tzgg. */
    static TestSite in(Path folder) {
        return new TestSite(folder)
                .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\n")
                .column("tzgg", "name: 通知公告\n");
    }

    /** A site with nothing in it. */
    static TestSite emptyIn(Path folder) {
        return new TestSite(folder);
    }

    TestSite file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestSite file(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSite column(String path, String yaml) {
        return file("content/" + path + "/_column.yaml", yaml);
    }

    /** A page below content/, front matter and all. */
    TestSite page(String path, String text) {
        return file("content/" + path, text);
    }

    /** A page with title and date. */
    TestSite page(String path, String title, String date, String body) {
        return page(path, "---\ntitle: " + title + "\ndate: " + date + "\n---\n\n" + body);
    }

    Report build() {
        return build(request -> request);
    }

    Report build(UnaryOperator<BuildRequest> wishes) {
        return Jiandu.build(wishes.apply(BuildRequest.of(folder, output, NOW)));
    }

    /** Builds and expects no error. */
    TestSite built() {
        Report report = build();
        if (!report.published()) {
            throw new AssertionError(report.diagnostics().toString());
        }
        return this;
    }

    Path folder() {
        return folder;
    }

    Path output() {
        return output;
    }

    boolean has(String path) {
        return Files.isRegularFile(output.resolve(path));
    }

    String text(String path) {
        try {
            return Files.readString(output.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document html(String path) {
        return Jsoup.parse(text(path));
    }

    /** Paths of the HTML pages in the output, sorted. */
    List<String> pages() {
        return files().stream().filter(path -> path.endsWith(".html")).toList();
    }

    List<String> files() {
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that hold text of their own; what the Lucene index holds, {@link #indexed} tells. */
    List<String> texts() {
        return files().stream()
                .filter(path -> !path.startsWith("search-lucene/"))
                .toList();
    }

    /** Every term and every stored text of the Lucene index. */
    String indexed() {
        StringBuilder all = new StringBuilder();
        try (FSDirectory directory = FSDirectory.open(output.resolve("search-lucene"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.hasDeletions()).isFalse();
            for (LeafReaderContext leaf : reader.leaves()) {
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    all.append(leaf.reader().storedFields().document(doc)).append('\n');
                }
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    Terms terms = leaf.reader().terms(field.name);
                    for (TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator(); each.next() != null; ) {
                        all.append(each.term().utf8ToString()).append('\n');
                    }
                }
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Code> codes(Report report) {
        return report.diagnostics().stream()
                .map(Diagnostic::code)
                // sites of tests are nobody's
                .filter(code -> code != Code.CONFIG_IDENTITY_INCOMPLETE && code != Code.IDENTITY_FOOTER)
                .toList();
    }
}
