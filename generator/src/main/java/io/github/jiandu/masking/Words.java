package io.github.jiandu.masking;

import java.util.Map;
import java.util.Set;

/**
 * What is settled by hand for a page.
 *
 * @param hidden words to hide, with what is shown in their place: as many characters, an asterisk for each that is hidden
 * @param open digits of numbers that stay, such as office phones
 */
public record Words(Map<String, String> hidden, Set<String> open) {

    /** Nothing is settled. */
    public static final Words NONE = new Words(Map.of(), Set.of());

    public Words {
        hidden = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(hidden));
        // sorted, since what was settled is written down and compared
        open = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(open));
    }
}
