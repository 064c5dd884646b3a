package io.github.jiandu.entry;

import java.util.Arrays;
import java.util.Optional;

/** The fifteen kinds of official documents (文种, DOC-12). */
public enum DocumentType {
    RESOLUTION("resolution", "决议"),
    DECISION("decision", "决定"),
    ORDER("order", "命令"),
    COMMUNIQUE("communique", "公报"),
    PROCLAMATION("proclamation", "公告"),
    ANNOUNCEMENT("announcement", "通告"),
    OPINION("opinion", "意见"),
    CIRCULAR("circular", "通知"),
    BULLETIN("bulletin", "通报"),
    REPORT("report", "报告"),
    REQUEST("request", "请示"),
    REPLY("reply", "批复"),
    BILL("bill", "议案"),
    LETTER("letter", "函"),
    MINUTES("minutes", "纪要");

    private final String key;
    private final String chinese;

    DocumentType(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** The kind that a title ends with; a remark in brackets such as （试行） may follow. */
    public static Optional<DocumentType> endOf(String title) {
        String bare = title.replaceFirst("[（(][^（）()]*[）)]$", "").strip();
        return Arrays.stream(values())
                .filter(type -> bare.endsWith(type.chinese))
                .findFirst();
    }
}
