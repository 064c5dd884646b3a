package io.github.jiandu.fourchecks;

/** For whom the checks are made. */
public enum Side {
    SENDER("sender", "移交单位"),
    RECEIVER("receiver", "接收单位");

    private final String key;
    private final String chinese;

    Side(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** Its name as an option and in JSON. */
    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }
}
