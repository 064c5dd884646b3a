package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDateTest {

    @Covers("DOC-10")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024年6月5日           | true  | 2024年6月5日
                    2024年 6月 5日         | true  | 2024年6月5日
                    2024年06月05日         | false | 2024年6月5日
                    二〇二四年六月五日     | false | 2024年6月5日
                    二○○七年七月十九日     | false | 2007年7月19日
                    二零一一年十二月三十一日 | false | 2011年12月31日
                    2024-06-05             | false | 2024年6月5日
                    2024.6.5               | false | 2024年6月5日
                    ２０２４年６月５日     | false | 2024年6月5日
                    """)
    void isRead(String line, boolean right, String wanted) {
        DocumentDate date = DocumentDate.of(line).orElseThrow();
        assertThat(date.right()).isEqualTo(right);
        assertThat(date.wanted()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024年6月", "2024年13月1日", "2024年2月30日", "自2024年6月5日起施行", "二〇二四年十三月一日"})
    void otherTextIsNone(String line) {
        assertThat(DocumentDate.of(line)).isEmpty();
    }
}
