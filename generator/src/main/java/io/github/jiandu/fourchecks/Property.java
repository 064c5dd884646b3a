package io.github.jiandu.fourchecks;

/** The four properties, in the order in which reports have them (FOUR-01). */
public enum Property {
    AUTHENTIC("真实性", "authenticity"),
    COMPLETE("完整性", "completeness"),
    USABLE("可用性", "usability"),
    SAFE("安全性", "safety");

    private final String chinese;
    private final String english;

    Property(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
