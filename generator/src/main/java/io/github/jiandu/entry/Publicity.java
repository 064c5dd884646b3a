package io.github.jiandu.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A period in which something lies open to objections (公示期, PRIV-09).
 *
 * @param start its first day
 * @param end its last day
 * @param contact who takes objections, or null
 * @param after what becomes of the text afterwards
 */
public record Publicity(
        LocalDate start, LocalDate end, @Nullable String contact, After after) {

    /** What becomes of a text when its period is over (公示期满后). */
    public enum After {
        WITHDRAW("withdraw", "撤下"),
        KEEP("keep", "保留");

        private final String key;
        private final String chinese;

        After(String key, String chinese) {
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

    /** Whether the last day has passed. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(end);
    }

    /** Whether the text may no longer be shown. */
    public boolean isWithdrawn(LocalDate today) {
        return after == After.WITHDRAW && isOver(today);
    }

    /** How many days it lasts, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }
}
