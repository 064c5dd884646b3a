package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Article;
import io.github.jiandu.entry.Body;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.ReviewView;
import org.jspecify.annotations.Nullable;

/** Shows {@link Article}, and of facts how long they hold (CONT-06). */
final class ArticlePresentation implements Presentation<Article> {

    @Override
    public @Nullable ReviewView view(Article article, Body body, PageLinks links) {
        return article.reviewedOn() == null
                ? null
                : new ReviewView(article.reviewedOn().toString());
    }

    @Override
    public @Nullable String notice(Article article, PageLinks links) {
        return article.validUntil() != null && article.isExpired(links.now().toLocalDate())
                ? "本页内容已于" + Dates.chinese(article.validUntil()) + "过期，仅供查阅。"
                : null;
    }

    @Override
    public @Nullable String mark(Article article, PageLinks links) {
        return article.isExpired(links.now().toLocalDate()) ? "已过期" : null;
    }

    @Override
    public void describe(Article article, Body body, PageLinks links, JsonWriter json) {
        if (article.reviewedOn() != null) {
            json.field("dateModified", article.reviewedOn().toString());
        }
        if (article.validUntil() != null) {
            json.field("expires", article.validUntil().toString());
        }
    }
}
