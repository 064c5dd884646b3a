package io.github.jiandu.kind;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts days from Monday to Friday; public holidays are not known here. */
final class Workdays {

    private Workdays() {}

    /** Working days after one day up to another, which counts itself; 0 when it is not later. */
    static long between(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }
}
