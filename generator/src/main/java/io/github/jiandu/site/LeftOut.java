package io.github.jiandu.site;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A page that a build did not publish, and why.
 *
 * @param file where it stands in the site's folder
 * @param reason why
 * @param date the date that decided, or null for a draft
 */
public record LeftOut(String file, Reason reason, @Nullable LocalDateTime date) {

    /** Why a page is not published. */
    public enum Reason {
        DRAFT("草稿", "draft"),
        SCHEDULED("未到发布时间", "scheduled"),
        EXPIRED("已过下线时间", "expired");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }
}
