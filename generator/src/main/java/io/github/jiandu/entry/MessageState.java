package io.github.jiandu.entry;

/** How far a message is (办理状态, INT-11). */
public enum MessageState {
    WAITING("waiting", "待受理"),
    PROCESSING("processing", "办理中"),
    ANSWERED("answered", "已答复");

    private final String key;
    private final String chinese;

    MessageState(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }
}
