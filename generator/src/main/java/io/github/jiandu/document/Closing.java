package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Disclosure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what closes a document: 发文机关署名 and 成文日期 (DOC-09, DOC-10), then 附注 (DOC-11). */
final class Closing {

    private static final Pattern NOTE = Pattern.compile("[（(].{2,120}[）)]");
    private static final Pattern DISCLOSURE = Pattern.compile("[（(]此件.{0,8}公开.{0,100}");
    private static final Pattern PUNCTUATION = Pattern.compile("[，。；：！？、,;:!?《》“”]");
    private static final int LONGEST_ISSUER = 60;
    private static final int MOST_ISSUERS = 20;

    private final DocumentHead head;
    private final List<Block> blocks;
    private final Part[] parts;
    private final Tally tally;

    Closing(DocumentHead head, List<Block> blocks, Part[] parts, Tally tally) {
        this.head = head;
        this.blocks = blocks;
        this.parts = parts;
        this.tally = tally;
    }

    void find() {
        boolean main = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.isParagraph()) {
                continue;
            }
            Optional<DocumentDate> date = i == 0 ? Optional.empty() : DocumentDate.of(block.text());
            if (date.isPresent() && closes(i)) {
                check(block, date.get(), main);
                main = false;
                parts[i] = Part.date(date.get().date());
                issuers(i);
            } else if (isNote(i)) {
                parts[i] = Part.of(Part.Role.NOTE);
                checkNote(block);
            }
        }
    }

    /** A date alone in its line belongs to a signature when a name stands above it, or nothing of the text below. */
    private boolean closes(int i) {
        return isIssuer(blocks.get(i - 1))
                || i + 1 == blocks.size()
                || !blocks.get(i + 1).isParagraph()
                || NOTE.matcher(blocks.get(i + 1).text()).matches()
                || blocks.get(i + 1).text().startsWith("附件");
    }

    private void issuers(int date) {
        for (int i = date - 1; i > 0 && i >= date - MOST_ISSUERS && isIssuer(blocks.get(i)); i--) {
            parts[i] = Part.of(Part.Role.ISSUER);
        }
    }

    private boolean isIssuer(Block block) {
        String text = block.text();
        if (!block.isParagraph() || text.isEmpty() || text.length() > LONGEST_ISSUER) {
            return false;
        }
        return text.equals(head.issuer())
                || !PUNCTUATION.matcher(text).find()
                        && !NOTE.matcher(text).matches()
                        && LevelMark.at(text).isEmpty()
                        && DocumentDate.of(text).isEmpty();
    }

    private boolean isNote(int i) {
        String text = blocks.get(i).text();
        if (!NOTE.matcher(text).matches()) {
            return false;
        }
        boolean below = i > 0
                && parts[i - 1] != null
                && (parts[i - 1].role() == Part.Role.DATE || parts[i - 1].role() == Part.Role.NOTE);
        return below && LevelMark.at(text).isEmpty() || DISCLOSURE.matcher(text).matches();
    }

    private void check(Block block, DocumentDate date, boolean main) {
        LocalDate made = main && head.madeOn() != null ? head.madeOn() : date.date();
        int length = block.text().length();
        if (!date.right()) {
            boolean old = made.isBefore(DocumentDate.DIGITS_FROM);
            Code code = old ? Code.DOCUMENT_DATE_OLD_FORM : Code.DOCUMENT_DATE_FORM;
            tally.tell(code, block.at(), length, block.text(), date.wanted());
        }
        if (main && head.madeOn() == null) {
            tally.tell(Code.DOCUMENT_DATE_OFFER, block.at(), length, date.wanted(), date.date());
        } else if (main && !date.date().equals(made)) {
            tally.tell(Code.DOCUMENT_DATE_DIFFERS, block.at(), length, date.wanted(), made);
        }
    }

    private void checkNote(Block block) {
        String text = block.text();
        if (!DISCLOSURE.matcher(text).matches()) {
            return;
        }
        boolean closed = text.contains("不予公开") || text.contains("不公开");
        boolean asked = text.contains("依申请公开");
        boolean open = !closed && !asked;
        boolean agrees =
                open ? head.disclosure() == Disclosure.ACTIVE : asked && head.disclosure() != Disclosure.ACTIVE;
        if (!agrees) {
            tally.tell(
                    Code.DOCUMENT_NOTE_DISCLOSURE,
                    block.at(),
                    text.length(),
                    text,
                    head.disclosure().chinese());
        }
    }
}
