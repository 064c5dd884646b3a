package io.github.jiandu.masking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a file tells of persons.
 *
 * @param first the first thousand places, in the order of the file
 * @param counts how many places there are of each kind
 * @param masked how many of all are masked
 */
public record Findings(List<Finding> first, Map<Finding.Kind, Integer> counts, int masked) {

    /** Nothing. */
    public static final Findings NONE = new Findings(List.of(), Map.of(), 0);

    public Findings {
        first = List.copyOf(first);
        EnumMap<Finding.Kind, Integer> ordered = new EnumMap<>(Finding.Kind.class);
        ordered.putAll(counts);
        counts = java.util.Collections.unmodifiableMap(ordered);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
