package io.github.jiandu.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JianduAnalyzerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "残疾人补贴|残疾 疾人 人补 补贴",
                "云|云",
                "第3号、2.5元|第 3 号 2.5 元",
                "ＷｉＦｉ ２０２６年|wifi 2026 年",
                "殘疾人|残疾 疾人",
                "乡\u200b镇|乡镇",
                "v1.2.3.|v1.2.3",
                "3.|3",
                "\u2f08民|人民",
                "𠀀𠀁吃|𠀀𠀁 𠀁吃",
                "Ünïcode naïve|ünïcode naïve",
                "。，！😀|",
                "省、市|省 市",
            })
    void cutsTextsIntoTerms(String text, String terms) {
        List<String> expected = terms == null ? List.of() : List.of(terms.split(" ", -1));
        assertThat(TextScanner.terms(text).stream().map(TextScanner.Term::text)).isEqualTo(expected);
    }

    @Test
    void termsTellWhereTheyStand() {
        assertThat(TextScanner.terms("a 残\u200b疾人"))
                .containsExactly(
                        new TextScanner.Term("a", 0, 1),
                        new TextScanner.Term("残疾", 2, 5),
                        new TextScanner.Term("疾人", 4, 6));
    }

    @Test
    void longWordsGoOnInTheNextTerm() {
        assertThat(TextScanner.terms("a".repeat(150)).stream()
                        .map(term -> term.text().length()))
                .containsExactly(64, 64, 22);
    }

    @Test
    void luceneSeesTheSame() throws IOException {
        List<String> terms = new ArrayList<>();
        try (JianduAnalyzer analyzer = new JianduAnalyzer();
                TokenStream stream = analyzer.tokenStream("body", new StringReader("残疾人 2.5"))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term + "@" + offset.startOffset() + "-" + offset.endOffset());
            }
            stream.end();
        }
        assertThat(terms).containsExactly("残疾@0-2", "疾人@1-3", "2.5@4-7");
    }

    @Test
    void aServerLoadsItByNameWithNothingElseOfOurs(@TempDir Path temp) throws Exception {
        Path classes = Path.of(JianduAnalyzer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        copy(classes.resolve("io/github/jiandu/analysis"), temp.resolve("io/github/jiandu/analysis"));
        copy(classes.resolve("META-INF/services"), temp.resolve("META-INF/services"));
        List<URL> path = new ArrayList<>();
        path.add(temp.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.contains("lucene-core") || entry.contains("opencc4j")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        assertThat(path).hasSize(3);
        try (URLClassLoader alone =
                new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> factories = alone.loadClass("org.apache.lucene.analysis.TokenizerFactory");
            Object factory = factories
                    .getMethod("forName", String.class, Map.class)
                    .invoke(null, "jiandu", new java.util.HashMap<>(Map.of("single", "true")));
            Object tokenizer = factories.getMethod("create").invoke(factory);
            assertThat(tokenizer.getClass().getClassLoader()).isSameAs(alone);
            assertThat(tokenizer.getClass().getSimpleName()).isEqualTo("JianduTokenizer");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
