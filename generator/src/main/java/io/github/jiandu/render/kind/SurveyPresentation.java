package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.Survey;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.SurveyView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows {@link Survey} (INT-06). Nothing at schema.org fits a call for opinions. */
final class SurveyPresentation implements Presentation<Survey> {

    private static final String NONE = "—";

    @Override
    public SurveyView view(Survey survey, Body body, PageLinks links) {
        List<BoxRowView> box = new Rows()
                .add("状态", survey.state(links.now()).chinese())
                .add("意见数", survey.opinions() == null ? "结束后公布" : survey.opinions() + "条")
                .add("征集时间", period(survey))
                .list();
        return new SurveyView(
                box,
                survey.state(links.now()) == Survey.State.RUNNING,
                survey.url(),
                survey.email(),
                survey.mail(),
                survey.phone(),
                survey.result());
    }

    private static @Nullable String period(Survey survey) {
        LocalDate end = lastDay(survey);
        return survey.start() == null || end == null
                ? null
                : Dates.chinese(survey.start().toLocalDate()) + "至" + Dates.chinese(end);
    }

    private static @Nullable LocalDate lastDay(Survey survey) {
        LocalDateTime end = survey.end();
        return end == null ? null : end.minusSeconds(1).toLocalDate();
    }

    @Override
    public @Nullable String notice(Survey survey, PageLinks links) {
        return switch (survey.state(links.now())) {
            case RUNNING -> null;
            case NOT_STARTED -> "征集尚未开始。";
            case ENDED -> "征集已结束，不再接收意见。";
        };
    }

    @Override
    public String mark(Survey survey, PageLinks links) {
        return survey.state(links.now()).chinese();
    }

    @Override
    public List<BoxRowView> facts(Survey survey, PageLinks links) {
        LocalDate end = lastDay(survey);
        boolean hasResult =
                !survey.result().isEmpty() || links.site().related(survey).containsKey(RelationType.RESULT);
        return List.of(
                new BoxRowView(
                        "开始日期",
                        survey.start() == null
                                ? NONE
                                : survey.start().toLocalDate().toString()),
                new BoxRowView("结束日期", end == null ? NONE : end.toString()),
                new BoxRowView("意见数", survey.opinions() == null ? NONE : String.valueOf(survey.opinions())),
                new BoxRowView("结果", hasResult ? "已公布" : NONE));
    }

    @Override
    public @Nullable String schemaType(Survey survey) {
        return null;
    }
}
