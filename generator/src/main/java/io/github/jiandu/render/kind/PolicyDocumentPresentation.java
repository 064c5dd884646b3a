package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.PolicyView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows {@link PolicyDocument}. */
final class PolicyDocumentPresentation implements Presentation<PolicyDocument> {

    @Override
    public PolicyView view(PolicyDocument document, Body body, PageLinks links) {
        return new PolicyView(box(document));
    }

    /** The catalogue box (IDX-01, IDX-02). Rows without a value are left out. */
    private static List<BoxRowView> box(PolicyDocument document) {
        List<BoxRowView> rows = new ArrayList<>();
        row(rows, "索引号", document.indexNumber());
        row(rows, "主题分类", document.topic());
        row(rows, "发文机关", document.issuer());
        row(rows, "成文日期", document.signedOn() == null ? null : Dates.chinese(document.signedOn()));
        row(rows, "标题", document.head().title());
        row(rows, "发文字号", document.documentNumber());
        row(rows, "公开方式", document.disclosure().chinese());
        row(
                rows,
                "公开日期",
                document.head().publishedAt() == null
                        ? null
                        : Dates.chinese(document.head().publishedAt().toLocalDate()));
        row(rows, "有效性", document.validity().chinese());
        row(rows, "废止日期", document.abolishedOn() == null ? null : Dates.chinese(document.abolishedOn()));
        return rows;
    }

    private static void row(List<BoxRowView> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new BoxRowView(label, value));
        }
    }

    /** Whoever reads a document that is not in force must be told first (IDX-06). */
    @Override
    public @Nullable String notice(PolicyDocument document, PageLinks links) {
        String day = document.abolishedOn() == null ? "" : "（" + Dates.chinese(document.abolishedOn()) + "）";
        return switch (document.validity()) {
            case VALID -> null;
            case EXPIRED -> "本文件已失效" + day + "，仅供查阅。";
            case ABOLISHED -> "本文件已废止" + day + "，仅供查阅。";
            case AMENDED -> "本文件已修改，请以修改后的文件为准。";
            case PENDING -> "本文件尚未生效。";
        };
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
    }
}
