package io.github.jiandu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainWordsTest {

    @TempDir
    Path site;

    private final Diagnostics diagnostics = new Diagnostics();

    private PlainWords read(String name, byte[] bytes) throws IOException {
        Path file = site.resolve("data").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
        return PlainWords.read(new SourceTree(site), diagnostics);
    }

    private PlainWords read(String... rows) throws IOException {
        String text = "通俗词,规范词\n" + String.join("\n", rows) + "\n";
        return read("plain-words.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Codes and places of what was reported. */
    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(problem -> problem.code().id() + " " + problem.at())
                .toList();
    }

    @Test
    void theStandardListIsLongAndSound() throws IOException {
        List<PlainWord> rows = PlainWords.standard().rows();
        assertThat(rows.stream().filter(row -> !row.isIgnored())).hasSizeGreaterThan(400);
        assertThat(rows.stream().filter(PlainWord::isIgnored)).hasSizeGreaterThan(50);
        // a row that stood there twice would be gone from the rows
        Path list = Path.of("src/main/resources/io/github/jiandu/search/plain-words.csv");
        List<String> lines = Files.readAllLines(list);
        assertThat(lines.get(0)).isEqualTo("通俗词,规范词");
        assertThat(lines).hasSize(rows.size() + 1).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.matches("[\\p{IsHan}]{1,20},[\\p{IsHan}\\d]{0,25}"));
    }

    @Test
    void noStandardWordIsBothIgnoredAndMeant() {
        PlainWords words = PlainWords.standard();
        assertThat(words.ignored()).allMatch(word -> words.official(word).isEmpty());
        assertThat(new HashSet<>(words.ignored())).hasSameSizeAs(words.ignored());
    }

    @Test
    void theStandardListPassesTheChecksOfASitesOwn() throws IOException {
        Path list = Path.of("src/main/resources/io/github/jiandu/search/plain-words.csv");
        PlainWords words = read("plain-words.csv", Files.readAllBytes(list));
        assertThat(problems()).isEmpty();
        assertThat(words).isEqualTo(PlainWords.standard());
    }

    @Test
    void aWordMayMeanSeveral() {
        PlainWords words = PlainWords.standard();
        assertThat(words.official("低保")).containsExactly("最低生活保障");
        assertThat(words.official("盖房")).containsExactly("农村宅基地和建房审批", "乡村建设规划许可证");
        assertThat(words.official("最低生活保障")).isEmpty();
        assertThat(words.official("怎么办")).isEmpty();
        assertThat(words.ignored()).contains("怎么办", "吗");
        assertThat(words.ignored().indexOf("怎么办理")).isLessThan(words.ignored().indexOf("怎么"));
    }

    @Test
    void withoutAFileTheStandardListHolds() {
        assertThat(PlainWords.read(new SourceTree(site), diagnostics)).isEqualTo(PlainWords.standard());
        assertThat(problems()).isEmpty();
    }

    @Test
    void theSitesOwnMeaningsComeFirst() throws IOException {
        PlainWords words = read("低保,城乡低保", "赶集,农村集市", "低保,最低生活保障");
        assertThat(problems()).isEmpty();
        assertThat(words.rows()).startsWith(new PlainWord("低保", "城乡低保"), new PlainWord("赶集", "农村集市"));
        assertThat(words.rows()).hasSize(PlainWords.standard().rows().size() + 2);
        assertThat(words.official("低保")).containsExactly("城乡低保", "最低生活保障");
    }

    @Test
    void standardMeaningsAreTakenOut() throws IOException {
        PlainWords words = read("-盖房,", "-低保,", "低保,城乡低保");
        assertThat(problems()).isEmpty();
        assertThat(words.official("盖房")).isEmpty();
        assertThat(words.official("低保")).containsExactly("城乡低保");
        assertThat(words.official("低保户")).isNotEmpty();
    }

    @Test
    void aWordIsEitherIgnoredOrMeant() throws IOException {
        PlainWords words = read("盖房,", "哪里,某某村");
        assertThat(problems()).isEmpty();
        assertThat(words.official("盖房")).isEmpty();
        assertThat(words.ignored()).contains("盖房").doesNotContain("哪里");
        assertThat(words.official("哪里")).containsExactly("某某村");
    }

    @Test
    void tablesAndTheOtherNamesAreRead() throws IOException {
        byte[] table = Workbook.of("plain,official").row("赶集,农村集市").row("赶大集").bytes();
        PlainWords words = read("通俗语言.xlsx", table);
        assertThat(problems()).isEmpty();
        assertThat(words.official("赶集")).containsExactly("农村集市");
        assertThat(words.ignored()).contains("赶大集");
    }

    @Test
    void mistakesAreToldWithTheirPlace() throws IOException {
        String file = "data/plain-words.csv";
        PlainWords words = read(
                "赶集,农村集市", ",最低生活保障", "一".repeat(21) + ",农村危房改造", "甲,甲", "赶集,农村集市", "-赶大集,", "一".repeat(20) + ",乙");
        assertThat(problems())
                .containsExactly(
                        "plain-words.empty " + file + ":3:2",
                        "plain-words.long " + file + ":4:1",
                        "plain-words.same " + file + ":5:3",
                        "plain-words.twice " + file + ":6:1",
                        "plain-words.not-standard " + file + ":7:1");
        assertThat(diagnostics.sorted())
                .filteredOn(problem -> problem.code() == Code.PLAIN_WORDS_TWICE)
                .extracting(problem -> problem.related(), problem -> problem.args())
                .containsExactly(tuple(List.of(Location.of(file, 2, 1, 2)), List.of("赶集")));
        assertThat(words.rows().subList(0, 3))
                .containsExactly(
                        new PlainWord("赶集", "农村集市"),
                        new PlainWord("一".repeat(20), "乙"),
                        PlainWords.standard().rows().get(0));
    }

    @Test
    void anotherHeadIsTold() throws IOException {
        PlainWords words = read("plain-words.csv", "规范词,通俗词\n甲,乙\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems()).containsExactly("plain-words.head data/plain-words.csv:1:1");
        assertThat(words).isEqualTo(PlainWords.standard());
    }
}
