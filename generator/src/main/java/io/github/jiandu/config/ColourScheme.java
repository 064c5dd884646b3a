package io.github.jiandu.config;

/** The site's main colour with all that goes with it (PAGE-01); the theme's style sheet has the values. */
public enum ColourScheme {
    RED("red", "红"),
    BLUE("blue", "蓝"),
    GREEN("green", "绿"),
    INK("ink", "墨");

    private final String key;
    private final String chinese;

    ColourScheme(String key, String chinese) {
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
