package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.document.DocumentHead;
import io.github.jiandu.entry.Abolition;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Validity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The official documents met while bodies are read. A document that another one abolishes must say so itself (DOC-17,
 * DOC-18), which shows when all have been read. Safe for use by many threads.
 */
final class Documents {

    private final Map<String, PolicyDocument> byNumber = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Abolition> abolitions = new ConcurrentLinkedQueue<>();

    /** What the text of a document is held against. */
    DocumentHead head(PolicyDocument document) {
        if (document.documentNumber() != null) {
            byNumber.put(document.documentNumber(), document);
        }
        return new DocumentHead(
                document.documentNumber(),
                document.issuer(),
                document.signedOn(),
                document.disclosure(),
                document.head().attachments(),
                document.head().address());
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
