package io.github.jiandu.kind;

import io.github.jiandu.entry.Article;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Article}. */
final class ArticleKind implements Kind<Article> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Article read(EntryHead head, FieldValues values, Surroundings around) {
        return new Article(head);
    }
}
