package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.LINES;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.nested;
import static io.github.jiandu.field.FieldTypes.pattern;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.ServiceGuide;
import io.github.jiandu.entry.ServiceGuide.Material;
import io.github.jiandu.entry.ServiceGuide.SpecialStep;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@link ServiceGuide}. The classes of elements that an inspection counts are all required (SVC-05, IND-11). */
final class ServiceGuideKind implements Kind<ServiceGuide> {

    private static final Field<List<String>> BASIS =
            Field.required("basis", "设定依据", LINES, "法律、文件及条款，一行一条").rules("SVC-01", "SVC-05");
    private static final Field<List<String>> CONDITIONS =
            Field.required("conditions", "申请条件", LINES, "一行一条").rules("SVC-04", "SVC-05");
    private static final Field<List<GuideMaterials.Written>> MATERIALS = Field.required(
                    "materials", "办理材料", GuideMaterials.TYPE, "每份材料一组；写全称，不写“有关材料”")
            .rules("SVC-02", "SVC-05", "IND-20");
    private static final Field<List<String>> STEPS =
            Field.required("steps", "办理流程", LINES, "一行一步，程序编号").rules("SVC-01", "SVC-05");
    private static final Field<List<String>> PLACE =
            Field.required("place", "办理地点", LINES, "地址和窗口").rules("SVC-05");
    private static final Field<List<String>> HOURS =
            Field.required("serviceHours", "办理时间", LINES, "如 周一至周五 8:30—17:30").rules("SVC-05");
    private static final Field<List<String>> PHONE =
            Field.required("phone", "联系电话", listOf(TEXT), "如 0990-5550123").rules("SVC-01", "SVC-05");
    private static final Field<String> AGENCY =
            Field.required("agency", "办理机构", TEXT, "受理的窗口或科室").rules("SVC-01");
    private static final Field<String> FEE =
            Field.required("fee", "收费标准", TEXT, "不收费就写 不收费").rules("SVC-01");
    private static final Field<List<String>> CAUTIONS =
            Field.required("cautions", "注意事项", LINES, "一行一条；没有就写 无").rules("SVC-01");
    private static final Field<String> LEGAL_LIMIT =
            Field.of("legalLimit", "法定办结时限", TEXT, "如 20个工作日；两个时限至少写一个").rules("SVC-01", "SVC-06");
    private static final Field<String> PROMISED_LIMIT =
            Field.of("promisedLimit", "承诺办结时限", TEXT, "如 5个工作日").rules("SVC-01", "SVC-06");
    private static final Field<String> AUDIENCE =
            Field.of("audience", "服务对象", TEXT, "如 自然人、企业法人").rules("SVC-06");

    private static final Field<String> STEP_NAME = Field.required("name", "名称", TEXT, "如 现场踏勘");
    private static final Field<String> STEP_TIME = Field.of("time", "时限", TEXT, "如 5个工作日");
    private static final Field<String> STEP_BASIS = Field.of("basis", "依据", TEXT, "要求它的规定");
    private static final Field<String> STEP_FEE = Field.of("fee", "收费", TEXT, "不收费就写 不收费");
    private static final Field<List<FieldValues>> SPECIAL_STEPS = Field.of(
                    "specialSteps",
                    "特殊环节",
                    listOf(nested(FieldTable.of(STEP_NAME, STEP_TIME, STEP_BASIS, STEP_FEE))),
                    "不计入时限的环节，每个一组")
            .rules("SVC-06");

    private static final Field<Integer> VISITS =
            Field.of("visits", "到现场次数", INTEGER, "如 1").rules("SVC-06");
    private static final Field<List<String>> CONSULT =
            Field.of("consult", "咨询方式", LINES, "一行一种").rules("SVC-06", "SVC-07");
    private static final Field<List<String>> COMPLAIN =
            Field.of("complain", "监督投诉方式", LINES, "一行一种").rules("SVC-06", "SVC-07");
    private static final Field<String> RESULT =
            Field.of("result", "办理结果", TEXT, "如 发给《居住证》").rules("SVC-06");
    private static final Field<String> PLATFORM = Field.of(
                    "platform",
                    "在线办理",
                    pattern("网址", Pattern.compile("https?://\\S+"), "https://zwfw.example.gov.cn/1"),
                    "政务服务平台上该事项的网址")
            .rules("SVC-04");
    private static final Field<LocalDateTime> REVIEWED =
            Field.of("reviewed", "核对日期", DATE, "与窗口实际核对一致的日期，每年至少一次").rules("SVC-03");
    private static final Field<List<YamlNode.Scalar>> DOCUMENTS = Field.of(
                    "documents", "相关文件", listOf(located("页面路径")), "依据的政策文件；对方页面会自动链接过来")
            .rules("SVC-07");
    private static final Field<List<YamlNode.Scalar>> FAQS = Field.of(
                    "faqs", "常见问题", listOf(located("页面路径")), "有关的问答；对方页面会自动链接过来")
            .rules("SVC-06", "SVC-07");

    private static final FieldTable FIELDS = FieldTable.of(
            BASIS,
            CONDITIONS,
            MATERIALS,
            STEPS,
            PLACE,
            HOURS,
            PHONE,
            AGENCY,
            FEE,
            CAUTIONS,
            LEGAL_LIMIT,
            PROMISED_LIMIT,
            AUDIENCE,
            SPECIAL_STEPS,
            VISITS,
            CONSULT,
            COMPLAIN,
            RESULT,
            PLATFORM,
            REVIEWED,
            DOCUMENTS,
            FAQS);

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*个?(工作日|[日天])?.*");

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public List<RelationField> relations() {
        return List.of(
                new RelationField(DOCUMENTS, RelationType.GUIDE_DOCUMENTS, Set.of(EntryKind.POLICY)),
                new RelationField(FAQS, RelationType.GUIDE_FAQS, Set.of(EntryKind.FAQ)));
    }

    @Override
    public ServiceGuide read(EntryHead head, FieldValues values, Surroundings around) {
        List<Material> materials = new GuideMaterials(around).read(values.get(MATERIALS, List.of()));
        checkLimits(values, around);
        checkReview(values, around);
        if (!values.isWritten(PLATFORM)) {
            around.diagnostics().report(Code.GUIDE_NO_PLATFORM, values.at());
        }
        if (Stream.<Field<?>>of(DOCUMENTS, FAQS, CONSULT, COMPLAIN).noneMatch(values::isWritten)) {
            around.diagnostics().report(Code.GUIDE_NO_RELATIONS, values.at());
        }
        List<Attachment> files = Stream.concat(head.attachments().stream(), GuideMaterials.files(materials).stream())
                .toList();
        return new ServiceGuide(
                head.with(head.image(), files, head.relations()),
                values.get(BASIS, List.of()),
                values.get(CONDITIONS, List.of()),
                materials,
                values.get(STEPS, List.of()),
                values.get(PLACE, List.of()),
                values.get(HOURS, List.of()),
                values.get(PHONE, List.of()),
                values.get(AGENCY),
                values.get(FEE),
                values.get(CAUTIONS, List.of()),
                values.get(LEGAL_LIMIT),
                values.get(PROMISED_LIMIT),
                more(values),
                values.get(PLATFORM),
                date(values.get(REVIEWED)));
    }

    private static ServiceGuide.More more(FieldValues values) {
        List<SpecialStep> steps = values.get(SPECIAL_STEPS, List.of()).stream()
                .flatMap(step -> step
                        .find(STEP_NAME)
                        .map(name ->
                                new SpecialStep(name, step.get(STEP_TIME), step.get(STEP_BASIS), step.get(STEP_FEE)))
                        .stream())
                .toList();
        return new ServiceGuide.More(
                values.get(AUDIENCE),
                steps,
                values.get(VISITS),
                values.get(CONSULT, List.of()),
                values.get(COMPLAIN, List.of()),
                values.get(RESULT));
    }

    /** Who needs a service must know how long it takes (SVC-01), and no promise is longer than the law allows. */
    private static void checkLimits(FieldValues values, Surroundings around) {
        if (!values.isWritten(LEGAL_LIMIT) && !values.isWritten(PROMISED_LIMIT)) {
            around.diagnostics().report(Code.GUIDE_NO_LIMIT, values.at());
            return;
        }
        Optional<Matcher> legal = days(values.get(LEGAL_LIMIT));
        Optional<Matcher> promised = days(values.get(PROMISED_LIMIT));
        if (legal.isPresent()
                && promised.isPresent()
                && String.valueOf(legal.get().group(2))
                        .equals(String.valueOf(promised.get().group(2)))
                && Integer.parseInt(promised.get().group(1))
                        > Integer.parseInt(legal.get().group(1))) {
            around.diagnostics()
                    .report(
                            Code.GUIDE_LIMIT_ORDER,
                            values.at(PROMISED_LIMIT),
                            List.of(values.at(LEGAL_LIMIT)),
                            String.valueOf(values.get(PROMISED_LIMIT)),
                            String.valueOf(values.get(LEGAL_LIMIT)));
        }
    }

    private static Optional<Matcher> days(@Nullable String limit) {
        return Optional.ofNullable(limit).map(DAYS::matcher).filter(Matcher::matches);
    }

    private static void checkReview(FieldValues values, Surroundings around) {
        LocalDateTime reviewed = values.get(REVIEWED);
        if (!values.isWritten(REVIEWED)) {
            around.diagnostics().report(Code.GUIDE_NOT_REVIEWED, values.at());
        } else if (reviewed != null && reviewed.isAfter(around.now())) {
            around.diagnostics().report(Code.GUIDE_REVIEWED_LATER, values.at(REVIEWED));
        } else if (reviewed != null && reviewed.isBefore(around.now().minusYears(1))) {
            around.diagnostics().report(Code.GUIDE_REVIEW_OLD, values.at(REVIEWED));
        }
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
