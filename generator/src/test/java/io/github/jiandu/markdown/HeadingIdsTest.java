package io.github.jiandu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingIdsTest {

    @ParameterizedTest
    @CsvSource({
        "一、总体要求, 三、总体要求",
        "（一）总体要求, 总体要求",
        "1. 总体要求, 2. 总体要求",
        "1 总体要求, 总体要求",
        "第一章 总则, 第二章　总则",
        "第十二条 适用范围, 适用范围",
        "总体要求：, 总体要求",
        "“三农”工作, 三农工作",
        "Ａ级景区, a级景区",
        "12）要求, 要求"
    })
    void idSurvivesNumberPunctuationAndCase(String one, String other) {
        assertThat(HeadingIds.of(one)).isEqualTo(HeadingIds.of(other)).matches("h-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource({"总体要求, 基本要求", "2026年工作, 2025年工作", "1.5倍, 2.5倍", "一村一品, 村一品"})
    void differentWordsHaveDifferentIds(String one, String other) {
        assertThat(HeadingIds.of(one)).isNotEqualTo(HeadingIds.of(other));
    }

    @Test
    void headingOfNumbersAloneHasAnId() {
        assertThat(HeadingIds.of("一、")).isNotEqualTo(HeadingIds.of("二、"));
    }

    @Test
    void equalHeadingsAreNumbered() {
        HeadingIds ids = new HeadingIds();
        String first = ids.next("一、附则");
        assertThat(ids.next("二、附则")).isEqualTo(first + "-2");
        assertThat(ids.next("三、附则")).isEqualTo(first + "-3");
    }

    @Test
    void numberedIdDoesNotMeetAChosenOne() {
        HeadingIds ids = new HeadingIds();
        assertThat(ids.claim("a-2")).isEqualTo("a-2");
        assertThat(ids.claim("a")).isEqualTo("a");
        assertThat(ids.claim("a")).isEqualTo("a-3");
        assertThat(ids.claim("a-2")).isEqualTo("a-2-2");
    }
}
