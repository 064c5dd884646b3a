package io.github.jiandu.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to get a service (办事指南, SVC-01 to SVC-08). Its title is the 事项名称.
 *
 * @param basis 设定依据
 * @param conditions 申请条件
 * @param materials 办理材料 (SVC-02)
 * @param steps 办理流程, in order
 * @param place 办理地点
 * @param hours 办理时间
 * @param phones 联系电话
 * @param agency 办理机构, or null
 * @param fee 收费标准, or null
 * @param cautions 注意事项
 * @param legalLimit 法定办结时限, or null
 * @param promisedLimit 承诺办结时限, or null
 * @param more the usual further elements (SVC-06)
 * @param platform address of the item on the service platform (SVC-04), or null
 * @param reviewedOn when it was last compared with what happens at the counter (SVC-03), or null
 */
public record ServiceGuide(
        EntryHead head,
        List<String> basis,
        List<String> conditions,
        List<Material> materials,
        List<String> steps,
        List<String> place,
        List<String> hours,
        List<String> phones,
        @Nullable String agency,
        @Nullable String fee,
        List<String> cautions,
        @Nullable String legalLimit,
        @Nullable String promisedLimit,
        More more,
        @Nullable String platform,
        @Nullable LocalDate reviewedOn)
        implements Entry {

    /**
     * A paper that the applicant brings (SVC-02).
     *
     * @param name 名称
     * @param basis 依据, or null
     * @param form 原件 or 复印件, or null
     * @param copies 份数, or null
     * @param seal 签名签章 requirements, or null
     * @param template 空白表格, or null
     * @param sample 示范文本, or null
     * @param note 填写说明, or null
     */
    public record Material(
            String name,
            @Nullable String basis,
            @Nullable String form,
            @Nullable String copies,
            @Nullable String seal,
            @Nullable Attachment template,
            @Nullable Attachment sample,
            @Nullable String note) {}

    /**
     * A step that takes time of its own, such as an inspection on the spot (特殊环节).
     *
     * @param time 时限, or null
     * @param basis 依据, or null
     * @param fee 收费, or null
     */
    public record SpecialStep(
            String name,
            @Nullable String time,
            @Nullable String basis,
            @Nullable String fee) {}

    /**
     * What platforms say besides (SVC-06).
     *
     * @param audience 服务对象, or null
     * @param specialSteps 特殊环节
     * @param visits 到现场次数, or null
     * @param consult 咨询方式
     * @param complain 监督投诉方式
     * @param result 办理结果, or null
     */
    public record More(
            @Nullable String audience,
            List<SpecialStep> specialSteps,
            @Nullable Integer visits,
            List<String> consult,
            List<String> complain,
            @Nullable String result) {
        public More {
            specialSteps = List.copyOf(specialSteps);
            consult = List.copyOf(consult);
            complain = List.copyOf(complain);
        }
    }

    public ServiceGuide {
        basis = List.copyOf(basis);
        conditions = List.copyOf(conditions);
        materials = List.copyOf(materials);
        steps = List.copyOf(steps);
        place = List.copyOf(place);
        hours = List.copyOf(hours);
        phones = List.copyOf(phones);
        cautions = List.copyOf(cautions);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.GUIDE;
    }
}
