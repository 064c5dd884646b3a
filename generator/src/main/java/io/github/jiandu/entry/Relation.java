package io.github.jiandu.entry;

/**
 * A page that an editor named as belonging to another.
 *
 * @param type what it is to the page that names it
 * @param file its file, relative to the site's folder
 */
public record Relation(RelationType type, String file) {}
