package io.github.jiandu.export;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.config.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * The layer of the site (网站元数据, META-02): whose entries follow.
 *
 * @param name 网站名称
 * @param fullName 全称
 * @param kind what sort of body it is
 * @param address its public address, or null
 * @param domain 域名 as in the page tags (TAG-11), or null
 * @param siteIdCode 网站标识码 as in the page tags, or null
 * @param divisionCode 行政区划代码, or null
 * @param creditCode 统一社会信用代码, or null
 * @param sponsor 主办单位, or null
 * @param operator 承办单位, or null
 * @param phone 电话, or null
 * @param description 简介, or null
 * @param language of the pages
 */
public record SiteItem(
        String name,
        String fullName,
        SiteKind kind,
        @Nullable String address,
        @Nullable String domain,
        @Nullable String siteIdCode,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        @Nullable String sponsor,
        @Nullable String operator,
        @Nullable String phone,
        @Nullable String description,
        String language) {

    static final String LANGUAGE = "zh-CN";

    static SiteItem of(SiteConfig config) {
        SiteIdentity identity = config.identity();
        return new SiteItem(
                identity.name(),
                identity.fullName(),
                identity.kind(),
                config.baseUrl(),
                identity.tagDomain(),
                identity.tagCode(),
                identity.divisionCode(),
                identity.uscc(),
                identity.sponsor(),
                identity.operator(),
                identity.phone(),
                config.description(),
                LANGUAGE);
    }
}
