package io.github.jiandu.site;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main menu and the arrangement of the home page, with every reference resolved.
 *
 * @param menu in order
 * @param lead the lead story, or null
 * @param blocks blocks of the home page, in order
 */
public record Navigation(List<Item> menu, @Nullable Entry lead, List<Block> blocks) {

    /**
     * An entry of the main menu: leads either into the site or out of it.
     *
     * @param title what it says
     * @param address where in the site, or null
     * @param url foreign address, or null
     * @param column the column it stands for, or null
     */
    public record Item(
            String title,
            @Nullable SitePath address,
            @Nullable String url,
            @Nullable ColumnPath column) {}

    /**
     * A block of the home page.
     *
     * @param column whose entries it shows
     * @param count at most how many
     */
    public record Block(Column column, int count) {}

    public Navigation {
        menu = List.copyOf(menu);
        blocks = List.copyOf(blocks);
    }
}
