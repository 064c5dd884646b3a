package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * An entry as a list shows it.
 *
 * @param title its title
 * @param url its address
 * @param date {@code 2026-03-01}, or null when it has none
 * @param summary its abstract, or null
 * @param indexNumber 索引号 of a policy document, or null
 * @param documentNumber 发文字号, or null
 * @param signedOn 成文日期 {@code 2026-03-01}, or null
 * @param validity 有效性 in words, or null
 * @param valid false for a document that is no longer or not yet in force
 */
public record ItemView(
        String title,
        String url,
        @Nullable String date,
        @Nullable String summary,
        @Nullable String indexNumber,
        @Nullable String documentNumber,
        @Nullable String signedOn,
        @Nullable String validity,
        boolean valid) {}
