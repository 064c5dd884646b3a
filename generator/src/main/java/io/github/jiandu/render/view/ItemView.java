package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a list shows it.
 *
 * @param title its title
 * @param language language of the title when that is not Chinese, or null
 * @param url its address
 * @param date {@code 2026-03-01}, or null when it has none
 * @param summary its abstract, or null
 * @param picture a picture of it, or null
 * @param mark a word or two beside its title, such as 废止, 已归档 or 已结束, or null
 * @param facts what tables and cards show of it; the same labels for every entry of its kind
 * @param indexNumber 索引号, or null
 * @param documentNumber 发文字号, or null
 * @param signedOn 成文日期 or 生成日期 {@code 2026-03-01}, or null
 * @param validity 有效性 in words, or null
 * @param valid false for a document that is no longer or not yet in force
 */
public record ItemView(
        String title,
        @Nullable String language,
        String url,
        @Nullable String date,
        @Nullable String summary,
        @Nullable PictureView picture,
        @Nullable String mark,
        List<BoxRowView> facts,
        @Nullable String indexNumber,
        @Nullable String documentNumber,
        @Nullable String signedOn,
        @Nullable String validity,
        boolean valid) {}
