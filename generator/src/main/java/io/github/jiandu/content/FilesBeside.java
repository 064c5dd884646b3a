package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.content.Targets.FileTarget;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.media.FileFacts;
import io.github.jiandu.media.FileKind;
import io.github.jiandu.media.PictureCopy;
import io.github.jiandu.media.PictureHead;
import io.github.jiandu.media.PicturePlan;
import io.github.jiandu.media.SvgCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pictures and attachments that pages refer to: looks into each once, reports what is wrong with it where it is referred
 * to (SECU-04), and remembers what must be published. Safe for use by many threads.
 */
final class FilesBeside {

    /**
     * What readers are told of a file before they open it (DOC-16).
     *
     * @param type for instance PDF
     * @param size in words
     * @param pages in words, or null
     */
    record Offer(String type, String size, @Nullable String pages) {
        /** For instance PDF，36 KB，12 页. */
        String words() {
            return type + "，" + size + (pages == null ? "" : "，" + pages);
        }
    }

    private final Predicate<SitePath> taken;
    private final Diagnostics diagnostics;
    private final Map<String, FileFacts> facts = new ConcurrentHashMap<>();
    private final Map<String, Optional<PictureHead>> heads = new ConcurrentHashMap<>();
    private final Map<String, Optional<SvgCheck.Finding>> drawings = new ConcurrentHashMap<>();
    private final Map<String, UsedFile> used = new ConcurrentHashMap<>();
    private final Map<SitePath, Path> byAddress = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    /** @param taken whether a file of the site stands at an address */
    FilesBeside(Predicate<SitePath> taken, Diagnostics diagnostics) {
        this.taken = taken;
        this.diagnostics = diagnostics;
    }

    /** Sorted by path. */
    List<UsedFile> used() {
        return List.copyOf(new TreeMap<>(used).values());
    }

    /** The file that will stand at an address, if a page refers to it. */
    Optional<Path> at(SitePath address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    boolean isUsed(String path) {
        return used.containsKey(path) || read.contains(path);
    }

    /** Whether readers can download it. */
    boolean isOffered(String path) {
        return used.containsKey(path);
    }

    /** A file that belongs to a page whose text is not published (PRIV-09). */
    void withdraw(FileTarget file) {
        read(file);
        withdrawn.add(file.item().path());
    }

    /** Reports files that are withdrawn here and published elsewhere. */
    void reportWithdrawn() {
        for (String file : new TreeSet<>(withdrawn)) {
            if (used.containsKey(file)) {
                diagnostics.report(Code.PUBLICITY_FILE_ELSEWHERE, Location.ofFile(file));
            }
        }
    }

    /** A file that is read while the site is built, and so is no stray one; it is not published. */
    void read(FileTarget file) {
        read.add(file.item().path());
    }

    /** A file that a page offers for download. */
    Offer offer(FileTarget file, Location at) {
        String name = file.item().name();
        FileFacts found = facts(file);
        report(file, found, at);
        PictureHead picture = found.kind().isRaster() ? head(file, found.kind()).orElse(null) : null;
        use(new UsedFile(file.item(), file.address(), at, true, isStatic(file) ? null : picture, List.of()));
        return new Offer(
                FileTypes.of(name, found.kind()), FileTypes.size(file.item().size()), found.pages());
    }

    private void report(FileTarget file, FileFacts found, Location at) {
        String name = file.item().name();
        String ending = FileKind.ending(name);
        FileKind kind = found.kind();
        if (kind.isProgram() || FileKind.isProgramEnding(ending)) {
            String what = kind.isProgram() ? kind.format() : "." + ending;
            diagnostics.report(Code.ATTACHMENT_PROGRAM, at, name, what);
            return;
        }
        if (kind == FileKind.EMPTY) {
            diagnostics.report(Code.ATTACHMENT_EMPTY, at, name);
            return;
        }
        FileKind named = FileKind.named(ending);
        boolean damaged = found.concerns().contains(FileFacts.Concern.DAMAGED);
        if (named != null && !kind.suits(ending) && !damaged) {
            boolean known = kind != FileKind.UNKNOWN;
            diagnostics.report(
                    known ? Code.ATTACHMENT_OTHER_KIND : Code.ATTACHMENT_NOT_ITS_KIND,
                    at,
                    name,
                    named.format(),
                    kind.format());
        }
        for (FileFacts.Concern concern : found.concerns()) {
            diagnostics.report(
                    switch (concern) {
                        case MACROS -> Code.ATTACHMENT_MACROS;
                        case PASSWORD -> Code.ATTACHMENT_PASSWORD;
                        case DAMAGED -> Code.ATTACHMENT_DAMAGED;
                        case BOMB -> Code.ATTACHMENT_BOMB;
                    },
                    at,
                    name,
                    named == null ? kind.format() : named.format());
        }
        if (kind == FileKind.SVG) {
            reportDrawing(file, at);
        }
    }

    /**
     * A picture that a page shows; empty after reporting that there is nothing to show.
     *
     * @param written how the page calls it
     */
    Optional<Picture> show(FileTarget file, String written, Location at) {
        FileKind kind = facts(file).kind();
        String name = file.item().name();
        Optional<PictureHead> head = kind.isPicture() ? head(file, kind) : Optional.empty();
        if (head.isEmpty()) {
            use(new UsedFile(file.item(), file.address(), at, true, null, List.of()));
            boolean document =
                    !Set.of(FileKind.TEXT, FileKind.EMPTY, FileKind.UNKNOWN).contains(kind);
            if (kind.isPicture()) {
                diagnostics.report(Code.PICTURE_DAMAGED, at, name);
            } else if (document) {
                diagnostics.report(Code.PICTURE_KIND, at, written, kind.format());
            } else {
                diagnostics.report(Code.IMAGE_UNREADABLE, at, written);
            }
            return Optional.empty();
        }
        reportPicture(file, head.get(), at);
        return Optional.of(picture(file, head.get(), at));
    }

    private void reportPicture(FileTarget file, PictureHead head, Location at) {
        String name = file.item().name();
        if (!head.kind().suits(FileKind.ending(name)) || FileKind.named(FileKind.ending(name)) == null) {
            String ending =
                    head.kind().format().toLowerCase(java.util.Locale.ROOT).replace("jpeg", "jpg");
            diagnostics.report(Code.PICTURE_OTHER_KIND, at, name, head.kind().format(), ending);
        }
        if (head.pixels() > PicturePlan.MAX_PIXELS && head.kind().isRaster()) {
            diagnostics.report(
                    Code.PICTURE_TOO_MANY_PIXELS,
                    at,
                    name,
                    head.width(),
                    head.height(),
                    PicturePlan.MAX_PIXELS / 100_000_000);
        }
        if (head.printed()) {
            diagnostics.report(Code.PICTURE_PRINTED, at, name);
        }
        if (head.kind() == FileKind.SVG) {
            reportDrawing(file, at);
        }
    }

    private void reportDrawing(FileTarget file, Location at) {
        Optional<SvgCheck.Finding> found = drawings.computeIfAbsent(file.item().path(), path -> {
            try {
                return SvgCheck.check(file.item().file());
            } catch (IOException e) {
                diagnostics.report(Code.IO_READ, Location.ofFile(path), SystemMessages.of(e));
                return Optional.empty();
            }
        });
        if (found.isPresent()) {
            SvgCheck.Finding finding = found.get();
            Code code = switch (finding.problem()) {
                case SCRIPT -> Code.PICTURE_SCRIPT;
                case FOREIGN -> Code.PICTURE_FOREIGN;
                case ENTITIES -> Code.PICTURE_ENTITIES;
                case BOMB -> Code.PICTURE_REPEATS;
                case MALFORMED -> Code.PICTURE_MALFORMED;
                case LARGE -> Code.PICTURE_LARGE;
            };
            Location place = Location.of(file.item().path(), finding.line(), finding.col(), 1);
            diagnostics.report(code, place, List.of(at), finding.what());
        }
    }

    private Picture picture(FileTarget file, PictureHead head, Location at) {
        boolean tooLarge = head.pixels() > PicturePlan.MAX_PIXELS;
        PicturePlan plan = isStatic(file) || tooLarge
                ? new PicturePlan(true, List.of())
                : PicturePlan.of(file.address(), head, file.item().size(), taken);
        boolean strips = !isStatic(file) && head.kind().isRaster();
        use(new UsedFile(file.item(), file.address(), at, plan.original(), strips ? head : null, plan.copies()));
        List<PictureCopy> copies = plan.copies();
        List<PictureCopy> narrow = plan.original() ? copies : copies.subList(1, copies.size());
        List<Picture.Smaller> smaller = new ArrayList<>();
        narrow.forEach(copy -> smaller.add(0, new Picture.Smaller(copy.address(), copy.width())));
        return plan.original()
                ? new Picture(file.address(), head.width(), head.height(), smaller)
                : new Picture(
                        copies.get(0).address(),
                        copies.get(0).width(),
                        copies.get(0).height(),
                        smaller);
    }

    private void use(UsedFile file) {
        used.merge(file.item().path(), file, UsedFile::and);
        byAddress.put(file.address(), file.item().file());
    }

    /** What stands in {@code static/} is copied as it is. */
    private static boolean isStatic(FileTarget file) {
        return file.item().path().startsWith(LinkLookup.STATIC + "/");
    }

    private FileFacts facts(FileTarget file) {
        return facts.computeIfAbsent(file.item().path(), path -> {
            try {
                return FileFacts.read(file.item().file());
            } catch (IOException e) {
                unreadable(path, e);
                return FileFacts.UNKNOWN;
            }
        });
    }

    private Optional<PictureHead> head(FileTarget file, FileKind kind) {
        return heads.computeIfAbsent(file.item().path(), path -> {
            try {
                return PictureHead.read(file.item().file(), kind);
            } catch (IOException e) {
                unreadable(path, e);
                return Optional.empty();
            }
        });
    }

    private void unreadable(String path, IOException e) {
        Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
        diagnostics.report(code, Location.ofFile(path), SystemMessages.of(e));
    }
}
