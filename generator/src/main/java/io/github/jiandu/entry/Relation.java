package io.github.jiandu.entry;

import io.github.jiandu.diagnostic.Location;

/**
 * A page that an editor named as belonging to another.
 *
 * @param type what it is to the page that names it
 * @param file its file, relative to the site's folder
 * @param at where it was named
 */
public record Relation(RelationType type, String file, Location at) {}
