package io.github.jiandu.entry;

import io.github.jiandu.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of another document: that it is no longer in force (DOC-18).
 *
 * @param title as cited, or null
 * @param number 发文字号 as it should be written, or null
 * @param at where it is said
 */
public record Abolition(@Nullable String title, @Nullable String number, Location at) {}
