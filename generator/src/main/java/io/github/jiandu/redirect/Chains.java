package io.github.jiandu.redirect;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Old addresses that lead to old addresses. Each chain is told once, with its whole way from the first address to the
 * last; each circle once.
 */
final class Chains {

    /** Steps of a way that are named one by one; a way may be as long as the file. */
    private static final int SHOWN = 20;

    private final Map<OldAddress, Declaration> steps = new TreeMap<>();
    private final Map<OldAddress, OldAddress> next = new TreeMap<>();
    private final Set<OldAddress> passed = new HashSet<>();

    /** Notes that a new address is the old address {@code to}. */
    void add(Declaration declaration, OldAddress to) {
        steps.put(declaration.from(), declaration);
        next.put(declaration.from(), to);
    }

    /** All addresses that lead to old addresses. */
    Set<OldAddress> all() {
        return steps.keySet();
    }

    void report(Map<OldAddress, Declaration> declared, Diagnostics diagnostics) {
        Set<OldAddress> targets = new HashSet<>(next.values());
        for (OldAddress start : steps.keySet()) {
            if (!targets.contains(start)) {
                report(start, declared, diagnostics);
            }
        }
        // what is left is led to from within its own circle
        for (OldAddress start : steps.keySet()) {
            if (!passed.contains(start)) {
                report(start, declared, diagnostics);
            }
        }
    }

    private void report(OldAddress start, Map<OldAddress, Declaration> declared, Diagnostics diagnostics) {
        Set<OldAddress> way = new LinkedHashSet<>();
        OldAddress at = start;
        // A way that joins one already told is followed no further than it is shown.
        while (steps.containsKey(at) && way.add(at) && (way.size() <= SHOWN || !passed.contains(at))) {
            at = Objects.requireNonNull(next.get(at));
        }
        boolean circle = way.contains(at) && (way.size() <= SHOWN || at.equals(start));
        passed.addAll(way);
        List<String> names = new ArrayList<>();
        List<Location> places = new ArrayList<>();
        for (OldAddress step : way) {
            if (names.size() < SHOWN) {
                names.add(step.toString());
                places.add(Objects.requireNonNull(steps.get(step)).targetAt());
            }
        }
        Declaration last = declared.get(at);
        if (way.size() > SHOWN) {
            names.add("…（" + (way.size() - SHOWN) + "）…");
        }
        names.add(at.toString());
        if (!circle && last != null && last.to() != null) {
            names.add(last.to());
            places.add(last.targetAt());
        } else if (!circle && last != null) {
            names.add(RedirectTable.GONE);
            places.add(last.targetAt());
        }
        diagnostics.report(
                circle ? Code.REDIRECT_LOOP : Code.REDIRECT_CHAIN,
                places.get(0),
                places.subList(1, places.size()),
                String.join(" → ", names));
    }
}
