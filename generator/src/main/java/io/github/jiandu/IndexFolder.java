package io.github.jiandu;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.search.SearchIndexer;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the Lucene index of a site stands: {@code search-lucene/} in its output, or the folder that {@code searchIndex} in
 * {@code jiandu.yaml} names. It is made in the output; one that has a folder of its own moves there when the output is
 * published.
 */
final class IndexFolder {

    /** What Lucene calls its files. */
    private static final Pattern LUCENE = Pattern.compile("segments_\\w+|write\\.lock|_\\w+\\.\\w+");

    private final OutputWriter output;
    private final @Nullable Path outside;

    private IndexFolder(OutputWriter output, @Nullable Path outside) {
        this.output = output;
        this.outside = outside;
    }

    /**
     * The folder of a site's index. One that cannot be used is reported.
     *
     * @param kept folders that it must neither hold nor lie in
     */
    static IndexFolder of(
            SiteConfig config, SourceTree tree, OutputWriter output, List<Path> kept, Diagnostics diagnostics) {
        SiteConfig.Reference wanted = config.searchIndex();
        if (wanted == null) {
            return new IndexFolder(output, null);
        }
        try {
            Path folder = OutputWriter.real(tree.root().resolve(wanted.text()));
            boolean clear = folder.getParent() != null;
            for (Path path : kept) {
                Path other = OutputWriter.real(path);
                clear &= !folder.startsWith(other) && !other.startsWith(folder);
            }
            if (clear && isFree(folder)) {
                return new IndexFolder(output, folder);
            }
        } catch (IOException | IllegalArgumentException e) {
            // not even a path, or one that cannot be looked at
        }
        diagnostics.report(Code.CONFIG_SEARCH_INDEX, wanted.at(), wanted.text());
        return new IndexFolder(output, null);
    }

    /** The index of a folder that is a site, an output or the index itself. */
    static Optional<Path> find(Path folder) {
        Stream<Path> named = SiteConfigReader.read(new SourceTree(folder), new Diagnostics()).stream()
                .map(SiteConfig::searchIndex)
                .flatMap(wanted -> wanted == null ? Stream.of() : Stream.of(folder.resolve(wanted.text())));
        Stream<Path> usual = Stream.of("", "public", "target/site")
                .map(folder::resolve)
                .flatMap(place -> Stream.of(place.resolve(SearchIndexer.FOLDER), place));
        return Stream.concat(named, usual).filter(IndexFolder::isIndex).findFirst();
    }

    private static boolean isIndex(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("segments_"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether nothing stands there but an index: what else there was would be lost with it. */
    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> Files.isRegularFile(file)
                    && LUCENE.matcher(String.valueOf(file.getFileName())).matches());
        }
    }

    /** Where the index is made. */
    Path making() {
        return output.unlisted(SearchIndexer.FOLDER);
    }

    /** The index of the build before. */
    Path former() {
        return outside == null ? output.formerUnlisted(SearchIndexer.FOLDER) : outside;
    }

    /** Publishes the output, and the index with it; false after reporting why nothing was published. */
    boolean publish() {
        if (outside == null) {
            return output.publish();
        }
        Path fresh = sibling(outside, "new");
        Path old = sibling(outside, "former");
        try {
            FolderTree.delete(fresh);
            FolderTree.delete(old);
            Files.createDirectories(fresh);
            // copied, since the two need not be on one disk
            try (Stream<Path> files = Files.list(making())) {
                for (Path file : files.toList()) {
                    Files.copy(file, fresh.resolve(file.getFileName()));
                }
            }
            FolderTree.delete(making());
            if (!output.publish()) {
                return false;
            }
            if (Files.exists(outside)) {
                Files.move(outside, old);
            }
            Files.move(fresh, outside);
            FolderTree.delete(old);
            return true;
        } catch (IOException e) {
            output.failed(e);
            return false;
        } finally {
            try {
                FolderTree.delete(fresh);
            } catch (IOException e) {
                // the next build clears it
            }
        }
    }

    private static Path sibling(Path folder, String role) {
        return folder.resolveSibling("." + folder.getFileName() + ".jiandu-" + role);
    }
}
