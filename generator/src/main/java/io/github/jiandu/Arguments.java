package io.github.jiandu;

import io.github.jiandu.config.SiteFields;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.field.FieldTypes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people write as options of the command line or as parameters in Maven, read in one place so that both shells
 * take and refuse the same. Each argument goes by the name that its shell gives it.
 *
 * <pre>
 * Arguments.now("--now", "2026-11-22", Clock.systemUTC()) // 2026-11-22T23:59:59
 * </pre>
 */
public final class Arguments {

    /** An argument that cannot be used, and why, in Chinese and in English. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String chinese;
        private final String english;

        private Unusable(String chinese, String english) {
            super(chinese + "。" + english);
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }

    private Arguments() {}

    /**
     * The time of a run. A date alone means its whole day, so that what is to appear that day appears.
     *
     * @param text a date, with or without a time, or null to look at the clock
     */
    public static LocalDateTime now(String name, @Nullable String text, Clock clock) {
        if (text == null) {
            return LocalDateTime.ofInstant(clock.instant(), FieldTypes.ZONE);
        }
        LocalDateTime date = FieldTypes.parseDate(text)
                .orElseThrow(() -> new Unusable(
                        name + "：不是日期，请写成 2026-11-22 的样子：" + text, name + ": not a date like 2026-11-22: " + text));
        return text.contains(":") ? date : date.with(LocalTime.of(23, 59, 59));
    }

    /** The public address of a site, or null when it is not given here. */
    public static @Nullable String baseUrl(String name, @Nullable String text) {
        if (text == null || SiteFields.isUrl(text)) {
            return text;
        }
        throw new Unusable(
                name + "：不是网址，请写成 https://www.example.gov.cn/xz/ 的样子：" + text,
                name + ": not an address like https://www.example.gov.cn/xz/: " + text);
    }

    /** A number of threads; by default, when null, as many as there are processors. */
    public static int threads(String name, @Nullable Integer number) {
        if (number == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (number < 1) {
            throw new Unusable(name + "：线程数最少是 1：" + number, name + " must be at least 1: " + number);
        }
        return number;
    }

    /** The languages of messages: zh, en or both. */
    public static Set<Language> languages(String name, String text) {
        return switch (text) {
            case "zh" -> Set.of(Language.ZH);
            case "en" -> Set.of(Language.EN);
            case "both" -> Set.of(Language.ZH, Language.EN);
            default ->
                throw new Unusable(
                        name + "：提示的语言可写 zh、en 或 both：" + text, name + ": not one of zh, en and both: " + text);
        };
    }
}
