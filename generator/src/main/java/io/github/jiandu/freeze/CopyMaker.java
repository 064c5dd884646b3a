package io.github.jiandu.freeze;

import io.github.jiandu.charset.Judgement;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.splice.Splice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the files of the usable copy one by one: pages and drawings edited, styles with their links made local, all
 * else byte for byte. Several threads may use it at once, each for an original of its own.
 */
final class CopyMaker {

    private final FreezeRequest request;
    private final AddressBook book;
    private final AddressBook scripts;
    private final Banner banner;
    private final OutputWriter html;
    private final Journal journal;

    /**
     * A maker of one copy.
     *
     * @param scripts knows the originals that pages run as scripts, of which the copy keeps none
     * @param html where the copy is written
     * @param journal what a former run left
     */
    CopyMaker(
            FreezeRequest request,
            AddressBook book,
            AddressBook scripts,
            Banner banner,
            OutputWriter html,
            Journal journal) {
        this.request = request;
        this.book = book;
        this.scripts = scripts;
        this.banner = banner;
        this.html = html;
        this.journal = journal;
    }

    /** A file of the copy, and whether this run made it. */
    record Step(Journal.Done done, boolean fresh) {}

    /**
     * Makes the copy of one original, or takes over what a former run made of it. Sets where the page leads to.
     */
    Step make(Item item) {
        Journal.Done before = journal.take(item.index);
        try {
            if (before != null && html.adopt(before.file(), Location.ofFile(item.path()))) {
                item.leadsTo = before.leadsTo();
                return new Step(before, false);
            }
        } catch (IOException e) {
            // it is written again
        }
        PageLosses losses = write(item);
        Manifest.File file = html.written(item.target());
        Journal.Done done = new Journal.Done(
                item.index,
                file == null ? new Manifest.File(item.target().value(), 0, "") : file,
                item.leadsTo,
                losses.rows(),
                losses.counts());
        return new Step(done, file != null);
    }

    private PageLosses write(Item item) {
        PageLosses losses = new PageLosses(item.path());
        Location origin = Location.ofFile(item.path());
        switch (item.kind) {
            case PAGE, DRAWING -> html.write(OutputFile.made(item.target(), origin, out -> page(item, losses, out)));
            case STYLE -> html.write(OutputFile.made(item.target(), origin, out -> style(item, losses, out)));
            default -> {
                Path file = item.original.file();
                html.write(
                        file == null
                                ? OutputFile.made(item.target(), origin, out -> {
                                    try (InputStream in = item.original.open()) {
                                        in.transferTo(out);
                                    }
                                })
                                : OutputFile.copy(item.target(), origin, file));
            }
        }
        return losses;
    }

    private void page(Item item, PageLosses losses, OutputStream out) throws IOException {
        try (PageBytes opened = PageBytes.open(item.original)) {
            ByteBuffer bytes = opened.bytes();
            WebCharset charset = item.charset();
            if (!charset.isAsciiCompatible()) {
                bytes = PageBytes.utf8(bytes, charset);
                charset = WebCharset.UTF_8;
            }
            item.layered = item.isPage() && Layers.in(bytes);
            boolean turned = isTurned(item);
            String declared = turned ? "utf-8" : charset.label().toLowerCase(Locale.ROOT);
            boolean utf8 = turned || charset == WebCharset.UTF_8;
            Splice splice = new Splice(bytes, turned && charset != WebCharset.UTF_8 ? charset : null, utf8, out);
            List<ScriptRunner.Written> written = written(item, bytes, charset);
            EditedPage page = new EditedPage(
                    item,
                    new PageSource(bytes, charset),
                    new LinkResolver(book, item, charset),
                    new Ink(!utf8),
                    splice,
                    losses);
            item.leadsTo = new PageEditor(page, banner, declared, written).run();
        }
    }

    private List<ScriptRunner.Written> written(Item item, ByteBuffer bytes, WebCharset charset) throws IOException {
        ScriptRunner baker = request.scripts();
        if (baker == null || !item.isPage()) {
            return List.of();
        }
        List<ScriptRunner.Script> found = PageScripts.of(bytes, charset, new LinkResolver(scripts, item, charset));
        Address address = item.address;
        return found.isEmpty()
                ? List.of()
                : baker.bake(address == null ? "" : address.text(), item.title, found).stream()
                        .map(wrote -> PersonalData.masked(request, item, wrote))
                        .toList();
    }

    /** What a page is in, in the copy. */
    WebCharset charset(Item item) {
        return isTurned(item) || !item.charset().isAsciiCompatible() ? WebCharset.UTF_8 : item.charset();
    }

    /** Whether the page is UTF-8 in the copy, whatever it was. */
    private boolean isTurned(Item item) {
        Judgement judgement = item.judgement;
        return request.encoding() == FreezeRequest.Encoding.UTF_8 && judgement != null && judgement.errors() == 0;
    }

    private void style(Item item, PageLosses losses, OutputStream out) throws IOException {
        try (PageBytes opened = PageBytes.open(item.original)) {
            item.leadsTo = new StyleFile(book, item, losses).write(opened.bytes(), isTurned(item), out);
        }
    }
}
