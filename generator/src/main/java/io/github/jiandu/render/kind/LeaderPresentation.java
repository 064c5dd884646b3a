package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Leader;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.LeaderView;
import java.util.List;

/** Shows {@link Leader} (CONT-03). */
final class LeaderPresentation implements Presentation<Leader> {

    @Override
    public LeaderView view(Leader leader, Body body, PageLinks links) {
        Picture photo = leader.head().image();
        return new LeaderView(
                leader.post(), photo == null ? null : links.picture(photo), leader.duties(), leader.resume());
    }

    @Override
    public List<BoxRowView> facts(Leader leader, PageLinks links) {
        return List.of(new BoxRowView("职务", leader.post()), new BoxRowView("工作分工", String.join("", leader.duties())));
    }

    @Override
    public String schemaType(Leader leader) {
        return "Person";
    }

    @Override
    public void describe(Leader leader, Body body, PageLinks links, JsonWriter json) {
        json.field("jobTitle", leader.post());
        Picture photo = leader.head().image();
        if (photo != null && links.config().baseUrl() != null) {
            json.field("image", links.publicUrl(photo.address()));
        }
        json.key("worksFor").object().field("@type", "GovernmentOrganization");
        json.field("name", links.config().identity().fullName()).end();
    }
}
