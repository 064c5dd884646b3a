package io.github.jiandu.entry;

/** The kinds of entries; each has its own fields and template. */
public enum EntryKind {
    ARTICLE("article", "文章"),
    POLICY("policy", "政策文件");

    private final String key;
    private final String chinese;

    EntryKind(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** English name, as written in front matter; also the template's name. */
    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }
}
