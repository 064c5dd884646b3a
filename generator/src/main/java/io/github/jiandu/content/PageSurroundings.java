package io.github.jiandu.content;

import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.content.Targets.FileTarget;
import io.github.jiandu.content.Targets.PageTarget;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.content.Targets.UnreadableTarget;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.Relation;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.PageText;
import io.github.jiandu.kind.RelationField;
import io.github.jiandu.kind.Surroundings;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands around one page, once all files are known. */
final class PageSurroundings implements Surroundings {

    private final SiteConfig config;
    private final Column column;
    private final LocalDateTime now;
    private final Diagnostics diagnostics;
    private final BodyReader bodies;
    private final LinkLookup lookup;
    private final WorkingDays workingDays;
    private final SourceTree.Item item;

    PageSurroundings(
            SiteConfig config,
            Column column,
            LocalDateTime now,
            Diagnostics diagnostics,
            BodyReader bodies,
            LinkLookup lookup,
            WorkingDays workingDays,
            SourceTree.Item item) {
        this.config = config;
        this.column = column;
        this.now = now;
        this.diagnostics = diagnostics;
        this.bodies = bodies;
        this.lookup = lookup;
        this.workingDays = workingDays;
        this.item = item;
    }

    @Override
    public SiteConfig config() {
        return config;
    }

    @Override
    public Column column() {
        return column;
    }

    @Override
    public LocalDateTime now() {
        return now;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    @Override
    public WorkingDays workingDays() {
        return workingDays;
    }

    @Override
    public Optional<PageText> text() {
        return bodies.text(item.path());
    }

    @Override
    public void mask(UnaryOperator<String> mask) {
        bodies.mask(item.path(), mask);
    }

    @Override
    public Optional<Attachment> file(YamlNode.Scalar written) {
        return attachment(written, null);
    }

    /** @param title what to call it, or null for its file name */
    Optional<Attachment> attachment(YamlNode.Scalar written, @Nullable String title) {
        return find(written).map(file -> {
            bodies.use(file);
            String name = file.item().name();
            int dot = name.lastIndexOf('.');
            return new Attachment(
                    file.address(),
                    title != null ? title : dot > 0 ? name.substring(0, dot) : name,
                    name,
                    FileTypes.of(name),
                    FileTypes.size(file.item().size()));
        });
    }

    @Override
    public Optional<SourceTree.Item> source(YamlNode.Scalar written) {
        return find(written).map(file -> {
            bodies.read(file);
            return file.item();
        });
    }

    private Optional<FileTarget> find(YamlNode.Scalar written) {
        Optional<Target> target = lookup.find(written.text(), item.folder(), written.at());
        if (target.isPresent() && !(target.get() instanceof FileTarget)) {
            diagnostics.report(Code.ATTACHMENT_NO_FILE, written.at(), written.text());
        }
        return target.filter(FileTarget.class::isInstance).map(FileTarget.class::cast);
    }

    @Override
    public Optional<Picture> picture(YamlNode.Scalar written) {
        Optional<Target> target = lookup.find(written.text(), item.folder(), written.at());
        if (target.isPresent() && target.get() instanceof FileTarget file) {
            return bodies.picture(file, written.at());
        }
        if (target.isPresent()) {
            diagnostics.report(Code.IMAGE_UNREADABLE, written.at(), written.text());
        }
        return Optional.empty();
    }

    /** The pages that a page names as belonging to it. */
    List<Relation> relations(FieldValues values, List<RelationField> fields) {
        List<Relation> relations = new ArrayList<>();
        for (RelationField field : fields) {
            for (YamlNode.Scalar written : values.get(field.field(), List.of())) {
                page(written, field)
                        .map(page -> new Relation(field.type(), page.file()))
                        .ifPresent(relations::add);
            }
        }
        return relations;
    }

    private Optional<PageTarget> page(YamlNode.Scalar written, RelationField field) {
        Optional<Target> target = lookup.find(written.text(), item.folder(), written.at());
        if (target.isEmpty() || target.get() instanceof UnreadableTarget) {
            return Optional.empty();
        }
        if (!(target.get() instanceof PageTarget page)) {
            diagnostics.report(Code.RELATION_NO_PAGE, written.at(), written.text());
            return Optional.empty();
        }
        if (!field.kinds().isEmpty() && !field.kinds().contains(page.kind())) {
            diagnostics.report(
                    Code.RELATION_KIND,
                    written.at(),
                    written.text(),
                    page.kind().chinese(),
                    field.field().chinese(),
                    field.kinds().stream().sorted().map(EntryKind::chinese).collect(Collectors.joining("、")),
                    page.kind().key(),
                    field.field().key(),
                    field.kinds().stream().sorted().map(EntryKind::key).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        if (page.leftOut() != null) {
            diagnostics.report(
                    switch (page.leftOut()) {
                        case DRAFT -> Code.LINK_TO_DRAFT;
                        case SCHEDULED -> Code.LINK_TO_SCHEDULED;
                        case EXPIRED -> Code.LINK_TO_EXPIRED;
                    },
                    written.at(),
                    page.file());
            return Optional.empty();
        }
        return Optional.of(page);
    }
}
