package io.github.jiandu.lifecycle;

import static io.github.jiandu.lifecycle.LifecycleState.ACTIVE;
import static io.github.jiandu.lifecycle.LifecycleState.ARCHIVED;
import static io.github.jiandu.lifecycle.LifecycleState.MIGRATING;
import static io.github.jiandu.lifecycle.LifecycleState.SUSPENDED;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a declared life is one the rules allow (LIFE-02, LIFE-05 to LIFE-14). */
public final class LifecycleRules {

    /** What of each state may be declared. */
    private static final Map<LifecycleState, Set<String>> FITTING = Map.of(
            ACTIVE, Set.of("from", "until"),
            MIGRATING, Set.of("from", "until", "successor"),
            SUSPENDED, Set.of("from", "until", "forceMajeure"),
            ARCHIVED, Set.of("from", "until", "archived", "successor"));

    /** From which state a site may come into which; {@code reopen} alone leads out of an archive. */
    private static final Map<LifecycleState, Set<LifecycleState>> MOVES = Map.of(
            ACTIVE, Set.of(MIGRATING, SUSPENDED, ARCHIVED),
            MIGRATING, Set.of(ACTIVE, MIGRATING, SUSPENDED, ARCHIVED),
            SUSPENDED, Set.of(ACTIVE, SUSPENDED, MIGRATING, ARCHIVED),
            ARCHIVED, Set.of());

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#\\\\<>\"']+(/[^\\s<>\"']*)?");

    private final Lifecycle life;
    private final LifecycleLog log;
    private final LocalDate today;
    private final Diagnostics diagnostics;

    private LifecycleRules(Lifecycle life, LifecycleLog log, LocalDate today, Diagnostics diagnostics) {
        this.life = life;
        this.log = log;
        this.today = today;
        this.diagnostics = diagnostics;
    }

    /**
     * Reports what is wrong with a declared life.
     *
     * @param log the moves so far
     * @param today the day of the build
     * @param self public address of the site, or null
     * @param hasContact whether the site has a telephone that stands for a contact
     */
    public static void check(
            Lifecycle life,
            LifecycleLog log,
            LocalDate today,
            @Nullable String self,
            boolean hasContact,
            Diagnostics diagnostics) {
        LifecycleRules rules = new LifecycleRules(life, log, today, diagnostics);
        rules.checkKeys(hasContact);
        rules.checkSuccessor(self);
        rules.checkDates();
        rules.checkApproval();
        rules.checkLog();
    }

    private void checkKeys(boolean hasContact) {
        unfit("from", life.from());
        unfit("until", life.until());
        unfit("archived", life.archived());
        Lifecycle.Told successor = life.successor();
        if (successor != null && !fits("successor")) {
            unfit("successor", successor.at());
        }
        if (life.forceMajeure() != null && !fits("forceMajeure")) {
            unfit("forceMajeure", life.forceMajeure());
        }
        // a living site has dates only when its domain has changed (LIFE-02)
        if (life.is(ACTIVE) && life.domains().isEmpty()) {
            unfitHere("from", life.from());
            unfitHere("until", life.until());
        }
        boolean notice =
                life.is(MIGRATING) || life.is(ACTIVE) && !life.domains().isEmpty();
        require("from", life.from(), notice || life.is(SUSPENDED));
        require("until", life.until(), life.is(SUSPENDED));
        require("archived", life.archived(), life.is(ARCHIVED));
        require("successor", life.successor(), life.is(MIGRATING));
        require("reason", life.reason(), life.is(SUSPENDED));
        advise("reason", life.reason());
        advise("contact", life.contact() != null || hasContact ? life : null);
    }

    private boolean fits(String key) {
        return FITTING.getOrDefault(life.state(), Set.of()).contains(key);
    }

    private void unfit(String key, Lifecycle.@Nullable Day day) {
        if (day != null && !fits(key)) {
            unfit(key, day.at());
        }
    }

    private void unfitHere(String key, Lifecycle.@Nullable Day day) {
        if (day != null) {
            unfit(key, day.at());
        }
    }

    private void unfit(String key, Location at) {
        diagnostics.report(
                Code.LIFECYCLE_KEY_UNFIT,
                at,
                key,
                life.state().chinese(),
                life.state().key());
    }

    private void require(String key, @Nullable Object value, boolean needed) {
        if (needed && value == null) {
            diagnostics.report(
                    Code.LIFECYCLE_MISSING,
                    life.at(),
                    key,
                    life.state().chinese(),
                    life.state().key());
        }
    }

    /** What a notice should say too (LIFE-06). */
    private void advise(String key, @Nullable Object value) {
        if (life.is(MIGRATING) && value == null) {
            diagnostics.report(Code.LIFECYCLE_NOTICE_THIN, life.at(), key);
        }
    }

    private void checkSuccessor(@Nullable String self) {
        Lifecycle.Told successor = life.successor();
        if (successor == null) {
            return;
        }
        boolean same = self != null && bare(self).equals(bare(successor.text()));
        if (same || !isAddress(successor.text())) {
            diagnostics.report(Code.LIFECYCLE_SUCCESSOR, successor.at(), successor.text());
        }
    }

    /** Whether a text is an address of the web that can stand in a page. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static String bare(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    private void checkDates() {
        Lifecycle.Day from = life.from();
        Lifecycle.Day until = life.until();
        if (from != null && until != null && until.date().isBefore(from.date())) {
            diagnostics.report(Code.LIFECYCLE_DATES, until.at(), until.date(), from.date());
            return;
        }
        if (life.is(SUSPENDED)) {
            checkSuspension(from, until);
        } else if (from != null && until != null) {
            long days = ChronoUnit.DAYS.between(from.date(), until.date());
            if (days < Lifecycle.NOTICE_DAYS) {
                LocalDate earliest = from.date().plusDays(Lifecycle.NOTICE_DAYS);
                diagnostics.report(Code.LIFECYCLE_NOTICE_SHORT, until.at(), days, earliest);
            } else if (days < life.noticeDays()) {
                diagnostics.report(Code.LIFECYCLE_NOTICE_DAYS, until.at(), days, life.noticeDays());
            }
        }
        if (life.is(ARCHIVED)) {
            checkArchiving();
        }
    }

    private void checkSuspension(Lifecycle.@Nullable Day from, Lifecycle.@Nullable Day until) {
        if (from == null || until == null) {
            return;
        }
        if (until.date().isBefore(today)) {
            diagnostics.report(Code.LIFECYCLE_SUSPENSION_OVER, until.at(), until.date());
        }
        if (life.forceMajeure() != null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(from.date(), until.date());
        if (days > Lifecycle.SUSPENSION_DAYS) {
            diagnostics.report(Code.LIFECYCLE_SUSPENSION_LONG, until.at(), days);
        }
        // a span may be told again with another end; one that begins on another day is another one
        log.moves().stream()
                .filter(move -> move.state() == SUSPENDED && !move.forceMajeure())
                .map(LifecycleLog.Move::from)
                .filter(start ->
                        start != null && start.getYear() == from.date().getYear() && !start.equals(from.date()))
                .findFirst()
                .ifPresent(start -> diagnostics.report(
                        Code.LIFECYCLE_SUSPENDED_TWICE, from.at(), from.date().getYear(), start));
    }

    private void checkArchiving() {
        Lifecycle.Day archived = life.archived();
        if (archived == null) {
            return;
        }
        LocalDate end = life.from() == null ? noticeOnRecord() : life.end().orElse(null);
        if (end == null) {
            diagnostics.report(Code.LIFECYCLE_NO_NOTICE, archived.at());
        } else if (archived.date().isBefore(end)) {
            diagnostics.report(Code.LIFECYCLE_ARCHIVED_EARLY, archived.at(), archived.date(), end);
        }
        if (archived.date().isAfter(today)) {
            diagnostics.report(Code.LIFECYCLE_NOT_YET, archived.at(), archived.date(), today);
        }
    }

    /** The last day of the notice that the log tells of, or null. */
    private @Nullable LocalDate noticeOnRecord() {
        List<LifecycleLog.Move> moves = log.moves();
        for (int i = moves.size() - 1; i >= 0; i--) {
            if (moves.get(i).state() == MIGRATING) {
                return moves.get(i).until();
            }
        }
        return null;
    }

    private void checkApproval() {
        if (life.is(ACTIVE) || life.approval() != null) {
            return;
        }
        Code code = life.forceMajeure() != null ? Code.LIFECYCLE_FORCE_MAJEURE : Code.LIFECYCLE_NO_APPROVAL;
        diagnostics.report(code, life.at(), life.state().chinese(), life.state().key());
    }

    private void checkLog() {
        LifecycleState state = ACTIVE;
        @Nullable LocalDate before = null;
        for (LifecycleLog.Move move : log.moves()) {
            if (before != null && move.date().isBefore(before)) {
                diagnostics.report(Code.LIFECYCLE_LOG_ORDER, move.at(), move.date(), before);
            }
            boolean reopened = move.verb().equals("reopen") && move.reason() != null;
            if (!reopened && !MOVES.getOrDefault(state, Set.of()).contains(move.state())) {
                diagnostics.report(
                        Code.LIFECYCLE_IMPOSSIBLE,
                        move.at(),
                        state.chinese(),
                        move.state().chinese(),
                        state.key(),
                        move.state().key());
            }
            state = move.state();
            before = move.date();
        }
        if (state == ARCHIVED && !life.is(ARCHIVED)) {
            diagnostics.report(Code.LIFECYCLE_REOPEN, life.at());
        } else if (state != life.state()) {
            diagnostics.report(
                    Code.LIFECYCLE_NOT_LOGGED,
                    life.at(),
                    life.state().chinese(),
                    life.state().key());
        }
    }
}
