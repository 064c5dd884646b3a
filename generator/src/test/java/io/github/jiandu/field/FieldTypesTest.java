package io.github.jiandu.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T00:00",
        "2026-3-1, 2026-03-01T00:00",
        "2026/03/01, 2026-03-01T00:00",
        "2026.3.1, 2026-03-01T00:00",
        "2026年3月1日, 2026-03-01T00:00",
        "2026年03月01日 9:05, 2026-03-01T09:05",
        "2026-03-01 09:30, 2026-03-01T09:30",
        "2026-03-01T09:30:15, 2026-03-01T09:30:15",
        "2026-03-01T01:30:00Z, 2026-03-01T09:30",
        "2026-03-01T09:30:00+08:00, 2026-03-01T09:30",
        "2026-03-01T09:30:00+0800, 2026-03-01T09:30",
        "2026-02-28T23:00:00-05:00, 2026-03-01T12:00",
        "2024-02-29, 2024-02-29T00:00",
    })
    void datesAreReadAsPeopleWriteThem(String text, LocalDateTime date) {
        assertThat(FieldTypes.parseDate(text)).contains(date);
        assertThat(FieldTypes.parseDate(" " + text + " ")).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-45",
                "2026-02-29",
                "2026-02-30",
                "2026-00-10",
                "2026-01-00",
                "2026-03-01 24:00",
                "2026-03-01 09:60",
                "2026-03-01T09:30:00+99:00",
                "2026年13月1日",
                "26-03-01",
                "2026-03",
                "2026",
                "明天",
                "",
                "2026-03-01 上午",
                "12026-03-01",
                "２０２６-03-01"
            })
    void whatNoCalendarHasIsNoDate(String text) {
        assertThat(FieldTypes.parseDate(text)).isEmpty();
    }
}
