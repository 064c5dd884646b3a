package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * The site; in templates {@code site}. Everything that may be null must be tested before it is shown.
 *
 * @param name short name
 * @param fullName full name for the header (SCOPE-08)
 * @param kind {@code township}, {@code subdistrict} or {@code department}
 * @param scheme colours: {@code red}, {@code blue}, {@code green} or {@code ink}
 * @param url public address of the home page, or null
 * @param sponsor 主办单位
 * @param operator 承办单位, or null
 * @param address 地址, or null
 * @param phone 电话, or null
 * @param officeHours 办公时间, or null
 * @param postcode 邮编, or null
 * @param siteIdCode 网站标识码, or null
 * @param icpNumber ICP备案号, or null
 * @param policeNumber 公安备案号, or null
 * @param policeUrl where the police show the filing, or null
 * @param conacUrl where the certificate of the 党政机关网站标识 is shown (FOOT-08), or null
 * @param logoAlt what the logo shows, or null without a logo
 * @param parentName name of the parent portal, or null
 * @param parentUrl its address, or null
 * @param portalHeader HTML of the parent portal above the site's own header, or null
 * @param portalFooter HTML of the parent portal below the site's own footer, or null
 */
public record SiteView(
        String name,
        String fullName,
        String kind,
        String scheme,
        @Nullable String url,
        @Nullable String sponsor,
        @Nullable String operator,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String officeHours,
        @Nullable String postcode,
        @Nullable String siteIdCode,
        @Nullable String icpNumber,
        @Nullable String policeNumber,
        @Nullable String policeUrl,
        @Nullable String conacUrl,
        @Nullable String logoAlt,
        @Nullable String parentName,
        @Nullable String parentUrl,
        @Nullable Html portalHeader,
        @Nullable Html portalFooter) {}
