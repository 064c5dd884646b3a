package io.github.jiandu.intake;

import io.github.jiandu.crawl.CrawlRequest;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.freeze.Address;
import io.github.jiandu.freeze.FolderOriginals;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.LossSink;
import io.github.jiandu.freeze.Moved;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.freeze.Originals;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * An old site, whatever it comes in, with working files of its own beside the output.
 *
 * <pre>{@code
 * OldSource source = OldSource.of(request, diagnostics);
 * Freezing frozen = source.during(() -> ..., diagnostics);
 * }</pre>
 */
public interface OldSource extends Originals, Closeable {

    /**
     * What is to be opened.
     *
     * @param source a folder, a WARC file, a WACZ, or an address
     * @param baseUrl the address that the site had
     * @param output where the copy goes
     * @param crawling how a server is asked; its hosts count for folders and archives as well
     * @param clock tells when a server answered
     */
    record Request(
            String source,
            String baseUrl,
            Path output,
            Crawling crawling,
            InstantSource clock,
            FreezeRequest.Progress progress) {}

    /** Whether a source is the address of a server. */
    static boolean isAddress(String source) {
        return source.strip().toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    /** What a source names; one that is none tells so when it is listed. */
    static OldSource of(Request request, Diagnostics diagnostics) {
        return open(request, diagnostics).orElseGet(() -> losses -> List.of());
    }

    private static Optional<OldSource> open(Request request, Diagnostics diagnostics) {
        String source = request.source().strip();
        Address given = Address.parse(request.baseUrl());
        if (given == null) {
            diagnostics.report(Code.FREEZE_BASE_URL, Location.ofFile(source), request.baseUrl());
            return Optional.empty();
        }
        try {
            if (isAddress(source)) {
                return Optional.of(new ServerOriginals(
                        crawl(source, request.crawling()),
                        given,
                        request.output(),
                        request.clock(),
                        request.progress(),
                        diagnostics));
            }
            Path path = Path.of(request.source());
            if (Files.isDirectory(path)) {
                return Optional.of(
                        new Folder(new FolderOriginals(path), request.crawling().hosts()));
            }
            if (isArchive(path)) {
                return Optional.of(new ArchiveOriginals(
                        path, given, request.crawling().hosts(), request.output(), request.progress(), diagnostics));
            }
            diagnostics.report(Code.FREEZE_SOURCE_KIND, Location.ofFile(FileNames.of(path)), FileNames.of(path));
        } catch (IOException e) {
            diagnostics.report(Code.FREEZE_SOURCE, Location.ofFile(source), SystemMessages.of(e));
        } catch (IllegalArgumentException e) { // also of what can be no path
            diagnostics.report(Code.FREEZE_SOURCE_KIND, Location.ofFile(source), source);
        }
        return Optional.empty();
    }

    private static CrawlRequest crawl(String source, Crawling wish) {
        CrawlRequest usual = CrawlRequest.of(source);
        return new CrawlRequest(
                source,
                wish.hosts(),
                wish.ignoreRobots(),
                wish.delay(),
                usual.parallel(),
                wish.maxAnswers(),
                wish.maxBytes(),
                usual.maxFileBytes(),
                usual.maxDepth(),
                wish.maxTime(),
                usual.patience());
    }

    /** By what is in it; a damaged one by its name. */
    private static boolean isArchive(Path file) throws IOException {
        String name = FileNames.of(file).toLowerCase(Locale.ROOT);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(5);
        }
        if (name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".wacz")) {
            return true;
        }
        if (head.length > 1 && head[0] == 0x1f && (head[1] & 0xFF) == 0x8b) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                head = in.readNBytes(5);
            } catch (IOException e) {
                return false;
            }
        }
        return new String(head, StandardCharsets.ISO_8859_1).equals("WARC/");
    }

    /** Freezes, then deletes working files. */
    default Freezing during(Supplier<Freezing> work, Diagnostics diagnostics) {
        Freezing frozen = Freezing.failed();
        try (OldSource self = this) {
            frozen = work.get();
            if (frozen.sealed()) {
                self.sealed();
            }
        } catch (IOException e) {
            diagnostics.report(Code.FREEZE_FAILED, Location.ofFile("."), SystemMessages.of(e));
        }
        return frozen;
    }

    @Override
    default List<Path> places() {
        return List.of();
    }

    /** The copy is sealed, so that nothing is to be gone on with. */
    default void sealed() throws IOException {}

    /** Deletes working files, but those with which a next run goes on. */
    @Override
    default void close() throws IOException {}

    /** A folder, which needs no working files. */
    record Folder(FolderOriginals originals, Set<String> hosts) implements OldSource {

        @Override
        public List<Original> list(LossSink losses) throws IOException {
            return originals.list(losses);
        }

        @Override
        public List<Moved> moved() {
            return originals.moved();
        }

        @Override
        public List<Path> places() {
            return originals.places();
        }
    }
}
