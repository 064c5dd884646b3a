package io.github.jiandu.entry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the table on requests in the yearly report (RPT-04), in the order of the official form. */
public enum RequestRow {
    RECEIVED("received", "本年新收", "一、本年新收政府信息公开申请数量", null),
    CARRIED_IN("carriedIn", "上年结转", "二、上年结转政府信息公开申请数量", null),
    GRANTED("granted", "予以公开", "（一）予以公开", null),
    PARTLY("partly", "部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", null),
    SECRET("secret", "属于国家秘密", "1．属于国家秘密", Group.REFUSED),
    FORBIDDEN("forbidden", "其他法律行政法规禁止公开", "2．其他法律行政法规禁止公开", Group.REFUSED),
    SAFETY("safety", "危及三安全一稳定", "3．危及“三安全一稳定”", Group.REFUSED),
    THIRD_PARTY("thirdParty", "保护第三方合法权益", "4．保护第三方合法权益", Group.REFUSED),
    INTERNAL("internal", "属于三类内部事务信息", "5．属于三类内部事务信息", Group.REFUSED),
    PROCESS("process", "属于四类过程性信息", "6．属于四类过程性信息", Group.REFUSED),
    CASE_FILE("caseFile", "属于行政执法案卷", "7．属于行政执法案卷", Group.REFUSED),
    INQUIRY("inquiry", "属于行政查询事项", "8．属于行政查询事项", Group.REFUSED),
    NOT_HELD("notHeld", "本机关不掌握相关政府信息", "1．本机关不掌握相关政府信息", Group.UNAVAILABLE),
    NOT_MADE("notMade", "没有现成信息需要另行制作", "2．没有现成信息需要另行制作", Group.UNAVAILABLE),
    UNCLEAR("unclear", "补正后申请内容仍不明确", "3．补正后申请内容仍不明确", Group.UNAVAILABLE),
    COMPLAINT("complaint", "信访举报投诉类申请", "1．信访举报投诉类申请", Group.NOT_HANDLED),
    REPEATED("repeated", "重复申请", "2．重复申请", Group.NOT_HANDLED),
    PUBLICATION("publication", "要求提供公开出版物", "3．要求提供公开出版物", Group.NOT_HANDLED),
    EXCESSIVE("excessive", "无正当理由大量反复申请", "4．无正当理由大量反复申请", Group.NOT_HANDLED),
    CONFIRMATION("confirmation", "要求行政机关确认或重新出具已获取信息", "5．要求行政机关确认或重新出具已获取信息", Group.NOT_HANDLED),
    NOT_CORRECTED("notCorrected", "逾期不补正", "1．申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", Group.OTHERWISE),
    NOT_PAID("notPaid", "逾期未缴费", "2．申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", Group.OTHERWISE),
    OTHER("other", "其他处理结果", "3．其他", Group.OTHERWISE),
    TOTAL("total", "办理结果总计", "（七）总计", null),
    CARRIED_OUT("carriedOut", "结转下年度继续办理", "四、结转下年度继续办理", null);

    /** Rows that stand together under one word. */
    public enum Group {
        REFUSED("（三）不予公开"),
        UNAVAILABLE("（四）无法提供"),
        NOT_HANDLED("（五）不予处理"),
        OTHERWISE("（六）其他处理");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The applicants by whom the numbers are split, and the total. */
    public static final List<String> APPLICANTS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    private final String key;
    private final String chinese;
    private final String label;
    private final @Nullable Group group;

    RequestRow(String key, String chinese, String label, @Nullable Group group) {
        this.key = key;
        this.chinese = chinese;
        this.label = label;
        this.group = group;
    }

    public String key() {
        return key;
    }

    /** The name an editor writes. */
    public String chinese() {
        return chinese;
    }

    /** What the form says. */
    public String label() {
        return label;
    }

    public @Nullable Group group() {
        return group;
    }

    /** Whether it is one of the results that add up to {@link #TOTAL}. */
    public boolean isResult() {
        return compareTo(GRANTED) >= 0 && compareTo(TOTAL) < 0;
    }

    /** The results, in order. */
    public static List<RequestRow> results() {
        return Arrays.stream(values()).filter(RequestRow::isResult).toList();
    }
}
