package io.github.jiandu.warc;

import io.github.jiandu.fixity.Algorithm;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * The index of captures: one line each, sorted, so that a replayer finds an address by halving. Of a capture about 300 bytes
 * stand in memory, whatever its size.
 */
public final class Cdxj {

    /** Lines in a part of the packed index. */
    private static final int PART = 300;

    private final List<String> lines = new ArrayList<>();
    private boolean sorted = true;

    Cdxj() {}

    void add(CdxLine line) {
        lines.add(line.text());
        sorted = false;
    }

    /** How many captures it lists. */
    public int size() {
        return lines.size();
    }

    /** All lines by the order of their bytes. */
    public List<String> lines() {
        if (!sorted) {
            // what is not ASCII is escaped, so characters sort as bytes do
            Collections.sort(lines);
            sorted = true;
        }
        return Collections.unmodifiableList(lines);
    }

    /** Writes the plain form, {@code index.cdxj}. */
    public void write(Path file) throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            for (String line : lines()) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    /**
     * Writes the packed form of WACZ 1.1.1: parts of some hundred lines, each a gzip member, and beside it where each part
     * begins.
     *
     * @param packed {@code index.cdx.gz}
     * @param parts {@code index.idx}
     */
    void writePacked(Path packed, Path parts, RecordOutput.Packing packing) throws IOException {
        try (RecordOutput out = new RecordOutput(packed, packing);
                BufferedWriter index =
                        Files.newBufferedWriter(parts, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            index.write("!meta 0 {\"format\": \"cdxj-gzip-1.0\", \"filename\": \"" + packed.getFileName() + "\"}\n");
            List<String> all = lines();
            for (int start = 0; start < all.size(); start += PART) {
                List<String> part = all.subList(start, Math.min(all.size(), start + PART));
                long offset = out.position();
                byte[] bytes = (String.join("\n", part) + "\n").getBytes(StandardCharsets.UTF_8);
                out.begin();
                out.write(bytes);
                out.end();
                MessageDigest digest = Algorithm.SHA256.start();
                String first = part.get(0);
                int key = first.indexOf(' ', first.indexOf(' ') + 1);
                index.write(first.substring(0, key) + " {\"offset\": " + offset + ", \"length\": "
                        + (out.position() - offset) + ", \"digest\": \"sha256:"
                        + HexFormat.of().formatHex(digest.digest(bytes)) + "\", \"filename\": \""
                        + packed.getFileName() + "\"}\n");
            }
        }
    }
}
