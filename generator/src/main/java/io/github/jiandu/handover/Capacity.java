package io.github.jiandu.handover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes of media and of what stands on them. 1 GB is 1,000,000,000 bytes, as makers of media count.
 *
 * @param text as it was written
 * @param bytes the same in bytes
 */
public record Capacity(String text, long bytes) {

    static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?(KB|MB|GB|TB)");

    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000L);

    static Capacity parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        long unit = switch (matcher.group(2)) {
            case "KB" -> 1_000L;
            case "MB" -> 1_000_000L;
            case "GB" -> 1_000_000_000L;
            default -> 1_000_000_000_000L;
        };
        return new Capacity(
                text,
                new BigDecimal(matcher.group(1))
                        .multiply(BigDecimal.valueOf(unit))
                        .longValue());
    }

    /** Gigabytes with three decimals, rounded up when there would be none at all (PKG-13). */
    public static String gigabytes(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes).divide(GIGABYTE);
        BigDecimal rounded = exact.setScale(3, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 && bytes > 0 ? new BigDecimal("0.001") : rounded).toPlainString();
    }
}
