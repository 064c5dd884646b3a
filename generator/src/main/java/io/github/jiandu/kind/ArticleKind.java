package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Article;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads {@link Article}. Facts that stand for years are compared once a year (CONT-02) and taken back in time (CONT-06). */
final class ArticleKind implements Kind<Article> {

    /** Columns of this type (TAG-03) tell what the place is like: 概况. */
    private static final String OVERVIEW = "概况信息";

    private static final Field<LocalDateTime> REVIEWED =
            Field.of("reviewed", "核对日期", DATE, "内容与实际核对一致的日期，概况每年至少一次").rules("CONT-02", "CONT-06");
    private static final Field<LocalDateTime> VALID_UNTIL =
            Field.of("validUntil", "有效期至", DATE, "过了这一天标为已过期").rules("CONT-06");

    private static final FieldTable FIELDS = FieldTable.of(REVIEWED, VALID_UNTIL);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Article read(EntryHead head, FieldValues values, Surroundings around) {
        Article article = new Article(head, date(values.get(REVIEWED)), date(values.get(VALID_UNTIL)));
        checkReview(article, values, around);
        if (article.isExpired(around.now().toLocalDate())) {
            around.diagnostics().report(Code.ARTICLE_EXPIRED, values.at(VALID_UNTIL));
        }
        return article;
    }

    private static void checkReview(Article article, FieldValues values, Surroundings around) {
        LocalDate reviewed = article.reviewedOn();
        LocalDate today = around.now().toLocalDate();
        if (reviewed == null) {
            if (!values.isWritten(REVIEWED) && around.column().type().equals(OVERVIEW)) {
                around.diagnostics().report(Code.ARTICLE_NOT_REVIEWED, values.at());
            }
        } else if (reviewed.isAfter(today)) {
            around.diagnostics().report(Code.ARTICLE_REVIEWED_LATER, values.at(REVIEWED));
        } else if (reviewed.isBefore(today.minusYears(1))) {
            around.diagnostics().report(Code.ARTICLE_REVIEW_OLD, values.at(REVIEWED), reviewed);
        }
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
