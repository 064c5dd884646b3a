package io.github.jiandu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays WEEK = new WorkingDays(List.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-16, 0",
        "2026-11-16, 2026-11-17, 1",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-20, 2026-11-22, 0",
        "2026-11-16, 2026-11-23, 5",
        "2026-11-14, 2026-11-29, 10",
        "2026-11-17, 2026-11-16, 0",
        "0001-01-01, 9999-12-31, 2608614",
    })
    void theFirstDayIsNotCounted(LocalDate first, LocalDate last, int days) {
        assertThat(WEEK.between(first, last)).isEqualTo(days);
    }

    @Test
    @Covers("INT-03")
    void holidaysAreLeftOutAndShiftedDaysCount() {
        List<LocalDate> holidays =
                LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 9)).toList();
        WorkingDays days = new WorkingDays(holidays, List.of(LocalDate.of(2026, 10, 10)));
        assertThat(days.between(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 12)))
                .as("9th, the shifted 10th, 12th")
                .isEqualTo(3);
    }

    @Test
    void whatTheWeekSaysAlreadyIsNotCountedTwice() {
        WorkingDays days = new WorkingDays(List.of(LocalDate.of(2026, 11, 21)), List.of(LocalDate.of(2026, 11, 20)));
        assertThat(days.between(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 23)))
                .isEqualTo(2);
    }
}
