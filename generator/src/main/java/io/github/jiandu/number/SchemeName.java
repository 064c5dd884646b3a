package io.github.jiandu.number;

/** Known ways to number documents; each is a pattern as {@link IndexPattern} reads it. */
public enum SchemeName {
    /** The form used most widely (IDX-07). */
    USCC("uscc", "统一社会信用代码", "{uscc}/{year}-{serial:5}"),
    /** The form before it (IDX-08). */
    ORGANISATION("organisation", "组织机构代码", "{organisation}/{year}-{serial:5}"),
    /** Six groups with the date of the document (IDX-09). */
    NINGBO("ningbo", "宁波", "{area}-{department}-{class}-{group}-{date}-{serial:4}"),
    /** Twenty-one digits, of which the serial number takes those that are left (IDX-10). */
    YUNNAN("yunnan", "云南", "{area}{department}{class}{office}{year}{serial:=21}"),
    /** Five characters of area and department, then class, year and serial number (IDX-11). */
    LIANYUNGANG("lianyungang", "连云港", "{department}-{class}-{year}-{serial:5}"),
    /** Whatever the site's own pattern says. */
    PATTERN("pattern", "自定", "");

    private final String key;
    private final String chinese;
    private final String pattern;

    SchemeName(String key, String chinese, String pattern) {
        this.key = key;
        this.chinese = chinese;
        this.pattern = pattern;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** How its numbers look. */
    public String pattern() {
        return pattern;
    }
}
