package io.github.jiandu.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** The states that a government site can be in. */
public enum LifecycleState {
    /** In use. */
    ACTIVE("active", "在用"),
    /** In use while a notice says where it will move to (LIFE-06). */
    MIGRATING("migrating", "迁移中"),
    /** Off for some days, with one page that says so (LIFE-13). */
    SUSPENDED("suspended", "临时下线"),
    /** Kept to be read, never changed again (LIFE-12). */
    ARCHIVED("archived", "已归档");

    private final String key;
    private final String chinese;

    LifecycleState(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** The state with an English name, if there is one. */
    static Optional<LifecycleState> of(String key) {
        return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
    }

    /** Its name in files and in HTML. */
    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }
}
