package io.github.jiandu.handover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Lines sorted by their bytes in UTF-8, as {@code LC_ALL=C sort} does. Those that are too many for the memory wait in
 * files.
 */
final class SortedLines {

    private static final int IN_MEMORY = 50_000;
    private static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final Path folder;
    private final int most;
    private final List<String> lines = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /** @param folder of its own, where lines may wait; need not exist */
    SortedLines(Path folder) {
        this(folder, IN_MEMORY);
    }

    SortedLines(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** Takes a line, which must hold no line end. */
    void add(String line) throws IOException {
        lines.add(line);
        if (lines.size() >= most) {
            Files.createDirectories(folder);
            Path run = folder.resolve("run-" + runs.size());
            lines.sort(BY_BYTES);
            Files.write(run, lines);
            runs.add(run);
            lines.clear();
        }
    }

    /** The next line of a file. */
    private record Next(String line, BufferedReader from) {}

    /** Writes all lines, each with LF behind it. Lines are kept, so more may be added and all written again. */
    void writeTo(OutputStream out) throws IOException {
        lines.sort(BY_BYTES);
        List<BufferedReader> readers = new ArrayList<>();
        try {
            PriorityQueue<Next> next = new PriorityQueue<>(Comparator.comparing(Next::line, BY_BYTES));
            for (Path run : runs) {
                BufferedReader reader = Files.newBufferedReader(run);
                readers.add(reader);
                push(reader, next);
            }
            int at = 0;
            while (at < lines.size() || !next.isEmpty()) {
                Next first = next.peek();
                if (first == null || at < lines.size() && BY_BYTES.compare(lines.get(at), first.line()) <= 0) {
                    write(lines.get(at++), out);
                } else {
                    next.poll();
                    write(first.line(), out);
                    push(first.from(), next);
                }
            }
        } finally {
            for (BufferedReader reader : readers) {
                reader.close();
            }
        }
    }

    private static void push(BufferedReader reader, PriorityQueue<Next> next) throws IOException {
        String line = reader.readLine();
        if (line != null) {
            next.add(new Next(line, reader));
        }
    }

    private static void write(String line, OutputStream out) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
