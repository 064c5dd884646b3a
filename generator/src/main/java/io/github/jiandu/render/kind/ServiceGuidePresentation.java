package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.ServiceGuide;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.AttachmentView;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.GuideView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows {@link ServiceGuide}: everything on the page, nothing folded away, so that print is complete (SVC-01 to SVC-07). */
final class ServiceGuidePresentation implements Presentation<ServiceGuide> {

    @Override
    public GuideView view(ServiceGuide guide, Body body, PageLinks links) {
        return new GuideView(
                box(guide),
                guide.conditions(),
                guide.materials().stream().map(m -> material(m, links)).toList(),
                guide.steps(),
                guide.more().specialSteps().stream()
                        .map(step -> new GuideView.SpecialStep(step.name(), step.time(), step.basis(), step.fee()))
                        .toList(),
                contacts(guide),
                guide.cautions(),
                guide.basis(),
                guide.platform(),
                guide.reviewedOn() == null ? null : Dates.chinese(guide.reviewedOn()));
    }

    private static GuideView.Material material(ServiceGuide.Material material, PageLinks links) {
        return new GuideView.Material(
                material.name(),
                material.basis(),
                material.form(),
                material.copies(),
                material.seal(),
                file(material.template(), links),
                file(material.sample(), links),
                material.note());
    }

    private static @Nullable AttachmentView file(@Nullable Attachment file, PageLinks links) {
        return file == null ? null : links.file(file);
    }

    private static List<BoxRowView> box(ServiceGuide guide) {
        List<BoxRowView> rows = new ArrayList<>();
        row(rows, "办理机构", guide.agency());
        row(rows, "服务对象", guide.more().audience());
        row(rows, "法定办结时限", guide.legalLimit());
        row(rows, "承诺办结时限", guide.promisedLimit());
        row(rows, "收费标准", guide.fee());
        Integer visits = guide.more().visits();
        row(rows, "到现场次数", visits == null ? null : visits + "次");
        row(rows, "办理结果", guide.more().result());
        return rows;
    }

    private static List<GuideView.Contact> contacts(ServiceGuide guide) {
        List<GuideView.Contact> contacts = new ArrayList<>();
        contact(contacts, "办理地点", guide.place());
        contact(contacts, "办理时间", guide.hours());
        contact(contacts, "联系电话", guide.phones());
        contact(contacts, "咨询方式", guide.more().consult());
        contact(contacts, "监督投诉方式", guide.more().complain());
        return contacts;
    }

    private static void contact(List<GuideView.Contact> contacts, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            contacts.add(new GuideView.Contact(label, lines));
        }
    }

    private static void row(List<BoxRowView> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new BoxRowView(label, value));
        }
    }

    @Override
    public List<BoxRowView> facts(ServiceGuide guide, PageLinks links) {
        String limit = guide.promisedLimit() == null ? guide.legalLimit() : guide.promisedLimit();
        return List.of(
                new BoxRowView("办理机构", guide.agency() == null ? "—" : guide.agency()),
                new BoxRowView("联系电话", guide.phones().isEmpty() ? "—" : String.join("、", guide.phones())),
                new BoxRowView("办结时限", limit == null ? "—" : limit));
    }

    @Override
    public String schemaType(ServiceGuide guide) {
        return "GovernmentService";
    }

    @Override
    public void describe(ServiceGuide guide, Body body, PageLinks links, JsonWriter json) {
        if (guide.agency() != null) {
            json.key("provider").object().field("@type", "GovernmentOrganization");
            json.field("name", guide.agency()).end();
        }
        if (guide.more().audience() != null) {
            json.key("audience").object().field("@type", "Audience");
            json.field("audienceType", guide.more().audience()).end();
        }
        json.key("availableChannel").object().field("@type", "ServiceChannel");
        if (!guide.place().isEmpty()) {
            json.key("serviceLocation").object().field("@type", "Place");
            json.field("address", String.join("；", guide.place())).end();
        }
        if (!guide.phones().isEmpty()) {
            json.key("servicePhone").object().field("@type", "ContactPoint");
            json.field("telephone", guide.phones().get(0)).end();
        }
        if (guide.platform() != null) {
            json.field("serviceUrl", guide.platform());
        }
        json.end();
    }
}
