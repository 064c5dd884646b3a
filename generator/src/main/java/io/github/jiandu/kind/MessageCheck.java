package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.MessageState;
import io.github.jiandu.entry.MessageType;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message is complete, in order and in time.
 *
 * <p>Late answers are warnings, even where INT-03 speaks of errors: a site must be able to show that one came late.
 */
final class MessageCheck {

    /** Working days within which even complex messages are answered (INT-03). */
    private static final int LONGEST = 15;

    /** Working days within which a found mistake is passed on (INT-04). */
    private static final int TRANSFER = 1;

    /** Months after which a message that waits costs the whole site its standing (IND-10). */
    private static final int WAITING_MONTHS = 3;

    /** Shorter answers hardly say anything (INT-09). */
    private static final int SHORT = 20;

    /** What is said to say nothing (INT-09); compared without punctuation and words of greeting. */
    private static final Set<String> STOCK_PHRASES = Set.of(
            "您反映的问题已收到我们会尽快处理感谢您的关注和支持",
            "您的来信已收悉我们将尽快处理感谢您的来信",
            "您反映的问题已转相关部门处理请耐心等待",
            "您反映的情况我们已经了解将认真研究感谢您的支持",
            "请您向相关部门咨询感谢您对我们工作的关注与支持",
            "您的建议很好我们会认真研究感谢您的关注");

    private final FieldValues values;
    private final Surroundings around;
    private final Diagnostics diagnostics;
    private final @Nullable LocalDate received;
    private final @Nullable LocalDate transferred;
    private final @Nullable LocalDate replied;

    private MessageCheck(FieldValues values, Surroundings around) {
        this.values = values;
        this.around = around;
        this.diagnostics = around.diagnostics();
        this.received = day(MessageKind.RECEIVED);
        this.transferred = day(MessageKind.TRANSFERRED);
        this.replied = day(MessageKind.REPLIED);
    }

    /** @param text the body, or empty for an entry that has none */
    static void check(FieldValues values, Optional<WrittenText> text, Surroundings around) {
        MessageCheck check = new MessageCheck(values, around);
        boolean hasBody = text.isPresent() && !text.get().isBlank();
        boolean answered = values.get(MessageKind.STATE, MessageState.ANSWERED) == MessageState.ANSWERED;
        check.completeness(hasBody, answered);
        check.order();
        check.time();
        if (answered) {
            check.substance(text);
        } else {
            check.waiting();
        }
    }

    private @Nullable LocalDate day(Field<LocalDateTime> field) {
        return values.find(field).map(LocalDateTime::toLocalDate).orElse(null);
    }

    /** INT-02; one that still waits has no reply to show. */
    private void completeness(boolean hasBody, boolean answered) {
        boolean asked = values.isWritten(MessageKind.QUESTION);
        List<Field<?>> missing = new ArrayList<>();
        List.of(MessageKind.NUMBER, MessageKind.RECEIVED).stream()
                .filter(field -> !values.isWritten(field))
                .forEach(missing::add);
        if (!asked && !hasBody) {
            missing.add(MessageKind.QUESTION);
        }
        if (answered) {
            List.of(MessageKind.REPLIED, MessageKind.UNIT).stream()
                    .filter(field -> !values.isWritten(field))
                    .forEach(missing::add);
            if (!values.isWritten(MessageKind.REPLY) && !(asked && hasBody)) {
                missing.add(MessageKind.REPLY);
            }
        }
        if (!missing.isEmpty()) {
            diagnostics.report(
                    Code.MESSAGE_INCOMPLETE,
                    values.at(),
                    missing.stream().map(Field::chinese).collect(Collectors.joining("、")),
                    missing.stream().map(Field::key).collect(Collectors.joining(", ")));
        }
    }

    private void order() {
        if (received != null && replied != null && replied.isBefore(received)) {
            diagnostics.report(
                    Code.MESSAGE_REPLY_FIRST, values.at(MessageKind.REPLIED), List.of(values.at(MessageKind.RECEIVED)));
        }
        if (transferred != null
                && (received != null && transferred.isBefore(received)
                        || replied != null && transferred.isAfter(replied))) {
            diagnostics.report(
                    Code.MESSAGE_TRANSFER_ORDER,
                    values.at(MessageKind.TRANSFERRED),
                    List.of(values.at(MessageKind.RECEIVED)));
        }
        for (Field<LocalDateTime> field : List.of(MessageKind.RECEIVED, MessageKind.REPLIED)) {
            LocalDate day = day(field);
            if (day != null && isFuture(day)) {
                diagnostics.report(Code.MESSAGE_FUTURE, values.at(field), field.chinese(), field.key(), day);
            }
        }
    }

    private boolean isFuture(LocalDate day) {
        return day.isAfter(around.now().toLocalDate());
    }

    /** INT-03, INT-04. */
    private void time() {
        if (received == null || replied != null && isFuture(replied)) {
            return;
        }
        MessageType type = values.get(MessageKind.TYPE, MessageType.CONSULT);
        int due = type.days();
        int taken = replied == null ? 0 : around.workingDays().between(received, replied);
        if (taken > LONGEST) {
            diagnostics.report(Code.MESSAGE_VERY_LATE, values.at(MessageKind.REPLIED), taken, LONGEST);
        } else if (taken > due && !values.isWritten(MessageKind.DELAY)) {
            diagnostics.report(
                    Code.MESSAGE_LATE, values.at(MessageKind.REPLIED), taken, due, type.chinese(), type.key());
        }
        if (type == MessageType.CORRECTION
                && transferred != null
                && around.workingDays().between(received, transferred) > TRANSFER) {
            diagnostics.report(Code.MESSAGE_TRANSFER_LATE, values.at(MessageKind.TRANSFERRED), TRANSFER);
        }
    }

    /** INT-09. */
    private void substance(Optional<WrittenText> text) {
        boolean bodyIsReply = !values.get(MessageKind.QUESTION, List.of()).isEmpty();
        String reply = String.join("", values.get(MessageKind.REPLY, List.of()))
                + (bodyIsReply ? text.map(page -> String.join("", page.lines())).orElse("") : "");
        String words = reply.replaceAll("[\\p{P}\\p{S}\\s]+", "");
        if (words.isEmpty()) {
            return;
        }
        String said = words.replaceFirst("^(?:尊敬的)?(?:网友|市民|群众|来信人|先生|女士)?(?:您好|你好)?", "");
        if (words.codePointCount(0, words.length()) < SHORT || STOCK_PHRASES.contains(said)) {
            diagnostics.report(
                    Code.MESSAGE_EVASIVE,
                    values.isWritten(MessageKind.REPLY)
                            ? values.at(MessageKind.REPLY)
                            : text.map(page -> page.file().at(page.firstLine(), 1, 1))
                                    .orElse(values.at()));
        }
    }

    /** IND-10. */
    private void waiting() {
        LocalDate today = around.now().toLocalDate();
        if (received != null && received.plusMonths(WAITING_MONTHS).isBefore(today)) {
            diagnostics.report(Code.MESSAGE_WAITING, values.at(MessageKind.RECEIVED), WAITING_MONTHS);
        }
    }
}
