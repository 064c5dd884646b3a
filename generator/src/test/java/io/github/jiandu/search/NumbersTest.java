package io.github.jiandu.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云政发〔2026〕3号",
                "云政发[2026]3号",
                "云政发（2026）3号",
                "云政发(2026)3号",
                "云政发【2026】3号",
                "云政发 〔2026〕 3 号",
                "云政发〔２０２６〕３号",
                "云政发2026 3号",
                "云政发2026-3",
                "云政发〔2026〕第3号",
                "云政发〔2026〕03号",
                "雲政發〔2026〕3號",
                "云政发2026年3号",
                "云政发〔2026〕3",
                "云政发20263号",
            })
    void aDocumentNumberInManyForms(String written) {
        assertThat(Numbers.parse(written).orElseThrow().terms()).containsExactly("#云政发2026-3", "#2026-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔2026〕3号", "2026年第3号", "2026年3号"})
    void withoutTheIssuersWord(String written) {
        assertThat(Numbers.parse(written).orElseThrow().terms()).containsExactly("#2026-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "20263", "13800138000", "关于2026年预算的通知", "2026年", "", "号"})
    void whatIsNone(String written) {
        assertThat(Numbers.parse(written)).isEmpty();
    }

    @Test
    void anIndexNumberWithoutItsMarks() {
        assertThat(Numbers.indexTerm("11330000MB1234567K/2026-00012")).contains("@11330000mb1234567k202600012");
        assertThat(Numbers.indexTerm("11330000ＭＢ1234567K 2026 00012")).contains("@11330000mb1234567k202600012");
        assertThat(Numbers.indexTerm("abc")).isEmpty();
    }
}
