package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a service guide has; in its template {@code guide}.
 *
 * @param facts what is said in a few words: 办理机构, 时限, 收费标准 and the like
 * @param conditions 申请条件
 * @param materials 办理材料
 * @param steps 办理流程, in order
 * @param specialSteps 特殊环节
 * @param contacts 办理地点, 办理时间, 联系电话 and ways to ask and complain
 * @param cautions 注意事项
 * @param basis 设定依据
 * @param platform address on the service platform, or null
 * @param reviewed when it was last reviewed, {@code 2026年3月1日}, or null
 */
public record GuideView(
        List<BoxRowView> facts,
        List<String> conditions,
        List<Material> materials,
        List<String> steps,
        List<SpecialStep> specialSteps,
        List<Contact> contacts,
        List<String> cautions,
        List<String> basis,
        @Nullable String platform,
        @Nullable String reviewed) {

    /**
     * A material.
     *
     * @param name its name
     * @param basis 依据, or null
     * @param form 原件 or 复印件, or null
     * @param copies 份数, or null
     * @param seal 签名签章, or null
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
            @Nullable AttachmentView template,
            @Nullable AttachmentView sample,
            @Nullable String note) {}

    /**
     * A step that takes time of its own.
     *
     * @param name its name
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
     * Where to turn.
     *
     * @param label for instance 联系电话
     * @param lines one or more
     */
    public record Contact(String label, List<String> lines) {}
}
