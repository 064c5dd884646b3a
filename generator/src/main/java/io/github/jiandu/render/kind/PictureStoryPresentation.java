package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.PictureStory;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.PictureStoryView;
import io.github.jiandu.render.view.PictureStoryView.SceneView;

/** Shows {@link PictureStory}. */
final class PictureStoryPresentation implements Presentation<PictureStory> {

    @Override
    public PictureStoryView view(PictureStory story, Body body, PageLinks links) {
        return new PictureStoryView(story.pictures().stream()
                .map(scene ->
                        new SceneView(links.picture(scene.picture()), scene.caption(), scene.alt(), scene.author()))
                .toList());
    }

    @Override
    public String schemaType(PictureStory story) {
        return "ImageGallery";
    }

    @Override
    public void describe(PictureStory story, Body body, PageLinks links, JsonWriter json) {
        if (story.pictures().isEmpty()) {
            return;
        }
        json.key("image").array();
        for (PictureStory.Scene scene : story.pictures()) {
            json.object().field("@type", "ImageObject").field("caption", scene.caption());
            if (links.config().baseUrl() != null) {
                json.field("contentUrl", links.publicUrl(scene.picture().address()));
            }
            if (scene.author() != null) {
                json.field("creditText", scene.author());
            }
            json.end();
        }
        json.end();
    }
}
