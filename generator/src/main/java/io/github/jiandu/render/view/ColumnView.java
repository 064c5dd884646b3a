package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a column; in templates {@code page}.
 *
 * @param name name of the column
 * @param description what it holds
 * @param intro its own text, or null; only on its first page
 * @param children the columns directly below with their newest entries; only on its first page
 * @param items entries of this page
 * @param style how the entries are listed: {@code titles}, {@code documents}, {@code register}, {@code table}, {@code persons} or
 *     {@code pictures}
 * @param total number of entries in all
 * @param year the year this page is limited to, or null
 * @param years the years one can choose, newest first; empty when there is but one
 * @param statistics how messages were answered, for a column of messages; or null; only on its first page
 * @param pager ways to the other pages of the list
 * @param catalogues classes of disclosed information with what there is of each; empty for other columns, and on
 *     further pages
 * @param siblings the columns beside this one, itself among them
 * @param structured JSON-LD for a script element, or null; only for datasets
 * @param datasets address of the catalogue of datasets for machines, or null when the column has none
 * @param mark what its name is marked with, such as 已归档, or null for a current column
 * @param catalogue address of its documents as a table for spreadsheets, or null when it has none
 */
public record ColumnView(
        String name,
        String description,
        @Nullable Html intro,
        List<BlockView> children,
        List<ItemView> items,
        String style,
        int total,
        @Nullable String year,
        List<LinkView> years,
        @Nullable StatisticsView statistics,
        PagerView pager,
        List<ClassesView> catalogues,
        List<LinkView> siblings,
        @Nullable Html structured,
        @Nullable String datasets,
        @Nullable String mark,
        @Nullable String catalogue) {}
