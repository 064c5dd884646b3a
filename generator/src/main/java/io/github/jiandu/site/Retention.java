package io.github.jiandu.site;

/** How long a record must be kept (保管期限, ARCH-11). */
public enum Retention {
    PERMANENT("permanent", "永久"),
    YEARS_30("30y", "30年"),
    YEARS_10("10y", "10年");

    private final String key;
    private final String chinese;

    Retention(String key, String chinese) {
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
