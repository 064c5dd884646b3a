package io.github.jiandu.entry;

/** How often a dataset changes (更新频率, DATA-05). */
public enum UpdateFrequency {
    REALTIME("realtime", "实时", "CONT"),
    DAILY("daily", "每日", "DAILY"),
    WEEKLY("weekly", "每周", "WEEKLY"),
    MONTHLY("monthly", "每月", "MONTHLY"),
    QUARTERLY("quarterly", "每季度", "QUARTERLY"),
    HALF_YEARLY("halfYearly", "每半年", "ANNUAL_2"),
    YEARLY("yearly", "每年", "ANNUAL"),
    IRREGULAR("irregular", "不定期", "IRREG"),
    NEVER("never", "不再更新", "NEVER");

    private final String key;
    private final String chinese;
    private final String code;

    UpdateFrequency(String key, String chinese, String code) {
        this.key = key;
        this.chinese = chinese;
        this.code = code;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** Its code in the European list of frequencies, which DCAT recommends. */
    public String code() {
        return code;
    }
}
