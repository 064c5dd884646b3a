package io.github.jiandu.bake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts of a page did.
 *
 * @param scripts one for each script of the page, in the same order
 * @param leadsTo where a script sent the browser while the page loaded ({@code location = "main.htm"}), as written; null if
 *     none did, or if it depends on the clock or on chance
 */
public record BakedPage(List<Baked> scripts, @Nullable String leadsTo) {

    public BakedPage {
        scripts = List.copyOf(scripts);
    }
}
