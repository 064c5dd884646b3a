package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.document.DocumentNumber;
import io.github.jiandu.document.DocumentStart;
import io.github.jiandu.document.DocumentTitle;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.source.SourceFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads 发文字号 of a document (DOC-02) from its front matter, or from the beginning of a text that was pasted with it, and
 * looks at its title. Does nothing for other kinds of pages.
 */
final class DocumentHeadReader {

    private final SourceFile file;
    private final FieldValues values;
    private final boolean document;
    private final Diagnostics diagnostics;
    private @Nullable String number;

    DocumentHeadReader(SourceFile file, FieldValues values, boolean document, Diagnostics diagnostics) {
        this.file = file;
        this.values = values;
        this.document = document;
        this.diagnostics = diagnostics;
        this.number = values.get(Kinds.DOCUMENT_NUMBER);
        if (document && number != null) {
            checkNumber(number);
        }
    }

    private void checkNumber(String written) {
        if (DocumentNumber.isRight(written)) {
            return;
        }
        Location at = values.at(Kinds.DOCUMENT_NUMBER);
        Optional<String> wanted = DocumentNumber.correct(written);
        if (wanted.isPresent()) {
            diagnostics.report(Code.DOCUMENT_NUMBER, at, written, wanted.get());
        } else {
            diagnostics.report(Code.DOCUMENT_NUMBER_UNKNOWN, at, written);
        }
    }

    /** The first line of the text proper, behind a number and a title that the page shows by itself. */
    int pass(int line, @Nullable String title) {
        if (!document) {
            return line;
        }
        DocumentStart start = DocumentStart.read(file, line, title, number);
        if (start.number() != null && start.at() != null) {
            found(start.number(), start.at());
        }
        return start.line();
    }

    private void found(String inText, Location at) {
        if (number == null) {
            number = inText;
            if (!values.isWritten(Kinds.DOCUMENT_NUMBER)) {
                diagnostics.report(Code.DOCUMENT_NUMBER_TAKEN, at, inText);
            }
        } else if (!inText.equals(DocumentNumber.correct(number).orElse(number))) {
            diagnostics.report(Code.DOCUMENT_NUMBER_DIFFERS, at, inText, number);
        }
    }

    void check(String title, Location at) {
        if (document) {
            DocumentTitle.check(title, number, at, diagnostics);
        }
    }

    @Nullable
    String number() {
        return number;
    }
}
