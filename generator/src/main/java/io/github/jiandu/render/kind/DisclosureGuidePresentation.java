package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.DisclosureGuide;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.DisclosureGuideView;

/** Shows {@link DisclosureGuide}. */
final class DisclosureGuidePresentation implements Presentation<DisclosureGuide> {

    @Override
    public DisclosureGuideView view(DisclosureGuide guide, Body body, PageLinks links) {
        return new DisclosureGuideView(
                guide.arrangement(),
                guide.ways(),
                Offices.rows(guide.office()),
                guide.updatedOn() == null ? null : Dates.chinese(guide.updatedOn()));
    }

    @Override
    public String schemaType(DisclosureGuide guide) {
        return "WebPage";
    }

    @Override
    public void describe(DisclosureGuide guide, Body body, PageLinks links, JsonWriter json) {
        if (guide.updatedOn() != null) {
            json.field("dateModified", guide.updatedOn().toString());
        }
        Offices.describe(guide.office(), json);
    }
}
