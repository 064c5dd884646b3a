package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Faq;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.FaqView;
import io.github.jiandu.render.view.FaqView.QuestionView;
import io.github.jiandu.render.view.Html;

/** Shows {@link Faq} (INT-08). */
final class FaqPresentation implements Presentation<Faq> {

    @Override
    public FaqView view(Faq faq, Body body, PageLinks links) {
        Questions questions = Questions.of(body.html());
        return new FaqView(
                new Html(questions.intro()),
                questions.items().stream()
                        .map(item -> new QuestionView(item.id(), new Html(item.title()), new Html(item.answer())))
                        .toList(),
                new Html(questions.outro()));
    }

    /** The template shows the text, question by question. */
    @Override
    public String text(Faq faq, Body body) {
        return "";
    }

    @Override
    public String schemaType(Faq faq) {
        return "FAQPage";
    }

    @Override
    public void describe(Faq faq, Body body, PageLinks links, JsonWriter json) {
        json.key("mainEntity").array();
        for (Questions.Item item : Questions.of(body.html()).items()) {
            json.object().field("@type", "Question").field("name", PlainText.of(item.title()));
            json.key("acceptedAnswer").object().field("@type", "Answer");
            json.field("text", PlainText.of(item.answer())).end().end();
        }
        json.end();
    }
}
