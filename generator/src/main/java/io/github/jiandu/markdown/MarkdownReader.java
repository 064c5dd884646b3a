package io.github.jiandu.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.document.DocumentHead;
import io.github.jiandu.document.DocumentReading;
import io.github.jiandu.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns Markdown into HTML: CommonMark with tables, footnotes, task lists, strikethrough, bare addresses as links, and
 * what Chinese text needs. Whatever looks like a template expression is text. Safe for use by many threads.
 */
public final class MarkdownReader {

    /** Deepest nesting of quotes, lists and brackets; nobody writes more, and the parser's work grows with it. */
    public static final int MAX_NESTING = 100;

    /** A line of nothing but full-width and non-breaking blanks and signs without a shape, as word processors leave them. */
    private static final Pattern UNSEEN =
            Pattern.compile("^(?=.*[\\u3000\\u00A0\\p{Cf}])[ \\t\\u3000\\u00A0\\p{Cf}]++$", Pattern.MULTILINE);

    private final Parser parser;
    /** Official documents number their parts themselves, and editors indent them by blanks. */
    private final Parser documentParser;

    public MarkdownReader() {
        parser = parser(options(), List.of());
        MutableDataSet documents = options();
        documents.set(Parser.LIST_BLOCK_PARSER, false);
        documents.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
        documentParser = parser(documents, List.of(new BulletStart()));
    }

    private static MutableDataSet options() {
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
        return options;
    }

    private static Parser parser(MutableDataSet options, List<CustomBlockParserFactory> blocks) {
        Parser.Builder parser = Parser.builder(options)
                .customInlineParserFactory(InlineText::new)
                // the library leaves definitions of links out when the inline parser is not its own
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customBlockParserFactory(new HeadingStart())
                .customDelimiterProcessor(new CjkDelimiters(new AsteriskDelimiterProcessor(false)))
                .customDelimiterProcessor(new CjkDelimiters(new StrikethroughDelimiterProcessor()));
        blocks.forEach(parser::customBlockParserFactory);
        return parser.build();
    }

    /**
     * Reads the body of a page.
     *
     * @param bodyLine line on which the body begins, from 1
     */
    public Markdown read(SourceFile source, int bodyLine, LinkResolver links, Diagnostics diagnostics) {
        return read(source, bodyLine, null, links, diagnostics);
    }

    /**
     * Reads the body of a page.
     *
     * @param bodyLine line on which the body begins, from 1
     * @param head what the front matter says of an official document, whose text gets the shape of one (DOC-01); null for
     *     any other text
     */
    public Markdown read(
            SourceFile source, int bodyLine, @Nullable DocumentHead head, LinkResolver links, Diagnostics diagnostics) {
        int offset = source.offsetOf(bodyLine);
        String text = blankUnseen(source.text().substring(offset));
        Optional<Integer> tooDeep = Nesting.beyond(text, MAX_NESTING);
        if (tooDeep.isPresent()) {
            diagnostics.report(Code.MARKDOWN_TOO_DEEP, source.at(offset + tooDeep.get(), 1), MAX_NESTING);
            return Markdown.EMPTY;
        }
        MarkdownSlips.report(source, bodyLine, head == null, diagnostics);
        if (head == null) {
            return new BodyWriter(source, offset, parser.parse(text), null, links, diagnostics).write();
        }
        DocumentReading reading = new DocumentReading(head, source, diagnostics);
        Markdown read = new BodyWriter(source, offset, documentParser.parse(text), reading, links, diagnostics).write();
        reading.finish();
        return read;
    }

    /** Lines that only look empty are empty; what stands after them keeps its place. */
    private static String blankUnseen(String text) {
        return UNSEEN.matcher(text).replaceAll(line -> " ".repeat(line.group().length()));
    }
}
