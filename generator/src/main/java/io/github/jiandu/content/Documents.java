package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.document.DocumentHead;
import io.github.jiandu.entry.Abolition;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Validity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The official documents met while bodies are read. A document that another one abolishes must say so itself (DOC-17,
 * DOC-18), which shows when all have been read. Safe for use by many threads once all
 * are known.
 */
final class Documents {

    private final Map<String, DocumentHead> byFile = new HashMap<>();
    private final Map<String, PolicyDocument> byNumber = new HashMap<>();
    private final ConcurrentLinkedQueue<Abolition> abolitions = new ConcurrentLinkedQueue<>();

    /** Every document must be known before the first text is read. */
    void add(PolicyDocument document) {
        if (document.documentNumber() != null) {
            byNumber.putIfAbsent(document.documentNumber(), document);
        }
        byFile.put(
                document.head().file(),
                new DocumentHead(
                        document.documentNumber(),
                        document.issuer(),
                        document.signedOn(),
                        document.disclosure(),
                        document.head().attachments(),
                        document.head().address()));
    }

    /** What the text of a document is held against; null for a file that is none. */
    @Nullable
    DocumentHead head(String file) {
        return byFile.get(file);
    }

    void cites(List<Abolition> found) {
        abolitions.addAll(found);
    }

    void report(Diagnostics diagnostics) {
        for (Abolition abolition : abolitions) {
            PolicyDocument document = abolition.number() == null ? null : byNumber.get(abolition.number());
            if (document != null
                    && document.validity() != Validity.ABOLISHED
                    && document.validity() != Validity.EXPIRED
                    && !document.head().file().equals(abolition.at().file())) {
                diagnostics.report(
                        Code.DOCUMENT_ABOLISHED,
                        abolition.at(),
                        document.documentNumber() == null ? "" : document.documentNumber(),
                        document.validity().chinese(),
                        document.head().file());
            }
        }
    }
}
