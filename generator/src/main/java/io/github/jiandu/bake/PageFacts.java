package io.github.jiandu.bake;

import org.jspecify.annotations.Nullable;

/**
 * What scripts can learn of the page they stand in.
 *
 * @param address its address when it was on the web, {@code http://www.qinglan.example/a.htm}
 * @param title its title, entities resolved; may be empty
 * @param lastModified {@code document.lastModified}, as {@code MM/dd/yyyy HH:mm:ss}; null if nobody knows, and scripts that
 *     write it are dropped
 * @param forms how many forms it has
 * @param images how many pictures it has
 * @param links how many links it has
 */
public record PageFacts(
        String address, String title, @Nullable String lastModified, int forms, int images, int links) {

    /** A page of which no more is known. */
    public static PageFacts of(String address, String title) {
        return new PageFacts(address, title, null, 0, 0, 0);
    }
}
