package io.github.jiandu.entry;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call for opinions (征集调查, INT-06).
 *
 * @param start 开始日期, or null when it could not be read
 * @param end the first moment after 结束日期, or null when it could not be read
 * @param opinions 意见数, or null
 * @param result 采用情况, a paragraph each
 * @param url where opinions can be handed in, or null
 * @param email 电子邮箱, or null
 * @param mail 通信地址, or null
 * @param phone 联系电话, or null
 */
public record Survey(
        EntryHead head,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable Integer opinions,
        List<String> result,
        @Nullable String url,
        @Nullable String email,
        @Nullable String mail,
        @Nullable String phone)
        implements Entry {

    /** How far it is. */
    public enum State {
        NOT_STARTED("未开始"),
        RUNNING("进行中"),
        ENDED("已结束");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Survey {
        result = List.copyOf(result);
    }

    /** How far it is at a time; running when its dates could not be read. */
    public State state(LocalDateTime now) {
        if (start != null && now.isBefore(start)) {
            return State.NOT_STARTED;
        }
        return end != null && !now.isBefore(end) ? State.ENDED : State.RUNNING;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SURVEY;
    }
}
