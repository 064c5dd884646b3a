package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.pattern;

import io.github.jiandu.config.Publishing;
import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Reprint;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@link Reprint}. */
final class ReprintKind implements Kind<Reprint> {

    static final Field<String> SOURCE_URL = Field.required(
                    "sourceUrl",
                    "原文链接",
                    pattern(
                            "网址",
                            Pattern.compile("https?://[^\\s/?#\"<>]++[^\\s\"<>]*+"),
                            "https://www.example.gov.cn/a.html"),
                    "原文的网址")
            .rules("REPR-04");
    static final Field<String> ORIGIN_TITLE =
            Field.of("originTitle", "原标题", TEXT, "原文的标题；默认同标题").rules("REPR-05");
    static final Field<LocalDateTime> ORIGIN_TIME = Field.of(
                    "originTime", "原文发布时间", DATE, "如 2026-03-01 09:30，用来核对是否及时转载")
            .rules("REPR-01");

    private static final FieldTable FIELDS = FieldTable.of(SOURCE_URL, ORIGIN_TITLE, ORIGIN_TIME);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Reprint read(EntryHead head, FieldValues values, Surroundings around) {
        checkSource(head, values, around);
        checkTime(head, values, around);
        String title = values.get(ORIGIN_TITLE);
        if (title != null && !title.equals(head.title())) {
            around.diagnostics().report(Code.REPRINT_TITLE, values.at(ORIGIN_TITLE), head.title(), title);
        }
        return new Reprint(head, title, values.get(ORIGIN_TIME), values.get(SOURCE_URL));
    }

    /** REPR-04 and REPR-06. */
    private static void checkSource(EntryHead head, FieldValues values, Surroundings around) {
        String source = head.source();
        SiteIdentity own = around.config().identity();
        List<String> allowed = around.config().publishing().reprintSources();
        if (source == null) {
            around.diagnostics().report(Code.REPRINT_NO_SOURCE, values.at());
        } else if (Stream.of(own.name(), own.fullName(), own.sponsor(), own.operator())
                .anyMatch(source::equals)) {
            around.diagnostics().report(Code.REPRINT_OWN_SOURCE, values.at(), source);
        } else if (!allowed.isEmpty() && !allowed.contains(source)) {
            around.diagnostics().report(Code.REPRINT_SOURCE, values.at(), source, String.join("、", allowed));
        }
    }

    /** REPR-01, REPR-02. A day without a time says nothing of hours; the whole day counts as in time. */
    private static void checkTime(EntryHead head, FieldValues values, Surroundings around) {
        LocalDateTime origin = values.get(ORIGIN_TIME);
        LocalDateTime published = head.publishedAt();
        if (origin == null || published == null) {
            return;
        }
        Diagnostics diagnostics = around.diagnostics();
        Location at = head.publishedWrittenAt();
        List<Location> beside = at == null ? List.of() : List.of(at);
        Publishing rules = around.config().publishing();
        boolean days = isDay(origin) || isDay(published);
        if (days ? published.toLocalDate().isBefore(origin.toLocalDate()) : published.isBefore(origin)) {
            diagnostics.report(Code.REPRINT_BEFORE_ORIGIN, values.at(ORIGIN_TIME), beside);
            return;
        }
        LocalDateTime from = isDay(origin) ? origin.plusDays(1) : origin;
        long late = Duration.between(from, published).toMinutes() - rules.reprintHours() * 60L;
        if (late > 0) {
            diagnostics.report(Code.REPRINT_LATE, values.at(ORIGIN_TIME), beside, rules.reprintHours());
        }
    }

    private static boolean isDay(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0;
    }
}
