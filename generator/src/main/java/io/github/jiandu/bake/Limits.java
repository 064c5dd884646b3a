package io.github.jiandu.bake;

/**
 * What the scripts of one page may use up. The first three are counted, so a page meets them on every machine alike; memory and
 * time are the walls behind, for what cannot be counted.
 *
 * @param instructions steps of the interpreter and of its regular expressions
 * @param written characters that may be written in all
 * @param source characters of script that may be compiled in all
 * @param memory megabytes of heap of the process in which scripts run
 * @param seconds processor time of that process for one page
 */
public record Limits(long instructions, int written, int source, int memory, int seconds) {

    /** What no honest page comes near. */
    public static final Limits DEFAULT = new Limits(50_000_000, 2_000_000, 8_000_000, 128, 20);

    public Limits {
        if (instructions < 1 || written < 1 || source < 1 || memory < 16 || seconds < 1) {
            throw new IllegalArgumentException("limits too small");
        }
    }
}
