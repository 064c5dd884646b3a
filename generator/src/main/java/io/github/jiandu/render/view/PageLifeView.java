package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What a page that is no longer current says of itself; in templates one of {@code frame.banner.pages}.
 *
 * @param state {@code archived}, {@code withdrawn} or {@code moved}
 * @param kind the same more exactly: {@code archived}, {@code withdrawn}, {@code abolished}, {@code expired} or {@code moved}
 * @param mark its name, such as 已废止
 * @param of what it is said of: {@code page}, {@code document}, {@code column}, or {@code within} for a page whose column
 *     says it
 * @param date since when, {@code 2026-12-31}, or null
 * @param reason why, or null
 * @param basis by which document, or null
 * @param to where to read on, or null
 */
public record PageLifeView(
        String state,
        String kind,
        String mark,
        String of,
        @Nullable String date,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable LinkView to) {}
