package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.LINES;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Message;
import io.github.jiandu.entry.MessageState;
import io.github.jiandu.entry.MessageType;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.privacy.LetterMask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Message}. Everything it holds is masked on the way (INT-10), so that nothing private can reach a page, a
 * feed or an export.
 */
final class MessageKind implements Kind<Message> {

    static final Field<MessageType> TYPE = Field.required(
                    "type",
                    "来信类别",
                    choice(List.of(MessageType.values()), MessageType::key, MessageType::chinese),
                    "咨询、投诉、建议、求助或找错")
            .rules("INT-11");
    static final Field<MessageState> STATE = Field.of(
                    "state",
                    "办理状态",
                    choice(List.of(MessageState.values()), MessageState::key, MessageState::chinese),
                    "默认已答复；还没有答复的写待受理或办理中")
            .rules("INT-11", "IND-10");
    static final Field<String> NUMBER =
            Field.of("receivedNo", "受理编号", TEXT, "如 YX2026-086").rules("INT-02");
    static final Field<LocalDateTime> RECEIVED =
            Field.of("received", "受理日期", DATE, "收到来信的日期").rules("INT-02", "INT-03");
    static final Field<LocalDateTime> TRANSFERRED =
            Field.of("transferred", "转办日期", DATE, "转给承办单位的日期；找错应在1个工作日内转办").rules("INT-04");
    static final Field<LocalDateTime> REPLIED =
            Field.of("replied", "答复日期", DATE, "答复来信人的日期").rules("INT-02", "INT-03");
    static final Field<String> UNIT =
            Field.of("unit", "答复单位", TEXT, "承办来信的科室或站所").rules("INT-02");
    static final Field<List<String>> QUESTION =
            Field.of("question", "来信内容", LINES, "不写时正文就是来信内容").rules("INT-02");
    static final Field<List<String>> REPLY =
            Field.of("reply", "答复内容", LINES, "写了来信内容时，答复也可以写成正文").rules("INT-02");
    static final Field<String> DELAY =
            Field.of("delay", "延期说明", TEXT, "超过7个工作日才答复的，说明原因，页面上会显示").rules("INT-03");
    static final Field<String> WRITER =
            Field.of("writer", "来信人", TEXT, "姓名；页面上只显示“王*明”，文中的姓名一并遮住").rules("INT-10");
    static final Field<List<String>> HIDE =
            Field.of("hide", "隐去文字", LINES, "另外要遮住的词，如邻居姓名、单位、村名，一行一个").rules("INT-10");

    private static final FieldTable FIELDS = FieldTable.of(
            TYPE, STATE, NUMBER, RECEIVED, TRANSFERRED, REPLIED, UNIT, QUESTION, REPLY, DELAY, WRITER, HIDE);

    /** A summary ends after so many characters. */
    private static final int SUMMARY = 120;

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Message read(EntryHead head, FieldValues values, Surroundings around) {
        Optional<WrittenText> text = around.text();
        LetterMask mask = mask(head, values, text, around);
        boolean bodyIsQuestion = values.get(QUESTION, List.of()).isEmpty();
        around.mask(mask.markdown(bodyIsQuestion));
        MessageCheck.check(values, text, around);
        List<String> question =
                values.get(QUESTION, List.of()).stream().map(mask::letter).toList();
        LocalDate received = date(values, RECEIVED);
        LocalDate replied = date(values, REPLIED);
        return new Message(
                masked(head, question, mask),
                values.get(TYPE, MessageType.CONSULT),
                values.get(STATE, MessageState.ANSWERED),
                values.find(NUMBER).map(mask::letter).orElse(null),
                received,
                date(values, TRANSFERRED),
                replied,
                received == null || replied == null
                        ? null
                        : around.workingDays().between(received, replied),
                values.find(UNIT).map(mask::reply).orElse(null),
                values.find(WRITER).map(LetterMask::name).orElse(null),
                question,
                values.get(REPLY, List.of()).stream().map(mask::reply).toList(),
                values.find(DELAY).map(mask::reply).orElse(null));
    }

    private static LetterMask mask(
            EntryHead head, FieldValues values, Optional<WrittenText> text, Surroundings around) {
        List<String> texts = new ArrayList<>(values.get(QUESTION, List.of()));
        texts.addAll(values.get(REPLY, List.of()));
        texts.add(head.title());
        text.ifPresent(page -> texts.addAll(page.lines()));
        Set<String> open = new HashSet<>(around.config().officePhones());
        String phone = around.config().identity().phone();
        if (phone != null) {
            open.add(LetterMask.digits(phone));
        }
        return LetterMask.of(
                values.find(WRITER).map(List::of).orElse(List.of()), values.get(HIDE, List.of()), open, texts);
    }

    /** A message without a summary of its own is summed up by what the citizen asked. */
    private static EntryHead masked(EntryHead head, List<String> question, LetterMask mask) {
        EntryHead masked = head.rewritten(mask::letter);
        if (masked.summary() != null || question.isEmpty()) {
            return masked;
        }
        String asked = String.join(" ", question);
        int end = Math.min(asked.length(), SUMMARY);
        return masked.withSummary(asked.substring(0, end) + (end < asked.length() ? "…" : ""));
    }

    private static @Nullable LocalDate date(FieldValues values, Field<LocalDateTime> field) {
        return values.find(field).map(LocalDateTime::toLocalDate).orElse(null);
    }
}
