package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void aLineAsWideAsTheWidestGoesOn() {
        assertThat(Lines.divide("每公里每年4600元安排，每季度考核一次，80分", "至89分拨付90%", false, 44))
                .isFalse();
    }

    @Test
    void aShorterLineEndsItsParagraph() {
        assertThat(Lines.divide("云溪镇人民政府办公室", "关于做好有关工作的几点说明", false, 60)).isTrue();
    }

    @Test
    void namesBelowEachOtherAreNotJoined() {
        assertThat(Lines.divide("云溪镇人民政府", "中共云溪镇委员会", false, 16)).isTrue();
    }

    @Test
    void textPastedWithAParagraphALineIsNeverJoined() {
        String line = "深".repeat(80);
        assertThat(Lines.divide(line, line, false, 160)).isTrue();
    }

    @Test
    void marksDatesAndSentencesDivide() {
        assertThat(Lines.divide("加强组织领导压实工作责任", "（二）保障经费", false, 24)).isTrue();
        assertThat(Lines.divide("云溪镇人民政府", "2026年3月2日", false, 14)).isTrue();
        assertThat(Lines.divide("请认真贯彻执行。", "附件说明如下", false, 16)).isTrue();
        assertThat(Lines.divide("请认真贯彻执行", "各村要抓好落实", true, 14)).isTrue();
    }
}
