package io.github.jiandu.config;

/** How much a site has to show: which templates of the theme make its home page. */
public enum ThemeVariant {
    /** Townships and subdistricts: lead story, platform of disclosed information, many columns. */
    FULL("full", "完整"),
    /** Small departments: who we are and where, few columns. */
    COMPACT("compact", "精简");

    private final String key;
    private final String chinese;

    ThemeVariant(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** What suits a body, unless the site says otherwise. */
    public static ThemeVariant of(SiteKind kind) {
        return kind == SiteKind.DEPARTMENT ? COMPACT : FULL;
    }
}
