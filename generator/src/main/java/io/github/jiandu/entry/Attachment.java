package io.github.jiandu.entry;

import io.github.jiandu.address.SitePath;

/**
 * A file offered with an entry.
 *
 * @param address where it stands in the site
 * @param title what the reader is told it is
 * @param fileName the name to save it under
 * @param type for instance PDF
 * @param size its size in words, for instance 36 KB
 */
public record Attachment(SitePath address, String title, String fileName, String type, String size) {}
