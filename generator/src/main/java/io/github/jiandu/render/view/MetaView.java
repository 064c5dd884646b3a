package io.github.jiandu.render.view;

/**
 * A {@code <meta>} element of the page tags (TAG-*).
 *
 * @param name for instance {@code ArticleTitle}, in exactly this case (TAG-07)
 * @param content without line ends (TAG-10)
 */
public record MetaView(String name, String content) {}
