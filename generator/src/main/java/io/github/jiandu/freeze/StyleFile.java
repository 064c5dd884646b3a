package io.github.jiandu.freeze;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Edits a style sheet on its way into the copy. */
final class StyleFile {

    private static final int LONGEST = 32 << 20;

    private final Item item;
    private final PageLosses losses;
    private final LinkResolver links;
    private final TreeSet<Integer> uses = new TreeSet<>();

    StyleFile(AddressBook book, Item item, PageLosses losses) {
        this.item = item;
        this.losses = losses;
        this.links = new LinkResolver(book, item);
    }

    /** Writes the style; returns which files it shows, by index, sorted. */
    int[] write(ByteBuffer bytes, boolean turned, OutputStream out) throws IOException {
        if (bytes.limit() > LONGEST) {
            losses.lost(Loss.STYLE_TOO_LARGE, 0, bytes.limit() + " bytes");
            return new int[0];
        }
        // Where bytes mean nothing they stay: edits are ASCII, and are found in bytes as well.
        boolean utf8 = turned || !item.charset().isAsciiCompatible();
        String css = utf8 ? item.charset().text(bytes, 0, bytes.limit()) : latin(bytes);
        String edited = new CssEditor(this::address, taken -> losses.lost(Loss.STYLE, 0, taken)).edit(css);
        if (utf8) {
            edited = edited.replaceFirst("^(\uFEFF?\\s*@charset\\s+)([\"'])[\\w-]+[\"']", "$1\"utf-8\"");
            boolean marked = edited.startsWith("\uFEFF")
                    || edited.chars().allMatch(c -> c < 0x80)
                    || edited.stripLeading().startsWith("@charset");
            // pages and hosts may say otherwise
            edited = marked ? edited : "@charset \"utf-8\";\n" + edited;
        }
        out.write(edited.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        return uses.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String latin(ByteBuffer bytes) {
        byte[] all = new byte[bytes.limit()];
        bytes.get(0, all);
        return new String(all, StandardCharsets.ISO_8859_1);
    }

    private @Nullable String address(String written) {
        boolean latin = written.chars().allMatch(c -> c < 0x100);
        Target to =
                latin && written.chars().anyMatch(c -> c >= 0x80) ? links.resolveRaw(written) : links.resolve(written);
        return switch (to.kind()) {
            case LOCAL -> {
                uses.add(to.local().index);
                String local = to.local().target().relativeTo(item.target()) + to.rest();
                yield written.strip().equals(local) ? written : local;
            }
            case SAME_PAGE, INLINE_PICTURE -> written;
            case MISSING -> {
                losses.lost(Loss.FILE_MISSING, 0, to.shown());
                yield null;
            }
            default -> {
                losses.lost(Loss.LOAD_FOREIGN, 0, to.shown());
                yield null;
            }
        };
    }
}
