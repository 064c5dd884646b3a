package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A way to another language.
 *
 * @param tag the language, for {@code lang} and {@code hreflang}
 * @param name what its speakers call it
 * @param url address of the page in that language, or of the part of the site in it
 * @param alternate public address of the page that says the same in that language, or null when there is none
 */
public record LanguageView(
        String tag, String name, String url, @Nullable String alternate) {}
