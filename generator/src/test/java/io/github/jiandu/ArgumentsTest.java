package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jiandu.diagnostic.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T23:59:59",
        "2026年11月22日, 2026-11-22T23:59:59",
        "2026-11-22 09:30, 2026-11-22T09:30",
        "2026-11-22T01:30:00Z, 2026-11-22T09:30"
    })
    void aDateAloneMeansItsWholeDay(String text, String time) {
        assertThat(Arguments.now("--now", text, CLOCK)).isEqualTo(time);
    }

    @Test
    void withoutADateTheClockIsReadInChina() {
        assertThat(Arguments.now("--now", null, CLOCK)).isEqualTo("2026-11-22T02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-13-01", ""})
    void whatIsNoDateIsRefusedByName(String text) {
        assertThatThrownBy(() -> Arguments.now("jiandu.now", text, CLOCK))
                .isInstanceOf(Arguments.Unusable.class)
                .hasMessage("jiandu.now：不是日期，请写成 2026-11-22 的样子：" + text + "。jiandu.now: not a date like 2026-11-22: "
                        + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.qinglan.example", "http://127.0.0.1:8080/xz/yunxi/"})
    void anAddressIsTakenAsItIs(String url) {
        assertThat(Arguments.baseUrl("--base-url", url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"www.qinglan.example", "ftp://qinglan.example/", "https://qinglan.example/?a=b", "https:///xz/"})
    void whatIsNoAddressIsRefused(String url) {
        assertThatThrownBy(() -> Arguments.baseUrl("--base-url", url))
                .isInstanceOf(Arguments.Unusable.class)
                .hasMessageContaining("--base-url: not an address like https://www.example.gov.cn/xz/: " + url);
    }

    @Test
    void messagesComeInOneLanguageOrBoth() {
        assertThat(Arguments.languages("--lang", "zh")).containsExactly(Language.ZH);
        assertThat(Arguments.languages("--lang", "both")).containsExactlyInAnyOrder(Language.ZH, Language.EN);
        assertThatThrownBy(() -> Arguments.languages("--lang", "fr"))
                .isInstanceOf(Arguments.Unusable.class)
                .hasMessageContaining("--lang: not one of zh, en and both: fr");
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThat(Arguments.threads("--threads", null)).isPositive();
        assertThat(Arguments.threads("--threads", 3)).isEqualTo(3);
        assertThatThrownBy(() -> Arguments.threads("--threads", 0)).isInstanceOf(Arguments.Unusable.class);
    }
}
