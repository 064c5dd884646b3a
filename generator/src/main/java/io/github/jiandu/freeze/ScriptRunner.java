package io.github.jiandu.freeze;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recovers what the scripts of an old page wrote into it while it was loaded ({@code document.write}). */
@FunctionalInterface
public interface ScriptRunner {

    /**
     * A script of a page.
     *
     * @param code what it says, be it in the page or in a file of its own; empty when its file was not saved
     * @param language what the page says of its language or type, small letters; empty when nothing
     */
    record Script(String code, String language) {}

    /**
     * What a script wrote at its place.
     *
     * @param html what it wrote; empty when nothing, or when that is not known
     * @param lost why what it wrote is not known, in a few words; null when it is
     * @param clock whether it wrote the time of reading or something by chance, which nobody misses
     */
    record Written(String html, @Nullable String lost, boolean clock) {}

    /**
     * Runs the scripts of a page, in their order. Must be safe for use by many threads, and give the same for the same.
     *
     * @return as many as there are scripts
     */
    List<Written> bake(String address, String title, List<Script> scripts);
}
