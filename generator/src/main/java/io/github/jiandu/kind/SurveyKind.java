package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.LINES;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.pattern;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.Survey;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@link Survey}. */
final class SurveyKind implements Kind<Survey> {

    static final Field<LocalDateTime> START =
            Field.required("start", "开始日期", DATE, "征集开始的日期").rules("INT-06");
    static final Field<LocalDateTime> END =
            Field.required("end", "结束日期", DATE, "征集结束的日期，当天仍可提交").rules("INT-06");
    static final Field<String> URL = Field.of(
                    "submitUrl",
                    "提交网址",
                    pattern("网址", Pattern.compile("https?://[^\\s]+"), "https://www.example.gov.cn/zjdc/"),
                    "上级门户征集页面的网址")
            .rules("INT-05");
    static final Field<String> EMAIL = Field.of("email", "电子邮箱", TEXT, "接收意见的公务邮箱");
    static final Field<String> MAIL = Field.of("mailAddress", "通信地址", TEXT, "邮寄意见的地址");
    static final Field<String> PHONE = Field.of("phone", "联系电话", TEXT, "办公电话，不要写个人手机号");
    static final Field<Integer> OPINIONS =
            Field.of("opinions", "意见数", INTEGER, "共收到多少条意见").rules("INT-06");
    static final Field<List<String>> RESULT =
            Field.of("result", "采用情况", LINES, "意见的采用情况，一行一段").rules("INT-06");
    static final Field<List<YamlNode.Scalar>> RESULT_PAGE = Field.of(
                    "resultPage", "结果页面", listOf(located("页面路径")), "公布结果的页面；对方页面会自动链接过来")
            .rules("INT-06");

    private static final FieldTable FIELDS =
            FieldTable.of(START, END, URL, EMAIL, MAIL, PHONE, OPINIONS, RESULT, RESULT_PAGE);

    /** Days after the end within which the result is due (INT-06). */
    private static final int RESULT_DUE = 30;

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public List<RelationField> relations() {
        return List.of(new RelationField(RESULT_PAGE, RelationType.RESULT, Set.of()));
    }

    @Override
    public Survey read(EntryHead head, FieldValues values, Surroundings around) {
        Survey survey = new Survey(
                head,
                values.get(START),
                afterEnd(values.get(END)),
                values.get(OPINIONS),
                values.get(RESULT, List.of()),
                values.get(URL),
                values.get(EMAIL),
                values.get(MAIL),
                values.get(PHONE));
        check(survey, values, around);
        return survey;
    }

    /** The day that is named still counts. */
    private static @Nullable LocalDateTime afterEnd(@Nullable LocalDateTime end) {
        return end == null || !end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end : end.plusDays(1);
    }

    private static void check(Survey survey, FieldValues values, Surroundings around) {
        LocalDateTime start = survey.start();
        LocalDateTime end = survey.end();
        if (start != null && end != null && !end.isAfter(start)) {
            around.diagnostics().report(Code.SURVEY_END_FIRST, values.at(END), List.of(values.at(START)));
            return;
        }
        boolean ended = survey.state(around.now()) == Survey.State.ENDED;
        boolean hasResult = values.isWritten(RESULT) || values.isWritten(RESULT_PAGE);
        if (ended && end != null && !hasResult && end.plusDays(RESULT_DUE).isBefore(around.now())) {
            around.diagnostics().report(Code.SURVEY_NO_RESULT, values.at(END), RESULT_DUE);
        }
        if (!ended && Stream.of(URL, EMAIL, MAIL).noneMatch(values::isWritten)) {
            around.diagnostics()
                    .report(Code.SURVEY_NO_WAY, values.at(), survey.head().title());
        }
    }
}
