package io.github.jiandu.entry;

/** The languages that pages may be written in. */
public enum Language {
    CHINESE("zh-CN", "中文", "中文"),
    ENGLISH("en", "英文", "English"),
    JAPANESE("ja", "日文", "日本語"),
    KOREAN("ko", "韩文", "한국어"),
    RUSSIAN("ru", "俄文", "Русский"),
    FRENCH("fr", "法文", "Français"),
    GERMAN("de", "德文", "Deutsch"),
    SPANISH("es", "西班牙文", "Español"),
    VIETNAMESE("vi", "越南文", "Tiếng Việt"),
    THAI("th", "泰文", "ไทย");

    private final String tag;
    private final String chinese;
    private final String own;

    Language(String tag, String chinese, String own) {
        this.tag = tag;
        this.chinese = chinese;
        this.own = own;
    }

    /** As BCP 47 writes it, for {@code lang} and {@code hreflang}. */
    public String tag() {
        return tag;
    }

    public String chinese() {
        return chinese;
    }

    /** What its speakers call it. */
    public String own() {
        return own;
    }
}
