package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A file offered with an entry.
 *
 * @param title what it is
 * @param url its address
 * @param fileName the name to save it under when the address has another, or null
 * @param type for instance PDF
 * @param size for instance 36 KB
 * @param pages how long it is, for instance 12 页, or null when unknown
 */
public record AttachmentView(
        String title,
        String url,
        @Nullable String fileName,
        String type,
        String size,
        @Nullable String pages) {}
