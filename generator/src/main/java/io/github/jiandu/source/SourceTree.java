package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a site: lists its files in one order on every machine, reads them as text, and never follows a link out
 * of the folder.
 */
public final class SourceTree {

    /** Largest text file that is read, in bytes: about 2.7 million Chinese characters. */
    public static final long MAX_TEXT_BYTES = 8L << 20;

    /** The folder whose files are copied as they are. */
    private static final String AS_IT_IS = "static";

    /** Hidden files that no site means to publish: desktops, version control and the usual ways to keep a folder. */
    private static final Set<String> LITTER = Set.of(".DS_Store", ".git", ".gitignore", ".gitkeep", ".keep");

    /** Deepest nesting of folders that is followed. */
    private static final int MAX_DEPTH = 40;

    /**
     * A file of the site.
     *
     * @param path relative to the site's folder, with {@code /}
     * @param file where it is on disk
     * @param size in bytes
     */
    public record Item(String path, Path file, long size) {
        /** The last name of the path. */
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The folder, without a {@code /} at its end; empty at the top. */
        public String folder() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }

    private final Path root;

    public SourceTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /**
     * All files below a folder of the site, sorted by path. What desktops leave behind is passed over, and so are hidden
     * files, except in {@code static/}, where {@code .well-known} and {@code .htaccess} mean something. A folder that
     * does not exist has no files.
     */
    public List<Item> list(String folder, Diagnostics diagnostics) {
        List<Item> items = new ArrayList<>();
        Path start = FileNames.resolve(root, folder);
        if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            walk(start, folder, 0, items, diagnostics);
        } else if (Files.isSymbolicLink(start)) {
            diagnostics.report(Code.SOURCE_LINK, Location.ofFile(folder), folder);
        }
        items.sort(Comparator.comparing(Item::path));
        return items;
    }

    private void walk(Path directory, String path, int depth, List<Item> items, Diagnostics diagnostics) {
        if (depth > MAX_DEPTH) {
            diagnostics.report(Code.SOURCE_TOO_DEEP, Location.ofFile(path), MAX_DEPTH);
            return;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                String name = FileNames.of(child);
                if (isLitter(name)
                        || name.startsWith(".") && !path.equals(AS_IT_IS) && !path.startsWith(AS_IT_IS + "/")) {
                    continue;
                }
                String childPath = path.isEmpty() ? name : path + "/" + name;
                if (name.chars().anyMatch(Character::isISOControl)) {
                    diagnostics.report(Code.FILE_NAME, Location.ofFile(childPath), name);
                    continue;
                }
                BasicFileAttributes attributes =
                        Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink()) {
                    linked(child, childPath, items, diagnostics);
                } else if (attributes.isDirectory()) {
                    walk(child, childPath, depth + 1, items, diagnostics);
                } else if (attributes.isRegularFile()) {
                    items.add(new Item(childPath, child, attributes.size()));
                } else {
                    diagnostics.report(Code.SOURCE_LINK, Location.ofFile(childPath), childPath);
                }
            }
        } catch (IOException e) {
            unreadable(e, path, diagnostics);
        }
    }

    /** A linked file inside the site is a file; a link that leaves the site or leads to a folder is refused. */
    private void linked(Path link, String path, List<Item> items, Diagnostics diagnostics) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (IOException e) {
            diagnostics.report(Code.SOURCE_LINK, Location.ofFile(path), path);
            return;
        }
        if (target.startsWith(root.toRealPath()) && Files.isRegularFile(target)) {
            items.add(new Item(path, target, Files.size(target)));
        } else {
            diagnostics.report(Code.SOURCE_LINK, Location.ofFile(path), path);
        }
    }

    private static boolean isLitter(String name) {
        return name.startsWith("~$")
                || name.endsWith("~")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini")
                || LITTER.contains(name)
                || name.startsWith("._");
    }

    /** Reads a file at a path of the site, if there is one. */
    public Optional<SourceFile> read(String path, Diagnostics diagnostics) {
        return read(path, MAX_TEXT_BYTES, diagnostics);
    }

    /**
     * Reads a file at a path of the site, if there is one.
     *
     * @param maxBytes largest size that is read
     */
    public Optional<SourceFile> read(String path, long maxBytes, Diagnostics diagnostics) {
        Path file = FileNames.resolve(root, path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                diagnostics.report(Code.SOURCE_LINK, Location.ofFile(path), path);
                return Optional.empty();
            }
            return read(new Item(path, file, Files.size(file)), maxBytes, diagnostics);
        } catch (IOException e) {
            unreadable(e, path, diagnostics);
            return Optional.empty();
        }
    }

    /** Reads a file as UTF-8; what cannot be read is reported and empty. */
    public Optional<SourceFile> read(Item item, Diagnostics diagnostics) {
        return read(item, MAX_TEXT_BYTES, diagnostics);
    }

    private Optional<SourceFile> read(Item item, long maxBytes, Diagnostics diagnostics) {
        if (item.size() > maxBytes) {
            diagnostics.report(Code.SOURCE_TOO_LARGE, Location.ofFile(item.path()), item.size() >> 20, maxBytes >> 20);
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(item.file());
        } catch (IOException e) {
            unreadable(e, item.path(), diagnostics);
            return Optional.empty();
        }
        return decode(item.path(), bytes, diagnostics);
    }

    private static Optional<SourceFile> decode(String path, byte[] bytes, Diagnostics diagnostics) {
        if (isUtf16(bytes)) {
            diagnostics.report(Code.SOURCE_NOT_UTF8, Location.ofFile(path), "UTF-16", "UTF-16");
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean wrong = decoder.decode(in, out, true).isError();
        out.flip();
        String text = tidy(out);
        SourceFile file = new SourceFile(path, text);
        if (wrong) {
            Location at = file.at(text.length(), 1);
            if (isMostlyUtf8(text) || !isGb18030(bytes)) {
                diagnostics.report(Code.SOURCE_DAMAGED, at);
            } else {
                diagnostics.report(Code.SOURCE_NOT_UTF8, at, "GBK", "GB18030");
            }
            return Optional.empty();
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            diagnostics.report(Code.SOURCE_BINARY, file.at(nul, 1));
            return Optional.empty();
        }
        return Optional.of(withoutControls(file, diagnostics));
    }

    /** Word leaves vertical tabs, line separators and the like behind; no page may hold them, and YAML counts lines by some. */
    private static SourceFile withoutControls(SourceFile file, Diagnostics diagnostics) {
        String text = file.text();
        int first = ControlCharacters.first(text);
        if (first < 0) {
            return file;
        }
        diagnostics.report(
                Code.SOURCE_CONTROL_CHARACTER,
                file.at(first, 1),
                "U+" + Integer.toHexString(0x10000 | text.charAt(first)).substring(1));
        return new SourceFile(file.path(), ControlCharacters.blanked(text));
    }

    private static String tidy(CharBuffer chars) {
        String text = chars.toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** With its mark at the top, or with the zero bytes that every ASCII character has in it. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean marked = first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
        return marked || (bytes[0] == 0) != (bytes[1] == 0);
    }

    /** Several Chinese characters read well before the first wrong byte: by chance in another charset that is rare. */
    private static boolean isMostlyUtf8(String before) {
        return before.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).limit(4).count() > 3;
    }

    private static boolean isGb18030(byte[] bytes) {
        try {
            Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void unreadable(IOException e, String path, Diagnostics diagnostics) {
        Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
        diagnostics.report(code, Location.ofFile(path), SystemMessages.of(e));
    }
}
