package io.github.jiandu.export;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the layers of entries together, one entry at a time. Only what is published is in the site. */
final class Items {

    /** A web page, the form of every entry. */
    private static final String FORMAT = "text/html";

    private final SiteConfig config;
    private final Site site;
    private final Function<Entry, String> summaries;

    /**
     * The entries of a site.
     *
     * @param summaries abstract of an entry, empty when it has no text
     */
    Items(SiteConfig config, Site site, Function<Entry, String> summaries) {
        this.config = config;
        this.site = site;
        this.summaries = summaries;
    }

    SiteItem site() {
        return SiteItem.of(config);
    }

    List<Entry> entries() {
        return site.entries();
    }

    Core core(Entry entry) {
        EntryHead head = entry.head();
        Column column = site.column(head.column());
        List<String> names = new ArrayList<>();
        site.chain(column).forEach(above -> names.add(0, above.name()));
        String summary = summaries.apply(entry);
        String provider = Objects.requireNonNullElse(
                config.identity().sponsor(), config.identity().fullName());
        return new Core(
                head.title(),
                summary.isEmpty() ? null : summary,
                Objects.requireNonNullElse(text(entry, "issuer"), provider),
                head.publishedAt(),
                identifier(entry),
                entry.kind().key(),
                column.path().value(),
                names,
                column.type(),
                text(entry, "topic"),
                FORMAT,
                config.publicUrl(head.address()),
                head.address().value(),
                SiteItem.LANGUAGE);
    }

    Extension extension(Entry entry) {
        EntryHead head = entry.head();
        List<Extension.Related> relations = new ArrayList<>();
        site.related(entry).forEach((type, others) -> relate(type, others, relations));
        return new Extension(
                head.source(),
                head.author(),
                head.editor(),
                head.keywords(),
                head.image(),
                head.attachments(),
                relations,
                head.aliases().stream()
                        .flatMap(alias -> OldAddress.parse(alias.address(), config.baseUrl()).stream())
                        .flatMap(address -> address.file().stream())
                        .toList(),
                head.life());
    }

    private void relate(RelationType type, Set<Entry> others, List<Extension.Related> relations) {
        for (Entry other : others) {
            relations.add(new Extension.Related(
                    type, other.head().title(), identifier(other), other.head().address()));
        }
    }

    /** What names an entry for good: its index number, or where it stands (IDX-12). */
    private String identifier(Entry entry) {
        return Objects.requireNonNullElseGet(
                text(entry, "indexNumber"), () -> config.publicUrl(entry.head().address()));
    }

    /** A text that entries of some kinds have. */
    private static @Nullable String text(Entry entry, String component) {
        return Shapes.properties(entry.getClass()).stream()
                .filter(property -> property.name().equals(component) && property.shape() instanceof Shape.Text)
                .map(property -> (String) property.of(entry))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
