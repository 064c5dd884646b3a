package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Imprint;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.PolicyView;
import io.github.jiandu.render.view.SuccessorView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows {@link PolicyDocument}. */
final class PolicyDocumentPresentation implements Presentation<PolicyDocument> {

    @Override
    public PolicyView view(PolicyDocument document, Body body, PageLinks links) {
        return new PolicyView(CatalogueBox.of(document, links), successors(document, links), imprint(document));
    }

    /** Who reads a document that no longer holds must be led to the one that does (DOC-17). */
    private static List<SuccessorView> successors(PolicyDocument document, PageLinks links) {
        if (document.validity() == Validity.VALID) {
            return List.of();
        }
        return links.site().related(document).getOrDefault(RelationType.REPLACED_BY, Set.of()).stream()
                .map(newer -> successor(newer, links))
                .toList();
    }

    private static SuccessorView successor(Entry newer, PageLinks links) {
        PolicyDocument policy = newer instanceof PolicyDocument document ? document : null;
        LocalDate date = policy == null ? null : policy.signedOn();
        if (date == null && newer.head().publishedAt() != null) {
            date = newer.head().publishedAt().toLocalDate();
        }
        return new SuccessorView(
                newer.head().title(),
                links.url(newer.head().address()),
                policy == null ? null : policy.documentNumber(),
                date == null ? null : Dates.chinese(date));
    }

    /** What stands below the text of a printed document (版记). */
    private static List<BoxRowView> imprint(PolicyDocument document) {
        Imprint imprint = document.imprint();
        return new Rows()
                .add("主送", String.join("，", imprint.recipients()))
                .add("附注", imprint.note())
                .add("抄送", String.join("，", imprint.copies()))
                .add("印发机关", imprint.printedBy())
                .add("印发日期", imprint.printedOn())
                .list();
    }

    /** Whoever reads a document that is not in force must be told first (IDX-06). */
    @Override
    public @Nullable String notice(PolicyDocument document, PageLinks links) {
        return switch (document.validity()) {
            case VALID -> null;
            case EXPIRED -> "本文件已失效" + since(document.expiresOn(), document.abolishedOn()) + "，仅供查阅。";
            case ABOLISHED -> "本文件已废止" + since(document.abolishedOn(), document.expiresOn()) + "，仅供查阅。";
            case AMENDED -> "本文件已修改，请以修改后的文件为准。";
            case PENDING ->
                document.effectiveOn() == null
                        ? "本文件尚未生效。"
                        : "本文件尚未生效，自" + Dates.chinese(document.effectiveOn()) + "起施行。";
        };
    }

    private static String since(@Nullable LocalDate date, @Nullable LocalDate otherwise) {
        LocalDate day = date != null ? date : otherwise;
        return day == null ? "" : "（" + Dates.chinese(day) + "）";
    }

    @Override
    public @Nullable String mark(PolicyDocument document, PageLinks links) {
        return document.validity() == Validity.VALID
                ? null
                : document.validity().chinese();
    }

    @Override
    public String schemaType(PolicyDocument document) {
        return "DigitalDocument";
    }

    @Override
    public void describe(PolicyDocument document, Body body, PageLinks links, JsonWriter json) {
        if (document.documentNumber() != null) {
            json.field("identifier", document.documentNumber());
        }
        if (document.signedOn() != null) {
            json.field("dateCreated", document.signedOn().toString());
        }
        if (document.expiresOn() != null) {
            json.field("expires", document.expiresOn().toString());
        }
        if (links.config().baseUrl() != null && !document.head().attachments().isEmpty()) {
            json.key("encoding").array();
            for (Attachment file : document.head().attachments()) {
                json.object().field("@type", "MediaObject").field("name", file.title());
                json.field("contentUrl", links.publicUrl(file.address())).end();
            }
            json.end();
        }
    }
}
