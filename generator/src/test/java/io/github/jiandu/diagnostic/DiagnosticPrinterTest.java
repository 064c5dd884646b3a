package io.github.jiandu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    private static String print(String line, int col, int length, Language... languages) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.report(Code.FIELD_DATE, Location.of("a.md", 4, col, length), "date", "2024-13-01");
        return new DiagnosticPrinter(Set.of(languages), (file, number) -> Optional.of(line))
                .print(diagnostics.sorted());
    }

    /** The line of carets below an excerpt. */
    private static String carets(String line, int col, int length) {
        return print(line, col, length, Language.ZH).lines().skip(2).findFirst().orElseThrow();
    }

    @Test
    void chineseComesFirstThenExcerptThenRemedyThenEnglish() {
        assertThat(print("date: 2024-13-01", 7, 10, Language.ZH, Language.EN)).isEqualTo("""
                a.md:4:7: 错误 field.date：“date”的值“2024-13-01”不是有效日期
                    4 | date: 2024-13-01
                      |       ^^^^^^^^^^
                  建议：写成 2026-12-01、2026-12-01 09:30 或 2026年12月1日
                  error: the value "2024-13-01" of "date" is not a valid date. Write 2026-12-01, 2026-12-01 09:30 or 2026年12月1日
                """);
    }

    @Test
    void oneLanguageIsEnough() {
        assertThat(print("date: 2024-13-01", 7, 10, Language.EN)).startsWith("""
                a.md:4:7: error field.date: the value "2024-13-01" of "date" is not a valid date
                    4 | date: 2024-13-01
                      |       ^^^^^^^^^^
                  help: Write""");
        assertThat(print("date: 2024-13-01", 7, 10, Language.ZH)).doesNotContain("error");
    }

    @Test
    void caretsMeetChineseCharacters() {
        assertThat(carets("发布日期: 明天", 7, 2)).isEqualTo("      | 　　　　  ＾＾");
        assertThat(carets("见[办法](b.md)。", 7, 4)).isEqualTo("      | 　 　　  ^^^^");
        assertThat(carets("“通知”：x", 6, 1)).isEqualTo("      | 　　　　　^");
    }

    @Test
    void caretsMeetWhatStandsBehindAnEmoji() {
        // Two UTF-16 units are drawn two columns wide.
        assertThat(carets("😀x", 3, 1)).isEqualTo("      |   ^");
    }

    @Test
    void caretStandsBehindTheLineWhenSomethingIsMissingThere() {
        assertThat(carets("title", 6, 1)).isEqualTo("      |      ^");
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        String line = "甲".repeat(5_000) + "x" + "乙".repeat(5_000);
        List<String> printed = print(line, 5_001, 1, Language.ZH).lines().toList();
        assertThat(printed.get(1))
                .startsWith("    4 | …甲")
                .contains("x")
                .endsWith("乙…")
                .hasSizeLessThan(120);
        assertThat(printed.get(2).indexOf('^')).isEqualTo(printed.get(1).indexOf('x'));
    }

    @Test
    void tabsAndControlCharactersAreShownNotSent() {
        String printed = print("\ta\u001b[31m\u202e\u200b\ufeff", 2, 1, Language.ZH);
        assertThat(printed).contains("→a\uFFFD[31m\uFFFD\uFFFD\uFFFD").doesNotContain("\u001b", "\t", "\u202e");
    }

    @Test
    void valuesAndPathsCannotAddLines() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.report(Code.LINK_BROKEN, Location.ofFile("a\nb\u001b.md"), "x\ny");
        String printed = new DiagnosticPrinter(Set.of(Language.ZH), (file, line) -> Optional.empty())
                .print(diagnostics.sorted());
        assertThat(printed.lines()).hasSize(2);
        assertThat(printed).doesNotContain("\u001b");
    }

    @Test
    void otherPlacesAreShownWithTheirLines() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.report(
                Code.REDIRECT_TWICE, Location.of("b.yaml", 3, 1, 1), List.of(Location.of("b.yaml", 1, 1, 1)), "x");
        assertThat(new DiagnosticPrinter(Set.of(Language.ZH), (file, line) -> Optional.of("line " + line))
                        .print(diagnostics.sorted()))
                .contains("    3 | line 3\n", "  另见：b.yaml:1:1\n    1 | line 1\n");
    }
}
