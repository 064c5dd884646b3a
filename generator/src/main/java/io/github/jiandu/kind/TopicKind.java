package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.Topic;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@link Topic}. */
final class TopicKind implements Kind<Topic> {

    private static final int DEFAULT_COUNT = 8;

    static final Field<String> BLOCK_TITLE = Field.of("title", "名称", TEXT, "版块的标题；写了栏目时默认用栏目名称");
    static final Field<YamlNode.Scalar> BLOCK_COLUMN =
            Field.of("column", "栏目", located("栏目路径"), "列出哪个栏目的内容，如 ztzl/fxkh");
    static final Field<Integer> BLOCK_COUNT = Field.of("count", "条数", INTEGER, "列出栏目的几条；默认 8");
    static final Field<List<YamlNode.Scalar>> BLOCK_PAGES =
            Field.of("pages", "页面", listOf(located("页面路径")), "列出哪些页面，按所写的次序");
    static final FieldTable BLOCK_TABLE = FieldTable.of(BLOCK_TITLE, BLOCK_COLUMN, BLOCK_COUNT, BLOCK_PAGES);

    static final Field<YamlNode.Scalar> BANNER = Field.of("banner", "横幅", located("文件名"), "专题页顶部的横幅图片");
    static final Field<String> BANNER_ALT = Field.of("bannerAlt", "横幅说明", TEXT, "横幅上的文字或画面；默认为标题");
    static final Field<List<FieldValues>> BLOCKS = Field.of("blocks", "版块", listOf(nested(BLOCK_TABLE)), "专题的各个版块，依次显示")
            .rules("SCOPE-04");
    static final Field<LocalDateTime> ARCHIVED_ON = Field.of("archivedOn", "归档日期", DATE, "从这一天起专题不再更新，页面顶部和列表中标明已归档");

    private static final FieldTable FIELDS = FieldTable.of(BANNER, BANNER_ALT, BLOCKS, ARCHIVED_ON);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public @Nullable PageLife life(EntryHead head, FieldValues values, LocalDateTime now) {
        LocalDateTime archived = values.get(ARCHIVED_ON);
        return archived == null || archived.toLocalDate().isAfter(now.toLocalDate())
                ? null
                : PageLife.of(PageState.ARCHIVED, archived.toLocalDate(), values.at(ARCHIVED_ON));
    }

    @Override
    public Topic read(EntryHead head, FieldValues values, Surroundings around) {
        LocalDateTime archived = values.get(ARCHIVED_ON);
        if (archived != null && head.publishedAt() != null && archived.isBefore(head.publishedAt())) {
            around.diagnostics().report(Code.TOPIC_ARCHIVED_FIRST, values.at(ARCHIVED_ON));
        }
        PageLife life = head.life();
        if (archived != null
                && life != null
                && life.isOwn()
                && life.is(PageState.ARCHIVED)
                && !archived.toLocalDate().equals(life.date())) {
            around.diagnostics()
                    .report(
                            Code.LIFE_DATES,
                            life.at(),
                            List.of(values.at(ARCHIVED_ON)),
                            String.valueOf(life.date()),
                            archived.toLocalDate(),
                            ARCHIVED_ON.chinese(),
                            ARCHIVED_ON.key());
        }
        Picture banner = values.find(BANNER).flatMap(around::picture).orElse(null);
        return new Topic(
                head,
                banner,
                values.get(BANNER_ALT, head.title()),
                values.get(BLOCKS, List.of()).stream()
                        .map(block -> block(block, around))
                        .toList(),
                DocumentChecks.day(archived));
    }

    private static Topic.Block block(FieldValues values, Surroundings around) {
        YamlNode.Scalar column = values.get(BLOCK_COLUMN);
        List<YamlNode.Scalar> pages = values.get(BLOCK_PAGES, List.of());
        Diagnostics diagnostics = around.diagnostics();
        if (column == null && pages.isEmpty()) {
            diagnostics.report(Code.TOPIC_BLOCK_EMPTY, values.at());
        } else if (column == null && !values.isWritten(BLOCK_TITLE)) {
            diagnostics.report(Code.TOPIC_BLOCK_TITLE, values.at());
        }
        int count = values.get(BLOCK_COUNT, DEFAULT_COUNT);
        if (count < 1) {
            diagnostics.report(Code.TOPIC_COUNT, values.at(BLOCK_COUNT), count);
            count = DEFAULT_COUNT;
        }
        return new Topic.Block(
                values.get(BLOCK_TITLE),
                column == null ? null : path(column),
                count,
                pages.stream()
                        .map(page -> around.page(page, BLOCK_PAGES))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static ColumnPath path(YamlNode.Scalar column) {
        return new ColumnPath(column.text().replaceAll("^/+|/+$", ""));
    }

    @Override
    public void check(Topic topic, FieldValues values, Site site, Surroundings around) {
        for (FieldValues block : values.get(BLOCKS, List.of())) {
            YamlNode.Scalar column = block.get(BLOCK_COLUMN);
            if (column != null && site.find(path(column)).isEmpty()) {
                reportUnknown(column, site, around.diagnostics());
            }
        }
        checkEntry(topic, values.at(), site, around);
    }

    private static void reportUnknown(YamlNode.Scalar column, Site site, Diagnostics diagnostics) {
        List<String> known =
                site.columns().stream().map(found -> found.path().value()).toList();
        String near = Nearest.to(path(column).value(), known)
                .orElse(String.join(", ", known.subList(0, Math.min(8, known.size()))));
        diagnostics.report(Code.CONFIG_UNKNOWN_COLUMN, column.at(), column.text(), near);
    }

    /** COL-04: all topics stand below one column of the first level, where most of them are. */
    private static void checkEntry(Topic topic, Location at, Site site, Surroundings around) {
        List<Entry> topics =
                site.entries().stream().filter(Topic.class::isInstance).toList();
        Map<String, Long> counts =
                topics.stream().collect(Collectors.groupingBy(entry -> root(site, entry), Collectors.counting()));
        Entry usual = topics.stream()
                .min(Comparator.comparing((Entry entry) -> -counts.getOrDefault(root(site, entry), 0L))
                        .thenComparing(entry -> entry.head().file()))
                .orElse(topic);
        String own = root(site, topic);
        if (!own.equals(root(site, usual))) {
            around.diagnostics()
                    .report(
                            Code.TOPIC_APART,
                            at,
                            List.of(Location.ofFile(usual.head().file())),
                            own,
                            root(site, usual));
        }
    }

    /** Name of the column of the first level that a page stands in. */
    private static String root(Site site, Entry entry) {
        List<Column> chain = site.chain(site.column(entry.head().column()));
        return chain.get(chain.size() - 1).name();
    }
}
