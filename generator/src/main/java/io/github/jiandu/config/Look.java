package io.github.jiandu.config;

/**
 * How the site looks.
 *
 * @param scheme its colours
 * @param variant its arrangement
 */
public record Look(ColourScheme scheme, ThemeVariant variant) {}
