package io.github.jiandu.bake;

import org.jspecify.annotations.Nullable;

/**
 * What became of one script.
 *
 * @param outcome how it went
 * @param html what it wrote, to stand where the script stands; may be half an element whose other half another script or the
 *     page itself has, may hold handlers and foreign loads, but no complete script; empty unless {@code WRITTEN}
 * @param detail a few words of English on why something was lost, for a report; null if there is nothing to say
 */
public record Baked(Outcome outcome, String html, @Nullable String detail) {

    /** How the running of a script went. */
    public enum Outcome {
        /** It wrote {@code html}. With a {@code detail} it broke off afterwards, as it did in browsers. */
        WRITTEN,
        /** It wrote nothing, or is no script to be run while a page loads. */
        NONE,
        /** What it wrote depends on the clock or on chance: dropped. */
        VARIES,
        /** It took too long, or too much memory, or wrote too much; or came after one that did: dropped. */
        BUDGET,
        /** It broke off with an error before it wrote anything. */
        ERROR,
        /** It is in VBScript, which is not run. */
        VBSCRIPT,
        /** Its file is not there, or is of another site. */
        NO_FILE
    }

    static Baked of(Outcome outcome) {
        return new Baked(outcome, "", null);
    }

    static Baked of(Outcome outcome, @Nullable String detail) {
        return new Baked(outcome, "", detail);
    }
}
