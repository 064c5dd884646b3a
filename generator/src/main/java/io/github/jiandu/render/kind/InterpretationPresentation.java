package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Interpretation;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.InterpretationView;
import java.util.List;
import java.util.Set;

/** Shows {@link Interpretation}. */
final class InterpretationPresentation implements Presentation<Interpretation> {

    @Override
    public InterpretationView view(Interpretation interpretation, Body body, PageLinks links) {
        return new InterpretationView(
                links.links(documents(interpretation, links)),
                new Rows()
                        .add("解读形式", interpretation.form().chinese())
                        .add("起草单位", interpretation.drafter())
                        .list());
    }

    private static List<Entry> documents(Interpretation interpretation, PageLinks links) {
        return List.copyOf(links.site().related(interpretation).getOrDefault(RelationType.INTERPRETS, Set.of()));
    }

    @Override
    public void describe(Interpretation interpretation, Body body, PageLinks links, JsonWriter json) {
        json.key("about").array();
        for (Entry document : documents(interpretation, links)) {
            json.object()
                    .field("@type", "DigitalDocument")
                    .field("name", document.head().title());
            if (links.config().baseUrl() != null) {
                json.field("url", links.publicUrl(document.head().address()));
            }
            json.end();
        }
        json.end();
    }
}
