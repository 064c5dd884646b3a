package io.github.jiandu.output;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.json.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of a site's files with their digests (清单). It stands in the site as {@code manifest.json} and tells which
 * files are ours; it does not list itself.
 *
 * <p>Its last line is a digest of itself: the SHA-256 of the same text without that line. There is one way to write a
 * manifest, so any change of it by hand shows.
 *
 * @param site whose files these are; null in a manifest of a Jiandu that did not say so
 * @param files sorted by path
 */
public record Manifest(@Nullable Site site, List<File> files) {

    /** Where the manifest stands in a site. */
    public static final SitePath PATH = new SitePath("manifest.json");

    private static final String FIRST_LINES = "{\n  \"generator\": \"jiandu\",\n";
    private static final String SITE = "  \"site\": {\"name\": ";
    private static final String URL = ", \"url\": ";
    private static final String FILE = "{\"path\": ";
    private static final String SIZE = ", \"size\": ";
    private static final String SHA256 = ", \"sha256\": \"";
    private static final String END = "\n  ]\n}\n";
    /** More digits than any file has bytes are no size. */
    private static final int DIGITS = 18;

    private static final int SHA256_LENGTH = 64;

    /**
     * Whose files a manifest lists.
     *
     * @param name the site's full name
     * @param url its public address, or null when none was known
     */
    public record Site(String name, @Nullable String url) {}

    /**
     * A file of the site.
     *
     * @param size in bytes
     * @param sha256 digest in lower-case hexadecimal
     */
    public record File(String path, long size, String sha256) {}

    public Manifest {
        files = List.copyOf(files);
    }

    /** One file a line, so that two manifests can be compared with any tool. */
    public String toJson() {
        String text = withoutDigest();
        String open = text.substring(0, text.length() - END.length());
        return open + "\n  ],\n  \"digest\": \"" + digest(text) + "\"\n}\n";
    }

    /** The same text without its digest: what the digest is taken of, and what a manifest was before it had one. */
    public String withoutDigest() {
        StringBuilder out = new StringBuilder(150 * (files.size() + 1)).append(FIRST_LINES);
        if (site != null) {
            out.append(SITE).append(JsonWriter.quoted(site.name()));
            if (site.url() != null) {
                out.append(URL).append(JsonWriter.quoted(site.url()));
            }
            out.append("},\n");
        }
        out.append("  \"files\": [");
        String separator = "\n    ";
        for (File file : files) {
            out.append(separator).append(FILE);
            appendQuoted(file.path(), out);
            out.append(SIZE).append(file.size());
            out.append(SHA256).append(file.sha256()).append("\"}");
            separator = ",\n    ";
        }
        return out.append(END).toString();
    }

    /** The SHA-256 of {@link #withoutDigest} in UTF-8, in lower-case hexadecimal. */
    public String digest() {
        return digest(withoutDigest());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nearly all paths stand in JSON as they are. */
    private static void appendQuoted(String path, StringBuilder out) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || c > 0x7E) {
                out.append(JsonWriter.quoted(path));
                return;
            }
        }
        out.append('"').append(path).append('"');
    }

    /** Reads the manifest of a folder; empty when the folder has none that a build of ours wrote. */
    public static Optional<Manifest> read(Path folder) throws IOException {
        Path file = folder.resolve(PATH.value());
        return Files.isRegularFile(file) ? parse(Files.readAllBytes(file)) : Optional.empty();
    }

    /**
     * What a manifest says; empty when it is not one of ours. Lines that say nothing of a file are passed over, so that
     * manifests of other versions can be read; whether it is exactly as written, {@link #toJson} tells.
     */
    public static Optional<Manifest> parse(byte[] utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (!text.startsWith(FIRST_LINES) && !text.startsWith(FIRST_LINES.replace("\n", "\r\n"))) {
            return Optional.empty();
        }
        Site site = null;
        List<File> files = new ArrayList<>();
        boolean sorted = true;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            if (line.startsWith(FILE)) {
                File file = file(line);
                if (file != null) {
                    sorted &= files.isEmpty()
                            || files.get(files.size() - 1).path().compareTo(file.path()) < 0;
                    files.add(file);
                }
            } else if (line.startsWith(SITE.strip())) {
                site = site(line);
            }
            start = end + 1;
        }
        return Optional.of(new Manifest(site, sorted ? files : sorted(files)));
    }

    private static List<File> sorted(List<File> files) {
        TreeMap<String, File> sorted = new TreeMap<>();
        files.forEach(file -> sorted.put(file.path(), file));
        return List.copyOf(sorted.values());
    }

    private static @Nullable File file(String line) {
        int end = quoteEnd(line, FILE.length());
        int digits = end + SIZE.length();
        if (end < 0 || !line.startsWith(SIZE, end)) {
            return null;
        }
        int at = digits;
        while (at < line.length() && Character.digit(line.charAt(at), 10) >= 0 && line.charAt(at) <= '9') {
            at++;
        }
        int digest = at + SHA256.length();
        if (at == digits || at - digits > DIGITS || !line.startsWith(SHA256, at)) {
            return null;
        }
        String tail = line.length() < digest + SHA256_LENGTH ? "" : line.substring(digest + SHA256_LENGTH);
        if (!tail.equals("\"}") && !tail.equals("\"},")) {
            return null;
        }
        String sha256 = line.substring(digest, digest + SHA256_LENGTH);
        if (!sha256.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            return null;
        }
        String path = unquoted(line, FILE.length(), end);
        return path == null ? null : new File(path, Long.parseLong(line, digits, at, 10), sha256);
    }

    private static @Nullable Site site(String line) {
        int start = SITE.strip().length() + 1;
        int end = quoteEnd(line, start);
        String name = end < 0 ? null : unquoted(line, start, end);
        if (name == null) {
            return null;
        }
        int urlEnd = line.startsWith(URL, end) ? quoteEnd(line, end + URL.length()) : -1;
        return new Site(name, urlEnd < 0 ? null : unquoted(line, end + URL.length(), urlEnd));
    }

    /** Just after the string of JSON that begins at {@code start}; -1 when there is none. */
    private static int quoteEnd(String line, int start) {
        if (start >= line.length() || line.charAt(start) != '"') {
            return -1;
        }
        for (int i = start + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** What a string of JSON says, its quotes included in the range; null when it is not well formed. */
    private static @Nullable String unquoted(String line, int start, int end) {
        int escape = line.indexOf('\\', start);
        if (escape < 0 || escape >= end) {
            return line.substring(start + 1, end - 1);
        }
        StringBuilder out = new StringBuilder();
        for (int i = start + 1; i < end - 1; i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            i++;
            switch (line.charAt(i)) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    if (i + 5 > end - 1 || !line.substring(i + 1, i + 5).matches("[0-9a-fA-F]{4}")) {
                        return null;
                    }
                    out.append((char) Integer.parseInt(line, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> out.append(line.charAt(i));
            }
        }
        return out.toString();
    }
}
