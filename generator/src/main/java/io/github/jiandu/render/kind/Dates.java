package io.github.jiandu.render.kind;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as pages and feeds write them. */
public final class Dates {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** Asia/Shanghai has kept this offset since 1991. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private Dates() {}

    /** {@code 2026-03-01 09:30} (TAG-06, PAGE-05). */
    public static String minutes(LocalDateTime date) {
        return MINUTES.format(date);
    }

    /** {@code 2026-03-01 09:30}, or the day alone when no time was written. */
    public static String minutesOrDay(LocalDateTime date) {
        return date.toLocalTime().toSecondOfDay() == 0 ? day(date) : minutes(date);
    }

    /** {@code 2026-03-01}. */
    public static String day(LocalDateTime date) {
        return date.toLocalDate().toString();
    }

    /** {@code 2026年3月1日}, as official documents write it. */
    public static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** {@code 2026-03-01T09:30:00+08:00} (RFC 3339). */
    public static String rfc3339(LocalDateTime date) {
        return SECONDS.format(date) + OFFSET;
    }
}
