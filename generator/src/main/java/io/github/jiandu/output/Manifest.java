package io.github.jiandu.output;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.json.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of a site's files with their digests (清单). It stands in the site as {@code manifest.json} and tells which
 * files are ours; it does not list itself.
 *
 * @param files sorted by path
 */
public record Manifest(List<File> files) {

    /** Where the manifest stands in a site. */
    public static final SitePath PATH = new SitePath("manifest.json");

    private static final String FIRST_LINES = "{\n  \"generator\": \"jiandu\",\n";
    private static final Pattern FILE_LINE = Pattern.compile(
            "\\s*\\{\"path\": \"((?:[^\"\\\\]|\\\\.)*)\", \"size\": (\\d+), \"sha256\": \"([0-9a-f]{64})\"\\},?");

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
        StringBuilder out = new StringBuilder(FIRST_LINES);
        out.append("  \"files\": [");
        String separator = "\n";
        for (File file : files) {
            out.append(separator).append("    {\"path\": ");
            out.append(JsonWriter.quoted(file.path()));
            out.append(", \"size\": ").append(file.size());
            out.append(", \"sha256\": \"").append(file.sha256()).append("\"}");
            separator = ",\n";
        }
        return out.append("\n  ]\n}\n").toString();
    }

    /** Reads the manifest of a folder; empty when the folder has none that a build of ours wrote. */
    public static Optional<Manifest> read(Path folder) throws IOException {
        Path file = folder.resolve(PATH.value());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        TreeMap<String, File> files = new TreeMap<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (head.length() < FIRST_LINES.length()) {
                    head.append(line).append('\n');
                    continue;
                }
                Matcher matcher = FILE_LINE.matcher(line);
                if (matcher.matches()) {
                    String path = matcher.group(1).replaceAll("\\\\(.)", "$1");
                    files.put(path, new File(path, Long.parseLong(matcher.group(2)), matcher.group(3)));
                }
            }
            if (!head.toString().equals(FIRST_LINES)) {
                return Optional.empty();
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(List.copyOf(files.values())));
    }
}
