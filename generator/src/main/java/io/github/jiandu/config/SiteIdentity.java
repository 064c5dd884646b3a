package io.github.jiandu.config;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes the site (standards section 19). Everything but the names may be absent.
 *
 * @param name short name, for instance 云溪镇
 * @param fullName full name as text in the header (SCOPE-08)
 * @param englishName name for pages in other languages, or null
 * @param kind what kind of body it is
 * @param domain own domain
 * @param siteIdCode own 网站标识码 (TAG-08)
 * @param divisionCode 行政区划代码
 * @param uscc 统一社会信用代码 (IDX-13)
 * @param icpNumber (FOOT-05)
 * @param policeNumber (FOOT-07)
 * @param conacId (FOOT-08)
 * @param sponsor 主办单位 (FOOT-02)
 * @param operator 承办单位
 * @param address 地址
 * @param phone 电话 (FOOT-03)
 * @param officeHours 办公时间
 * @param postcode 邮编
 * @param parent the portal it belongs to
 */
public record SiteIdentity(
        String name,
        String fullName,
        @Nullable String englishName,
        SiteKind kind,
        @Nullable String domain,
        @Nullable String siteIdCode,
        @Nullable String divisionCode,
        @Nullable String uscc,
        @Nullable String icpNumber,
        @Nullable String policeNumber,
        @Nullable String conacId,
        @Nullable String sponsor,
        @Nullable String operator,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String officeHours,
        @Nullable String postcode,
        @Nullable ParentPortal parent) {

    /**
     * The portal a township's pages belong to (SCOPE-01).
     *
     * @param name its name
     * @param url its address, or null
     * @param domain its domain, or null
     * @param siteIdCode its 网站标识码, or null
     */
    public record ParentPortal(
            String name,
            @Nullable String url,
            @Nullable String domain,
            @Nullable String siteIdCode) {}

    /** {@code SiteName} of the page tags: codes belong to registered sites, so the parent's if there is one (TAG-11). */
    public String tagName() {
        return parent != null ? parent.name() : fullName;
    }

    /** {@code SiteDomain} of the page tags (TAG-01, TAG-11), or null when none is known. */
    public @Nullable String tagDomain() {
        return parent != null ? parent.domain() : domain;
    }

    /** {@code SiteIDCode} of the page tags (TAG-01, TAG-11), or null when none is known. */
    public @Nullable String tagCode() {
        return parent != null ? parent.siteIdCode() : siteIdCode;
    }
}
