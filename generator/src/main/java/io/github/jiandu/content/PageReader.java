package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldTypes;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.markdown.MarkdownReader;
import io.github.jiandu.markdown.TitleLine;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.FrontMatter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the head of a page. Knows the columns, not the other pages. Safe for use by many threads. */
final class PageReader {

    private static final int DEFAULT_ORDER = 100;
    private static final Pattern DATED_NAME = Pattern.compile("t?(\\d{4})-?(\\d{2})-?(\\d{2})(?:\\D.*)?");

    /**
     * A page that was read, or an item of a data file.
     *
     * @param file its name within the site, as in {@link EntryHead#file}
     * @param folder where its relative links start
     * @param values its fields
     * @param draftEntry what is known of its entry; null when the head could not be read, which has been reported
     */
    record Page(
            String file,
            String folder,
            FieldValues values,
            @Nullable DraftEntry draftEntry) {}

    /** An entry that still lacks what can only be found when all files are known. */
    record DraftEntry(
            EntryHead head,
            EntryKind kind,
            PageSource source,
            @Nullable String documentNumber) {}

    private final MarkdownReader markdown = new MarkdownReader();
    private final Map<ColumnPath, Column> columns;
    private final EntryHeads heads;
    private final Diagnostics diagnostics;

    PageReader(Map<ColumnPath, Column> columns, EntryHeads heads, Diagnostics diagnostics) {
        this.columns = columns;
        this.heads = heads;
        this.diagnostics = diagnostics;
    }

    Page read(SourceTree.Item item, Optional<SourceFile> source) {
        if (source.isEmpty()) {
            return unreadable(item);
        }
        SourceFile file = source.get();
        if (file.text().isBlank()) {
            diagnostics.report(Code.PAGE_EMPTY, Location.ofFile(item.path()));
            return unreadable(item);
        }
        FrontMatter front = FrontMatter.read(file, diagnostics);
        if (front.fields().isEmpty()) {
            return unreadable(item);
        }
        YamlNode.Mapping mapping = front.fields().get();
        // What the page is decides which keys it may have.
        FieldValues placement = PageFields.PLACEMENT.read(mapping, key -> true, new Diagnostics());
        Column column = column(item, placement.get(PageFields.COLUMN));
        EntryKind kind = placement.get(PageFields.KIND, column == null ? EntryKind.ARTICLE : column.defaultKind());
        FieldValues values =
                PageFields.of(kind).read(mapping, key -> reportForeignKey(key, kind, diagnostics), diagnostics);
        if (column == null) {
            return unreadable(item);
        }
        return page(item, file, front.bodyLine(), values, column, kind);
    }

    private static Page unreadable(SourceTree.Item item) {
        FieldValues none = PageFields.ARTICLE.read(
                new YamlNode.Mapping(List.of(), Location.ofFile(item.path())), new Diagnostics());
        return new Page(item.path(), item.folder(), none, null);
    }

    /** A key of another kind is told from one that is unknown. */
    static boolean reportForeignKey(YamlNode.Scalar key, EntryKind kind, Diagnostics diagnostics) {
        List<EntryKind> others = Arrays.stream(EntryKind.values())
                .filter(other -> Kinds.of(other).fields().knows(key.text()))
                .toList();
        if (others.isEmpty()) {
            return false;
        }
        diagnostics.report(
                Code.FIELD_OTHER_KIND,
                key.at(),
                key.text(),
                kind.chinese(),
                others.stream().map(EntryKind::chinese).collect(Collectors.joining("、")),
                kind.key(),
                others.stream().map(EntryKind::key).collect(Collectors.joining(", ")));
        return true;
    }

    private @Nullable Column column(SourceTree.Item item, YamlNode.@Nullable Scalar written) {
        if (written != null) {
            return named(written, columns, diagnostics);
        }
        String folder = below(item);
        Column own = columns.get(new ColumnPath(folder));
        if (own != null) {
            return own;
        }
        ColumnPath nearest = ColumnReader.nearest(folder, columns.keySet());
        if (nearest == null) {
            diagnostics.report(Code.PAGE_NO_COLUMN, Location.ofFile(item.path()), item.folder());
            return null;
        }
        return columns.get(nearest);
    }

    /** The column that an editor named; null after reporting that there is none. */
    static @Nullable Column named(YamlNode.Scalar written, Map<ColumnPath, Column> columns, Diagnostics diagnostics) {
        Column column = columns.get(new ColumnPath(written.text().replaceAll("^/+|/+$", "")));
        if (column == null) {
            List<String> known =
                    columns.keySet().stream().map(ColumnPath::value).toList();
            diagnostics.report(
                    Code.PAGE_UNKNOWN_COLUMN,
                    written.at(),
                    written.text(),
                    Nearest.to(written.text(), known)
                            .orElse(String.join(", ", known.subList(0, Math.min(8, known.size())))));
        }
        return column;
    }

    private Page page(
            SourceTree.Item item, SourceFile file, int bodyLine, FieldValues values, Column column, EntryKind kind) {
        String name = item.name().substring(0, item.name().length() - ".md".length());
        String title = PageFields.title(kind, values);
        DocumentHeadReader document = new DocumentHeadReader(file, values, kind == EntryKind.POLICY, diagnostics);
        int firstLine = firstLine(file, document.pass(bodyLine, title));
        Optional<TitleLine> heading = TitleLine.at(file, firstLine, markdown);
        int textLine = firstLine;
        if (heading.isPresent() && (title == null || title.equals(heading.get().text()))) {
            // The page's own title stands above the text, so the text need not repeat it.
            title = heading.get().text();
            textLine = document.pass(firstLine + heading.get().lines(), null);
        }
        if (title == null && !values.isWritten(PageFields.TITLE)) {
            if (values.blankAt(PageFields.TITLE) != null) {
                FieldTable.reportMissing(PageFields.TITLE, values, diagnostics);
            } else {
                diagnostics.report(Code.PAGE_NO_TITLE, file.at(bodyLine > 1 ? 1 : firstLine, 1, 3));
            }
        }
        title = title == null ? name : title;
        document.check(
                title, values.isWritten(PageFields.TITLE) ? values.at(PageFields.TITLE) : file.at(firstLine, 1, 1));
        EntryHead head = heads.head(
                new EntryHeads.Place(item.path(), below(item), name, file.at(1, 1, 3), Location.ofFile(item.path())),
                title,
                fromName(name).orElse(null),
                DEFAULT_ORDER,
                values,
                column);
        PageSource source =
                new PageSource(item.path(), item.folder(), head.address(), new PageSource.InFile(item, textLine));
        return new Page(item.path(), item.folder(), values, new DraftEntry(head, kind, source, document.number()));
    }

    private static String below(SourceTree.Item item) {
        return item.folder().equals(Content.FOLDER) ? "" : item.folder().substring(Content.FOLDER.length() + 1);
    }

    private static int firstLine(SourceFile file, int bodyLine) {
        int line = bodyLine;
        while (line < file.lineCount() && file.line(line).isBlank()) {
            line++;
        }
        return Math.min(line, file.lineCount());
    }

    /** 2026-03-01-xyz.md and t20260301_12.md say their date in their name. */
    private static Optional<LocalDateTime> fromName(String name) {
        Matcher matcher = DATED_NAME.matcher(name);
        return matcher.matches()
                ? FieldTypes.parseDate(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }
}
