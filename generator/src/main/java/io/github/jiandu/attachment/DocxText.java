package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the text of a Word document (ECMA-376): as it reads once all changes are accepted, without headers and footers,
 * which would stand in every hit.
 */
final class DocxText implements Visitor {

    /** What holds no text of the document, was taken out of it, or says the same once more for older programs. */
    private static final Set<String> PASSED_OVER =
            Set.of("pPr", "sectPr", "tblPr", "tcPr", "trPr", "sdtPr", "rPrChange", "del", "moveFrom", "Fallback", "rt");

    private static final List<String> NOTES = List.of("footnotes", "endnotes");

    private final ZipParts parts;
    private final TextCollector text;
    private int cells;
    private boolean hidden;

    DocxText(ZipParts parts, TextCollector text) {
        this.parts = parts;
        this.text = text;
    }

    Outcome read(String main) throws IOException, XMLStreamException {
        parts.read(main, this);
        for (String sort : NOTES) {
            for (String part : parts.related(main, sort)) {
                parts.read(part, this);
            }
        }
        return Outcome.READ;
    }

    @Override
    public void start(XmlWalk walk) throws XMLStreamException {
        String name = walk.name();
        if (PASSED_OVER.contains(name)) {
            walk.skip();
            return;
        }
        switch (name) {
            case "r" -> hidden = false;
            case "vanish" -> hidden = !walk.attribute("val").matches("0|false|off");
            case "tc" -> cells++;
            case "tab", "ptab" -> text.add(" ");
            case "br", "cr" -> breakLine();
            case "noBreakHyphen" -> text.add("-");
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "r" -> hidden = false;
            case "p" -> breakLine();
            case "tc" -> {
                cells--;
                text.add("\t");
            }
            case "tr" -> breakLine();
            default -> {}
        }
    }

    /** A row of a table stays one line, however many paragraphs stand in a cell. */
    private void breakLine() {
        if (cells > 0) {
            text.add(" ");
        } else {
            text.endLine();
        }
    }

    @Override
    public void text(String name, String more) {
        if (name.equals("t") && !hidden) {
            text.add(more.replace('\n', ' ').replace('\t', ' '));
        }
    }
}
