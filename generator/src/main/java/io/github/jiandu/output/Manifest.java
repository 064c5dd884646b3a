package io.github.jiandu.output;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param addresses paths that people keep and cite, sorted: pages and attachments, not what is made of them such as lists,
 *     feeds and small pictures (URL-01); null in a manifest that does not say
 */
public record Manifest(
        @Nullable Site site, List<File> files, @Nullable List<String> addresses) {

    /** Where the manifest stands in a site. */
    public static final SitePath PATH = new SitePath("manifest.json");

    private static final String FIRST_LINES = "{\n  \"generator\": \"jiandu\",\n";
    private static final String SITE = "\"site\": {\"name\": ";
    private static final String URL = ", \"url\": ";
    private static final String FILE = "{\"path\": ";
    private static final String SIZE = ", \"size\": ";
    private static final String SHA256 = ", \"sha256\": \"";
    private static final String ADDRESSES = "\"addresses\": [";
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
        addresses = addresses == null ? null : List.copyOf(addresses);
    }

    /** One file a line, so that two manifests can be compared with any tool. */
    public String toJson() {
        String text = withoutDigest();
        return withDigest(text, digest(text));
    }

    /** {@link #toJson} from its parts, for who has them already. */
    public static String withDigest(String withoutDigest, String digest) {
        String open = withoutDigest.substring(0, withoutDigest.length() - END.length());
        return open + "\n  ],\n  \"digest\": \"" + digest + "\"\n}\n";
    }

    /** The same text without its digest: what the digest is taken of, and what a manifest was before it had one. */
    public String withoutDigest() {
        StringBuilder out = new StringBuilder(150 * (files.size() + 1)).append(FIRST_LINES);
        if (site != null) {
            out.append("  ").append(SITE).append(JsonWriter.quoted(site.name()));
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
        if (addresses != null) {
            // A list of its own, after the files, so that lines of files stay as readers know them.
            out.append("\n  ],\n  ").append(ADDRESSES);
            separator = "\n    ";
            for (String address : addresses) {
                out.append(separator);
                appendQuoted(address, out);
                separator = ",\n    ";
            }
        }
        return out.append(END).toString();
    }

    /** The SHA-256 of {@link #withoutDigest} in UTF-8, in lower-case hexadecimal. */
    public static String digest(String text) {
        return Algorithm.SHA256.hex(text);
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
        return readFile(folder.resolve(PATH.value()));
    }

    /** Reads a manifest; empty when the file is none that a build of ours wrote. */
    public static Optional<Manifest> readFile(Path file) throws IOException {
        return Files.isRegularFile(file) ? text(Files.readAllBytes(file)).flatMap(Manifest::parse) : Optional.empty();
    }

    /** The text of a manifest; empty when the bytes are no UTF-8. */
    public static Optional<String> text(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8) ? Optional.of(text) : Optional.empty();
    }

    /**
     * What a manifest says; empty when it is not one of ours. Lines that say nothing of a file are passed over, so that
     * manifests of other versions can be read; whether it is exactly as written, {@link #toJson} tells.
     */
    public static Optional<Manifest> parse(String text) {
        if (!text.startsWith(FIRST_LINES) && !text.startsWith(FIRST_LINES.replace("\n", "\r\n"))) {
            return Optional.empty();
        }
        Site site = null;
        List<File> files = new ArrayList<>();
        List<String> addresses = null;
        boolean sorted = true;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            if (text.startsWith(FILE, start)) {
                File file = file(text, start, end);
                if (file != null) {
                    sorted &= files.isEmpty()
                            || files.get(files.size() - 1).path().compareTo(file.path()) < 0;
                    files.add(file);
                }
            } else if (text.startsWith(SITE, start)) {
                site = site(text, start, end);
            } else if (text.startsWith(ADDRESSES, start)) {
                addresses = new ArrayList<>();
            } else if (addresses != null && text.startsWith("\"", start)) {
                int quoteEnd = quoteEnd(text, start, end);
                // the digest of the manifest begins like an address
                if (quoteEnd == end || quoteEnd == end - 1 && text.charAt(quoteEnd) == ',') {
                    String address = unquoted(text, start, quoteEnd);
                    if (address != null) {
                        addresses.add(address);
                    }
                }
            }
            start = end + 1;
        }
        return Optional.of(new Manifest(site, sorted ? files : sorted(files), addresses));
    }

    private static List<File> sorted(List<File> files) {
        TreeMap<String, File> sorted = new TreeMap<>();
        files.forEach(file -> sorted.put(file.path(), file));
        return List.copyOf(sorted.values());
    }

    private static @Nullable File file(String text, int start, int end) {
        int path = start + FILE.length();
        int pathEnd = quoteEnd(text, path, end);
        int digits = pathEnd + SIZE.length();
        if (pathEnd < 0 || !text.startsWith(SIZE, pathEnd)) {
            return null;
        }
        int at = digits;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int sha256 = at + SHA256.length();
        if (at == digits || at - digits > DIGITS || !text.startsWith(SHA256, at)) {
            return null;
        }
        int sha256End = sha256 + SHA256_LENGTH;
        if (sha256End > end || !text.startsWith("\"}", sha256End)) {
            return null;
        }
        for (int i = sha256; i < sha256End; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return null;
            }
        }
        String name = unquoted(text, path, pathEnd);
        return name == null
                ? null
                : new File(name, Long.parseLong(text, digits, at, 10), text.substring(sha256, sha256End));
    }

    private static @Nullable Site site(String text, int start, int end) {
        int name = start + SITE.length();
        int nameEnd = quoteEnd(text, name, end);
        String called = nameEnd < 0 ? null : unquoted(text, name, nameEnd);
        if (called == null) {
            return null;
        }
        int url = nameEnd + URL.length();
        int urlEnd = text.startsWith(URL, nameEnd) ? quoteEnd(text, url, end) : -1;
        return new Site(called, urlEnd < 0 ? null : unquoted(text, url, urlEnd));
    }

    /** Just after the string of JSON that begins at {@code start}; -1 when none ends before {@code end}. */
    private static int quoteEnd(String text, int start, int end) {
        if (start >= end || text.charAt(start) != '"') {
            return -1;
        }
        int at = start + 1;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
        }
        return -1;
    }

    /** What a string of JSON says, its quotes included in the range; null when it is not well formed. */
    private static @Nullable String unquoted(String text, int start, int end) {
        String line = text.substring(start + 1, end - 1);
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escaped = line.charAt(at++);
            switch (escaped) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> {
                    if (at + 4 > line.length() || !line.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                        return null;
                    }
                    out.append((char) Integer.parseInt(line, at, at + 4, 16));
                    at += 4;
                }
                default -> out.append(escaped);
            }
        }
        return out.toString();
    }
}
