package io.github.jiandu.freeze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells those who pack a copy what it is made of. */
final class Frozen {

    /** Traces from which one learns an address in letters, not how the site escaped them. */
    private static final Set<Item.Trace> NAMES =
            EnumSet.of(Item.Trace.HOST_FOLDER, Item.Trace.NEIGHBOURS, Item.Trace.GIVEN);

    private Frozen() {}

    /**
     * The copy as others may see it.
     *
     * @param html where it stands now
     */
    static FrozenCopy copy(FreezeRequest request, Path html, List<Item> items, AddressBook book, @Nullable Item home) {
        int[] places = new int[items.size()];
        Arrays.fill(places, -1);
        int count = 0;
        for (Item item : items) {
            if (item.isPublished() || item.script) {
                places[item.index] = count++;
            }
        }
        List<FrozenFile> files = new ArrayList<>(count);
        for (Item item : items) {
            if (places[item.index] >= 0) {
                files.add(file(item, book, places));
            }
        }
        return new FrozenCopy(
                request.site(),
                html,
                request.output().resolve(Freezer.REPORT),
                files,
                request.originals().moved(),
                home == null ? null : files.get(places[home.index]));
    }

    private static FrozenFile file(Item item, AddressBook book, int[] places) {
        Address address = item.address;
        boolean text = item.isPage() || item.kind == Item.Kind.STYLE || item.script;
        int[] frames = item.frames.isEmpty()
                ? new int[0]
                : places(
                        Circles.framed(item, book).stream()
                                .mapToInt(framed -> framed.index)
                                .distinct()
                                .sorted()
                                .toArray(),
                        places);
        return new FrozenFile(
                item.original,
                kind(item),
                item.isPublished() ? item.target() : null,
                address == null ? null : address.text(),
                address == null || !NAMES.contains(item.trace) ? null : address.gbkText(),
                item.trace.name().toLowerCase(Locale.ROOT),
                text && item.judgement != null ? item.charset().label() : "",
                item.title,
                item.captured == null ? item.original.date() : item.captured,
                places(item.leadsTo, places),
                frames);
    }

    private static FrozenFile.Kind kind(Item item) {
        if (item.script) {
            return FrozenFile.Kind.SCRIPT;
        }
        return switch (item.kind) {
            case PAGE -> FrozenFile.Kind.PAGE;
            case STYLE -> FrozenFile.Kind.STYLE;
            default -> FrozenFile.Kind.FILE;
        };
    }

    private static int[] places(int[] indexes, int[] places) {
        return Arrays.stream(indexes)
                .map(index -> places[index])
                .filter(place -> place >= 0)
                .toArray();
    }
}
