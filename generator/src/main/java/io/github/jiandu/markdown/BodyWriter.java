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
import io.github.jiandu.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** A summary ends with the sentence in which it passes this many characters (TAG-10). */
    private static final int SUMMARY = 100;

    private static final int SUMMARY_LIMIT = 120;

    /** Addresses in running text. Chinese characters and full-width marks end them; so do marks of a sentence. */
    private static final Pattern BARE_URL =
            Pattern.compile("https?://[A-Za-z0-9](?:[A-Za-z0-9._~:/?#@!$&*+,;=%()-]*[A-Za-z0-9/_~=&#%+-])?");

    private static final Map<Class<?>, BiConsumer<BodyWriter, Node>> WRITERS = new HashMap<>();

    private final SourceFile source;
    private final int offset;
    private final Document document;
    private final LinkResolver links;
    private final Diagnostics diagnostics;

    private final StringBuilder out;
    private final StringBuilder summary = new StringBuilder();
    private final HeadingIds ids = new HeadingIds();
    private final Set<String> allIds = new HashSet<>();
    private final List<io.github.jiandu.site.Heading> headings = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> footnotes = new HashMap<>();
    private final List<FootnoteBlock> footnoteOrder = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> footnoteUses = new HashMap<>();
    private int headingShift;
    private int skipText;
    private boolean summarizing;
    private boolean inLink;
    private boolean hasRawHtml;

    BodyWriter(SourceFile source, int offset, Document document, LinkResolver links, Diagnostics diagnostics) {
        this.source = source;
        this.offset = offset;
        this.document = document;
        this.links = links;
        this.diagnostics = diagnostics;
        this.out = new StringBuilder(document.getTextLength() * 5 / 4 + 64);
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
        on(ThematicBreak.class, (w, n) -> w.out.append("<hr>\n"));
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
        on(HardLineBreak.class, (w, n) -> w.out.append("<br>\n"));
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
        children(document);
        writeFootnotes();
        String html = hasRawHtml ? RawHtml.clean(out.toString()) : out.toString();
        return new Markdown(html, headings, allIds, cutSummary());
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            BiConsumer<BodyWriter, Node> writer = WRITERS.get(child.getClass());
            if (writer == null) {
                throw new IllegalStateException("no way to write " + child.getClass());
            }
            writer.accept(this, child);
        }
    }

    private Location at(BasedSequence chars) {
        return source.at(offset + chars.getStartOffset(), chars.length());
    }

    // blocks

    private void block(String tag, Node node) {
        out.append('<').append(tag).append(">\n");
        children(node);
        out.append("</").append(tag).append(">\n");
    }

    private void paragraph(Paragraph node) {
        Node only = node.getFirstChild();
        if (only instanceof Image image && isAlone(image)) {
            figure(image);
            return;
        }
        boolean tight =
                node.getParent() instanceof ParagraphItemContainer item && item.isParagraphInTightListItem(node);
        boolean outer = node.getParent() instanceof Document;
        summarizing = outer && summary.length() < SUMMARY_LIMIT;
        if (!tight) {
            out.append("<p>");
        }
        int start = out.length();
        children(node);
        trimEnd(start);
        out.append(tight ? "" : "</p>");
        out.append(tight && node.getNext() == null ? "" : "\n");
        summarizing = false;
    }

    private void trimEnd(int start) {
        int end = out.length();
        while (end > start && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\u3000')) {
            end--;
        }
        out.setLength(end);
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
        out.append("<figure>");
        image(node, node.getUrl(), BasedSequence.NULL, node.getText());
        if (!title.isEmpty()) {
            out.append("<figcaption>");
            visible(title);
            out.append("</figcaption>");
        }
        out.append("</figure>\n");
        skipText = 0;
    }

    private void heading(Heading node) {
        Attributes attributes = Attributes.NONE;
        Node last = node.getLastChild();
        if (last instanceof Text) {
            attributes = Attributes.atEnd(last.getChars().toString()).orElse(Attributes.NONE);
        }
        int level = Math.max(2, Math.min(6, node.getLevel() + headingShift));
        int start = out.length();
        int cut = attributes.length();
        if (cut > 0 && last != null) {
            BasedSequence chars = last.getChars();
            for (Node child = node.getFirstChild(); child != null && child != last; child = child.getNext()) {
                WRITERS.getOrDefault(child.getClass(), (w, n) -> w.children(n)).accept(this, child);
            }
            text(chars.subSequence(0, chars.length() - cut), last);
        } else {
            children(node);
        }
        String inner = out.substring(start).strip();
        out.setLength(start);
        String plain = plainText(inner);
        String id = attributes.id() == null ? ids.next(plain) : ids.claim(attributes.id());
        allIds.add(id);
        headings.add(new io.github.jiandu.site.Heading(level, id, plain));
        out.append("<h").append(level).append(" id=\"").append(id).append('"');
        out.append(attributes.classAttribute()).append('>').append(inner);
        out.append("</h").append(level).append(">\n");
    }

    private static String plainText(String html) {
        return org.jsoup.parser.Parser.unescapeEntities(html.replaceAll("<sup[^>]*>.*?</sup>|<[^>]*>", ""), false)
                .strip();
    }

    private void orderedList(OrderedList node) {
        out.append("<ol");
        if (node.getStartNumber() != 1) {
            out.append(" start=\"").append(node.getStartNumber()).append('"');
        }
        out.append(">\n");
        children(node);
        out.append("</ol>\n");
    }

    private void listItem(ListItem node) {
        out.append("<li>");
        children(node);
        out.append("</li>\n");
    }

    private void taskItem(TaskListItem node) {
        out.append("<li class=\"task\"><input type=\"checkbox\" disabled");
        out.append(node.isItemDoneMarker() ? " checked" : "").append("> ");
        children(node);
        out.append("</li>\n");
    }

    private void indentedCode(IndentedCodeBlock node) {
        diagnostics.report(io.github.jiandu.diagnostic.Code.MARKDOWN_INDENTED_CODE, at(node.getChars()));
        code(node.getContentChars().trimTailBlankLines());
    }

    private void code(BasedSequence content) {
        out.append("<pre><code>");
        String text = content.toString();
        escape(text);
        out.append(text.endsWith("\n") ? "" : "\n").append("</code></pre>\n");
    }

    private void rawHtml(Node node) {
        hasRawHtml = true;
        int start = offset + node.getChars().getStartOffset();
        out.append(RawHtml.prepare(node.getChars().toString(), start, source, links, diagnostics));
    }

    // tables

    private void table(TableBlock node) {
        TableCaption caption = null;
        for (Node child : node.getChildren()) {
            if (child instanceof TableCaption found) {
                caption = found;
            }
        }
        String label =
                caption == null ? "表格" : plainText(escaped(caption.getText().unescape()));
        // A wide table scrolls in a region of its own, which the keyboard can reach.
        out.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escapeAttribute(label);
        out.append("\">\n<table>\n");
        if (caption != null) {
            out.append("<caption>");
            children(caption);
            out.append("</caption>\n");
        }
        children(node);
        out.append("</table>\n</div>\n");
    }

    private void tableRows(String tag, Node node) {
        if (node.getFirstChild() != null) {
            block(tag, node);
        }
    }

    private void cell(TableCell node) {
        String tag = node.isHeader() ? "th" : "td";
        out.append('<').append(tag).append(node.isHeader() ? " scope=\"col\"" : "");
        if (node.getAlignment() != null) {
            out.append(" class=\"align-")
                    .append(node.getAlignment().name().toLowerCase(java.util.Locale.ROOT))
                    .append('"');
        }
        out.append('>');
        int start = out.length();
        children(node);
        trimEnd(start);
        out.append("</").append(tag).append(">\n");
    }

    // inline

    private void inline(String tag, Node node) {
        out.append('<').append(tag).append('>');
        children(node);
        out.append("</").append(tag).append('>');
    }

    private void inlineCode(Code node) {
        out.append("<code>");
        String text = node.getText().toString().replace('\n', ' ');
        escape(text);
        summarize(text);
        out.append("</code>");
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
        if (!chinese) {
            out.append('\n');
            summarize(" ");
        }
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
        if (lineStart) {
            // Editors indent by two full-width blanks; the theme indents by style.
            int i = 0;
            while (i < text.length()
                    && (text.charAt(i) == '\u3000' || text.charAt(i) == '\u00A0' || text.charAt(i) == ' ')) {
                i++;
            }
            text = text.substring(i);
        }
        if (!inLink && text.contains("://")) {
            withLinks(text, rest);
        } else {
            visible(text);
        }
    }

    private static String unescape(BasedSequence chars) {
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
            autoLink(matcher.group(), matcher.group(), at(chars));
            from = matcher.end();
        }
        visible(text.substring(from));
    }

    private void autoLink(String target, String text, Node node) {
        autoLink(target, text, at(node.getChars()));
    }

    private void autoLink(String target, String text, Location at) {
        Optional<LinkResolver.Link> link = links.link(target, at);
        link.ifPresent(found -> openLink(found, "", Attributes.NONE));
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
        link.ifPresent(found -> openLink(found, title.unescape(), attributes));
        children(node);
        link.ifPresent(this::closeLink);
        skipText = attributes.length();
    }

    private void openLink(LinkResolver.Link link, String title, Attributes attributes) {
        inLink = true;
        out.append("<a href=\"");
        escapeAttribute(link.href());
        out.append('"');
        attribute("id", attributes.id());
        if (attributes.id() != null) {
            allIds.add(attributes.id());
        }
        List<String> classes = new ArrayList<>(attributes.classes());
        if (link.external()) {
            classes.add("external");
        }
        if (link.file() != null) {
            classes.add("file");
            attribute("download", link.file().fileName());
        }
        attribute("class", classes.isEmpty() ? null : String.join(" ", classes));
        attribute("title", title.isEmpty() ? null : title);
        out.append('>');
    }

    private void closeLink(LinkResolver.Link link) {
        out.append("</a>");
        inLink = false;
        LinkResolver.OfferedFile file = link.file();
        if (file != null) {
            out.append("<span class=\"file-info\">（");
            escape(file.type() + "，" + file.size());
            out.append("）</span>");
        }
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
            out.append("<img src=\"");
            escapeAttribute(image.src());
            out.append("\" alt=\"");
            escapeAttribute(alt);
            out.append('"');
            int width = attributes.width() > 0 ? attributes.width() : image.width();
            if (width > 0 && image.width() > 0) {
                out.append(" width=\"").append(width).append("\" height=\"");
                out.append(Math.max(1, Math.round((float) image.height() * width / image.width())))
                        .append('"');
            }
            attribute("id", attributes.id());
            if (attributes.id() != null) {
                allIds.add(attributes.id());
            }
            out.append(attributes.classAttribute());
            attribute("title", title.isEmpty() ? null : title.unescape());
            out.append(" loading=\"lazy\">");
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

    private static Attributes attributesBehind(Node node) {
        Node next = node.getNext();
        if (next instanceof TextBase) {
            next = next.getFirstChild();
        }
        return next instanceof Text
                ? Attributes.atStart(next.getChars().toString()).orElse(Attributes.NONE)
                : Attributes.NONE;
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
        String id = "fnref-" + number + (use > 1 ? "-" + use : "");
        allIds.add(id);
        allIds.add("fn-" + number);
        out.append("<sup class=\"footnote-ref\" id=\"")
                .append(id)
                .append("\"><a href=\"#fn-")
                .append(number);
        out.append("\" aria-label=\"脚注 ")
                .append(number)
                .append("\">[")
                .append(number)
                .append("]</a></sup>");
    }

    private void writeFootnotes() {
        if (footnotes.isEmpty()) {
            return;
        }
        out.append("<section class=\"footnotes\" aria-label=\"脚注\">\n<ol>\n");
        // A footnote may refer to further ones, so the list can grow while it is written.
        for (int number = 1; number <= footnoteOrder.size(); number++) {
            FootnoteBlock block = footnoteOrder.get(number - 1);
            out.append("<li id=\"fn-").append(number).append("\">\n");
            children(block);
            out.append("<a class=\"footnote-back\" href=\"#fnref-").append(number);
            out.append("\" aria-label=\"回到正文 ").append(number).append("\">↩</a></li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    // text

    private void visible(String text) {
        escape(text);
        summarize(text);
    }

    private void summarize(String text) {
        if (summarizing && summary.length() < SUMMARY_LIMIT * 2) {
            summary.append(text);
        }
    }

    private String cutSummary() {
        String text = summary.toString().strip();
        if (text.length() <= SUMMARY_LIMIT) {
            return text;
        }
        for (int i = Math.min(SUMMARY_LIMIT, text.length()) - 1; i >= SUMMARY / 2; i--) {
            if ("。！？；".indexOf(text.charAt(i)) >= 0) {
                return text.substring(0, i + 1);
            }
        }
        int end = Character.isHighSurrogate(text.charAt(SUMMARY - 1)) ? SUMMARY - 1 : SUMMARY;
        return text.substring(0, end) + "…";
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escapeAttribute(value);
            out.append('"');
        }
    }

    private void escape(String text) {
        escapeTo(out, text, false);
    }

    private void escapeAttribute(String text) {
        escapeTo(out, text, true);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        escapeTo(escaped, text, false);
        return escaped.toString();
    }

    private static void escapeTo(StringBuilder out, String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : null;
                default -> null;
            };
            if (entity != null) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }
}
