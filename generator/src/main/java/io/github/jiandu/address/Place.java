package io.github.jiandu.address;

/**
 * What a path in the site leads to.
 *
 * @param address its address
 * @param published false for a page that this build leaves out
 */
public record Place(SitePath address, boolean published) {}
