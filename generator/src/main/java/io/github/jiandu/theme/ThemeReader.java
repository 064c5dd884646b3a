package io.github.jiandu.theme;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the default theme and lays over it, file by file, first what a variant has otherwise, then the site's folder {@code
 * theme/}.
 */
public final class ThemeReader {

    /** The site's own templates and assets. */
    public static final String FOLDER = "theme";

    private static final String BUILT_IN = "/io/github/jiandu/themes/";
    private static final String DEFAULT = "default";

    /** The theme's style sheet, and the site's additions to it. */
    private static final String STYLE = "style.css";

    private static final String OWN_STYLE = "site.css";
    private static final String TEMPLATES = "templates";
    private static final String ASSETS = "assets";

    /** The national emblem, which no theme of a township or department may hold (EMB-02). */
    private static final Pattern EMBLEM = Pattern.compile("国徽|guo[-_]?hui|emblem", Pattern.CASE_INSENSITIVE);

    private ThemeReader() {}

    /**
     * Reads the theme of a site.
     *
     * @param scheme colours, such as {@code blue}
     * @param variant name of the folder laid over the default theme; one that does not exist changes nothing
     */
    public static Theme read(SourceTree tree, String scheme, String variant, Diagnostics diagnostics) {
        Map<String, Theme.Template> templates = new HashMap<>();
        Map<String, byte[]> assets = new HashMap<>();
        readBuiltIn(variant, templates, assets);
        Set<String> own = new HashSet<>();
        for (SourceTree.Item item : tree.list(FOLDER, diagnostics)) {
            if (item.folder().equals(FOLDER + "/" + TEMPLATES) && item.name().endsWith(".ftlh")) {
                tree.read(item, diagnostics)
                        .ifPresent(
                                file -> templates.put(item.name(), new Theme.Template(item.path(), file.text(), true)));
            } else if (item.folder().equals(FOLDER + "/" + ASSETS)) {
                if (EMBLEM.matcher(item.name()).find()) {
                    diagnostics.report(Code.THEME_EMBLEM, Location.ofFile(item.path()), item.name());
                }
                own.add(item.name());
                readAsset(item, diagnostics).ifPresent(bytes -> assets.put(item.name(), bytes));
            } else {
                String near = Nearest.to(item.name(), templates.keySet()).orElse("article.ftlh");
                diagnostics.report(Code.THEME_FILE, Location.ofFile(item.path()), item.path(), near);
            }
        }
        if (own.contains(STYLE) || own.contains(OWN_STYLE)) {
            ColourRoles roles = new ColourRoles(diagnostics);
            roles.add(sheet(STYLE, assets), own.contains(STYLE));
            if (assets.containsKey(OWN_STYLE)) {
                roles.add(sheet(OWN_STYLE, assets), true);
            }
            roles.check(scheme);
        }
        return new Theme(templates, assets);
    }

    private static SourceFile sheet(String name, Map<String, byte[]> assets) {
        String text = new String(Objects.requireNonNull(assets.get(name)), StandardCharsets.UTF_8);
        return new SourceFile(
                FOLDER + "/" + ASSETS + "/" + name, text.replace("\r\n", "\n").replace("\uFEFF", ""));
    }

    /** What browsers get of the theme's own files: what they need. */
    private static byte[] compact(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (name.endsWith(".css")) {
            return StyleSheet.compact(text).getBytes(StandardCharsets.UTF_8);
        }
        return name.endsWith(".js") ? Script.compact(text).getBytes(StandardCharsets.UTF_8) : bytes;
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

    /** An asset of the default theme, for pages that have no other theme. */
    public static byte[] builtIn(String name) {
        try (InputStream in = ThemeReader.class.getResourceAsStream(BUILT_IN + DEFAULT + "/" + ASSETS + "/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("not in the default theme: " + name);
            }
            return compact(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readBuiltIn(String variant, Map<String, Theme.Template> templates, Map<String, byte[]> assets) {
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
                    readFolder(system.getPath(BUILT_IN + DEFAULT), DEFAULT, templates, assets);
                    readFolder(system.getPath(BUILT_IN + variant), variant, templates, assets);
                }
            } else {
                readFolder(Path.of(uri).resolve(DEFAULT), DEFAULT, templates, assets);
                readFolder(Path.of(uri).resolve(variant), variant, templates, assets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readFolder(
            Path folder, String theme, Map<String, Theme.Template> templates, Map<String, byte[]> assets)
            throws IOException {
        for (Path file : files(folder.resolve(TEMPLATES))) {
            String name = file.getFileName().toString();
            String text = Files.readString(file, StandardCharsets.UTF_8);
            templates.put(name, new Theme.Template("(" + theme + " theme)/templates/" + name, text, false));
        }
        for (Path file : files(folder.resolve(ASSETS))) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            assets.put(name, compact(name, bytes));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
