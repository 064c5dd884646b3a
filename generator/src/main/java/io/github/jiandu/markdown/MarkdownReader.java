package io.github.jiandu.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Turns Markdown into HTML: CommonMark with tables, footnotes, task lists, strikethrough, bare addresses as links, and
 * what Chinese text needs. Whatever looks like a template expression is text. Safe for use by many threads.
 */
public final class MarkdownReader {

    /** Deepest nesting of quotes, lists and brackets; nobody writes more, and the parser's work grows with it. */
    public static final int MAX_NESTING = 100;

    private final Parser parser;

    public MarkdownReader() {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(TablesExtension.create(), FootnoteExtension.create(), TaskListExtension.create()));
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
        options.set(Parser.HEADING_PARSER, false);
        // Files of offices have blanks in their names, and editors link to them as they are called.
        options.set(Parser.SPACE_IN_LINK_URLS, true);
        options.set(TablesExtension.WITH_CAPTION, true);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false);
        parser = Parser.builder(options)
                .customInlineParserFactory(InlineText::new)
                // the library leaves definitions of links out when the inline parser is not its own
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customBlockParserFactory(new HeadingStart())
                .customDelimiterProcessor(new CjkDelimiters(new AsteriskDelimiterProcessor(false)))
                .customDelimiterProcessor(new CjkDelimiters(new StrikethroughDelimiterProcessor()))
                .build();
    }

    /**
     * Reads the body of a page.
     *
     * @param bodyLine line on which the body begins, from 1
     */
    public Markdown read(SourceFile source, int bodyLine, LinkResolver links, Diagnostics diagnostics) {
        int offset = source.offsetOf(bodyLine);
        String text = source.text().substring(offset);
        Optional<Integer> tooDeep = Nesting.beyond(text, MAX_NESTING);
        if (tooDeep.isPresent()) {
            diagnostics.report(Code.MARKDOWN_TOO_DEEP, source.at(offset + tooDeep.get(), 1), MAX_NESTING);
            return new Markdown("", List.of(), java.util.Set.of(), "");
        }
        MarkdownSlips.report(source, bodyLine, diagnostics);
        Document document = parser.parse(text);
        return new BodyWriter(source, offset, document, links, diagnostics).write();
    }
}
