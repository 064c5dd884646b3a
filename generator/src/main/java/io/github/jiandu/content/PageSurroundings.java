package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.content.Targets.FileTarget;
import io.github.jiandu.content.Targets.PageTarget;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.content.Targets.UnreadableTarget;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.Relation;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.kind.FileWriter;
import io.github.jiandu.kind.RelationField;
import io.github.jiandu.kind.Surroundings;
import io.github.jiandu.kind.WrittenText;
import io.github.jiandu.media.FileKind;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final String file;
    private final String folder;
    private final @Nullable String documentNumber;

    PageSurroundings(
            SiteConfig config,
            Column column,
            LocalDateTime now,
            Diagnostics diagnostics,
            BodyReader bodies,
            LinkLookup lookup,
            WorkingDays workingDays,
            String file,
            String folder,
            @Nullable String documentNumber) {
        this.config = config;
        this.column = column;
        this.now = now;
        this.diagnostics = diagnostics;
        this.bodies = bodies;
        this.lookup = lookup;
        this.workingDays = workingDays;
        this.file = file;
        this.folder = folder;
        this.documentNumber = documentNumber;
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
    public @Nullable String documentNumber() {
        return documentNumber;
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
    public Optional<WrittenText> text() {
        return bodies.text(file);
    }

    @Override
    public void mask(UnaryOperator<String> mask) {
        bodies.mask(file, mask);
    }

    @Override
    public Optional<Attachment> file(YamlNode.Scalar written) {
        return attachment(written, null);
    }

    /** @param title what to call it, or null for its file name */
    Optional<Attachment> attachment(YamlNode.Scalar written, @Nullable String title) {
        return find(written).map(file -> {
            FilesBeside.Offer offer = bodies.files().offer(file, written.at());
            String name = file.item().name();
            int dot = name.lastIndexOf('.');
            return new Attachment(
                    file.address(),
                    title != null ? title : dot > 0 ? name.substring(0, dot) : name,
                    name,
                    offer.type(),
                    offer.size(),
                    offer.pages());
        });
    }

    /** A file of a page whose text is not published. */
    void withdraw(YamlNode.Scalar written) {
        find(written).ifPresent(bodies.files()::withdraw);
    }

    /** A file of a page whose text is elsewhere now. */
    void leave(YamlNode.Scalar written) {
        find(written).ifPresent(bodies.files()::read);
    }

    @Override
    public Attachment made(Attachment beside, String title, String ending, FileWriter writer) {
        SitePath address = beside.address().sibling(withEnding(beside.address().name(), ending));
        bodies.make(new BodyReader.MadeFile(address, column.at(), writer));
        String name = withEnding(beside.fileName(), ending);
        return new Attachment(
                address, title, name, FileTypes.of(name, FileKind.TEXT), FileTypes.size(sizeOf(writer)), null);
    }

    private static String withEnding(String name, String ending) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + "." + ending;
    }

    private long sizeOf(FileWriter writer) {
        long[] size = {0};
        try (OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                size[0] += length;
            }
        }) {
            writer.writeTo(counting);
        } catch (IOException e) {
            diagnostics.report(Code.IO_READ, Location.ofFile(folder), SystemMessages.of(e));
        }
        return size[0];
    }

    @Override
    public Optional<SourceTree.Item> source(YamlNode.Scalar written) {
        return find(written).map(file -> {
            bodies.files().read(file);
            return file.item();
        });
    }

    private Optional<FileTarget> find(YamlNode.Scalar written) {
        Optional<Target> target = lookup.find(written.text(), folder, written.at());
        if (target.isPresent() && !(target.get() instanceof FileTarget)) {
            diagnostics.report(Code.ATTACHMENT_NO_FILE, written.at(), written.text());
        }
        return target.filter(FileTarget.class::isInstance).map(FileTarget.class::cast);
    }

    @Override
    public Optional<Picture> picture(YamlNode.Scalar written) {
        Optional<Target> target = lookup.find(written.text(), folder, written.at());
        if (target.isPresent() && target.get() instanceof FileTarget file) {
            return bodies.files().show(file, written.text(), written.at());
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
                page(written, field.field(), field.kinds())
                        .map(page -> new Relation(field.type(), page.file(), written.at()))
                        .ifPresent(relations::add);
            }
        }
        return relations;
    }

    @Override
    public Optional<String> page(YamlNode.Scalar written, Field<?> field) {
        return page(written, field, Set.of()).map(PageTarget::file);
    }

    private Optional<PageTarget> page(YamlNode.Scalar written, Field<?> field, Set<EntryKind> kinds) {
        Optional<Target> target = lookup.find(written.text(), folder, written.at());
        if (target.isEmpty() || target.get() instanceof UnreadableTarget) {
            return Optional.empty();
        }
        if (!(target.get() instanceof PageTarget page)) {
            diagnostics.report(Code.RELATION_NO_PAGE, written.at(), written.text());
            return Optional.empty();
        }
        if (page.file().equals(file)) {
            diagnostics.report(Code.RELATION_SELF, written.at(), written.text());
            return Optional.empty();
        }
        if (!kinds.isEmpty() && !kinds.contains(page.kind())) {
            diagnostics.report(
                    Code.RELATION_KIND,
                    written.at(),
                    written.text(),
                    page.kind().chinese(),
                    field.chinese(),
                    kinds.stream().sorted().map(EntryKind::chinese).collect(Collectors.joining("、")),
                    page.kind().key(),
                    field.key(),
                    kinds.stream().sorted().map(EntryKind::key).collect(Collectors.joining(", ")));
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
