package io.github.jiandu.masking;

import io.github.jiandu.privacy.PersonalNumber;

/**
 * A place in a file that tells of a person.
 *
 * @param line from 1; 0 for the name of the file
 * @param certain false when it may be somebody's number, or nobody's
 * @param shown what it is, hidden as far as reports must hide it (PRIV-12)
 * @param masked whether it is hidden in what is published
 */
public record Finding(int line, Kind kind, boolean certain, Place place, String shown, boolean masked) {

    /** What was found. */
    public enum Kind {
        ID_CARD("id-card", "身份证号"),
        MOBILE("mobile", "手机号"),
        BANK_CARD("bank-card", "银行卡号"),
        /** A word of the list that the user gave. */
        WORD("word", "清单所列文字");

        private final String id;
        private final String chinese;

        Kind(String id, String chinese) {
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

        static Kind of(PersonalNumber.Type type) {
            return switch (type) {
                case ID_CARD -> ID_CARD;
                case MOBILE -> MOBILE;
                case BANK_CARD -> BANK_CARD;
            };
        }
    }

    /** Where in a file it stands. */
    public enum Place {
        TEXT("text", "正文"),
        TITLE("title", "标题"),
        /** The value of an attribute: a hint, a description, a number to call. */
        ATTRIBUTE("attribute", "标签属性"),
        COMMENT("comment", "注释"),
        SCRIPT("script", "脚本"),
        /** The text of a document or table, which is never changed. */
        ATTACHMENT("attachment", "附件"),
        /** The name of the file itself, which is never changed for this. */
        NAME("name", "文件名");

        private final String id;
        private final String chinese;

        Place(String id, String chinese) {
            this.id = id;
            this.chinese = chinese;
        }

        public String id() {
            return id;
        }

        public String chinese() {
            return chinese;
        }
    }
}
