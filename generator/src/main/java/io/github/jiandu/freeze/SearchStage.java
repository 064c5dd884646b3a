package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search of a copy, made of its finished pages. The index for programs is made aside and takes its place when the copy
 * does; without a search, one of a former copy goes.
 */
final class SearchStage {

    /** What Lucene calls its files. */
    private static final Pattern INDEX_FILE = Pattern.compile("segments_\\w+|write\\.lock|_\\w+\\.\\w+");

    private final FreezeRequest request;
    private final Path place;
    private final Path fresh;

    private SearchStage(FreezeRequest request, Path work) {
        this.request = request;
        this.place = request.output().resolve(CopySearch.INDEX);
        this.fresh = work.resolve(CopySearch.INDEX);
    }

    /**
     * Begins.
     *
     * @param work a folder on the disc of the output for what is not finished
     */
    static SearchStage of(FreezeRequest request, Path work) {
        return new SearchStage(request, work);
    }

    /** Whether something else stands in the place of the index. */
    static boolean isInTheWay(FreezeRequest request) throws IOException {
        Path place = request.output().resolve(CopySearch.INDEX);
        return Files.exists(place) && !isIndex(place);
    }

    /** Whether nothing stands there but an index: what else there was would be lost with it. */
    private static boolean isIndex(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> Files.isRegularFile(file)
                    && INDEX_FILE.matcher(String.valueOf(file.getFileName())).matches());
        }
    }

    /**
     * Makes the search, if it is wished.
     *
     * @param charsets what each page is in, in the copy
     */
    void make(List<Item> items, @Nullable Item home, Function<Item, WebCharset> charsets, OutputWriter html)
            throws IOException {
        clear(html.completed().resolve(FileNamer.OWN));
        CopySearch search = request.search();
        if (search == null) {
            return;
        }
        List<CopySearch.Page> pages = new ArrayList<>();
        Set<SitePath> files = new HashSet<>();
        for (Item item : items) {
            if (item.isPage()) {
                pages.add(new CopySearch.Page(
                        item.target(),
                        FileNames.resolve(html.completed(), item.target().value()),
                        charsets.apply(item),
                        item.title,
                        item.path(),
                        item == home));
            } else if (item.isPublished()) {
                files.add(item.target());
            }
        }
        request.progress().at("search", 0, pages.size());
        CopySearch.Copy copy = new CopySearch.Copy(
                pages,
                path -> files.contains(path)
                        ? Optional.of(FileNames.resolve(html.completed(), path.value()))
                        : Optional.empty(),
                request.site().baseUrl(),
                request.site().date());
        search.make(
                copy,
                fresh,
                request.threads(),
                file -> html.write(
                        new OutputFile(CopySearch.PAGE.sibling(file.path().value()), file.origin(), file.data())));
        request.progress().at("search", pages.size(), pages.size());
    }

    /** A run that was killed may have left some of another search. */
    private void clear(Path folder) throws IOException {
        FolderTree.delete(fresh);
        FolderTree.delete(folder.resolve(CopySearch.DATA));
        Files.deleteIfExists(folder.resolve(CopySearch.ENGINE));
        Files.deleteIfExists(folder.resolve(CopySearch.SCRIPT));
        if (request.search() == null) {
            Files.deleteIfExists(folder.resolve(CopySearch.PAGE.name()));
        }
    }

    /** Puts the index in its place. */
    void publish() throws IOException {
        FolderTree.delete(place);
        if (Files.exists(fresh)) {
            SafeFile.move(fresh, place);
        }
    }
}
