package io.github.jiandu.export;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.lifecycle.Lifecycle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a site is and in which state, for programs that meet the finished site alone. */
final class SiteCard {

    private SiteCard() {}

    static String text(SiteConfig config, int pages, int columns) {
        JsonWriter json = new JsonWriter();
        json.object().field("version", SiteExport.VERSION);
        if (config.portal().includes()) {
            json.field("includes", true);
        }
        json.key("site");
        new JsonShapes(json, new Values(config)).write(Shapes.of(SiteItem.class), SiteItem.of(config));
        json.key("lifecycle").object();
        lifecycle(config.lifecycle(), json);
        json.end();
        json.key("counts")
                .object()
                .field("pages", pages)
                .field("columns", columns)
                .end();
        return json.end().toString();
    }

    private static void lifecycle(Lifecycle life, JsonWriter json) {
        json.field("state", life.state().key()).field("name", life.state().chinese());
        day("from", life.from(), json);
        field("until", life.end().map(LocalDate::toString).orElse(null), json);
        day("archived", life.archived(), json);
        field("successor", life.successor() == null ? null : life.successor().text(), json);
        field("successorName", life.successorName(), json);
        field("reason", life.reason() == null ? null : life.reason().text(), json);
        field("approval", life.approval(), json);
        field("contact", life.contact(), json);
        if (!life.domains().isEmpty()) {
            json.key("domains").array();
            life.domains().forEach(json::value);
            json.end();
        }
    }

    private static void day(String name, Lifecycle.@Nullable Day day, JsonWriter json) {
        field(name, day == null ? null : day.date().toString(), json);
    }

    /** What is absent is left out. */
    private static void field(String name, @Nullable String value, JsonWriter json) {
        if (value != null) {
            json.field(name, value);
        }
    }
}
