package io.github.jiandu.entry;

import org.jspecify.annotations.Nullable;

/**
 * What a village discloses to its people (村务公开).
 *
 * @param village name of the village; its column's unless the editor says otherwise
 * @param category what it is about
 * @param period what time it is about, such as 2026年第三季度, or null
 * @param publicity 公示期, or null
 * @param auditedBy who checked it, or null
 * @param personalDataBasis on what ground it names persons (PRIV-07), or null
 */
public record VillageAffair(
        EntryHead head,
        String village,
        Category category,
        @Nullable String period,
        @Nullable Publicity publicity,
        @Nullable String auditedBy,
        @Nullable String personalDataBasis)
        implements Entry {

    /** What a village's disclosure is about. */
    public enum Category {
        AFFAIRS("affairs", "村务"),
        PARTY("party", "党务"),
        FINANCE("finance", "财务"),
        SERVICE("service", "服务"),
        OTHER("other", "其他");

        private final String key;
        private final String chinese;

        Category(String key, String chinese) {
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

    @Override
    public EntryKind kind() {
        return EntryKind.VILLAGE_AFFAIR;
    }
}
