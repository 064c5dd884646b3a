package io.github.jiandu.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of a citizen with its reply (来信答复, INT-02 to INT-11). Whatever tells who wrote it is masked already
 * (INT-10); the body is masked when it is read.
 *
 * @param type 来信类别
 * @param state 办理状态
 * @param number 受理编号, or null
 * @param receivedOn 受理日期, or null
 * @param transferredOn 转办日期, or null
 * @param repliedOn 答复日期, or null while it waits
 * @param workingDays from receipt to reply (INT-03), or null while it waits
 * @param unit 答复单位, or null
 * @param writer 来信人, masked, or null
 * @param question 来信内容, a paragraph each; empty when the body is the question
 * @param reply 答复内容, a paragraph each; the body is the reply too when the question is not empty
 * @param delay why the reply came late, or null
 */
public record Message(
        EntryHead head,
        MessageType type,
        MessageState state,
        @Nullable String number,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate transferredOn,
        @Nullable LocalDate repliedOn,
        @Nullable Integer workingDays,
        @Nullable String unit,
        @Nullable String writer,
        List<String> question,
        List<String> reply,
        @Nullable String delay)
        implements Entry {

    public Message {
        question = List.copyOf(question);
        reply = List.copyOf(reply);
    }

    /** Whether the body is what the citizen wrote, rather than the answer. */
    public boolean bodyIsQuestion() {
        return question.isEmpty();
    }

    @Override
    public EntryKind kind() {
        return EntryKind.MESSAGE;
    }
}
