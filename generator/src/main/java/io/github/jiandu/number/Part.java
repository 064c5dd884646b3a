package io.github.jiandu.number;

import java.util.Arrays;
import java.util.Optional;

/** What an index number is put together from. */
public enum Part {
    USCC("uscc", "统一社会信用代码"),
    ORGANISATION("organisation", "组织机构代码"),
    AREA("area", "地区"),
    DEPARTMENT("department", "部门"),
    CLASS("class", "类别"),
    GROUP("group", "分组"),
    OFFICE("office", "内设机构"),
    YEAR("year", "年"),
    DATE("date", "日期"),
    SERIAL("serial", "流水号");

    private final String key;
    private final String chinese;

    Part(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the site's settings say what it is; the others come from the document. */
    public boolean isSetting() {
        return this != YEAR && this != DATE && this != SERIAL;
    }

    static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.key.equals(name) || part.chinese.equals(name))
                .findFirst();
    }
}
