package io.github.jiandu.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official document carries besides its text and may be published (META-06). Its number of copy, its secrecy
 * and its signer have no place on a site and none here.
 *
 * @param type 文种 (DOC-12), or null
 * @param recipients 主送机关
 * @param copies 抄送机关
 * @param printedBy 印发机关, or null
 * @param printedOn 印发日期, or null
 * @param urgency 紧急程度, or null
 * @param note 附注 without its brackets, or null
 * @param level 发布层次, how far down it was sent, or null
 */
public record Imprint(
        @Nullable DocumentType type,
        List<String> recipients,
        List<String> copies,
        @Nullable String printedBy,
        @Nullable LocalDate printedOn,
        @Nullable Urgency urgency,
        @Nullable String note,
        @Nullable String level) {

    /** 紧急程度. */
    public enum Urgency {
        VERY_URGENT("very-urgent", "特急"),
        URGENT("urgent", "加急");

        private final String key;
        private final String chinese;

        Urgency(String key, String chinese) {
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

    public Imprint {
        recipients = List.copyOf(recipients);
        copies = List.copyOf(copies);
    }
}
