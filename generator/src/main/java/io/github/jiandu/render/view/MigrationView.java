package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that announces a migration (LIFE-06); what {@link BannerView} says, and where everything goes.
 *
 * @param rows old addresses and where they lead; empty when all goes to one place
 */
public record MigrationView(List<Row> rows) {

    /**
     * One or several pages.
     *
     * @param name title of the page or name of the column
     * @param url its address, from the notice page
     * @param shown its public address
     * @param to new address, or null
     * @param kept whether it is kept in the archive
     * @param reason why it is not kept, or null
     */
    public record Row(
            String name,
            String url,
            String shown,
            @Nullable String to,
            boolean kept,
            @Nullable String reason) {}
}
