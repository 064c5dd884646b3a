package io.github.jiandu.masking;

/** Why a file, or a part of it, was not searched for personal data. */
public enum Unread {
    FORMAT("format", "格式读不了"),
    NO_TEXT("no-text", "没有文字，可能是扫描件"),
    ENCRYPTED("encrypted", "有密码"),
    DAMAGED("damaged", "打不开，或与扩展名不符"),
    LIMIT("limit", "太大，没有查完");

    private final String id;
    private final String chinese;

    Unread(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    /** Its name in reports for programs. */
    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }
}
