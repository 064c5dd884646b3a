package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a guide to disclosed information has; in its template {@code disclosureGuide}.
 *
 * @param arrangement classes and arrangement of information
 * @param ways ways to get it
 * @param office the office: name, address, hours, phone, fax, internet
 * @param updated 更新日期 {@code 2026年3月1日}, or null
 */
public record DisclosureGuideView(
        List<String> arrangement,
        List<String> ways,
        List<BoxRowView> office,
        @Nullable String updated) {}
