package io.github.jiandu.render;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.kind.Dates;
import io.github.jiandu.render.kind.PageLinks;
import io.github.jiandu.render.kind.Presentation;
import io.github.jiandu.render.kind.Presentations;
import io.github.jiandu.render.view.Html;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What search engines read of an entry: JSON-LD in the words of schema.org, from the values that the page shows. */
final class StructuredData {

    private final SiteConfig config;

    StructuredData(SiteConfig config) {
        this.config = config;
    }

    /** The JSON-LD of an entry, safe inside a script element; null when schema.org has nothing for its kind. */
    @Nullable
    Html of(Entry entry, Body body, String summary, PageLinks links) {
        Presentation<Entry> presentation = Presentations.of(entry);
        String type = presentation.schemaType(entry);
        if (type == null) {
            return null;
        }
        EntryHead head = entry.head();
        JsonWriter json = new JsonWriter().object();
        json.field("@context", "https://schema.org").field("@type", type).field("name", head.title());
        if (config.baseUrl() != null) {
            json.field("url", links.publicUrl(head.address()));
        }
        if (head.publishedAt() != null) {
            json.field("datePublished", Dates.rfc3339(head.publishedAt()));
        }
        if (!summary.isEmpty()) {
            json.field("description", summary);
        }
        json.field("inLanguage", head.language().tag());
        json.key("publisher").object().field("@type", "GovernmentOrganization");
        json.field(
                "name",
                Objects.requireNonNullElse(
                        config.identity().sponsor(), config.identity().fullName()));
        json.end();
        presentation.describe(entry, body, links, json);
        // no text can end the script element it stands in
        return new Html(json.end().toString().replace("<", "\\u003c").strip());
    }
}
