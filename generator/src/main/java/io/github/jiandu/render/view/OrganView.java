package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only an organ has; in its template {@code organ}.
 *
 * @param box address, hours, phone, head and the like
 * @param functions 机关职能, a paragraph each; empty when the text tells them
 * @param offices 内设机构
 */
public record OrganView(List<BoxRowView> box, List<String> functions, List<OfficeView> offices) {

    /**
     * An office within the organ.
     *
     * @param name 名称
     * @param duty 职责
     * @param leader 负责人, or a dash
     * @param room 房间, or a dash
     * @param phone 电话
     */
    public record OfficeView(String name, String duty, String leader, String room, String phone) {}
}
