package io.github.jiandu.entry;

import org.jspecify.annotations.Nullable;

/**
 * An explanation of policy documents (政策解读, INTP-01 to INTP-05).
 *
 * @param form how it explains (INTP-05)
 * @param drafter the unit that drafted the document and explains it (INTP-01), or null
 */
public record Interpretation(
        EntryHead head, Form form, @Nullable String drafter) implements Entry {

    /** How it explains (解读形式). */
    public enum Form {
        TEXT("text", "文字"),
        GRAPHIC("graphic", "图解"),
        AUDIO("audio", "音频"),
        VIDEO("video", "视频"),
        QUESTIONS("questions", "问答"),
        EXPERT("expert", "专家");

        private final String key;
        private final String chinese;

        Form(String key, String chinese) {
            this.key = key;
            this.chinese = chinese;
        }

        public String key() {
            return key;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether it says nothing to those who cannot see or hear it. */
        public boolean needsText() {
            return this == GRAPHIC || this == AUDIO || this == VIDEO;
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.INTERPRETATION;
    }
}
