package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelMarkTest {

    @Covers("DOC-06")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    一、总体要求     | ONE     | 1   | 一、
                    二十一、其他     | ONE     | 21  | 二十一、
                    一．总体要求     | ONE     | 1   | 一、
                    （一）指导思想   | TWO     | 1   | （一）
                    (十二)指导思想   | TWO     | 12  | （十二）
                    （三)混用        | TWO     | 3   | （三）
                    （一）、多余     | TWO     | 1   | （一）
                    ㈢指导思想       | TWO     | 3   | （三）
                    1.目标           | THREE   | 1   | 1.
                    1. 目标          | THREE   | 1   | 1.
                    1、目标          | THREE   | 1   | 1.
                    12．目标         | THREE   | 12  | 12.
                    ３．目标         | THREE   | 3   | 3.
                    ⒉目标            | THREE   | 2   | 2.
                    （1）责任        | FOUR    | 1   | （1）
                    (2)责任          | FOUR    | 2   | （2）
                    3)责任           | FOUR    | 3   | （3）
                    ⑷责任            | FOUR    | 4   | （4）
                    第一章　总则     | CHAPTER | 1   | 第一章
                    第十二节 监督    | SECTION | 12  | 第十二节
                    第一百零三条 为了 | ARTICLE | 103 | 第一百零三条
                    第二十条之一 为了 | ARTICLE | 20  | 第二十条之一
                    第三分编 合同    | PART    | 3   | 第三分编
                    """)
    void isRead(String text, Rank rank, int number, String wanted) {
        LevelMark mark = LevelMark.at(text).orElseThrow();
        assertThat(mark.rank()).isEqualTo(rank);
        assertThat(mark.number()).isEqualTo(number);
        assertThat(mark.wanted()).isEqualTo(wanted);
        assertThat(text).startsWith(mark.written());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.5万元",
                "2026年3月2日",
                "3.15消费者权益日",
                "（2026年修订）",
                "（此件公开发布）",
                "一是加强领导",
                "第三方机构",
                "12345",
                "①先",
                "——以人为本"
            })
    void otherTextHasNone(String text) {
        assertThat(LevelMark.at(text)).isEmpty();
    }
}
