package io.github.jiandu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterEditTest {

    private static final FrontMatterEdit EDIT = new FrontMatterEdit("indexNo", "索引号", "A/2026-00001");

    private static String edited(String text) {
        return EDIT.apply(text).orElse("refused");
    }

    @Test
    void theKeyIsInTheLanguageOfTheOthers() {
        assertThat(edited("---\ntitle: 甲\ndate: 2026-01-01\n---\n正文\n"))
                .isEqualTo("---\ntitle: 甲\ndate: 2026-01-01\nindexNo: \"A/2026-00001\"\n---\n正文\n");
        assertThat(edited("---\n标题: 甲\ndocNo: 乙\n日期: 丙\n---\n"))
                .isEqualTo("---\n标题: 甲\ndocNo: 乙\n日期: 丙\n索引号: \"A/2026-00001\"\n---\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyOtherByteStays(String end) {
        String text = "\uFEFF" + end + "--- " + end + "# 说明" + end + "标题:   甲  # 注" + end + "摘要: |" + end + "  一" + end
                + end + "  二" + end + "---" + end + "正文  " + end + "---" + end + "末行";
        String expected = text.replaceFirst("  二" + end, "  二" + end + "索引号: \"A/2026-00001\"" + end);
        assertThat(edited(text)).isEqualTo(expected);
    }

    @Test
    void aBlankValueIsFilledInItsPlace() {
        assertThat(edited("---\n标题: 甲\n索引号:   # 由命令编\n日期: 乙\n---\n文\n"))
                .isEqualTo("---\n标题: 甲\n索引号: \"A/2026-00001\" # 由命令编\n日期: 乙\n---\n文\n");
        assertThat(edited("---\r\nindexNo:\r\ntitle: 甲\r\n---\r\n"))
                .isEqualTo("---\r\nindexNo: \"A/2026-00001\"\r\ntitle: 甲\r\n---\r\n");
    }

    @Test
    void aPageWithoutAHeadGetsOne() {
        assertThat(edited("# 标题\r\n\r\n文字\r\n")).isEqualTo("---\r\n索引号: \"A/2026-00001\"\r\n---\r\n# 标题\r\n\r\n文字\r\n");
        assertThat(edited("\uFEFF文")).isEqualTo("\uFEFF---\n索引号: \"A/2026-00001\"\n---\n文");
        assertThat(edited("---\n---\n文\n")).isEqualTo("---\n索引号: \"A/2026-00001\"\n---\n文\n");
        assertThat(edited("---\n# 空\n---\n文\n")).isEqualTo("---\n# 空\n索引号: \"A/2026-00001\"\n---\n文\n");
    }

    @Test
    void anIndentedHeadStaysIndented() {
        assertThat(edited("---\n  标题: 甲\n  日期: 乙\n---\n"))
                .isEqualTo("---\n  标题: 甲\n  日期: 乙\n  索引号: \"A/2026-00001\"\n---\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n{标题: 甲}\n---\n文\n",
                "---\n标题: 甲\n文\n",
                "---\n标题: [甲\n---\n文\n",
                "---\n摘要: |\n  一\n  索引号:\n---\n"
            })
    void whatCannotBeEditedSafelyIsLeftAlone(String text) {
        assertThat(edited(text)).isEqualTo("refused");
    }
}
