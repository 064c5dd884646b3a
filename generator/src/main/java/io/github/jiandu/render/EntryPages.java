package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.render.view.ArticleView;
import io.github.jiandu.render.view.AttachmentView;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.HeadingView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.ItemView;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.site.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Views of entries: as pages and as items of lists. */
final class EntryPages {

    /** Texts with fewer headings are overseen at a glance. */
    private static final int TOC_FROM = 4;

    private final SiteConfig config;

    EntryPages(SiteConfig config) {
        this.config = config;
    }

    /** 来源 of an entry; its own site's sponsor unless it says otherwise (PAGE-06). */
    private String source(EntryHead head) {
        return Objects.requireNonNullElse(
                head.source(),
                Objects.requireNonNullElse(
                        config.identity().sponsor(), config.identity().fullName()));
    }

    /** The tags of an entry's page (TAG-04, TAG-05), from the same values that the page shows (TAG-09). */
    List<MetaView> tags(Entry entry, Column column, Body body, String summary, Frames frames) {
        EntryHead head = entry.head();
        List<MetaView> tags = Frames.columnTags(column);
        Frames.tag(tags, "ArticleTitle", head.title());
        Frames.tag(tags, "PubDate", head.publishedAt() == null ? null : Dates.minutes(head.publishedAt()));
        Frames.tag(tags, "ContentSource", source(head));
        Frames.tag(tags, "Keywords", String.join(",", head.keywords()));
        Frames.tag(tags, "Author", head.author() != null ? head.author() : head.editor());
        Frames.tag(tags, "Description", summary);
        Picture picture = head.image() != null ? head.image() : body.picture();
        Frames.tag(tags, "Image", picture == null ? null : frames.publicUrl(picture.address()));
        Frames.tag(tags, "Url", frames.publicUrl(head.address()));
        return tags;
    }

    ArticleView page(Entry entry, Body body, @Nullable Entry previous, @Nullable Entry next) {
        EntryHead head = entry.head();
        boolean toc = head.toc() != null ? head.toc() : body.headings().size() >= TOC_FROM;
        return new ArticleView(
                head.title(),
                head.publishedAt() == null ? null : Dates.minutes(head.publishedAt()),
                source(head),
                head.author(),
                head.editor(),
                head.draft(),
                new Html(body.html()),
                toc
                        ? body.headings().stream()
                                .map(h -> new HeadingView(h.text(), h.id(), h.level()))
                                .toList()
                        : List.of(),
                head.attachments().stream()
                        .map(attachment -> attachment(attachment, head.address()))
                        .toList(),
                previous == null ? null : link(previous, head.address()),
                next == null ? null : link(next, head.address()),
                entry instanceof PolicyDocument document ? box(document) : List.of(),
                entry instanceof PolicyDocument document ? notice(document) : null);
    }

    private static LinkView link(Entry entry, SitePath from) {
        return new LinkView(entry.head().title(), entry.head().address().relativeTo(from), false);
    }

    private static AttachmentView attachment(Attachment attachment, SitePath from) {
        boolean sameName = attachment.address().name().equals(attachment.fileName());
        return new AttachmentView(
                attachment.title(),
                attachment.address().relativeTo(from),
                sameName ? null : attachment.fileName(),
                attachment.type(),
                attachment.size(),
                attachment.pages());
    }

    /** The catalogue box (IDX-01, IDX-02). Rows without a value are left out. */
    private static List<BoxRowView> box(PolicyDocument document) {
        List<BoxRowView> rows = new ArrayList<>();
        row(rows, "索引号", document.indexNumber());
        row(rows, "主题分类", document.topic());
        row(rows, "发文机关", document.issuer());
        row(rows, "成文日期", document.signedOn() == null ? null : Dates.chinese(document.signedOn()));
        row(rows, "标题", document.head().title());
        row(rows, "发文字号", document.documentNumber());
        row(rows, "公开方式", document.disclosure().chinese());
        row(
                rows,
                "公开日期",
                document.head().publishedAt() == null
                        ? null
                        : Dates.chinese(document.head().publishedAt().toLocalDate()));
        row(rows, "有效性", document.validity().chinese());
        row(rows, "废止日期", document.abolishedOn() == null ? null : Dates.chinese(document.abolishedOn()));
        return rows;
    }

    private static void row(List<BoxRowView> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new BoxRowView(label, value));
        }
    }

    /** Whoever reads a document that is not in force must be told first (IDX-06). */
    private static @Nullable String notice(PolicyDocument document) {
        String day = document.abolishedOn() == null ? "" : "（" + Dates.chinese(document.abolishedOn()) + "）";
        return switch (document.validity()) {
            case VALID -> null;
            case EXPIRED -> "本文件已失效" + day + "，仅供查阅。";
            case ABOLISHED -> "本文件已废止" + day + "，仅供查阅。";
            case AMENDED -> "本文件已修改，请以修改后的文件为准。";
            case PENDING -> "本文件尚未生效。";
        };
    }

    ItemView item(Entry entry, SitePath from, @Nullable String summary) {
        EntryHead head = entry.head();
        PolicyDocument document = entry instanceof PolicyDocument policy ? policy : null;
        return new ItemView(
                head.title(),
                head.address().relativeTo(from),
                head.publishedAt() == null ? null : Dates.day(head.publishedAt()),
                summary,
                document == null ? null : document.indexNumber(),
                document == null ? null : document.documentNumber(),
                document == null || document.signedOn() == null
                        ? null
                        : document.signedOn().toString(),
                document == null ? null : document.validity().chinese(),
                document == null || document.validity() == Validity.VALID);
    }
}
