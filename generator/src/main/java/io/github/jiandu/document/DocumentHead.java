package io.github.jiandu.document;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Disclosure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says of a document, against which its text is held.
 *
 * @param number 发文字号, or null
 * @param issuer 发文机关, or null
 * @param madeOn 成文日期, or null
 * @param disclosure 公开方式
 * @param attachments files offered with the document, in order
 * @param address where the document's page stands
 */
public record DocumentHead(
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate madeOn,
        Disclosure disclosure,
        List<Attachment> attachments,
        SitePath address) {

    public DocumentHead {
        attachments = List.copyOf(attachments);
    }

    /** The link from the document's page to one of its attachments. */
    public String href(Attachment attachment) {
        return attachment.address().relativeTo(address);
    }
}
