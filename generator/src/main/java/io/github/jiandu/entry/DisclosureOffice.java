package io.github.jiandu.entry;

import org.jspecify.annotations.Nullable;

/**
 * The office that does the work of disclosure and takes requests (政府信息公开工作机构, DISC-05).
 *
 * @param name its full name
 * @param address 办公地址
 * @param postcode 邮政编码, or null
 * @param hours 办公时间
 * @param phone 联系电话
 * @param fax 传真
 * @param internet 互联网联系方式: an e-mail address or the address of a portal
 */
public record DisclosureOffice(
        @Nullable String name,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String hours,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String internet) {

    /** Whether there is an address that a request can be sent or brought to. */
    public boolean takesPaper() {
        return address != null;
    }

    /** The same with what it lacks taken from another. */
    public DisclosureOffice or(DisclosureOffice other) {
        return new DisclosureOffice(
                first(name, other.name),
                first(address, other.address),
                first(postcode, other.postcode),
                first(hours, other.hours),
                first(phone, other.phone),
                first(fax, other.fax),
                first(internet, other.internet));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
