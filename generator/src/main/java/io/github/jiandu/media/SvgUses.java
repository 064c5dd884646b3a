package io.github.jiandu.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often the parts of a drawing repeat each other: ten lines of {@code use} can ask for a thousand million shapes. */
final class SvgUses {

    private static final long MAX_SHAPES = 100_000;
    private static final int MAX_DEPTH = 100;

    /** For each open element the nearest name around it, its own included; empty when there is none. */
    private final Deque<String> open = new ArrayDeque<>();

    private final Map<String, List<String>> within = new HashMap<>();
    private final List<String> all = new ArrayList<>();
    private final Map<String, Long> shapes = new HashMap<>();
    private final Set<String> counting = new HashSet<>();

    /**
     * An element begins.
     *
     * @param id its name, or null
     * @param used the name of the element that it repeats, or null
     */
    void start(@Nullable String id, @Nullable String used) {
        String around = open.isEmpty() ? "" : open.peek();
        if (id != null) {
            within.computeIfAbsent(around, name -> new ArrayList<>()).add(id);
        }
        String nearest = id == null ? around : id;
        open.push(nearest);
        if (used != null) {
            all.add(used);
            within.computeIfAbsent(nearest, name -> new ArrayList<>()).add(used);
        }
    }

    void end() {
        open.pop();
    }

    boolean isBomb() {
        long sum = 0;
        for (String used : all) {
            sum += shapes(used);
            if (sum > MAX_SHAPES) {
                return true;
            }
        }
        return false;
    }

    private long shapes(String id) {
        Long known = shapes.get(id);
        if (known != null) {
            return known;
        }
        if (counting.size() > MAX_DEPTH || !counting.add(id)) {
            return MAX_SHAPES;
        }
        long sum = 1;
        for (String used : within.getOrDefault(id, List.of())) {
            sum = Math.min(MAX_SHAPES, sum + shapes(used));
        }
        counting.remove(id);
        shapes.put(id, sum);
        return sum;
    }
}
