package io.github.jiandu.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private List<YamlNode.Entry> read(String text) {
        return Yaml.readMapping(new SourceFile("a.yaml", text), diagnostics)
                .map(YamlNode.Mapping::entries)
                .orElse(List.of());
    }

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(found -> found.at() + " " + found.code().id())
                .toList();
    }

    @Test
    void placesCountUtf16UnitsBehindAnEmoji() {
        YamlNode.Entry entry = read("{😀: 1, 🌊乙: \"丙\"}").get(1);
        assertThat(entry.key().at()).hasToString("a.yaml:1:9");
        assertThat(Objects.requireNonNull(entry.key().at().span()).length()).isEqualTo(3);
        assertThat(entry.value().at()).hasToString("a.yaml:1:14");
    }

    @Test
    void errorBehindAnEmojiHasItsPlaceInUtf16Units() {
        read("a: [😀😀, }\n");
        assertThat(problems()).containsExactly("a.yaml:1:11 yaml.syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "12:30", "yes", "null", "~", "2026-13-45", "1e3", "0x10", "<<", "1_000", ".inf"})
    void scalarsStayText(String text) {
        assertThat(read("x: " + text).get(0).value())
                .isInstanceOfSatisfying(
                        YamlNode.Scalar.class,
                        scalar -> assertThat(scalar.text()).isEqualTo(text));
        assertThat(problems()).isEmpty();
    }

    @Test
    void blanksAroundValuesGo() {
        assertThat(((YamlNode.Scalar) read("x: \"  甲 \"").get(0).value()).text())
                .isEqualTo("甲");
    }

    @Test
    void emptyFileIsAnEmptyMapping() {
        assertThat(Yaml.readMapping(new SourceFile("a.yaml", "# 说明\n"), diagnostics))
                .isPresent();
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title：通知 | a.yaml:1:6 yaml.full-width-colon",
                "title: 甲: 乙 | a.yaml:1:8 yaml.second-colon",
                "title: [2026] 1号 | a.yaml:1:8 yaml.special-start",
                "title: \"甲\"乙 | a.yaml:1:8 yaml.special-start",
                "title: @甲 | a.yaml:1:8 yaml.special-start",
                "title: “甲: 乙” | a.yaml:1:8 yaml.curly-quotes",
                "title: \"甲 | a.yaml:1:8 yaml.unclosed-quote",
                "title:甲 | a.yaml:1:6 yaml.no-space",
                "title:　甲 | a.yaml:1:7 yaml.odd-space",
                "title: &a 甲 | a.yaml:1:8 yaml.alias",
                "'a: {b: [c, {d: *e}]}' | a.yaml:1:17 yaml.alias",
            })
    void slipsAreNamedAtTheirPlaces(String text, String problem) {
        read(text + "\nb: c\n");
        if (text.contains("*e")) {
            assertThat(problems()).hasSize(1).first().asString().startsWith("a.yaml:1:");
        } else {
            assertThat(problems()).containsExactly(problem);
        }
    }

    @Test
    void onlyTheNearestSlipIsReported() {
        read("a：1\nb：2\nc：3\n");
        assertThat(problems()).hasSize(1);
    }

    @Test
    void deepNestingIsReportedWhereItGoesTooDeep() {
        read("a: " + "[".repeat(10_000));
        assertThat(problems()).hasSize(1).first().asString().endsWith(" yaml.too-deep");
    }

    @Test
    void tagsConstructNothing() {
        assertThat(read("a: !!java.net.URL [http://localhost]")).isEmpty();
        assertThat(problems()).containsExactly("a.yaml:1:4 yaml.special-start");
    }
}
