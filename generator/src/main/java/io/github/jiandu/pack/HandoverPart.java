package io.github.jiandu.pack;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.freeze.FrozenCopy;
import io.github.jiandu.freeze.FrozenFile;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.handover.Component;
import io.github.jiandu.handover.HandoverRecord;
import io.github.jiandu.handover.HandoverRequest;
import io.github.jiandu.handover.HandoverSettings;
import io.github.jiandu.handover.OldColumns;
import io.github.jiandu.handover.Provenance;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.rules.ServedTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages of a copy as records (件) to hand over: each with what it shows and what it offers for download. */
final class HandoverPart {

    /** Beijing, where the dates of records are. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "ico", "svg", "tif");

    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/_]?(\\d\\d)[-/_]?(\\d\\d)(?!\\d)");

    private final FrozenCopy copy;
    private final PackRequest request;
    private final HandoverSettings settings;
    private final Map<String, Manifest.File> manifest = new HashMap<>();

    HandoverPart(FrozenCopy copy, PackRequest request, HandoverSettings settings) throws IOException {
        this.copy = copy;
        this.request = request;
        this.settings = settings;
        Manifest.readFile(copy.html().resolve(Manifest.PATH.value()))
                .orElseThrow(() -> new IOException("no manifest"))
                .files()
                .forEach(file -> manifest.put(file.path(), file));
    }

    HandoverRequest request(Path folder, Diagnostics diagnostics) {
        OldSite site = copy.site();
        OffsetDateTime day = site.date().atStartOfDay().atOffset(ZONE);
        Instant first = copy.files().stream()
                .map(FrozenFile::captured)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        String operator = request.operator();
        String person = settings.filledBy() == null ? settings.maker() : settings.filledBy();
        OldColumns columns = request.columns();
        if (columns != null) {
            // every page is asked for once before, so that the settings know all columns
            copy.files().stream()
                    .filter(file -> file.kind() == FrozenFile.Kind.PAGE)
                    .forEach(page -> columns.of(wanted(page)));
            columns.tellUnused(diagnostics);
        }
        Provenance provenance = new Provenance(
                site.name(),
                site.baseUrl().replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*$", ""),
                request.siteCode(),
                settings.sender(),
                first == null ? day : first.atOffset(ZONE),
                day,
                request.reason(),
                operator == null ? settings.maker() : operator,
                person,
                request.software());
        return HandoverRequest.of(
                folder,
                site.date(),
                columns == null ? settings : columns.into(settings),
                provenance,
                () -> copy.files().stream()
                        .filter(file -> file.kind() == FrozenFile.Kind.PAGE)
                        .map(this::record)
                        .iterator());
    }

    private HandoverRecord record(FrozenFile page) {
        SitePath path = Objects.requireNonNull(page.copy());
        String place = request.archiveUrl();
        return HandoverRecord.of(
                page.title().isEmpty() ? path.value() : page.title(),
                date(page),
                column(page, path),
                Objects.requireNonNullElse(page.address(), copy.site().baseUrl()),
                place == null ? path.value() : place + path.encoded(),
                components(page));
    }

    /** The day that its address names, as many systems of that time do: {@code /2009-05/06/}, {@code t20090506_}. */
    private static @Nullable LocalDate date(FrozenFile page) {
        Matcher named = DAY.matcher(Objects.requireNonNullElse(page.address(), ""));
        if (!named.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(named.group(1)),
                    Integer.parseInt(named.group(2)),
                    Integer.parseInt(named.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What the table of columns is asked for. */
    private static String wanted(FrozenFile page) {
        return Objects.requireNonNullElse(page.address(), page.original().path());
    }

    /** What the table of columns says, else the folders that it stands in. */
    private List<String> column(FrozenFile page, SitePath path) {
        OldColumns columns = request.columns();
        List<String> placed = columns == null
                ? List.of()
                : columns.of(wanted(page)).map(OldColumns.Placing::column).orElse(List.of());
        if (!placed.isEmpty()) {
            return placed;
        }
        String folder = path.folder();
        return folder.isEmpty()
                ? List.of()
                : List.of(folder.substring(0, folder.length() - 1).split("/", -1));
    }

    /** The page, the pages in its frames, and the files of all of these. */
    private List<Component> components(FrozenFile page) {
        Set<FrozenFile> files = new LinkedHashSet<>();
        Deque<FrozenFile> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            FrozenFile file = open.poll();
            if (file.copy() == null || !files.add(file)) {
                continue;
            }
            for (int index : file.frames()) {
                open.add(copy.files().get(index));
            }
            for (int index : file.uses()) {
                FrozenFile used = copy.files().get(index);
                if (used.kind() != FrozenFile.Kind.PAGE) {
                    open.add(used);
                }
            }
        }
        List<Component> components = new ArrayList<>();
        files.forEach(file -> components.add(component(file)));
        if (page.frames().length > 0) {
            for (String own : List.of("_jiandu/banner.html", "_jiandu/missing.html")) {
                Manifest.File file = manifest.get(own);
                if (file != null) {
                    components.add(component(file, Component.Role.OTHER, null));
                }
            }
        }
        return components;
    }

    private Component component(FrozenFile file) {
        String path = Objects.requireNonNull(file.copy()).value();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        Component.Role role = switch (file.kind()) {
            case PAGE -> Component.Role.PAGE;
            case STYLE, SCRIPT -> Component.Role.OTHER;
            case FILE -> PICTURES.contains(ending) ? Component.Role.PICTURE : Component.Role.ATTACHMENT;
        };
        return component(Objects.requireNonNull(manifest.get(path), path), role, file.address());
    }

    private Component component(Manifest.File file, Component.Role role, @Nullable String address) {
        Path place = FileNames.resolve(copy.html(), file.path());
        return new Component(
                role,
                file.path(),
                ServedTypes.of(file.path()),
                file.size(),
                file.sha256(),
                null,
                address,
                null,
                () -> Files.newInputStream(place));
    }
}
