package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.address.StaticAddress;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.Article;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Disclosure;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTypes;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.markdown.MarkdownReader;
import io.github.jiandu.markdown.TitleLine;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.FrontMatter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the head of a page. Knows the columns, not the other pages. Safe for use by many threads. */
final class PageReader {

    private static final int DEFAULT_ORDER = 100;
    private static final Pattern DATED_NAME = Pattern.compile("t?(\\d{4})-?(\\d{2})-?(\\d{2})(?:\\D.*)?");

    /**
     * A page that was read.
     *
     * @param values its fields
     * @param draftEntry what is known of its entry; null when the head could not be read, which has been reported
     */
    record Page(
            SourceTree.Item item,
            FieldValues values,
            @Nullable DraftEntry draftEntry) {}

    /** An entry that still lacks what can only be found when all files are known. */
    record DraftEntry(
            EntryHead head,
            EntryKind kind,
            FieldValues values,
            int bodyLine,
            @Nullable String documentNumber) {

        SitePath address() {
            return head.address();
        }

        Entry finish(List<Attachment> attachments, @Nullable Picture image) {
            EntryHead full = new EntryHead(
                    head.file(),
                    head.address(),
                    head.column(),
                    head.title(),
                    head.publishedAt(),
                    head.source(),
                    head.author(),
                    head.editor(),
                    head.keywords(),
                    head.summary(),
                    image,
                    attachments,
                    head.aliases(),
                    head.order(),
                    head.toc(),
                    head.draft(),
                    head.at());
            return switch (kind) {
                case ARTICLE -> new Article(full);
                case POLICY ->
                    new PolicyDocument(
                            full,
                            values.get(PageFields.INDEX_NUMBER),
                            documentNumber,
                            values.get(PageFields.ISSUER),
                            date(values.get(PageFields.SIGNED)),
                            values.get(PageFields.TOPIC),
                            values.get(PageFields.DISCLOSURE, Disclosure.ACTIVE),
                            values.get(PageFields.VALIDITY, Validity.VALID),
                            date(values.get(PageFields.ABOLISHED)));
            };
        }

        private static @Nullable LocalDate date(@Nullable LocalDateTime time) {
            return time == null ? null : time.toLocalDate();
        }
    }

    private final MarkdownReader markdown = new MarkdownReader();
    private final Map<ColumnPath, Column> columns;
    private final Addresses addresses;
    private final LocalDateTime now;
    private final Diagnostics diagnostics;

    /** @param now the time of the build, which decides what has been abolished */
    PageReader(Map<ColumnPath, Column> columns, Addresses addresses, LocalDateTime now, Diagnostics diagnostics) {
        this.now = now;
        this.columns = columns;
        this.addresses = addresses;
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
        // All keys are read, so that one that belongs to another kind is told from one that is unknown.
        FieldValues values = PageFields.POLICY.read(front.fields().get(), diagnostics);
        Column column = column(item, values);
        EntryKind kind = values.get(PageFields.KIND, column == null ? EntryKind.ARTICLE : column.defaultKind());
        if (kind == EntryKind.ARTICLE) {
            reportForeignKeys(values, kind);
        }
        if (column == null) {
            return unreadable(item);
        }
        return page(item, file, front.bodyLine(), values, column, kind);
    }

    private static Page unreadable(SourceTree.Item item) {
        FieldValues none = PageFields.ARTICLE.read(
                new YamlNode.Mapping(List.of(), Location.ofFile(item.path())), new Diagnostics());
        return new Page(item, none, null);
    }

    private void reportForeignKeys(FieldValues values, EntryKind kind) {
        for (Field<?> field : PageFields.policyOnly()) {
            if (values.isWritten(field)) {
                diagnostics.report(
                        Code.FIELD_OTHER_KIND,
                        values.at(field),
                        field.names(),
                        kind.chinese(),
                        EntryKind.POLICY.chinese(),
                        kind.key(),
                        EntryKind.POLICY.key());
            }
        }
    }

    private @Nullable Column column(SourceTree.Item item, FieldValues values) {
        String folder =
                item.folder().equals(Content.FOLDER) ? "" : item.folder().substring(Content.FOLDER.length() + 1);
        YamlNode.Scalar written = values.get(PageFields.COLUMN);
        if (written != null) {
            Column column = columns.get(new ColumnPath(written.text().replaceAll("^/+|/+$", "")));
            if (column != null) {
                return column;
            }
            List<String> known =
                    columns.keySet().stream().map(ColumnPath::value).toList();
            diagnostics.report(
                    Code.PAGE_UNKNOWN_COLUMN,
                    written.at(),
                    written.text(),
                    Nearest.to(written.text(), known)
                            .orElse(String.join(", ", known.subList(0, Math.min(8, known.size())))));
            return null;
        }
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

    private Page page(
            SourceTree.Item item, SourceFile file, int bodyLine, FieldValues values, Column column, EntryKind kind) {
        String name = item.name().substring(0, item.name().length() - ".md".length());
        String title = values.get(PageFields.TITLE);
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
            diagnostics.report(Code.PAGE_NO_TITLE, file.at(bodyLine > 1 ? 1 : firstLine, 1, 3));
        }
        title = title == null ? name : title;
        document.check(
                title, values.isWritten(PageFields.TITLE) ? values.at(PageFields.TITLE) : file.at(firstLine, 1, 1));
        LocalDateTime date =
                values.find(PageFields.DATE_FIELD).or(() -> fromName(name)).orElse(null);
        if (date == null && !values.isWritten(PageFields.DATE_FIELD)) {
            diagnostics.report(Code.PAGE_NO_DATE, file.at(1, 1, 3));
        }
        LocalDateTime expires = values.get(PageFields.EXPIRES);
        if (expires != null && date != null && !expires.isAfter(date)) {
            diagnostics.report(
                    Code.PAGE_EXPIRES_FIRST, values.at(PageFields.EXPIRES), List.of(values.at(PageFields.DATE_FIELD)));
        }
        if (kind == EntryKind.POLICY) {
            checkDates(values, date);
        }
        String below = item.folder().equals(Content.FOLDER) ? "" : item.folder().substring(Content.FOLDER.length() + 1);
        Set<String> keywords = new LinkedHashSet<>(values.get(PageFields.KEYWORDS, List.of()));
        keywords.addAll(values.get(PageFields.TAGS, List.of()));
        EntryHead head = new EntryHead(
                item.path(),
                addresses.page(below, ownName(values).orElse(name)),
                column.path(),
                title,
                date,
                values.get(PageFields.SOURCE),
                values.get(PageFields.AUTHOR),
                values.get(PageFields.EDITOR),
                List.copyOf(keywords),
                values.get(PageFields.SUMMARY),
                null,
                List.of(),
                aliases(values),
                values.get(PageFields.ORDER, DEFAULT_ORDER),
                values.get(PageFields.TOC),
                values.get(PageFields.DRAFT, false),
                values.isWritten(PageFields.ADDRESS) ? values.at(PageFields.ADDRESS) : Location.ofFile(item.path()));
        return new Page(item, values, new DraftEntry(head, kind, values, textLine, document.number()));
    }

    private void checkDates(FieldValues values, @Nullable LocalDateTime date) {
        LocalDateTime abolished = values.get(PageFields.ABOLISHED);
        boolean valid = values.get(PageFields.VALIDITY, Validity.VALID) == Validity.VALID;
        if (abolished != null && valid && !abolished.isAfter(now)) {
            diagnostics.report(Code.POLICY_ABOLISHED_VALID, values.at(PageFields.ABOLISHED));
        }
        LocalDateTime made = values.get(PageFields.SIGNED);
        if (made != null && date != null && made.toLocalDate().isAfter(date.toLocalDate())) {
            List<Location> related =
                    values.isWritten(PageFields.DATE_FIELD) ? List.of(values.at(PageFields.DATE_FIELD)) : List.of();
            diagnostics.report(Code.POLICY_MADE_AFTER_PUBLISHED, values.at(PageFields.SIGNED), related);
        }
    }

    private Optional<String> ownName(FieldValues values) {
        YamlNode.Scalar own = values.get(PageFields.ADDRESS);
        if (own == null) {
            return Optional.empty();
        }
        if (Addresses.NAME.matcher(own.text()).matches()) {
            return Optional.of(own.text());
        }
        diagnostics.report(Code.ADDRESS_FORM, own.at(), own.text());
        return Optional.empty();
    }

    private List<EntryHead.Alias> aliases(FieldValues values) {
        List<EntryHead.Alias> aliases = new ArrayList<>();
        for (YamlNode.Scalar alias : values.get(PageFields.ALIASES, List.of())) {
            Optional<SitePath> path = StaticAddress.parse(alias.text());
            if (path.isPresent()) {
                aliases.add(new EntryHead.Alias(path.get(), alias.at()));
            } else {
                diagnostics.report(Code.REDIRECT_FROM, alias.at(), alias.text());
            }
        }
        return aliases;
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
