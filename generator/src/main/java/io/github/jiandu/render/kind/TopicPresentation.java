package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.Topic;
import io.github.jiandu.render.view.BlockView;
import io.github.jiandu.render.view.ItemView;
import io.github.jiandu.render.view.TopicView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.ListStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows {@link Topic}. */
final class TopicPresentation implements Presentation<Topic> {

    @Override
    public TopicView view(Topic topic, Body body, PageLinks links) {
        return new TopicView(
                topic.banner() == null ? null : links.picture(topic.banner()),
                topic.bannerAlt(),
                topic.blocks().stream()
                        .map(block -> block(topic, block, links))
                        .filter(block -> !block.items().isEmpty())
                        .toList());
    }

    /** Pages chosen one by one come first. */
    private static BlockView block(Topic topic, Topic.Block block, PageLinks links) {
        Optional<Column> column = Optional.ofNullable(block.column()).flatMap(links.site()::find);
        Stream<Entry> chosen =
                block.files().stream().map(links.site()::findEntry).flatMap(Optional::stream);
        Stream<Entry> newest = column.stream()
                .flatMap(found -> links.site().entriesBelow(found.path()).stream())
                .filter(entry -> !entry.equals(topic))
                .limit(block.count());
        return new BlockView(
                Objects.requireNonNullElse(
                        block.title(), column.map(Column::name).orElse("")),
                column.filter(found -> !links.site().entriesBelow(found.path()).isEmpty())
                        .map(found -> links.url(found.address()))
                        .orElse(null),
                ListStyle.TITLES.key(),
                Stream.concat(chosen, newest)
                        .distinct()
                        .map(entry -> item(entry, links))
                        .toList(),
                column.map(Column::life).map(life -> life.state().chinese()).orElse(null));
    }

    private static ItemView item(Entry entry, PageLinks links) {
        return new ItemView(
                entry.head().title(),
                entry.head().language() == Language.CHINESE
                        ? null
                        : entry.head().language().tag(),
                links.url(entry.head().address()),
                entry.head().publishedAt() == null
                        ? null
                        : Dates.day(entry.head().publishedAt()),
                null,
                null,
                Presentations.mark(entry, links),
                List.of(),
                null,
                null,
                null,
                null,
                true);
    }

    private static boolean isArchived(Topic topic, PageLinks links) {
        return topic.archivedOn() != null && !topic.archivedOn().isAfter(links.today());
    }

    @Override
    public @Nullable String notice(Topic topic, PageLinks links) {
        return topic.archivedOn() == null || !isArchived(topic, links)
                ? null
                : "已归档：本专题已于" + Dates.chinese(topic.archivedOn()) + "归档，不再更新，仅供查阅。";
    }

    @Override
    public @Nullable String mark(Topic topic, PageLinks links) {
        return topic.archivedOn() == null || !isArchived(topic, links) ? null : "已归档 " + topic.archivedOn();
    }

    @Override
    public String schemaType(Topic topic) {
        return "CollectionPage";
    }
}
