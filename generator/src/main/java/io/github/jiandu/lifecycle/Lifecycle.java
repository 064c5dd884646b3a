package io.github.jiandu.lifecycle;

import io.github.jiandu.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a site as {@code lifecycle} in {@code jiandu.yaml} declares it.
 *
 * @param at where the state is declared
 * @param from first day of the notice or of the suspension; of a changed domain, the day it changed
 * @param until last day of it
 * @param archived day of archiving
 * @param successor where the content is from now on, an absolute address
 * @param successorName what that site is called
 * @param reason why
 * @param approval number of the approval (LIFE-05)
 * @param contact whom to ask; null for the telephone of the site
 * @param domains addresses that the site had (LIFE-02)
 * @param forceMajeure whether what happened cannot be helped, so that the suspension does not count (LIFE-14)
 * @param noticeDays for how many days a notice must stand where the site is (LIFE-10); 30 at least (LIFE-09)
 * @param remark what else readers should know
 */
public record Lifecycle(
        LifecycleState state,
        Location at,
        @Nullable Day from,
        @Nullable Day until,
        @Nullable Day archived,
        @Nullable Told successor,
        @Nullable String successorName,
        @Nullable Told reason,
        @Nullable String approval,
        @Nullable String contact,
        List<String> domains,
        @Nullable Location forceMajeure,
        int noticeDays,
        @Nullable String remark) {

    /** Days that a notice stands at least (LIFE-09). */
    public static final int NOTICE_DAYS = 30;

    /** Days that a suspension lasts at most (LIFE-13). */
    public static final int SUSPENSION_DAYS = 30;

    /** A date and where it was written. */
    public record Day(LocalDate date, Location at) {}

    /** A text and where it was written. */
    public record Told(String text, Location at) {}

    public Lifecycle {
        domains = List.copyOf(domains);
    }

    /** The life of a site that says nothing of it. */
    public static Lifecycle active(Location at) {
        return new Lifecycle(
                LifecycleState.ACTIVE,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                NOTICE_DAYS,
                null);
    }

    /** The last day of notice or suspension: the day given or, of a notice, the earliest day allowed. */
    public Optional<LocalDate> end() {
        if (until != null) {
            return Optional.of(until.date());
        }
        if (from == null || state == LifecycleState.SUSPENDED) {
            return Optional.empty();
        }
        return Optional.of(from.date().plusDays(Math.max(NOTICE_DAYS, noticeDays)));
    }

    public boolean is(LifecycleState other) {
        return state == other;
    }
}
