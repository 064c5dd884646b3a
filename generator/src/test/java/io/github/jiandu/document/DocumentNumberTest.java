package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @Covers("DOC-02")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    云政发[2026]3号      | 云政发〔2026〕3号
                    云政发(2026)3号      | 云政发〔2026〕3号
                    云政发（2026）3号    | 云政发〔2026〕3号
                    云政发【2026】3号    | 云政发〔2026〕3号
                    云政发〈2026〉3号    | 云政发〔2026〕3号
                    云政发［2026］3号    | 云政发〔2026〕3号
                    云政发〔2026〕第3号  | 云政发〔2026〕3号
                    云政发〔2026〕03号   | 云政发〔2026〕3号
                    云政发〔26〕3号      | 云政发〔2026〕3号
                    云政发〔98〕3号      | 云政发〔1998〕3号
                    云政发〔2026〕3      | 云政发〔2026〕3号
                    云政发〔2026年〕3号  | 云政发〔2026〕3号
                    云政发 〔2026〕36号  | 云政发〔2026〕36号
                    云政发〔２０２６〕３号 | 云政发〔2026〕3号
                    """)
    void otherFormsAreCorrected(String written, String wanted) {
        assertThat(DocumentNumber.isRight(written)).isFalse();
        assertThat(DocumentNumber.correct(written)).contains(wanted);
        assertThat(DocumentNumber.isRight(wanted)).isTrue();
    }

    @Covers("DOC-02")
    @ParameterizedTest
    @ValueSource(strings = {"云政发〔2026〕3号", "云政办函〔2026〕120号", "云溪镇人民政府令第7号", "2026年第3号"})
    void rightFormsStay(String number) {
        assertThat(DocumentNumber.isRight(number)).isTrue();
        assertThat(DocumentNumber.correct(number)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "第一条", "（一）", "根据云政发〔2026〕3号，制定本办法。", "2026年3月2日", "《办法》（云政发〔2026〕3号）", "[2026]", "一、（2026）年"
            })
    void otherTextIsNone(String text) {
        assertThat(DocumentNumber.correct(text)).isEmpty();
    }
}
