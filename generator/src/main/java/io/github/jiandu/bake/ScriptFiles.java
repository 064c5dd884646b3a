package io.github.jiandu.bake;

import org.jspecify.annotations.Nullable;

/** Gives the text of script files that were kept with a site. */
@FunctionalInterface
public interface ScriptFiles {

    /**
     * The text of a script file, decoded.
     *
     * @param src the address, as the page or a script of it writes it: hostile text, to be looked up among kept files alone
     * @return null if there is no such file, as with every address of another site
     */
    @Nullable
    String text(String src);
}
