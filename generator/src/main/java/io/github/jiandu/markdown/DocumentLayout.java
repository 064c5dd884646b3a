package io.github.jiandu.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import io.github.jiandu.document.Block;
import io.github.jiandu.document.DocumentReading;
import io.github.jiandu.document.Lines;
import io.github.jiandu.document.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parsed text of an official document, divided into paragraphs as its lines mean them, each with its part.
 */
final class DocumentLayout {

    /**
     * A paragraph, which may be some lines of what Markdown takes for one.
     *
     * @param first its first node
     * @param end the line break behind it, or null at the end
     * @param opens whether it is the first line of a signature
     * @param closes whether it is the last line of a signature
     */
    record Piece(@Nullable Node first, @Nullable Node end, String text, Part part, boolean opens, boolean closes) {

        /** True when nothing but plain text is in it. */
        boolean isPlain() {
            for (Node node = first; node != null && node != end; node = node.getNext()) {
                if (!(node instanceof Text)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Lot(
            Node owner, @Nullable Node first, @Nullable Node end, Block block) {}

    private final Document document;
    private final int offset;
    private final List<Lot> lots = new ArrayList<>();
    private final Map<Node, List<Piece>> pieces = new HashMap<>();

    private DocumentLayout(Document document, int offset) {
        this.document = document;
        this.offset = offset;
    }

    /**
     * @param offset of the text in its file
     * @param headingShift how much deeper headings are shown than written
     */
    static DocumentLayout of(Document document, int offset, int headingShift, DocumentReading reading) {
        DocumentLayout layout = new DocumentLayout(document, offset);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            layout.add(node, headingShift);
        }
        layout.parts(reading);
        return layout;
    }

    /** The paragraphs that a node of the text's first level holds. */
    List<Piece> pieces(Node node) {
        return pieces.getOrDefault(node, List.of());
    }

    /** 1 to 4 for a heading that begins with a level mark, else 0. */
    int mark(Node heading) {
        return pieces(heading).stream()
                .mapToInt(piece -> piece.part().mark())
                .findFirst()
                .orElse(0);
    }

    /** Whether what is written as a heading is but a line of a table of contents. */
    boolean isText(Node heading) {
        return pieces(heading).stream().anyMatch(piece -> piece.part().role() == Part.Role.TEXT);
    }

    private void add(Node node, int headingShift) {
        if (node instanceof Paragraph paragraph && !(paragraph.getFirstChild() instanceof Image)) {
            divide(paragraph);
        } else if (node instanceof Heading heading) {
            int level = BodyWriter.level(heading, headingShift);
            lots.add(lot(heading, heading.getFirstChild(), null, Block.Kind.HEADING, level));
        } else {
            Block other = new Block(Block.Kind.OTHER, "", offset + node.getStartOffset(), 0, false);
            lots.add(new Lot(node, null, null, other));
        }
    }

    private void divide(Paragraph paragraph) {
        List<Node> starts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Node> breaks = new ArrayList<>();
        int widest = 0;
        Node start = paragraph.getFirstChild();
        for (Node node = start; node != null; node = node.getNext()) {
            boolean last = node.getNext() == null;
            if (isBreak(node) || last) {
                String line = text(start, isBreak(node) ? node : null).strip();
                widest = Math.max(widest, Lines.width(line));
                starts.add(start);
                lines.add(line);
                breaks.add(node);
                start = node.getNext();
            }
        }
        Node first = paragraph.getFirstChild();
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean hard = breaks.get(i) instanceof HardLineBreak;
            boolean divided = hard
                    ? Lines.beginsPart(lines.get(i + 1))
                    : Lines.divide(lines.get(i), lines.get(i + 1), isIndented(breaks.get(i)), widest);
            if (divided) {
                lots.add(lot(paragraph, first, breaks.get(i), Block.Kind.PARAGRAPH, 0));
                first = starts.get(i + 1);
            }
        }
        lots.add(lot(paragraph, first, null, Block.Kind.PARAGRAPH, 0));
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** Blanks at the beginning of the line behind a break. */
    private boolean isIndented(Node lineBreak) {
        int at = lineBreak.getEndOffset();
        CharSequence base = document.getChars();
        return at < base.length() && (base.charAt(at) == '\u3000' || base.charAt(at) == '\u00A0')
                || at + 1 < base.length() && base.charAt(at) == ' ' && base.charAt(at + 1) == ' ';
    }

    private Lot lot(Node owner, @Nullable Node first, @Nullable Node end, Block.Kind kind, int level) {
        String text = text(first, end);
        int blanks = 0;
        while (blanks < text.length() && BodyWriter.isBlank(text.charAt(blanks))) {
            blanks++;
        }
        int stop = text.length();
        while (stop > blanks && BodyWriter.isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        int at = offset + (first == null ? owner : first).getStartOffset() + blanks;
        return new Lot(
                owner, first, end, new Block(kind, text.substring(blanks, stop), at, level, hasLink(first, end)));
    }

    private String text(@Nullable Node first, @Nullable Node end) {
        StringBuilder out = new StringBuilder();
        for (Node node = first; node != null && node != end; node = node.getNext()) {
            append(node, out);
        }
        return out.toString();
    }

    private void append(Node node, StringBuilder out) {
        if (node instanceof Text || node instanceof HtmlEntity) {
            out.append(BodyWriter.unescape(node.getChars()));
        } else if (node instanceof Code code) {
            out.append(code.getText());
        } else if (isBrackets(node)) {
            out.append(node.getChars());
        } else if (!(node instanceof SoftLineBreak)) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                append(child, out);
            }
        }
    }

    /** Brackets that refer to nothing are brackets. */
    private boolean isBrackets(Node node) {
        return (node instanceof LinkRef || node instanceof ImageRef)
                && ((RefNode) node).getReferenceNode(document) == null;
    }

    private boolean hasLink(@Nullable Node first, @Nullable Node end) {
        for (Node node = first; node != null && node != end; node = node.getNext()) {
            if (node instanceof Link
                    || node instanceof LinkRef && !isBrackets(node)
                    || hasLink(node.getFirstChild(), null)) {
                return true;
            }
        }
        return false;
    }

    private void parts(DocumentReading reading) {
        List<Part> parts = reading.parts(lots.stream().map(Lot::block).toList());
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            boolean signature = parts.get(i).isSignature();
            pieces.computeIfAbsent(lot.owner(), owner -> new ArrayList<>())
                    .add(new Piece(
                            lot.first(),
                            lot.end(),
                            lot.block().text(),
                            parts.get(i),
                            signature && (i == 0 || !parts.get(i - 1).isSignature()),
                            signature
                                    && (i + 1 == lots.size()
                                            || !parts.get(i + 1).isSignature())));
        }
    }
}
