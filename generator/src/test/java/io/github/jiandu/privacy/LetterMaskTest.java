package io.github.jiandu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.jiandu.Covers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterMaskTest {

    private static LetterMask mask(String... texts) {
        return LetterMask.of(List.of(), List.of(), Set.of("00001234500"), List.of(texts));
    }

    @ParameterizedTest
    @Covers({"PRIV-05", "INT-10"})
    @CsvSource({
        "张三, 张*",
        "王小明, 王*明",
        "欧阳小明, 欧**明",
        "王, *",
    })
    void namesKeepTheirEnds(String name, String masked) {
        assertThat(LetterMask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @Covers({"PRIV-05", "INT-10"})
    @CsvSource(
            delimiter = '|',
            value = {
                "我的电话是13800001234 | 我的电话是138****1234",
                "身份证11010519491231002X | 身份证11*************02X",
                "卡号4111111111111111 | 卡号411111******1111",
                "家里电话0990-5550123 | 家里电话0990-*****23",
                "打过0000-1234500 | 打过0000-1234500",
                "车牌浙A12B34被堵 | 车牌浙A****4被堵",
                "新能源车浙AD12345 | 新能源车浙A****5",
                "邮箱zhang.san@mail.example | 邮箱z***@mail.example",
                "微信号：abc12345 | 微信号：****",
                "住在云溪镇溪东路18号2单元301室 | 住在云溪镇***",
                "我家住樟树下村3组12号，路灯坏了 | 我家住***，路灯坏了",
                "云溪镇18号 | 云溪镇***",
                "10月1号去2号窗口 | 10月1号去2号窗口",
                "我叫张三，想咨询 | 我叫张*，想咨询",
                "我是何建国。 | 我是何*国。",
                "我是高中生，想咨询 | 我是高中生，想咨询",
                "联系人：李小龙 | 联系人：李*龙",
                "邻居王大明同志 | 邻居王*明同志",
            })
    void lettersAreMasked(String text, String masked) {
        assertThat(mask(text).letter(text)).isEqualTo(masked);
    }

    @Test
    @Covers("INT-10")
    void whatTheLetterTellsIsMaskedInTheAnswerToo() {
        LetterMask mask = LetterMask.of(List.of("王小明"), List.of("红星厂"), Set.of(), List.of("我叫张三，在红星厂"));
        assertThat(mask.reply("王小明、张三两位，红星厂的事请到溪东路18号，电话0990-5550123"))
                .isEqualTo("王*明、张*两位，***的事请到溪东路18号，电话0990-5550123");
    }

    @Test
    void manyNamesTakeNoTime() {
        StringBuilder text = new StringBuilder();
        for (char c = 0x4E00; c < 0x5E00; c++) {
            text.append("我叫张").append(c).append("，我是王").append(c).append("。村3组12号");
        }
        String letter = text.toString();
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(mask(letter).letter(letter)).doesNotContain("张三，"));
    }

    @Test
    void starsAreNoMarkup() {
        assertThat(mask().markdown(true).apply("电话13800001234，*很急*\n")).isEqualTo("电话138\\*\\*\\*\\*1234，*很急*\n");
    }
}
