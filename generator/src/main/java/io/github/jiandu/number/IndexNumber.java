package io.github.jiandu.number;

/**
 * What an index number (索引号) says.
 *
 * @param year the year it was given for
 * @param serial its number in that year
 */
public record IndexNumber(int year, int serial) {}
