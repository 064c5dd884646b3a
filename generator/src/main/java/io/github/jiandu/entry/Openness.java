package io.github.jiandu.entry;

/** Who may use a dataset (开放类型, DATA-05). */
public enum Openness {
    OPEN("open", "无条件开放"),
    CONDITIONAL("conditional", "有条件开放");

    private final String key;
    private final String chinese;

    Openness(String key, String chinese) {
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
