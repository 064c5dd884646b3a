package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Organ;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.OrganView;
import io.github.jiandu.render.view.OrganView.OfficeView;
import java.util.List;
import java.util.Objects;

/** Shows {@link Organ} (CONT-05). */
final class OrganPresentation implements Presentation<Organ> {

    private static final String NONE = "—";

    @Override
    public OrganView view(Organ organ, Body body, PageLinks links) {
        List<BoxRowView> box = new Rows()
                .add("负责人", organ.leader())
                .add("联系电话", organ.phone())
                .add("传真", organ.fax())
                .add("邮编", organ.postcode())
                .add("办公地址", organ.address())
                .add("办公时间", organ.hours())
                .list();
        return new OrganView(
                box,
                organ.functions(),
                organ.offices().stream().map(OrganPresentation::office).toList());
    }

    private static OfficeView office(Organ.Office office) {
        return new OfficeView(
                office.name(),
                office.duty(),
                Objects.requireNonNullElse(office.leader(), NONE),
                Objects.requireNonNullElse(office.room(), NONE),
                office.phone());
    }

    @Override
    public List<BoxRowView> facts(Organ organ, PageLinks links) {
        return List.of(
                new BoxRowView("负责人", organ.leader()),
                new BoxRowView("联系电话", organ.phone()),
                new BoxRowView("办公地址", organ.address()));
    }

    @Override
    public String schemaType(Organ organ) {
        return "GovernmentOrganization";
    }

    @Override
    public void describe(Organ organ, Body body, PageLinks links, JsonWriter json) {
        json.field("address", organ.address()).field("telephone", organ.phone());
        if (organ.fax() != null) {
            json.field("faxNumber", organ.fax());
        }
        json.key("employee").object().field("@type", "Person").field("name", organ.leader());
        json.field("jobTitle", "负责人").end();
        json.key("department").array();
        for (Organ.Office office : organ.offices()) {
            json.object().field("@type", "GovernmentOrganization").field("name", office.name());
            json.field("description", office.duty())
                    .field("telephone", office.phone())
                    .end();
        }
        json.end();
    }
}
