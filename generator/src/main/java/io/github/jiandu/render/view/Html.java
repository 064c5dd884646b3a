package io.github.jiandu.render.view;

/**
 * Clean HTML that a template shows without escaping: {@code ${page.body}}. Everything else is escaped.
 *
 * @param markup the HTML
 */
public record Html(String markup) {}
