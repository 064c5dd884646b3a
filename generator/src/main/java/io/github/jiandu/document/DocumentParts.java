package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import java.util.List;

/** Gives each paragraph of a document its part (DOC-01). */
final class DocumentParts {

    private DocumentParts() {}

    static List<Part> of(DocumentHead head, List<Block> blocks, Tally tally) {
        Part[] parts = new Part[blocks.size()];
        beginning(blocks, parts, tally);
        new Closing(head, blocks, parts, tally).find();
        new AttachmentNames(head, blocks, parts, tally).find();
        new Levels(blocks, parts, tally).find();
        return List.of(parts);
    }

    private static void beginning(List<Block> blocks, Part[] parts, Tally tally) {
        int first = 0;
        while (first < blocks.size()
                && blocks.get(first).isParagraph()
                && DocumentNumber.correct(blocks.get(first).text()).isPresent()) {
            parts[first++] = Part.of(Part.Role.NUMBER);
        }
        if (first >= blocks.size() || !blocks.get(first).isParagraph()) {
            return;
        }
        Block block = blocks.get(first);
        boolean lacksColon = Addressee.lacksColon(block.text());
        if (lacksColon) {
            int end = block.text().length();
            tally.tell(Code.DOCUMENT_ADDRESSEE_COLON, block.at() + end - 1, 1);
        }
        if (lacksColon || Addressee.isOne(block.text())) {
            parts[first] = Part.of(Part.Role.ADDRESSEE);
        }
    }
}
