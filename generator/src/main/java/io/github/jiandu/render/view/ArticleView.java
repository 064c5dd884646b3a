package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of any kind; in templates {@code page}.
 *
 * @param title its title
 * @param date 发布时间 {@code 2026-03-01 09:30} (PAGE-05), or null
 * @param source 来源 (PAGE-06)
 * @param author 作者, or null
 * @param editor 责任编辑, or null
 * @param draft true for a draft, which only builds with drafts show
 * @param body its text
 * @param toc headings to jump to; empty when there are too few to need it
 * @param attachments files offered
 * @param relations pages that belong to it, by what they are to it
 * @param previous the entry before it in its column, or null
 * @param next the entry after it, or null
 * @param structured JSON-LD for a script element, or null
 * @param notice what the reader must know before reading, such as that a document is abolished, or null
 * @param mark a word or two beside its title, such as 废止 or 已归档, or null (IDX-06)
 * @param filing index number and date of what stands in the catalogue of disclosed information; empty otherwise, and
 *     for documents, which have a box of their own
 */
public record ArticleView(
        String title,
        @Nullable String date,
        String source,
        @Nullable String author,
        @Nullable String editor,
        boolean draft,
        Html body,
        List<HeadingView> toc,
        List<AttachmentView> attachments,
        List<RelationView> relations,
        @Nullable LinkView previous,
        @Nullable LinkView next,
        @Nullable Html structured,
        @Nullable String notice,
        @Nullable String mark,
        List<BoxRowView> filing) {}
