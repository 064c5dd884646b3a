package io.github.jiandu.render.kind;

import io.github.jiandu.config.CatalogueRow;
import io.github.jiandu.config.Publishing;
import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.entry.Imprint;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.render.view.BoxRowView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The box with a document's data (信息框): which rows, and what they are called, is the site's to choose (IDX-01 to
 * IDX-03). Who publishes it stands there even when the editor did not say so (CONT-10).
 */
final class CatalogueBox {

    private CatalogueBox() {}

    static List<BoxRowView> of(PolicyDocument document, PageLinks links) {
        Publishing publishing = links.config().publishing();
        Rows rows = new Rows();
        publishing.rows().forEach(row -> rows.add(publishing.label(row), value(row, document, links)));
        return rows.list();
    }

    private static @Nullable String value(CatalogueRow row, PolicyDocument document, PageLinks links) {
        Imprint imprint = document.imprint();
        return switch (row) {
            case INDEX_NUMBER -> document.indexNumber();
            case DISCLOSURE -> document.disclosure().chinese();
            case PUBLISHER -> publisher(document, links.config().identity());
            case GROUP -> document.group();
            case TOPIC -> document.topic();
            case ISSUER -> document.issuer();
            case SIGNED -> date(document.signedOn());
            case TITLE -> document.head().title();
            case DOCUMENT_NUMBER -> document.documentNumber();
            case TYPE -> imprint.type() == null ? null : imprint.type().chinese();
            case URGENCY -> imprint.urgency() == null ? null : imprint.urgency().chinese();
            case PUBLISHED -> published(document.head().publishedAt());
            case EFFECTIVE -> date(document.effectiveOn());
            case EXPIRES -> date(document.expiresOn());
            case ABOLISHED -> date(document.abolishedOn());
            case VALIDITY -> document.validity().chinese();
            case KEYWORDS -> String.join("；", document.head().keywords());
            case LEVEL -> imprint.level();
        };
    }

    private static String publisher(PolicyDocument document, SiteIdentity identity) {
        if (document.issuer() != null) {
            return document.issuer();
        }
        return Objects.requireNonNullElse(
                document.head().source(), Objects.requireNonNullElse(identity.sponsor(), identity.fullName()));
    }

    private static @Nullable String published(@Nullable LocalDateTime time) {
        return time == null ? null : Dates.chinese(time.toLocalDate());
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : Dates.chinese(date);
    }
}
