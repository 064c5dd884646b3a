package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.VillageAffair;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.VillageAffairView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows {@link VillageAffair}. */
final class VillageAffairPresentation implements Presentation<VillageAffair> {

    @Override
    public VillageAffairView view(VillageAffair affair, Body body, PageLinks links) {
        return new VillageAffairView(new Rows()
                .add("村", affair.village())
                .add("公开类别", affair.category().chinese())
                .add("公开期间", affair.period())
                .add("审核", affair.auditedBy())
                .add(affair.publicity(), links.today())
                .add("公开依据", affair.personalDataBasis())
                .list());
    }

    @Override
    public @Nullable String notice(VillageAffair affair, PageLinks links) {
        return Rows.notice(affair.publicity(), links.today());
    }

    @Override
    public @Nullable String mark(VillageAffair affair, PageLinks links) {
        return Rows.mark(affair.publicity(), links.today());
    }

    @Override
    public List<BoxRowView> facts(VillageAffair affair, PageLinks links) {
        return List.of(
                new BoxRowView("村", affair.village()),
                new BoxRowView("类别", affair.category().chinese()),
                new BoxRowView("公开期间", Objects.requireNonNullElse(affair.period(), "—")));
    }

    @Override
    public void describe(VillageAffair affair, Body body, PageLinks links, JsonWriter json) {
        json.key("about").object().field("@type", "AdministrativeArea").field("name", affair.village());
        json.end();
    }
}
