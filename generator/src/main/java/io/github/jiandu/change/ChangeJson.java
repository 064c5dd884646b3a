package io.github.jiandu.change;

import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.page.PageText;
import io.github.jiandu.page.ShownPage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a change list for programs. Same list, same bytes. */
final class ChangeJson {

    private final ChangeList list;
    private final JsonWriter json = new JsonWriter();

    private ChangeJson(ChangeList list) {
        this.list = list;
    }

    /** What the digest is taken of: the document without the lines {@code digest} and {@code code}. */
    static String canonical(ChangeList list) {
        return new ChangeJson(list).write(null);
    }

    static String of(ChangeList list) {
        return new ChangeJson(list).write(list.digest());
    }

    private String write(@Nullable String digest) {
        json.object();
        if (digest != null) {
            json.field("digest", digest).field("code", ChangeList.code(digest));
        }
        json.field("former", list.former()).field("new", list.now());
        each("added", list.added(), page -> {
            json.field("path", page.path()).field("title", page.title()).field("text", page.text());
            links("links", page.links());
        });
        each("changed", list.changed(), this::changed);
        each(
                "moved",
                list.moved(),
                move -> json.field("from", move.from()).field("to", move.to()).field("title", move.title()));
        each(
                "withdrawn",
                list.withdrawn(),
                page -> json.field("path", page.path())
                        .field("title", page.title())
                        .field("redirect", page.redirect()));
        each(
                "redirects",
                list.redirects(),
                redirect -> json.field("from", redirect.from())
                        .field("formerTo", redirect.formerTo())
                        .field("to", redirect.to()));
        each("files", list.files(), this::file);
        surroundings();
        return json.end().toString();
    }

    private <T> void each(String name, List<T> items, Consumer<T> writer) {
        json.key(name).array();
        for (T item : items) {
            json.object();
            writer.accept(item);
            json.end();
        }
        json.end();
    }

    private void changed(ChangeList.ChangedPage page) {
        json.field("path", page.path()).field("title", page.title());
        if (page.formerTitle() != null) {
            json.field("formerTitle", page.formerTitle());
        }
        json.field("byParagraph", page.text().byParagraph());
        each("places", page.text().places(), place -> {
            json.field("after", place.after());
            each("pieces", place.pieces(), piece -> {
                if (piece.kind() == TextChange.Kind.LEFT_OUT) {
                    json.key(piece.kind().key()).number(piece.text());
                } else {
                    json.field(piece.kind().key(), piece.text());
                }
            });
        });
        json.field("morePlaces", page.text().more());
        links("linksRemoved", page.linksRemoved());
        links("linksAdded", page.linksAdded());
        pictures("picturesRemoved", page.picturesRemoved());
        pictures("picturesAdded", page.picturesAdded());
    }

    private void links(String name, List<PageText.Link> links) {
        if (!links.isEmpty()) {
            each(name, links, link -> json.field("to", link.href()).field("words", link.words()));
        }
    }

    private void pictures(String name, List<ShownPage.Picture> pictures) {
        if (!pictures.isEmpty()) {
            each(
                    name,
                    pictures,
                    picture -> json.field("source", picture.source()).field("words", picture.words()));
        }
    }

    private void file(ChangeList.File file) {
        json.field("path", file.path()).field("use", file.use().key()).field("change", file.change());
        if (file.formerSize() != null) {
            json.field("formerSize", file.formerSize());
        }
        if (file.size() != null) {
            json.field("size", file.size());
        }
    }

    private void surroundings() {
        ChangeList.Surroundings all = list.surroundings();
        json.key("surroundings").object();
        group("pages", all.pages());
        group("lists", all.lists());
        group("editions", all.editions());
        group("looks", all.looks());
        group("search", all.search());
        group("data", all.data());
        json.end();
    }

    private void group(String name, ChangeList.Group group) {
        json.key(name)
                .object()
                .field("count", group.count())
                .field("sample", group.sample())
                .end();
    }
}
