package io.github.jiandu.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organ with what it is for and how to reach it (机构职能, CONT-05); the title is its name. Texts that the editor left
 * out are empty, which has been reported.
 *
 * @param functions 机关职能, a paragraph each; empty when the body tells them
 * @param offices 内设机构
 * @param address 办公地址
 * @param hours 办公时间
 * @param phone 联系电话
 * @param leader 负责人
 * @param fax 传真, or null
 * @param postcode 邮编, or null
 */
public record Organ(
        EntryHead head,
        List<String> functions,
        List<Office> offices,
        String address,
        String hours,
        String phone,
        String leader,
        @Nullable String fax,
        @Nullable String postcode)
        implements Entry {

    /**
     * An office within the organ.
     *
     * @param name 名称
     * @param duty 职责
     * @param phone 电话
     * @param leader 负责人, or null
     * @param room 房间, or null
     */
    public record Office(
            String name,
            String duty,
            String phone,
            @Nullable String leader,
            @Nullable String room) {}

    public Organ {
        functions = List.copyOf(functions);
        offices = List.copyOf(offices);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.ORGAN;
    }
}
