package io.github.jiandu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "> ", ">", "- ", "1. ", "+ ", "* ", "2) "})
    void deepNestingIsFound(String piece) {
        assertThat(Nesting.beyond("正文\n\n" + piece.repeat(200) + "甲", 100)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "*", "- ", "* ", "_", "=", "~", "."})
    void longRulesAreLines(String piece) {
        assertThat(Nesting.beyond(piece.repeat(200) + "\n正文\n", 100)).isEmpty();
    }

    @Test
    void ordinaryTextIsNotDeepHoweverLong() {
        assertThat(Nesting.beyond("1. [甲](a.md)、**乙**、`丙`\n> - 丁\n".repeat(10_000), 100))
                .isEmpty();
        assertThat(Nesting.beyond("| **甲** | 8~10 |\n".repeat(10_000), 100)).isEmpty();
    }

    @Test
    void longestRuleTakesNoTime() {
        assertThat(Nesting.beyond("-".repeat(8_000_000), 100)).isEmpty();
        assertThat(Nesting.beyond(">".repeat(8_000_000), 100)).isPresent();
        assertThat(Nesting.beyond("+ ".repeat(4_000_000), 100)).isPresent();
    }

    @Test
    void bracketsEndWithTheirParagraph() {
        assertThat(Nesting.beyond("[未完\n\n".repeat(1_000), 100)).isEmpty();
    }
}
