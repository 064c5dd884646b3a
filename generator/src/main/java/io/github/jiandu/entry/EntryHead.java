package io.github.jiandu.entry;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.site.ColumnSort;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every entry has besides its body.
 *
 * @param file where it was read from, relative to the site's folder
 * @param address where its page stands; does not depend on the title
 * @param column the column it belongs to
 * @param title (TAG-04 {@code ArticleTitle})
 * @param publishedAt 发布日期, local time of Asia/Shanghai (TAG-04 {@code PubDate}); null when the editor gave none
 * @param publishedWrittenAt where the editor wrote it, or null when it comes from the name of the file or nowhere
 * @param source 来源 (TAG-04 {@code ContentSource}), or null
 * @param author 作者 (TAG-05 {@code Author}), or null
 * @param editor 责任编辑, or null
 * @param keywords (TAG-05 {@code Keywords})
 * @param summary abstract as the editor wrote it (TAG-05 {@code Description}), or null
 * @param image picture that stands for the entry (TAG-05 {@code Image}), or null
 * @param attachments files offered below the body
 * @param relations other pages that the editor named
 * @param language language of the text
 * @param aliases former addresses, which lead to this one
 * @param filing how it is registered
 * @param order place in columns sorted by {@link ColumnSort#ORDER}
 * @param toc whether to show a table of contents; null leaves it to the length of the text
 * @param draft true for a page that is not meant for the public yet
 * @param life that it is no longer current, as itself, its dates or its column says; or null
 * @param at where its address comes from: the editor's choice, or the file as a whole
 */
public record EntryHead(
        String file,
        SitePath address,
        ColumnPath column,
        String title,
        @Nullable LocalDateTime publishedAt,
        @Nullable Location publishedWrittenAt,
        @Nullable String source,
        @Nullable String author,
        @Nullable String editor,
        List<String> keywords,
        @Nullable String summary,
        @Nullable Picture image,
        List<Attachment> attachments,
        List<Relation> relations,
        Language language,
        List<Alias> aliases,
        Filing filing,
        int order,
        @Nullable Boolean toc,
        boolean draft,
        @Nullable PageLife life,
        Location at) {

    /**
     * A former address.
     *
     * @param address the address people may still use, as written
     * @param at where it was declared
     */
    public record Alias(String address, Location at) {}

    public EntryHead {
        keywords = List.copyOf(keywords);
        attachments = List.copyOf(attachments);
        relations = List.copyOf(relations);
        aliases = List.copyOf(aliases);
    }

    /** The same in another state. */
    public EntryHead living(@Nullable PageLife other) {
        return copy(title, source, author, editor, keywords, summary, image, attachments, relations, toc, other);
    }

    /** The same with what can only be found when all files are known. */
    public EntryHead with(@Nullable Picture picture, List<Attachment> files, List<Relation> pages) {
        return copy(title, source, author, editor, keywords, summary, picture, files, pages, toc, life);
    }

    /**
     * The same once its text is taken down (PRIV-09): nothing is left that may name a person but the title.
     *
     * @param note what is said instead
     */
    public EntryHead withdrawn(String note) {
        return copy(title, source, null, editor, List.of(), note, null, List.of(), relations, false, life);
    }

    /** The same with every text that readers see changed. */
    public EntryHead rewritten(UnaryOperator<String> change) {
        return copy(
                change.apply(title),
                changed(source, change),
                changed(author, change),
                changed(editor, change),
                keywords.stream().map(change).toList(),
                changed(summary, change),
                image,
                attachments.stream().map(file -> file.renamed(change)).toList(),
                relations,
                toc,
                life);
    }

    /** The same with this summary. */
    public EntryHead withSummary(String text) {
        return copy(title, source, author, editor, keywords, text, image, attachments, relations, toc, life);
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }

    /** What a later step of a build may change, given anew; what an entry is found and ordered by stays. */
    private EntryHead copy(
            String title,
            @Nullable String source,
            @Nullable String author,
            @Nullable String editor,
            List<String> keywords,
            @Nullable String summary,
            @Nullable Picture image,
            List<Attachment> attachments,
            List<Relation> relations,
            @Nullable Boolean toc,
            @Nullable PageLife life) {
        return new EntryHead(
                file,
                address,
                column,
                title,
                publishedAt,
                publishedWrittenAt,
                source,
                author,
                editor,
                keywords,
                summary,
                image,
                attachments,
                relations,
                language,
                aliases,
                filing,
                order,
                toc,
                draft,
                life,
                at);
    }
}
