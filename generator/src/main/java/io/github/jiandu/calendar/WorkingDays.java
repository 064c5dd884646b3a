package io.github.jiandu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The days on which offices work: Monday to Friday, but for the holidays and shifted days that are known. */
public final class WorkingDays {

    private static final int WEEK = 7;

    private final NavigableSet<LocalDate> off = new TreeSet<>();
    private final NavigableSet<LocalDate> on = new TreeSet<>();

    /**
     * @param holidays days off, whatever day of the week (假日)
     * @param shifted Saturdays and Sundays on which offices work (调休)
     */
    public WorkingDays(Collection<LocalDate> holidays, Collection<LocalDate> shifted) {
        // only what differs from the week counts
        holidays.stream().filter(day -> !isWeekend(day)).forEach(off::add);
        shifted.stream().filter(WorkingDays::isWeekend).forEach(on::add);
    }

    /** Working days after the first day, up to and with the last; 0 when the last is not after the first. */
    public int between(LocalDate first, LocalDate last) {
        if (!last.isAfter(first)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(first, last);
        long working = days / WEEK * 5;
        for (LocalDate day = last.minusDays(days % WEEK - 1); !day.isAfter(last); day = day.plusDays(1)) {
            working += isWeekend(day) ? 0 : 1;
        }
        working -= off.subSet(first, false, last, true).size();
        working += on.subSet(first, false, last, true).size();
        return (int) Math.max(0, working);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
