package io.github.jiandu.config;

import io.github.jiandu.config.SiteConfig.Reference;
import java.util.Locale;
import java.util.Set;

/**
 * The picture beside the site's name (徽标, PAGE-08, SCOPE-09).
 *
 * @param file a picture below {@code static/}
 * @param alt what it shows, in words
 */
public record Logo(Reference file, String alt) {

    private static final Set<String> EMBLEM = Set.of("国徽", "guohui", "guo-hui", "guo_hui", "emblem");

    /**
     * Whether a name or a description speaks of the national emblem (国徽). Townships and departments may not show it as
     * a decoration (EMB-02); {@code emblem} alone is taken for it, since a town has no other.
     */
    public static boolean isEmblem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EMBLEM.stream().anyMatch(lower::contains);
    }
}
