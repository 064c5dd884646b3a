package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Article;

/** Shows {@link Article}. */
final class ArticlePresentation implements Presentation<Article> {}
