package io.github.jiandu.render;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.render.kind.Dates;
import io.github.jiandu.render.kind.PageLinks;
import io.github.jiandu.render.kind.Presentation;
import io.github.jiandu.render.kind.Presentations;
import io.github.jiandu.render.view.ArticleView;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.HeadingView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.ItemView;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.render.view.RelationView;
import io.github.jiandu.site.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Views of entries: as pages and as items of lists. */
final class EntryPages {

    /** Texts with fewer headings are overseen at a glance. */
    private static final int TOC_FROM = 4;

    /** Kinds that are nothing without their text, so that only it can tell what they are about. */
    private static final Set<EntryKind> OF_TEXT =
            Set.of(EntryKind.ARTICLE, EntryKind.REPRINT, EntryKind.NOTICE, EntryKind.POLICY, EntryKind.INTERPRETATION);

    private final SiteConfig config;
    private final StructuredData structured;

    EntryPages(SiteConfig config) {
        this.config = config;
        this.structured = new StructuredData(config);
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
        Frames.tag(tags, "Description", TagText.description(summary));
        Picture picture = head.image() != null ? head.image() : body.picture();
        Frames.tag(tags, "Image", picture == null ? null : frames.publicUrl(picture.address()));
        Frames.tag(tags, "Url", frames.publicUrl(head.address()));
        return tags;
    }

    /** What the page is about (TAG-05): its abstract, or else its text, or else what lists say of it. */
    String description(Entry entry, Body body, String summary, PageLinks links) {
        String text = summary.isEmpty() ? TagText.words(body.html()) : summary;
        if (!text.isEmpty() || OF_TEXT.contains(entry.kind())) {
            return text;
        }
        String facts = facts(entry, links);
        return facts.isEmpty() ? entry.head().title() + "（" + entry.kind().chinese() + "）" : facts;
    }

    private static String facts(Entry entry, PageLinks links) {
        return Presentations.of(entry).facts(entry, links).stream()
                .filter(fact -> !fact.value().equals("—"))
                .map(fact -> fact.label() + "：" + fact.value())
                .collect(Collectors.joining("；"));
    }

    ArticleView page(
            Entry entry, Body body, String summary, @Nullable Entry previous, @Nullable Entry next, PageLinks links) {
        EntryHead head = entry.head();
        boolean toc = head.toc() != null ? head.toc() : body.headings().size() >= TOC_FROM;
        return new ArticleView(
                head.title(),
                head.publishedAt() == null ? null : Dates.minutes(head.publishedAt()),
                source(head),
                head.author(),
                head.editor(),
                head.draft(),
                new Html(Presentations.of(entry).text(entry, body)),
                toc
                        ? body.headings().stream()
                                .map(h -> new HeadingView(h.text(), h.id(), h.level()))
                                .toList()
                        : List.of(),
                head.attachments().stream().map(links::file).toList(),
                relations(entry, links),
                previous == null ? null : links.link(previous),
                next == null ? null : links.link(next),
                structured.of(entry, body, summary, links),
                Presentations.of(entry).notice(entry, links),
                Presentations.mark(entry, links),
                filing(entry, summary));
    }

    private static List<RelationView> relations(Entry entry, PageLinks links) {
        return links.site().related(entry).entrySet().stream()
                // the header leads to other languages
                .filter(related -> related.getKey() != RelationType.TRANSLATION)
                .map(related ->
                        new RelationView(related.getKey().label(), links.links(List.copyOf(related.getValue()))))
                .toList();
    }

    /** The catalogue box of what is no document but has a place in the catalogue (DISC-06, CONT-10). */
    private List<BoxRowView> filing(Entry entry, String summary) {
        String number = entry.head().filing().indexNumber();
        if (number == null) {
            return List.of();
        }
        List<BoxRowView> rows = new ArrayList<>();
        rows.add(new BoxRowView("索引号", number));
        LocalDate made = entry.head().filing().madeOn();
        if (made != null) {
            rows.add(new BoxRowView("生成日期", Dates.chinese(made)));
        }
        rows.add(new BoxRowView("名称", entry.head().title()));
        rows.add(new BoxRowView("发布机构", source(entry.head())));
        if (!summary.isEmpty()) {
            rows.add(new BoxRowView("内容概述", summary));
        }
        return rows;
    }

    /** What the name of a column is marked with, or null for a current one. */
    static @Nullable String mark(Column column) {
        PageLife life = column.life();
        return life == null ? null : life.state().chinese();
    }

    ItemView item(Entry entry, @Nullable String summary, @Nullable Picture picture, PageLinks links) {
        EntryHead head = entry.head();
        PolicyDocument document = entry instanceof PolicyDocument policy ? policy : null;
        Presentation<Entry> presentation = Presentations.of(entry);
        return new ItemView(
                head.title(),
                head.language() == Language.CHINESE ? null : head.language().tag(),
                links.url(head.address()),
                head.publishedAt() == null ? null : Dates.day(head.publishedAt()),
                summary,
                picture == null ? null : links.picture(picture),
                Presentations.mark(entry, links),
                presentation.facts(entry, links),
                entry.indexNumber(),
                document == null ? null : document.documentNumber(),
                entry.madeOn() == null ? null : entry.madeOn().toString(),
                document == null ? null : document.validity().chinese(),
                document == null || document.validity() == Validity.VALID);
    }
}
