package io.github.jiandu.config;

/** What kind of body publishes the site. */
public enum SiteKind {
    TOWNSHIP("township", "乡镇"),
    SUBDISTRICT("subdistrict", "街道"),
    DEPARTMENT("department", "部门");

    private final String key;
    private final String chinese;

    SiteKind(String key, String chinese) {
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
