package io.github.jiandu.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random lives, judged by the validator and by a table of the rules that knows nothing of it. */
class LifecycleRulesTest {

    private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);
    private static final int LIVES = 1000;

    /** A move or a declaration; days are counted from {@link #EPOCH}, and -1 is for none. */
    private record Step(
            int day, String verb, String state, int from, int until, int archived, boolean successor, boolean forced) {}

    /** Of each state, whether a key must be there (1), may be (0) or must not (-1). */
    private static final Object[][] KEYS_OF_STATES = {
        // state, from, until, archived, successor, forceMajeure
        {"active", -1, -1, -1, -1, -1},
        {"migrating", 1, 0, -1, 1, -1},
        {"suspended", 1, 1, -1, -1, 0},
        {"archived", 0, 0, 1, 0, -1},
    };

    /** Moves that need no reason: from, to. */
    private static final Set<String> MOVES = Set.of(
            "active>migrating",
            "active>suspended",
            "active>archived",
            "migrating>active",
            "migrating>migrating",
            "migrating>suspended",
            "migrating>archived",
            "suspended>active",
            "suspended>suspended",
            "suspended>migrating",
            "suspended>archived");

    @Test
    void theValidatorAcceptsWhatTheTableAccepts() {
        Random random = new Random(20261122);
        int accepted = 0;
        Set<String> wrong = new TreeSet<>();
        for (int i = 0; i < LIVES; i++) {
            List<Step> history = history(random);
            Step last = history.isEmpty() ? null : history.get(history.size() - 1);
            Step declared = last == null || random.nextInt(4) == 0 ? step(random, 400) : redeclared(last, random);
            boolean expected = allowed(history, declared);
            List<Diagnostic> said = judged(history, declared);
            boolean found = said.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
            accepted += found ? 1 : 0;
            if (expected != found) {
                wrong.add(history + " then " + declared + ": expected " + expected + ", but " + said);
            }
        }
        assertThat(wrong).isEmpty();
        // neither all right nor all wrong, or the draw shows nothing
        assertThat(accepted).isBetween(LIVES / 10, LIVES * 9 / 10);
    }

    // ---- the draw

    private static List<Step> history(Random random) {
        List<Step> steps = new ArrayList<>();
        int day = random.nextInt(100);
        for (int i = random.nextInt(4); i > 0; i--) {
            steps.add(step(random, day));
            day += random.nextInt(20) == 0 ? -5 : random.nextInt(250);
        }
        return steps;
    }

    private static Step step(Random random, int day) {
        String state = (String) KEYS_OF_STATES[random.nextInt(4)][0];
        String verb = random.nextInt(3) == 0 ? "reopen" : "other";
        int from = day + random.nextInt(20);
        int span = random.nextInt(6) == 0
                ? random.nextInt(70) - 5
                : state.equals("migrating") ? 30 + random.nextInt(20) : random.nextInt(31);
        boolean dates = state.equals("migrating") || state.equals("suspended");
        boolean odd = random.nextInt(12) == 0;
        return new Step(
                day,
                verb,
                state,
                dates != odd ? from : -1,
                dates != odd && (state.equals("suspended") || random.nextBoolean()) ? from + span : -1,
                state.equals("archived") != (random.nextInt(15) == 0) ? from + random.nextInt(80) : -1,
                state.equals("migrating") || state.equals("archived") && random.nextBoolean(),
                state.equals("suspended") && random.nextInt(4) == 0);
    }

    /** What the last move left, as the settings usually say. */
    private static Step redeclared(Step last, Random random) {
        boolean noticed = last.state().equals("archived") && random.nextBoolean();
        int from = noticed ? last.archived() - random.nextInt(60) : last.from();
        return new Step(
                last.day(),
                last.verb(),
                last.state(),
                from,
                noticed ? from + 25 + random.nextInt(20) : last.until(),
                last.archived(),
                last.successor(),
                last.forced());
    }

    // ---- the table

    private static boolean allowed(List<Step> history, Step now) {
        String state = "active";
        int day = Integer.MIN_VALUE;
        for (Step step : history) {
            boolean reopened = step.verb().equals("reopen");
            if (step.day() < day || !reopened && !MOVES.contains(state + ">" + step.state())) {
                return false;
            }
            state = step.state();
            day = step.day();
        }
        if (state.equals("archived") && !now.state().equals("archived")) {
            return false;
        }
        int[] has = {
            now.from() >= 0 ? 1 : -1,
            now.until() >= 0 ? 1 : -1,
            now.archived() >= 0 ? 1 : -1,
            now.successor() ? 1 : -1,
            now.forced() ? 1 : -1
        };
        for (Object[] row : KEYS_OF_STATES) {
            for (int key = 0; row[0].equals(now.state()) && key < has.length; key++) {
                int rule = (int) row[key + 1];
                if (rule != 0 && rule != has[key]) {
                    return false;
                }
            }
        }
        if (now.from() >= 0 && now.until() >= 0) {
            int days = now.until() - now.from();
            boolean suspended = now.state().equals("suspended");
            if (days < 0 || !suspended && days < 30 || suspended && !now.forced() && days > 30) {
                return false;
            }
        }
        if (now.state().equals("suspended") && !now.forced()) {
            int year = EPOCH.plusDays(now.from()).getYear();
            for (Step step : history) {
                if (step.state().equals("suspended")
                        && !step.forced()
                        && step.from() >= 0
                        && step.from() != now.from()
                        && EPOCH.plusDays(step.from()).getYear() == year) {
                    return false;
                }
            }
        }
        if (now.state().equals("archived")) {
            int end = -1;
            if (now.from() >= 0) {
                end = now.until() >= 0 ? now.until() : now.from() + 30;
            } else {
                for (Step step : history) {
                    if (step.state().equals("migrating")) {
                        end = step.until() >= 0 ? step.until() : step.from() >= 0 ? step.from() + 30 : -1;
                    }
                }
            }
            return now.archived() >= end;
        }
        return true;
    }

    // ---- the validator

    private static List<Diagnostic> judged(List<Step> history, Step now) {
        Diagnostics diagnostics = new Diagnostics();
        String text = "";
        for (Step step : history) {
            LifecycleLog log = LifecycleLog.read(new SourceFile(LifecycleLog.FILE, text), diagnostics);
            Lifecycle life = life(step);
            text = log.with(LifecycleLog.Move.of(
                    EPOCH.plusDays(step.day()), step.verb(), life, step.verb().equals("reopen") ? "更正" : null));
        }
        LifecycleLog log = LifecycleLog.read(new SourceFile(LifecycleLog.FILE, text), diagnostics);
        LifecycleRules.check(life(now), log, EPOCH.plusDays(500), "https://yunxi.example/", true, diagnostics);
        return diagnostics.sorted();
    }

    private static Lifecycle life(Step step) {
        Location at = Location.of("jiandu.yaml", 5, 3, 5);
        return new Lifecycle(
                LifecycleState.of(step.state()).orElseThrow(),
                at,
                day(step.from()),
                day(step.until()),
                day(step.archived()),
                step.successor() ? new Lifecycle.Told("https://www.qinglan.example/yunxi/", at) : null,
                null,
                new Lifecycle.Told("机构撤并", at),
                null,
                null,
                List.of(),
                step.forced() ? at : null,
                Lifecycle.NOTICE_DAYS,
                null);
    }

    private static Lifecycle.@Nullable Day day(int day) {
        return day < 0 ? null : new Lifecycle.Day(EPOCH.plusDays(day), Location.of("jiandu.yaml", 6, 3, 5));
    }
}
