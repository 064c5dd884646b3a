package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An old site in a folder, however it came there. Names on disk are bytes: those that are no UTF-8 are read as GBK. No link
 * is followed. Where HTTrack left its cache, that tells the addresses, and which files are no pages but errors of the server.
 */
public final class FolderOriginals implements Originals {

    private final Path folder;
    private List<Moved> moved = List.of();

    public FolderOriginals(Path folder) {
        this.folder = folder;
    }

    /** A folder that is still to be read, and its path within the source. */
    private record Folder(Path path, String name) {}

    @Override
    public List<Moved> moved() {
        return moved;
    }

    @Override
    public List<Path> places() {
        return List.of(folder);
    }

    @Override
    public List<Original> list(LossSink losses) throws IOException {
        List<Original> found = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        Map<String, HttrackCache> caches = new TreeMap<>();
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(folder, ""));
        while (!open.isEmpty()) {
            Folder current = open.pop();
            for (Path child : children(current, losses)) {
                String name = name(child, current.name(), losses);
                String path = current.name() + name;
                BasicFileAttributes attributes;
                try {
                    attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                } catch (IOException e) {
                    losses.lost(Loss.UNREADABLE, path, LossSink.WHOLE, SystemMessages.of(e));
                    continue;
                }
                if (attributes.isSymbolicLink()) {
                    losses.lost(Loss.SYMBOLIC_LINK, path, LossSink.WHOLE, "");
                } else if (attributes.isDirectory()) {
                    open.push(new Folder(child, path + "/"));
                    if (name.equalsIgnoreCase("hts-cache")) {
                        caches.put(current.name(), HttrackCache.read(child, path + "/", losses));
                    }
                } else if (!attributes.isRegularFile()) {
                    losses.lost(Loss.SPECIAL_FILE, path, LossSink.WHOLE, "");
                } else {
                    found.add(new FolderOriginal(distinct(path, paths), attributes.size(), child, null));
                }
            }
        }
        List<Moved> redirects = new ArrayList<>();
        caches.forEach((top, cache) -> redirects.addAll(ask(cache, top, found, paths, losses)));
        moved = List.copyOf(redirects);
        found.sort(Comparator.comparing(Original::path));
        return found;
    }

    /** Lets HTTrack's cache tell what it knows of the files, and which addresses led to them. */
    private static List<Moved> ask(
            HttrackCache cache, String top, List<Original> found, Set<String> paths, LossSink losses) {
        Map<String, HttrackCache.Known> known = cache.known(top, paths);
        Map<String, HttrackCache.Failed> failed = cache.failed(top, paths);
        List<Original> pages = new ArrayList<>();
        Map<String, String> present = new HashMap<>();
        for (Original original : found) {
            String path = original.path();
            HttrackCache.Known what = known.get(path);
            HttrackCache.Failed answer = failed.get(path);
            if (answer != null && answer.size() == original.size()) {
                losses.lost(Loss.ANSWER_MISSING, path, LossSink.WHOLE, answer.status() + " " + answer.address());
                continue;
            }
            pages.add(
                    what == null || !(original instanceof FolderOriginal file)
                            ? original
                            : new FolderOriginal(path, file.size(), file.file(), what));
            Address address = what == null ? null : Address.parse(what.address());
            if (address != null) {
                present.putIfAbsent(address.key(), address.text());
            }
        }
        found.clear();
        found.addAll(pages);
        return cache.moved(present);
    }

    private static List<Path> children(Folder current, LossSink losses) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(current.path())) {
            stream.forEach(children::add);
        } catch (IOException e) {
            if (current.name().isEmpty()) {
                throw e;
            }
            losses.lost(Loss.UNREADABLE, current.name(), LossSink.WHOLE, SystemMessages.of(e));
        }
        // by their bytes: two names that read alike still differ in them
        children.sort(Comparator.comparing(child -> child.toUri().getRawPath()));
        return children;
    }

    /** Two names of different bytes may read alike. */
    private static String distinct(String path, Set<String> paths) {
        String distinct = path;
        for (int i = 2; !paths.add(distinct); i++) {
            distinct = path + "~" + i;
        }
        return distinct;
    }

    private static String name(Path child, String folder, LossSink losses) {
        byte[] bytes = rawName(child);
        Optional<String> utf8 = WebCharset.UTF_8.strictText(bytes);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        String name = WebCharset.GBK.strictText(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        losses.lost(Loss.NAME_ENCODING, folder + name, LossSink.WHOLE, Percent.encode(bytes));
        return name;
    }

    /**
     * The bytes of a name. The text of a path depends on the locale; its URI does not.
     */
    private static byte[] rawName(Path child) {
        String raw = child.toUri().getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        return Percent.bytes(raw.substring(raw.lastIndexOf('/', end - 1) + 1, end));
    }

    /**
     * A file of the folder.
     *
     * @param known what HTTrack noted of it, or null
     */
    record FolderOriginal(String path, long size, Path file, HttrackCache.@Nullable Known known) implements Original {

        @Override
        public @Nullable String address() {
            return known == null ? null : known.address();
        }

        @Override
        public @Nullable String mediaType() {
            return known == null ? null : known.mediaType();
        }

        @Override
        public @Nullable String httpCharset() {
            return known == null ? null : known.charset();
        }

        @Override
        public @Nullable Instant date() {
            return null;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
