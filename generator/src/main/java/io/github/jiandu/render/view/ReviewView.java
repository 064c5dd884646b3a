package io.github.jiandu.render.view;

/**
 * What a page of facts has besides, such as one on the history of a township; in its template {@code article}.
 *
 * @param reviewed when its facts were last compared with what is so, {@code 2026-03-01}
 */
public record ReviewView(String reviewed) {}
