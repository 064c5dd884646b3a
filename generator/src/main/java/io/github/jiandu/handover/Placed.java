package io.github.jiandu.handover;

import io.github.jiandu.site.Retention;
import java.util.List;

/**
 * A record that has its numbers and its place.
 *
 * @param year 年度
 * @param item 件号
 * @param number 档号
 * @param folder from the root of the medium
 * @param paths of its components, from the folder
 */
record Placed(
        HandoverRecord record,
        int year,
        Retention retention,
        int item,
        String number,
        String folder,
        List<String> paths) {}
