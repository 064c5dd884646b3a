package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Message;
import io.github.jiandu.entry.MessageState;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.MessageView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows {@link Message} (INT-02, INT-11). */
final class MessagePresentation implements Presentation<Message> {

    private static final String NONE = "—";

    @Override
    public MessageView view(Message message, Body body, PageLinks links) {
        List<BoxRowView> box = new Rows()
                .add("受理编号", message.number())
                .add("来信类别", message.type().chinese())
                .add("来信人", message.writer())
                .add("办理状态", message.state().chinese())
                .add("受理日期", message.receivedOn())
                .add("转办日期", message.transferredOn())
                .add("答复日期", message.repliedOn())
                .add("答复单位", message.unit())
                .add("延期说明", message.delay())
                .list();
        Html text = body.html().isBlank() ? null : new Html(body.html());
        boolean asks = message.bodyIsQuestion();
        return new MessageView(
                box,
                message.question(),
                asks ? text : null,
                message.reply(),
                asks ? null : text,
                message.state() == MessageState.ANSWERED);
    }

    /** The template shows the text under its own heading. */
    @Override
    public String text(Message message, Body body) {
        return "";
    }

    @Override
    public @Nullable String mark(Message message, PageLinks links) {
        return message.state() == MessageState.ANSWERED ? null : message.state().chinese();
    }

    @Override
    public List<BoxRowView> facts(Message message, PageLinks links) {
        return List.of(
                new BoxRowView("类别", message.type().chinese()),
                new BoxRowView(
                        "受理日期",
                        message.receivedOn() == null
                                ? NONE
                                : message.receivedOn().toString()),
                new BoxRowView(
                        "答复日期",
                        message.repliedOn() == null ? NONE : message.repliedOn().toString()),
                new BoxRowView("答复单位", Objects.requireNonNullElse(message.unit(), NONE)));
    }

    @Override
    public String schemaType(Message message) {
        return "QAPage";
    }

    @Override
    public void describe(Message message, Body body, PageLinks links, JsonWriter json) {
        String text = PlainText.of(body.html());
        String asked = message.bodyIsQuestion() ? text : String.join("\n", message.question());
        String replied = String.join("\n", message.reply()) + (message.bodyIsQuestion() ? "" : text);
        boolean answered = message.state() == MessageState.ANSWERED;
        json.key("mainEntity").object().field("@type", "Question");
        json.field("name", message.head().title()).field("text", asked);
        json.field("answerCount", answered ? 1 : 0);
        if (message.receivedOn() != null) {
            json.field("dateCreated", message.receivedOn().toString());
        }
        if (answered) {
            json.key("acceptedAnswer").object().field("@type", "Answer").field("text", replied);
            if (message.repliedOn() != null) {
                json.field("dateCreated", message.repliedOn().toString());
            }
            json.key("author").object().field("@type", "GovernmentOrganization");
            json.field("name", Objects.requireNonNullElse(message.unit(), NONE)).end();
            json.end();
        }
        json.end();
    }
}
