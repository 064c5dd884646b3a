package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ways through a list of several pages (COL-03), as plain links.
 *
 * @param number number of this page, from 1
 * @param count number of pages
 * @param first address of the first page
 * @param last address of the last page
 * @param previous address of the page before, or null on the first
 * @param next address of the page after, or null on the last
 * @param near pages around this one, with their numbers as titles
 */
public record PagerView(
        int number,
        int count,
        String first,
        String last,
        @Nullable String previous,
        @Nullable String next,
        List<LinkView> near) {}
