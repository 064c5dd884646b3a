package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Reprint;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.ReprintView;
import java.util.Objects;

/** Shows {@link Reprint} with its source and the way to the original (REPR-04). */
final class ReprintPresentation implements Presentation<Reprint> {

    @Override
    public ReprintView view(Reprint reprint, Body body, PageLinks links) {
        return new ReprintView(
                Objects.requireNonNullElse(reprint.head().source(), ""),
                reprint.sourceUrl(),
                title(reprint),
                reprint.originTime() == null ? null : Dates.minutesOrDay(reprint.originTime()));
    }

    private static String title(Reprint reprint) {
        return Objects.requireNonNullElse(reprint.originTitle(), reprint.head().title());
    }

    @Override
    public String schemaType(Reprint reprint) {
        return "NewsArticle";
    }

    @Override
    public void describe(Reprint reprint, Body body, PageLinks links, JsonWriter json) {
        json.key("isBasedOn").object().field("@type", "CreativeWork").field("name", title(reprint));
        if (reprint.sourceUrl() != null) {
            json.field("url", reprint.sourceUrl());
        }
        if (reprint.originTime() != null) {
            json.field("datePublished", Dates.rfc3339(reprint.originTime()));
        }
        if (reprint.head().source() != null) {
            json.key("publisher").object().field("@type", "Organization");
            json.field("name", reprint.head().source()).end();
        }
        json.end();
    }
}
