package io.github.jiandu.render.kind;

import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.DisclosureGuide;
import io.github.jiandu.entry.DisclosureLimits;
import io.github.jiandu.entry.DisclosureOffice;
import io.github.jiandu.entry.RequestForm;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.RequestFormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Shows {@link RequestForm}: boxes for a pen, and where to take the sheet (DISC-08, DISC-09, DISC-10). */
final class RequestFormPresentation implements Presentation<RequestForm> {

    @Override
    public RequestFormView view(RequestForm form, Body body, PageLinks links) {
        DisclosureOffice office = office(form, links);
        SiteIdentity identity = links.config().identity();
        return new RequestFormView(
                Objects.requireNonNullElse(identity.sponsor(), identity.fullName()),
                ways(office),
                Offices.rows(office),
                form.portal(),
                List.of(
                        new BoxRowView("能够当场答复的", "当场答复"),
                        new BoxRowView("不能当场答复的", "收到申请之日起" + DisclosureLimits.ANSWER + "个工作日内答复"),
                        new BoxRowView("需要延长的", "告知申请人，延长不超过" + DisclosureLimits.EXTENSION + "个工作日"),
                        new BoxRowView("申请内容不明确的", "收到申请之日起" + DisclosureLimits.CORRECTION + "个工作日内一次性告知补正"),
                        new BoxRowView(
                                "涉及第三方权益的",
                                "第三方在收到征求意见书之日起" + DisclosureLimits.THIRD_PARTY + "个工作日内提出意见，所需时间不计入答复期限")));
    }

    /** What the form does not say stands in the newest guide, and after that in the settings of the site. */
    private static DisclosureOffice office(RequestForm form, PageLinks links) {
        SiteIdentity identity = links.config().identity();
        DisclosureOffice office = links.site().entries().stream()
                .filter(DisclosureGuide.class::isInstance)
                .map(guide -> form.office().or(((DisclosureGuide) guide).office()))
                .findFirst()
                .orElse(form.office());
        return office.or(new DisclosureOffice(
                identity.sponsor(),
                identity.address(),
                identity.postcode(),
                identity.officeHours(),
                identity.phone(),
                null,
                null));
    }

    private static List<BoxRowView> ways(DisclosureOffice office) {
        List<BoxRowView> ways = new ArrayList<>();
        String name = Objects.requireNonNullElse(office.name(), "");
        if (office.address() != null) {
            String postcode = office.postcode() == null ? "" : "，邮编" + office.postcode();
            ways.add(new BoxRowView("当面提交", office.address() + (name.isEmpty() ? "" : "（" + name + "）")));
            ways.add(new BoxRowView("邮寄", office.address() + postcode + "，" + name + "收，信封上注明“政府信息公开申请”"));
        }
        if (office.fax() != null && !office.fax().equals("无")) {
            ways.add(new BoxRowView("传真", office.fax() + "，请注明“政府信息公开申请”"));
        }
        if (office.internet() != null && office.internet().contains("@")) {
            ways.add(new BoxRowView("电子邮件", office.internet() + "，签名后扫描或拍照作为附件"));
        }
        return ways;
    }

    @Override
    public String schemaType(RequestForm form) {
        return "WebPage";
    }

    @Override
    public void describe(RequestForm form, Body body, PageLinks links, JsonWriter json) {
        Offices.describe(office(form, links), json);
    }
}
