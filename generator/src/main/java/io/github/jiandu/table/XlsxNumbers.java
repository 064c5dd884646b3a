package io.github.jiandu.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers of cells as people read them: never in scientific notation, dates as in ISO 8601. */
final class XlsxNumbers {

    /** What spreadsheets show of a number; further digits are the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double SECONDS = 86_400;

    private XlsxNumbers() {}

    /** The text of a number; what is none stays as it is. */
    static String text(String raw, XlsxStyles.Meaning meaning, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return raw;
        }
        return switch (meaning) {
            case NUMBER -> plain(BigDecimal.valueOf(value));
            case PERCENT -> plain(BigDecimal.valueOf(value).movePointRight(2)) + "%";
            case DATE, TIME -> date(value, meaning == XlsxStyles.Meaning.TIME, from1904);
        };
    }

    private static String plain(BigDecimal value) {
        BigDecimal shown = value.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    private static String date(double value, boolean time, boolean from1904) {
        LocalDateTime first = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        try {
            LocalDateTime moment = first.plusSeconds(Math.round(value * SECONDS));
            if (time && value < 1) {
                return TIME.format(moment);
            }
            boolean day = moment.getHour() == 0 && moment.getMinute() == 0;
            return day ? moment.toLocalDate().toString() : MINUTES.format(moment);
        } catch (DateTimeException e) {
            return plain(BigDecimal.valueOf(value));
        }
    }
}
