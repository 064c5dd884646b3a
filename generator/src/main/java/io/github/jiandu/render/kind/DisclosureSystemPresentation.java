package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.DisclosureSystem;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.DisclosureSystemView;
import java.util.ArrayList;
import java.util.List;

/** Shows {@link DisclosureSystem}. */
final class DisclosureSystemPresentation implements Presentation<DisclosureSystem> {

    @Override
    public DisclosureSystemView view(DisclosureSystem system, Body body, PageLinks links) {
        List<BoxRowView> box = new ArrayList<>();
        Offices.row(box, "发文机关", system.issuer());
        Offices.row(box, "发文字号", system.documentNumber());
        Offices.row(box, "成文日期", system.signedOn() == null ? null : Dates.chinese(system.signedOn()));
        return new DisclosureSystemView(box);
    }

    @Override
    public String schemaType(DisclosureSystem system) {
        return "Legislation";
    }

    @Override
    public void describe(DisclosureSystem system, Body body, PageLinks links, JsonWriter json) {
        if (system.documentNumber() != null) {
            json.field("legislationIdentifier", system.documentNumber());
        }
        if (system.signedOn() != null) {
            json.field("legislationDate", system.signedOn().toString());
        }
        if (system.issuer() != null) {
            json.field("legislationPassedBy", system.issuer());
        }
    }
}
