package io.github.jiandu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of others is read as RFC 8259 has it, and nothing else is. */
class JsonReaderTest {

    @Test
    void everyKindOfValueIsRead() {
        assertThat(
                        JsonReader.read(
                                " {\"a\": [1, -2.5e3, true, false, null], \"b\": {}, \"c\": [], \"d\": \"\\u4e91\\n\\\"溪\\/\"} \n"))
                .contains(Map.of(
                        "a",
                        Arrays.asList(new BigDecimal(1), new BigDecimal("-2.5e3"), true, false, null),
                        "b",
                        Map.of(),
                        "c",
                        List.of(),
                        "d",
                        "云\n\"溪/"));
        assertThat(JsonReader.read("\"\"")).contains("");
        assertThat(JsonReader.read("null")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "01",
                "+1",
                "1.",
                ".5",
                "tru",
                "nul",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"a\nb\"",
                "1 2",
                "'a'",
                "[1 2]",
                "NaN",
                "\u0000",
                "1e99999",
                "\"\\",
                "\"\\u004"
            })
    void whatIsNoJsonIsNotRead(String text) {
        assertThat(JsonReader.read(text)).isEmpty();
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(JsonReader.read("[".repeat(100) + "]".repeat(100))).isPresent();
        assertThat(JsonReader.read("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
        assertThat(JsonReader.read("{\"a\":".repeat(100_000))).isEmpty();
        assertThat(JsonReader.read("9".repeat(1_000_000))).isEmpty();
    }
}
