package io.github.jiandu.entry;

/** How a document is disclosed (公开方式, IDX-05). 不予公开 is no value: such a document cannot be on a site. */
public enum Disclosure {
    ACTIVE("active", "主动公开"),
    ON_REQUEST("on-request", "依申请公开");

    private final String key;
    private final String chinese;

    Disclosure(String key, String chinese) {
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
