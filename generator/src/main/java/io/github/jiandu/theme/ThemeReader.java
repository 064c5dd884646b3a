package io.github.jiandu.theme;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the default theme and lays the site's folder {@code theme/} over it, file by file. */
public final class ThemeReader {

    /** The site's own templates and assets. */
    public static final String FOLDER = "theme";

    private static final String BUILT_IN = "/io/github/jiandu/themes/default/";
    private static final String TEMPLATES = "templates";
    private static final String ASSETS = "assets";

    /** The national emblem, which no theme of a township or department may hold (EMB-02). */
    private static final Pattern EMBLEM = Pattern.compile("国徽|guo[-_]?hui|emblem", Pattern.CASE_INSENSITIVE);

    private ThemeReader() {}

    public static Theme read(SourceTree tree, Diagnostics diagnostics) {
        Map<String, Theme.Template> templates = new HashMap<>();
        Map<String, byte[]> assets = new HashMap<>();
        readBuiltIn(templates, assets);
        for (SourceTree.Item item : tree.list(FOLDER, diagnostics)) {
            if (item.folder().equals(FOLDER + "/" + TEMPLATES) && item.name().endsWith(".ftlh")) {
                tree.read(item, diagnostics)
                        .ifPresent(
                                file -> templates.put(item.name(), new Theme.Template(item.path(), file.text(), true)));
            } else if (item.folder().equals(FOLDER + "/" + ASSETS)) {
                if (EMBLEM.matcher(item.name()).find()) {
                    diagnostics.report(Code.THEME_EMBLEM, Location.ofFile(item.path()), item.name());
                }
                readAsset(item, diagnostics).ifPresent(bytes -> assets.put(item.name(), bytes));
            } else {
                String near = Nearest.to(item.name(), templates.keySet()).orElse("article.ftlh");
                diagnostics.report(Code.THEME_FILE, Location.ofFile(item.path()), item.path(), near);
            }
        }
        return new Theme(templates, assets);
    }

    private static Optional<byte[]> readAsset(SourceTree.Item item, Diagnostics diagnostics) {
        if (item.size() > SourceTree.MAX_TEXT_BYTES) {
            diagnostics.report(
                    Code.SOURCE_TOO_LARGE,
                    Location.ofFile(item.path()),
                    item.size() >> 20,
                    SourceTree.MAX_TEXT_BYTES >> 20);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(item.file()));
        } catch (IOException e) {
            Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
            diagnostics.report(code, Location.ofFile(item.path()), SystemMessages.of(e));
            return Optional.empty();
        }
    }

    private static void readBuiltIn(Map<String, Theme.Template> templates, Map<String, byte[]> assets) {
        URL folder = ThemeReader.class.getResource(BUILT_IN);
        if (folder == null) {
            throw new IllegalStateException("the default theme is not on the class path");
        }
        try {
            URI uri = folder.toURI();
            if (uri.getScheme().equals("jar")) {
                // The jar may be open already for another build in the same JVM, so it is opened by path, not by URI.
                // The raw form keeps blanks, # and % in the folder's name escaped.
                String jar = uri.getRawSchemeSpecificPart();
                Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
                try (FileSystem system = FileSystems.newFileSystem(file)) {
                    readFolder(system.getPath(BUILT_IN), templates, assets);
                }
            } else {
                readFolder(Path.of(uri), templates, assets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readFolder(Path folder, Map<String, Theme.Template> templates, Map<String, byte[]> assets)
            throws IOException {
        for (Path file : files(folder.resolve(TEMPLATES))) {
            String name = file.getFileName().toString();
            String text = Files.readString(file, StandardCharsets.UTF_8);
            templates.put(name, new Theme.Template("(default theme)/templates/" + name, text, false));
        }
        for (Path file : files(folder.resolve(ASSETS))) {
            assets.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
