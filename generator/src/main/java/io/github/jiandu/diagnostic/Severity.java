package io.github.jiandu.diagnostic;

/** How grave a problem is. Only {@link #ERROR} keeps a build from being published. */
public enum Severity {
    ERROR("错误", "error"),
    WARNING("警告", "warning"),
    INFO("提示", "note");

    private final String chinese;
    private final String english;

    Severity(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The word printed before a message, for instance 错误 or "error". */
    public String label(Language language) {
        return language == Language.ZH ? chinese : english;
    }
}
