package io.github.jiandu.handover;

import io.github.jiandu.site.Retention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How records are numbered (档号, PKG-16). The number of a record (件号) begins at 1 in each year and retention.
 *
 * @param pattern with names in braces
 * @param classCode 门类代码
 * @param office 机构（问题）代码, or null
 * @param agreed whether the archive agreed to it; numbers are marked 暂 otherwise
 */
public record Numbering(
        String pattern, String classCode, @Nullable String office, boolean agreed) {

    /** What is taken when nothing else is settled. */
    static final String DEFAULT = "{全宗号}-{门类}·{年度}-{期限}-{件号}";

    static final String CLASS_CODE = "WY";
    /** What provisional numbers begin with. */
    static final String PROVISIONAL = "暂";

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> KNOWN = List.of("全宗号", "门类", "年度", "期限", "机构", "件号");
    private static final List<String> NEEDED = List.of("年度", "期限", "件号");

    /** What is wrong with a pattern: the name that is unknown, or missing; empty when all is right. */
    static Optional<String> trouble(String pattern, boolean hasOffice) {
        Matcher matcher = NAME.matcher(pattern);
        while (matcher.find()) {
            if (!KNOWN.contains(matcher.group(1)) || matcher.group(1).equals("机构") && !hasOffice) {
                return Optional.of("{" + matcher.group(1) + "}");
            }
        }
        return NEEDED.stream()
                .map(name -> "{" + name + "}")
                .filter(name -> !pattern.contains(name))
                .findFirst();
    }

    /** The number of a record, with its mark when it is provisional. */
    String of(String fonds, int year, Retention retention, int item) {
        String number = pattern.replace("{全宗号}", fonds)
                .replace("{门类}", classCode)
                .replace("{年度}", String.valueOf(year))
                .replace("{期限}", code(retention))
                .replace("{机构}", office == null ? "" : office)
                .replace("{件号}", item(item));
        return agreed ? number : PROVISIONAL + number;
    }

    /** 件号: four digits, more when there are more. */
    static String item(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** Code of a retention as numbers of records use it (DA/T 13). */
    static String code(Retention retention) {
        return switch (retention) {
            case PERMANENT -> "Y";
            case YEARS_30 -> "D30";
            case YEARS_10 -> "D10";
        };
    }
}
