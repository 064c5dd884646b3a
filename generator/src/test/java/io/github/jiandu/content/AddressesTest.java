package io.github.jiandu.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({"a, a", "2026-03-01_x, 2026-03-01_x", "a.b, a.b", "AbC, abc"})
    void asciiNamesStayInLowerCase(String name, String address) {
        assertThat(Addresses.ascii(name)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"通知", "关于 2026 年防汛的通知", "..", "a\\b", "😀", "-", "é", "con#1", "ſ"})
    void otherNamesBecomeAsciiThatDependsOnNothingElse(String name) {
        assertThat(Addresses.ascii(name))
                .matches(Addresses.NAME)
                .matches(".*[0-9a-f]{8}")
                .isEqualTo(Addresses.ascii(name));
    }

    @Test
    void differentNamesHaveDifferentAddresses() {
        assertThat(Addresses.ascii("通知")).isNotEqualTo(Addresses.ascii("通告"));
    }

    @Test
    void bothFormsOfAnAccentAreOneName() {
        assertThat(Addresses.ascii("e\u0301")).isEqualTo(Addresses.ascii("\u00e9"));
    }

    @Test
    void longNamesStayShort() {
        assertThat(Addresses.ascii("a".repeat(300))).hasSizeLessThan(80);
    }

    @Test
    void columnsMayChooseTheirNames() {
        Addresses addresses = new Addresses(Map.of("通知", "tz", "通知/防汛", "fx"));
        assertThat(addresses.page("通知/防汛/2026", "a").value()).isEqualTo("tz/fx/2026/a.html");
        assertThat(addresses.column("通知").value()).isEqualTo("tz/index.html");
        assertThat(addresses.column("").value()).isEqualTo("index.html");
    }

    @Test
    void filesKeepTheirEndings() {
        Addresses addresses = new Addresses(Map.of());
        assertThat(addresses.file("tzgg", "biao.DOCX").value()).isEqualTo("tzgg/biao.docx");
        assertThat(addresses.file("tzgg", "名单.xlsx").value()).matches("tzgg/p[0-9a-f]{8}\\.xlsx");
        assertThat(addresses.file("", "README").value()).isEqualTo("readme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"名单.", "a.名单", "a.b c", ".x"})
    void oddEndingsGiveUsableNames(String name) {
        assertThat(new Addresses(Map.of()).file("", name).value()).matches("[a-z0-9][a-z0-9._-]*[a-z0-9]");
    }
}
