package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.source.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentStartTest {

    private static final String TITLE = "云溪镇人民政府关于做好防火工作的通知";

    private static DocumentStart read(String text, @Nullable String known) {
        return DocumentStart.read(new SourceFile("a.md", text), 1, TITLE, known);
    }

    @Covers("DOC-02")
    @Test
    void numberAndTitleArePassedOver() {
        DocumentStart start = read("云政发 [2026] 3号\n\n" + TITLE + "\n\n各村：\n", null);
        assertThat(start.line()).isEqualTo(4);
        assertThat(start.number()).isEqualTo("云政发〔2026〕3号");
        assertThat(start.at()).hasToString("a.md:1:1");
    }

    @Test
    void theTitleMayBeBrokenAndComeFirst() {
        DocumentStart start = read("云溪镇人民政府\n\n关于做好防火工作的通知\n\n**云政发〔2026〕3号**\n\n各村：\n", null);
        assertThat(start.line()).isEqualTo(6);
        assertThat(start.number()).isEqualTo("云政发〔2026〕3号");
    }

    @Test
    void anotherNumberThanTheKnownOneStays() {
        assertThat(read("云政发〔2026〕4号\n\n各村：\n", "云政发〔2026〕3号").line()).isEqualTo(1);
        assertThat(read("云政发〔2026〕3号\n\n各村：\n", "云政发〔2026〕3号").line()).isEqualTo(2);
    }

    @Test
    void otherTextStays() {
        assertThat(read("云溪镇人民政府\n\n各村：\n", null).line()).isEqualTo(1);
        assertThat(read("", null).line()).isEqualTo(1);
        assertThat(read("\n\n\n", null).number()).isNull();
    }
}
