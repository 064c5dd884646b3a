package io.github.jiandu.export;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.PolicyDocument;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The documents of a column as a table that spreadsheets open (RFC 4180; DISC-04, DISC-06). */
final class CatalogueCsv {

    /** Without it Excel takes the text for GBK. */
    private static final String MARK = "\uFEFF";

    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    /** What spreadsheets take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private CatalogueCsv() {}

    static String of(List<Entry> entries, SiteConfig config, Function<Entry, String> summaries) {
        StringBuilder out = new StringBuilder(MARK);
        row(out, "索引号", "名称", "内容概述", "生成日期", "发文字号", "发文机关", "主题分类", "公开方式", "有效性", "公开日期", "地址");
        for (Entry entry : entries) {
            if (entry instanceof PolicyDocument document) {
                row(
                        out,
                        document.indexNumber(),
                        document.head().title(),
                        summaries.apply(document),
                        document.signedOn(),
                        document.documentNumber(),
                        document.issuer(),
                        document.topic(),
                        document.disclosure().chinese(),
                        document.validity().chinese(),
                        document.head().publishedAt() == null
                                ? null
                                : document.head().publishedAt().toLocalDate(),
                        config.publicUrl(document.head().address()));
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, @Nullable Object... cells) {
        out.append(Stream.of(cells)
                        .map(cell -> Objects.toString(cell, ""))
                        .map(CatalogueCsv::cell)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
