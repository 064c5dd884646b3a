package io.github.jiandu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.jiandu.Covers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    /** Type, certainty and masked form of everything found. */
    private static List<String> found(String text) {
        return PersonalNumbers.find(text).stream()
                .map(number -> number.type() + (number.certain() ? " " : "? ") + number.masked(text, '*'))
                .toList();
    }

    @Test
    @Covers("PRIV-01")
    void idNumbersAreKnownByRegionBirthAndCheckDigit() {
        assertThat(found("身份证号11010519491231002X。")).containsExactly("ID_CARD 11*************02X");
        assertThat(found("11010519491231002x")).containsExactly("ID_CARD 11*************02x");
        assertThat(found("110105194912310021")).containsExactly("ID_CARD? 11*************021");
        assertThat(found("110105 19491231 002X")).containsExactly("ID_CARD 11**** ******** *02X");
        assertThat(found("１１０１０５１９４９１２３１００２Ｘ")).containsExactly("ID_CARD １１*************０２Ｘ");
        assertThat(found("尾号11010519491331002X")).as("no such month").isEmpty();
        assertThat(found("99010519491231002X")).as("no such region").isEmpty();
    }

    @Test
    @Covers("PRIV-02")
    void mobileNumbersAreKnownInEveryGrouping() {
        assertThat(found("电话13800001234")).containsExactly("MOBILE 138****1234");
        assertThat(found("138 0000 1234")).containsExactly("MOBILE 138 **** 1234");
        assertThat(found("138-0000-1234，")).containsExactly("MOBILE 138-****-1234");
        assertThat(found("+8613800001234")).containsExactly("MOBILE 138****1234");
        assertThat(found("13800001234、19900001234")).hasSize(2);
        assertThat(found("[电话](tel:13800001234)")).hasSize(1);
    }

    @Test
    @Covers("PRIV-03")
    void cardNumbersAreCertainWithIssuerAndSum() {
        assertThat(found("卡号6222020000000000004")).containsExactly("BANK_CARD? 622202*********0004");
        assertThat(found("卡号4111111111111111")).containsExactly("BANK_CARD 411111******1111");
        assertThat(found("4111 1111 1111 1111")).containsExactly("BANK_CARD 4111 11** **** 1111");
        assertThat(found("工单20261122000017")).containsExactly("BANK_CARD? 202611****0017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.gov.cn/art/13800001234.html",
                "[文件](/zwgk/13800001234/6222020000000000004.html)",
                "<a href=\"x13800001234\">",
                "附件20260301123456789.pdf",
                "索引号：11330127002483098X/2026-00012",
                "索引号11330127002483098/2026-00012",
                "统一社会信用代码：113301270024830987",
                "项目编号：20263301270024",
                "投资13800001234元",
                "13800001234.50",
                "0000-1234500",
                "2026-11-22 13:80:00",
                "1234567890123456789012345",
                "A13800001234",
                "12345678901",
                "9999999999999999"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    @Covers("PRIV-12")
    void findingsShowTheEndsOnly() {
        assertThat(PersonalNumbers.find("13800001234").get(0).shown()).isEqualTo("13********4");
        assertThat(PersonalNumbers.hidden("电话13800001234，证11010519491231002X"))
                .isEqualTo("电话13********4，证11***************X");
    }

    @Test
    void hostileTextTakesNoTime() {
        String digits = "1".repeat(500_000) + " " + "138 ".repeat(200_000) + "/a".repeat(200_000) + "1".repeat(20);
        assertTimeout(Duration.ofSeconds(10), () -> PersonalNumbers.find(digits));
    }
}
