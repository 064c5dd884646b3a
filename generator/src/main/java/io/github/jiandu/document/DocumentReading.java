package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Abolition;
import io.github.jiandu.source.SourceFile;
import java.util.List;

/** One document being read: first its paragraphs get their parts, then its text is looked at. Used once. */
public final class DocumentReading {

    private final DocumentHead head;
    private final Tally tally;
    private final TextChecks checks;
    private final Abolitions abolitions;

    public DocumentReading(DocumentHead head, SourceFile source, Diagnostics diagnostics) {
        this.head = head;
        this.tally = new Tally(source, diagnostics);
        this.checks = new TextChecks(tally);
        this.abolitions = new Abolitions(tally);
    }

    public DocumentHead head() {
        return head;
    }

    /** The part of each block, in order. */
    public List<Part> parts(List<Block> blocks) {
        for (Block block : blocks) {
            abolitions.look(block);
            checks.citations(block.text(), block.at());
        }
        return DocumentParts.of(head, blocks, tally);
    }

    /**
     * Looks at a stretch of visible text that stands at an offset of the source.
     *
     * @param lineStart whether it begins a paragraph; its level mark is looked at elsewhere
     */
    public void look(String text, int at, boolean lineStart) {
        int mark = lineStart ? LevelMark.at(text).map(LevelMark::length).orElse(0) : 0;
        checks.look(text.substring(mark), at + mark);
    }

    /** Documents of which the text says that they are no longer in force. */
    public List<Abolition> abolitions() {
        return abolitions.found();
    }

    /** Tells what was counted; to be called once, when everything was read. */
    public void finish() {
        tally.finish();
    }
}
