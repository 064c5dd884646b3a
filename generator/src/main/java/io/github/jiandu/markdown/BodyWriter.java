package io.github.jiandu.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.document.DocumentReading;
import io.github.jiandu.document.Lines;
import io.github.jiandu.document.Part;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a parsed text as HTML: one method for each kind of node. Used once.
 *
 * <p>Written by hand rather than with flexmark's renderer because most nodes differ from the usual: headings shift below
 * the page's title, pictures become figures, tables get a scrolling region, line breaks between Chinese characters go.
 */
final class BodyWriter {

    /** Addresses in running text. Chinese characters and full-width marks end them; so do marks of a sentence. */
    private static final Pattern BARE_URL = Pattern.compile(
            "(?:https?://|(?<![A-Za-z0-9@._/-])www\\.)[A-Za-z0-9](?:[A-Za-z0-9._~:/?#@!$&*+,;=%()-]*[A-Za-z0-9/_~=&#%+-])?"
                    + "|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    /** What was meant as attributes but is none that we know. */
    private static final Pattern ODD_ATTRIBUTES = Pattern.compile("^\\{\\s*(?:[#.][\\w-]|\\w+\\s*=)[^{}]*}");

    private static final Map<Class<?>, BiConsumer<BodyWriter, Node>> WRITERS = new HashMap<>();

    private final SourceFile source;
    private final int offset;
    private final Document document;
    private final LinkResolver links;
    private final Diagnostics diagnostics;

    private final HtmlBuffer out;
    private final Summary summary = new Summary();
    private final HeadingIds ids = new HeadingIds();
    private final Set<String> allIds = new HashSet<>();
    private final List<io.github.jiandu.entry.Heading> headings = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> footnotes = new HashMap<>();
    private final List<FootnoteBlock> footnoteOrder = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> footnoteUses = new HashMap<>();
    private int headingShift;
    private int skipText;
    private boolean firstPicture = true;
    private boolean inLink;
    private boolean hasRawHtml;

    private final @Nullable DocumentReading reading;
    private @Nullable DocumentLayout layout;
    /** How many of the next characters stand out, and how. */
    private int standOut;

    private String standOutTag = "";
    /** Within 成文日期, which has rules of its own. */
    private boolean inDate;

    /** @param reading of an official document, or null for any other text */
    BodyWriter(
            SourceFile source,
            int offset,
            Document document,
            @Nullable DocumentReading reading,
            LinkResolver links,
            Diagnostics diagnostics) {
        this.reading = reading;
        this.source = source;
        this.offset = offset;
        this.document = document;
        this.links = links;
        this.diagnostics = diagnostics;
        this.out = new HtmlBuffer(document.getTextLength() * 5 / 4 + 64);
    }

    private static <N extends Node> void on(Class<N> type, BiConsumer<BodyWriter, N> writer) {
        WRITERS.put(type, (body, node) -> writer.accept(body, type.cast(node)));
    }

    static {
        on(Paragraph.class, BodyWriter::paragraph);
        on(Heading.class, BodyWriter::heading);
        on(BlockQuote.class, (w, n) -> w.block("blockquote", n));
        on(BulletList.class, (w, n) -> w.block("ul", n));
        on(OrderedList.class, BodyWriter::orderedList);
        on(BulletListItem.class, BodyWriter::listItem);
        on(OrderedListItem.class, BodyWriter::listItem);
        on(TaskListItem.class, BodyWriter::taskItem);
        on(FencedCodeBlock.class, (w, n) -> w.code(n.getContentChars()));
        on(IndentedCodeBlock.class, BodyWriter::indentedCode);
        on(ThematicBreak.class, (w, n) -> w.out.raw("<hr>\n"));
        on(HtmlBlock.class, (w, n) -> w.rawHtml(n));
        on(HtmlInnerBlock.class, (w, n) -> w.rawHtml(n));
        on(HtmlInline.class, (w, n) -> w.rawHtml(n));
        on(HtmlCommentBlock.class, (w, n) -> {});
        on(HtmlInnerBlockComment.class, (w, n) -> {});
        on(HtmlInlineComment.class, (w, n) -> {});
        on(Reference.class, (w, n) -> {});
        on(FootnoteBlock.class, (w, n) -> {});
        on(Text.class, (w, n) -> w.text(n));
        on(TextBase.class, (w, n) -> w.children(n));
        on(HtmlEntity.class, (w, n) -> w.visible(n.getChars().unescape()));
        on(Emphasis.class, (w, n) -> w.inline("em", n));
        on(StrongEmphasis.class, (w, n) -> w.inline("strong", n));
        on(Strikethrough.class, (w, n) -> w.inline("del", n));
        on(Code.class, BodyWriter::inlineCode);
        on(SoftLineBreak.class, BodyWriter::softBreak);
        on(HardLineBreak.class, (w, n) -> w.out.raw("<br>\n"));
        on(Link.class, (w, n) -> w.link(n, n.getUrl(), n.getTitle()));
        on(LinkRef.class, BodyWriter::linkRef);
        on(Image.class, (w, n) -> w.image(n, n.getUrl(), n.getTitle(), n.getText()));
        on(ImageRef.class, BodyWriter::imageRef);
        on(
                AutoLink.class,
                (w, n) -> w.autoLink(n.getText().toString(), n.getText().toString(), n));
        on(
                MailLink.class,
                (w, n) -> w.autoLink("mailto:" + n.getText(), n.getText().toString(), n));
        on(Footnote.class, BodyWriter::footnote);
        on(TableBlock.class, BodyWriter::table);
        on(TableHead.class, (w, n) -> w.tableRows("thead", n));
        on(TableBody.class, (w, n) -> w.tableRows("tbody", n));
        on(TableRow.class, (w, n) -> w.block("tr", n));
        on(TableCell.class, BodyWriter::cell);
        on(TableSeparator.class, (w, n) -> {});
        on(TableCaption.class, (w, n) -> {});
    }

    Markdown write() {
        for (Node node : document.getChildren()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                // The title is the page's only first-level heading, so the body's move down together.
                headingShift = 1;
                break;
            }
        }
        if (reading != null) {
            layout = DocumentLayout.of(document, offset, headingShift, reading);
        }
        children(document);
        writeFootnotes();
        String html = hasRawHtml ? RawHtml.clean(out.toString()) : out.toString();
        return new Markdown(
                html, headings, allIds, summary.toString(), reading == null ? List.of() : reading.abolitions());
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private void write(Node node) {
        BiConsumer<BodyWriter, Node> writer = WRITERS.get(node.getClass());
        if (writer == null) {
            throw new IllegalStateException("no way to write " + node.getClass());
        }
        writer.accept(this, node);
    }

    private Location at(BasedSequence chars) {
        return source.at(offset + chars.getStartOffset(), chars.length());
    }

    // blocks

    private void block(String tag, Node node) {
        out.raw("<").raw(tag).raw(">\n");
        children(node);
        out.raw("</").raw(tag).raw(">\n");
    }

    private void paragraph(Paragraph node) {
        if (node.getChars().trim().equalsIgnoreCase("[TOC]")) {
            return; // other programs' word for a table of contents, which our pages have by themselves
        }
        if (node.getFirstChild() instanceof Image image && isAlone(image)) {
            figure(image);
            return;
        }
        if (layout != null
                && node.getParent() instanceof Document
                && !layout.pieces(node).isEmpty()) {
            layout.pieces(node).forEach(this::piece);
            return;
        }
        boolean tight =
                node.getParent() instanceof ParagraphItemContainer item && item.isParagraphInTightListItem(node);
        if (node.getParent() instanceof Document) {
            summary.begin();
        }
        out.raw(tight ? "" : "<p>");
        int start = out.length();
        children(node);
        out.trimEnd(start, BodyWriter::isBlank);
        out.raw(tight ? "" : "</p>").raw(tight && node.getNext() == null ? "" : "\n");
        summary.end();
    }

    /** What editors put at the ends of lines: also full-width and non-breaking blanks. */
    static boolean isBlank(int c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0';
    }

    /** A picture that is all of its paragraph, but for its attributes. */
    private static boolean isAlone(Image image) {
        Node next = image.getNext();
        return next == null
                || next.getNext() == null
                        && next instanceof Text
                        && Attributes.atStart(next.getChars().toString())
                                .filter(a ->
                                        a.length() == next.getChars().trimEnd().length())
                                .isPresent();
    }

    private void figure(Image node) {
        String title = node.getTitle().unescape();
        out.raw("<figure>");
        image(node, node.getUrl(), BasedSequence.NULL, node.getText());
        if (!title.isEmpty()) {
            out.raw("<figcaption>").text(title).raw("</figcaption>");
        }
        out.raw("</figure>\n");
        skipText = 0;
    }

    private void heading(Heading node) {
        if (layout != null && layout.isText(node)) {
            layout.pieces(node).forEach(this::piece);
            return;
        }
        Node last = node.getLastChild();
        Attributes attributes = last instanceof Text
                ? Attributes.atEnd(last.getChars().toString()).orElse(Attributes.NONE)
                : Attributes.NONE;
        int start = out.length();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child == last && attributes.length() > 0) {
                BasedSequence chars = last.getChars();
                text(chars.subSequence(0, chars.length() - attributes.length()), last);
            } else {
                write(child);
            }
        }
        String inner = out.cut(start).strip();
        int mark = layout == null ? 0 : layout.mark(node);
        heading(node, level(node, headingShift), mark == 0 ? attributes : attributes.with("level-" + mark), inner);
    }

    /** Level that a heading of Markdown is shown with. */
    static int level(Heading node, int shift) {
        return Math.max(2, Math.min(6, node.getLevel() + shift));
    }

    private void heading(Node node, int level, Attributes attributes, String inner) {
        String plain = plainText(inner);
        String id = attributes.id() == null ? ids.next(plain) : own(attributes.id(), node);
        allIds.add(id);
        headings.add(new io.github.jiandu.entry.Heading(level, id, plain));
        out.raw("<h")
                .raw(level)
                .attribute("id", id)
                .raw(attributes.classAttribute())
                .raw(">");
        if (attributes.id() != null) {
            // A link may name the heading by its words all the same.
            String words = ids.next(plain);
            allIds.add(words);
            out.raw("<span").attribute("id", words).raw("></span>");
        }
        out.raw(inner).raw("</h").raw(level).raw(">\n");
    }

    // official documents

    private void piece(DocumentLayout.Piece piece) {
        Part part = piece.part();
        if (piece.opens()) {
            out.raw("<div class=\"signature\">\n");
        }
        switch (part.role()) {
            case HEADING -> pieceHeading(piece, part.mark() == 0 ? List.of() : List.of("level-" + part.mark()));
            case ANNEX -> pieceHeading(piece, List.of("annex"));
            case TEXT -> pieceText(piece, "", "");
            case RUN_IN -> pieceText(piece, "", "<strong class=\"level-" + part.mark() + "\">");
            case ARTICLE -> article(piece);
            case NUMBER -> pieceText(piece, "document-number", "");
            case ADDRESSEE -> pieceText(piece, "addressee", "");
            case ATTACHMENTS -> pieceText(piece, "attachment-note", "");
            case ISSUER -> pieceText(piece, "issuer", "");
            case DATE -> pieceText(piece, "made-date", "");
            case NOTE -> pieceText(piece, "document-note", "");
        }
        if (piece.closes()) {
            out.raw("</div>\n");
        }
    }

    private void pieceHeading(DocumentLayout.Piece piece, List<String> classes) {
        int start = out.length();
        pieceNodes(piece);
        String inner = out.cut(start).strip();
        heading(document, piece.part().level(), new Attributes(null, classes, 0, 0), inner);
    }

    /** A link may name an article by its number: {@code #第十条}. */
    private void article(DocumentLayout.Piece piece) {
        String id = ids.next(piece.text().substring(0, piece.part().length()));
        allIds.add(id);
        pieceText(piece, "", "<strong class=\"article\" id=\"" + id + "\">");
    }

    private void pieceText(DocumentLayout.Piece piece, String name, String tag) {
        Part part = piece.part();
        if (part.role() == Part.Role.TEXT || !tag.isEmpty()) {
            summary.begin();
        }
        out.raw("<p").attribute("class", name.isEmpty() ? null : name).raw(">");
        out.raw(part.date() == null ? "" : "<time datetime=\"" + part.date() + "\">");
        int start = out.length();
        standOut = part.length();
        standOutTag = tag;
        inDate = part.date() != null;
        if (part.names().isEmpty() || !piece.isPlain()) {
            pieceNodes(piece);
        } else {
            names(piece);
        }
        standOut = 0;
        inDate = false;
        out.trimEnd(start, BodyWriter::isBlank);
        out.raw(part.date() == null ? "" : "</time>").raw("</p>\n");
        summary.end();
    }

    private void pieceNodes(DocumentLayout.Piece piece) {
        for (Node node = piece.first(); node != null && node != piece.end(); node = node.getNext()) {
            write(node);
        }
    }

    /** The names of attachments lead to their files (DOC-08), which say their type and size (DOC-16). */
    private void names(DocumentLayout.Piece piece) {
        int from = 0;
        for (Part.Name name : piece.part().names()) {
            visible(piece.text().substring(from, name.from()));
            Attachment file = name.file();
            LinkResolver.Link link = file == null ? null : offered(file);
            if (link != null) {
                openLink(link, "", Attributes.NONE, document);
            }
            visible(piece.text().substring(name.from(), name.to()));
            if (link != null) {
                closeLink(link);
            }
            from = name.to();
        }
        visible(piece.text().substring(from));
    }

    private LinkResolver.@Nullable Link offered(Attachment file) {
        if (reading == null) {
            return null;
        }
        String href = reading.head().href(file);
        String name = href.endsWith("/" + file.fileName()) || href.equals(file.fileName()) ? null : file.fileName();
        return new LinkResolver.Link(href, new LinkResolver.OfferedFile(name, file.facts()), false);
    }

    /** An id that an editor chose; two of a kind would lead links astray. */
    private String own(String id, Node node) {
        String claimed = ids.claim(id);
        if (!claimed.equals(id)) {
            diagnostics.report(io.github.jiandu.diagnostic.Code.MARKDOWN_SAME_ID, at(node.getChars()), id);
        }
        return claimed;
    }

    private static String plainText(String html) {
        return org.jsoup.parser.Parser.unescapeEntities(html.replaceAll("<sup[^>]*>.*?</sup>|<[^>]*>", ""), false)
                .strip();
    }

    private void orderedList(OrderedList node) {
        out.raw("<ol")
                .attribute("start", node.getStartNumber() == 1 ? null : "" + node.getStartNumber())
                .raw(">\n");
        children(node);
        out.raw("</ol>\n");
    }

    private void listItem(ListItem node) {
        out.raw("<li>");
        children(node);
        out.raw("</li>\n");
    }

    private void taskItem(TaskListItem node) {
        boolean done = node.isItemDoneMarker();
        out.raw("<li class=\"task\"><input type=\"checkbox\" disabled").raw(done ? " checked" : "");
        out.attribute("aria-label", done ? "已完成" : "未完成").raw("> ");
        children(node);
        out.raw("</li>\n");
    }

    private void indentedCode(IndentedCodeBlock node) {
        diagnostics.report(io.github.jiandu.diagnostic.Code.MARKDOWN_INDENTED_CODE, at(node.getChars()));
        code(node.getContentChars().trimTailBlankLines());
    }

    private void code(BasedSequence content) {
        String text = content.toString();
        // it scrolls when a line is long, so the keyboard must reach it
        out.raw("<pre tabindex=\"0\"><code>")
                .text(text)
                .raw(text.endsWith("\n") ? "" : "\n")
                .raw("</code></pre>\n");
    }

    private void rawHtml(Node node) {
        hasRawHtml = true;
        int start = offset + node.getChars().getStartOffset();
        // a link written in HTML comes in pieces: its beginning, its text, its end
        Node end = node.getNext();
        while (end instanceof Text && end.getChars().isBlank()) {
            end = end.getNext();
        }
        String piece = node.getChars().toString();
        String whole = end instanceof HtmlInline ? piece + end.getChars() : piece;
        RawHtml.reportHidden(whole, at(node.getChars()), diagnostics);
        out.raw(RawHtml.prepare(piece, start, source, links, diagnostics));
    }

    // tables

    private void table(TableBlock node) {
        TableCaption caption = null;
        for (Node child : node.getChildren()) {
            if (child instanceof TableCaption found) {
                caption = found;
            }
        }
        String label = caption == null ? "表格" : caption.getText().unescape().strip();
        // A wide table scrolls in a region of its own, which the keyboard can reach.
        out.raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"").attribute("aria-label", label);
        out.raw(">\n<table>\n");
        if (caption != null) {
            out.raw("<caption>");
            children(caption);
            out.raw("</caption>\n");
        }
        children(node);
        out.raw("</table>\n</div>\n");
    }

    private void tableRows(String tag, Node node) {
        if (node.getFirstChild() != null) {
            block(tag, node);
        }
    }

    private void cell(TableCell node) {
        String tag = node.isHeader() ? "th" : "td";
        TableCell.Alignment alignment = node.getAlignment();
        out.raw("<").raw(tag).attribute("scope", node.isHeader() ? "col" : null);
        out.attribute(
                "class", alignment == null ? null : "align-" + alignment.name().toLowerCase(Locale.ROOT));
        out.raw(">");
        int start = out.length();
        children(node);
        out.trimEnd(start, BodyWriter::isBlank);
        out.raw("</").raw(tag).raw(">\n");
    }

    // inline

    private void inline(String tag, Node node) {
        out.raw("<").raw(tag).raw(">");
        children(node);
        out.raw("</").raw(tag).raw(">");
    }

    private void inlineCode(Code node) {
        out.raw("<code>");
        visible(node.getText().toString().replace('\n', ' '));
        out.raw("</code>");
    }

    /** A line break between two Chinese characters is none: browsers would draw it as a space. */
    private void softBreak(SoftLineBreak node) {
        BasedSequence base = document.getChars();
        int before = node.getStartOffset() - 1;
        while (before >= 0 && isMarkup(base.charAt(before))) {
            before--;
        }
        int after = node.getEndOffset();
        while (after < base.length() && isMarkup(base.charAt(after))) {
            after++;
        }
        boolean chinese =
                before >= 0 && after < base.length() && Cjk.isCjk(base.charAt(before)) && Cjk.isCjk(base.charAt(after));
        if (reading != null && beginsPart(base, after)) {
            out.raw("<br>\n");
        } else if (!chinese) {
            out.raw("\n");
            summary.add(" ");
        }
    }

    private static boolean beginsPart(BasedSequence base, int from) {
        int end = base.indexOf('\n', from);
        return Lines.beginsPart(
                base.subSequence(from, end < 0 ? base.length() : end).toString());
    }

    private static boolean isMarkup(char c) {
        return c == '*' || c == '_' || c == '~' || c == ' ' || c == '\u3000' || c == '[';
    }

    private void text(Text node) {
        text(node.getChars(), node);
    }

    private void text(BasedSequence chars, Node node) {
        BasedSequence rest = chars;
        if (skipText > 0) {
            int skip = Math.min(skipText, rest.length());
            skipText = 0;
            rest = rest.subSequence(skip);
        }
        boolean lineStart = node.getPrevious() == null && node.getParent() instanceof Paragraph
                || node.getPrevious() instanceof SoftLineBreak
                || node.getPrevious() instanceof HardLineBreak;
        String text = unescape(rest);
        int blanks = 0;
        if (lineStart) {
            // Editors indent by two full-width blanks; the theme indents by style.
            while (blanks < text.length() && isBlank(text.charAt(blanks))) {
                blanks++;
            }
            text = text.substring(blanks);
        }
        if (reading != null && !inLink && !inDate) {
            reading.look(rest.subSequence(blanks).toString(), offset + rest.getStartOffset() + blanks, lineStart);
        }
        if (standOut > 0) {
            text = standOut(text);
        }
        if (!inLink && (text.contains("://") || text.contains("www.") || text.indexOf('@') > 0)) {
            withLinks(text, rest);
        } else {
            visible(text);
        }
    }

    /** Writes the beginning of a paragraph that stands out, if it is all here; gives the rest. */
    private String standOut(String text) {
        int length = standOut;
        standOut = 0;
        if (text.length() < length) {
            return text;
        }
        out.raw(standOutTag);
        visible(text.substring(0, length));
        out.raw("</strong>");
        return text.substring(length);
    }

    static String unescape(BasedSequence chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\\' || c == '&' || c == '\0') {
                return chars.unescape();
            }
        }
        return chars.toString();
    }

    private void withLinks(String text, BasedSequence chars) {
        Matcher matcher = BARE_URL.matcher(text);
        int from = 0;
        while (matcher.find()) {
            visible(text.substring(from, matcher.start()));
            String address = matcher.group();
            String target = address.startsWith("www.")
                    ? "http://" + address
                    : address.contains("://") ? address : "mailto:" + address;
            autoLink(target, address, at(chars));
            from = matcher.end();
        }
        visible(text.substring(from));
    }

    private void autoLink(String target, String text, Node node) {
        autoLink(target, text, at(node.getChars()));
    }

    private void autoLink(String target, String text, Location at) {
        Optional<LinkResolver.Link> link = links.link(target, at);
        link.ifPresent(found -> openLink(found, "", Attributes.NONE, document));
        visible(text);
        link.ifPresent(this::closeLink);
    }

    private void linkRef(LinkRef node) {
        Reference reference = node.getReferenceNode(document);
        if (reference == null) {
            undefined(node);
        } else {
            link(node, reference.getUrl(), reference.getTitle());
        }
    }

    private void imageRef(ImageRef node) {
        Reference reference = node.getReferenceNode(document);
        if (reference == null) {
            undefined(node);
        } else {
            image(node, reference.getUrl(), reference.getTitle(), node.getText());
        }
    }

    /** Brackets that refer to nothing are brackets: 〔2026〕 is often typed as [2026]. */
    private void undefined(RefNode node) {
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        BasedSequence chars = node.getChars();
        if (first == null || last == null) {
            visible(chars.unescape());
            return;
        }
        visible(chars.baseSubSequence(node.getStartOffset(), first.getStartOffset())
                .unescape());
        children(node);
        visible(chars.baseSubSequence(last.getEndOffset(), node.getEndOffset()).unescape());
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        Location at = url.isNull() || url.isEmpty() ? at(node.getChars()) : at(url);
        Attributes attributes = attributesBehind(node);
        Optional<LinkResolver.Link> link = links.link(url.unescape(), at);
        if (isInvisible(node, attributes)) {
            diagnostics.report(io.github.jiandu.diagnostic.Code.LINK_HIDDEN, at(node.getChars()), url.unescape());
        }
        link.ifPresent(found -> openLink(found, title.unescape(), attributes, node));
        children(node);
        link.ifPresent(this::closeLink);
        skipText = attributes.length();
    }

    /** LINK-03: a link without words, a picture or anything else to see, or of a class that hides it. */
    private static boolean isInvisible(Node node, Attributes attributes) {
        if (attributes.classes().stream().anyMatch(RawHtml.HIDING::contains)) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof Text) || !child.getChars().isBlank()) {
                return false;
            }
        }
        return node instanceof Link || node instanceof LinkRef;
    }

    private void openLink(LinkResolver.Link link, String title, Attributes attributes, Node node) {
        inLink = true;
        List<String> classes = new ArrayList<>(attributes.classes());
        if (link.external()) {
            classes.add("external");
        }
        if (link.file() != null) {
            classes.add("file");
        }
        out.raw("<a").attribute("href", link.href());
        ownId(attributes, node);
        out.attribute("download", link.file() == null ? null : link.file().fileName());
        out.attribute("class", classes.isEmpty() ? null : String.join(" ", classes));
        out.attribute("rel", link.external() ? RawHtml.FOREIGN : null).attribute("data-leads-to", link.leadsTo());
        out.attribute("title", title.isEmpty() ? null : title).raw(">");
    }

    private void closeLink(LinkResolver.Link link) {
        out.raw("</a>");
        inLink = false;
        LinkResolver.OfferedFile file = link.file();
        if (file != null) {
            out.raw("<span class=\"file-info\">（").text(file.facts()).raw("）</span>");
        }
    }

    private void id(@Nullable String id) {
        if (id != null) {
            allIds.add(id);
            out.attribute("id", id);
        }
    }

    private void ownId(Attributes attributes, Node node) {
        id(attributes.id() == null ? null : own(attributes.id(), node));
    }

    private void image(Node node, BasedSequence url, BasedSequence title, BasedSequence text) {
        Location at = url.isNull() || url.isEmpty() ? at(node.getChars()) : at(url);
        String alt = plainAlt(node, text);
        Attributes attributes = attributesBehind(node);
        if (alt.isEmpty()) {
            diagnostics.report(io.github.jiandu.diagnostic.Code.IMAGE_NO_ALT, at(node.getChars()), url.unescape());
        }
        Optional<LinkResolver.Image> found = links.image(url.unescape(), at);
        if (found.isPresent()) {
            LinkResolver.Image image = found.get();
            out.raw("<img").attribute("src", image.src());
            int width = attributes.width() > 0 ? attributes.width() : image.width();
            if (image.sources() != null) {
                out.attribute("srcset", image.sources());
                // Text is no wider than this in any theme that can be read well.
                String most = attributes.width() > 0 ? width + "px" : "46rem";
                out.attribute("sizes", "(min-width: " + most + ") " + most + ", 100vw");
            }
            out.attribute("alt", alt);
            if (image.width() > 0) {
                int height = Math.max(1, Math.round((float) image.height() * width / image.width()));
                out.attribute("width", "" + width).attribute("height", "" + height);
            }
            ownId(attributes, node);
            out.raw(attributes.classAttribute()).attribute("title", title.isEmpty() ? null : title.unescape());
            // The first picture is likely to be in sight at once.
            out.raw(firstPicture ? ">" : " loading=\"lazy\">");
            firstPicture = false;
        } else {
            visible(alt);
        }
        skipText = attributes.length();
    }

    private static String plainAlt(Node node, BasedSequence text) {
        String alt = text.isNull() ? "" : text.unescape();
        return node.getFirstChild() == null
                ? alt.strip()
                : alt.replaceAll("[*_`~]", "").strip();
    }

    private Attributes attributesBehind(Node node) {
        Node next = node.getNext();
        if (next instanceof TextBase) {
            next = next.getFirstChild();
        }
        if (!(next instanceof Text)) {
            return Attributes.NONE;
        }
        String text = next.getChars().toString();
        Optional<Attributes> attributes = Attributes.atStart(text);
        if (attributes.isEmpty()) {
            Matcher odd = ODD_ATTRIBUTES.matcher(text);
            if (odd.find()) {
                diagnostics.report(
                        io.github.jiandu.diagnostic.Code.MARKDOWN_ATTRIBUTES,
                        at(next.getChars().subSequence(0, odd.end())),
                        odd.group());
            }
        }
        return attributes.orElse(Attributes.NONE);
    }

    // footnotes

    private void footnote(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock(FootnoteExtension.FOOTNOTES.get(document));
        if (block == null) {
            visible("[^" + node.getText().unescape() + "]");
            diagnostics.report(
                    io.github.jiandu.diagnostic.Code.MARKDOWN_FOOTNOTE_MISSING,
                    at(node.getChars()),
                    node.getText().toString());
            return;
        }
        int number = footnotes.computeIfAbsent(block, b -> {
            footnoteOrder.add(b);
            return footnoteOrder.size();
        });
        int use = footnoteUses.merge(block, 1, Integer::sum);
        allIds.add("fn-" + number);
        out.raw("<sup class=\"footnote-ref\"");
        id("fnref-" + number + (use > 1 ? "-" + use : ""));
        out.raw("><a").attribute("href", "#fn-" + number).attribute("aria-label", "脚注 " + number);
        out.raw(">[").raw(number).raw("]</a></sup>");
    }

    private void writeFootnotes() {
        if (footnotes.isEmpty()) {
            return;
        }
        out.raw("<section class=\"footnotes\" aria-label=\"脚注\">\n<ol>\n");
        // A footnote may refer to further ones, so the list can grow while it is written.
        for (int number = 1; number <= footnoteOrder.size(); number++) {
            FootnoteBlock block = footnoteOrder.get(number - 1);
            out.raw("<li").attribute("id", "fn-" + number).raw(">\n");
            children(block);
            out.raw("<a class=\"footnote-back\"").attribute("href", "#fnref-" + number);
            out.attribute("aria-label", "回到正文 " + number).raw(">↩</a></li>\n");
        }
        out.raw("</ol>\n</section>\n");
    }

    // text

    private void visible(String text) {
        out.text(text);
        summary.add(text);
    }
}
