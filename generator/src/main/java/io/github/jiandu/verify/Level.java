package io.github.jiandu.verify;

/** How closely a site is looked at; each level does what the one before it does. */
public enum Level {
    /** Names and sizes. */
    QUICK("quick", "文件名和大小", "names and sizes"),
    /** Every byte, by SHA-256. */
    CONTENT("content", "全部内容", "every byte"),
    /** Pages, links, the marks of an archived site and its log as well. */
    DEEP("deep", "全部内容、网页、链接和归档标记", "every byte, pages, links, marks of an archived site");

    private final String key;
    private final String chinese;
    private final String english;

    Level(String key, String chinese, String english) {
        this.key = key;
        this.chinese = chinese;
        this.english = english;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** What is looked at, in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** What is looked at, in English. */
    public String english() {
        return english;
    }
}
