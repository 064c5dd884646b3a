package io.github.jiandu.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What escaped Chinese in old addresses means. */
class PercentTest {

    private static final Charset GBK = Charset.forName("GBK");

    /** 通知, 联通 and 农 in GBK are UTF-8 by chance. */
    @ParameterizedTest
    @ValueSource(strings = {"通知", "联通", "通知公告", "农", "低保", "政务公开", "a通知b", "玛合木提·卡德尔", "镕基"})
    void bothEncodingsMeanTheSame(String text) {
        assertThat(Percent.meaning(URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(Percent.meaning(URLEncoder.encode(text, GBK))).isEqualTo(text);
    }

    /** Sites of Xinjiang have names of files in Arabic letters, which are two bytes in UTF-8 too. */
    @ParameterizedTest
    @ValueSource(strings = {"é", "·", "café", "×", "Ürümqi", "ئۇيغۇرچە", "خەۋەر"})
    void lettersOfTwoBytesStay(String text) {
        assertThat(Percent.meaning(URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .isEqualTo(text);
    }

    @Test
    void whereBothReadingsAreTextEachIsTried() {
        assertThat(Percent.otherMeaning("%CD%A8%D6%AA")).isEqualTo("\u0368\u05AA");
        assertThat(Percent.otherMeaning("%D8%A8")).isEqualTo("亘");
        assertThat(Percent.otherMeaning("%B5%CD")).isEqualTo("低");
    }

    @Test
    void whatOnlyNamesOfFilesTellIsEscapedAsTheSiteDidIt() {
        assertThat(address("http://www.qinglan.example/list.asp?t=通知&p=1").gbkText())
                .isEqualTo("http://www.qinglan.example/list.asp?t=%CD%A8%D6%AA&p=1");
        assertThat(address("http://www.qinglan.example/低保 1.htm").gbkText())
                .isEqualTo("http://www.qinglan.example/%B5%CD%B1%A3%201.htm");
        assertThat(address("http://www.qinglan.example/a.htm").gbkText()).isNull();
        assertThat(address("http://www.qinglan.example/\uD840\uDC00.htm").gbkText())
                .isNull();
    }

    private static Address address(String text) {
        return Objects.requireNonNull(Address.parse(text), text);
    }
}
