package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Faq;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.FaqView;
import io.github.jiandu.render.view.FaqView.QuestionView;
import io.github.jiandu.render.view.Html;
import java.util.List;

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
        List<Questions.Item> items = Questions.of(body.html()).items();
        items.forEach(item -> describe(PlainText.of(item.title()), item.answer(), json));
        if (items.isEmpty()) {
            // the title of a page without headings is its question
            describe(faq.head().title(), body.html(), json);
        }
        json.end();
    }

    private static void describe(String question, String answer, JsonWriter json) {
        json.object().field("@type", "Question").field("name", question);
        json.key("acceptedAnswer").object().field("@type", "Answer");
        json.field("text", PlainText.of(answer)).end().end();
    }
}
