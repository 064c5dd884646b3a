package io.github.jiandu.search;

import io.github.jiandu.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Records spread over files by the hash of their keys, so that a browser finds the file of a key without a list of keys.
 * A record is {@code ~key|value}.
 */
final class Shards {

    /** Characters that a file is meant to have. */
    private static final int TARGET = 8 << 10;

    private final String folder;
    private final int count;
    private final List<StringBuilder> files = new ArrayList<>();
    /** The file that the first of those at hand is. */
    private int first;

    /** @param expected characters of all records, roughly */
    Shards(String folder, long expected) {
        this.folder = folder;
        int enough = 1;
        while ((long) enough * TARGET < expected) {
            enough *= 2;
        }
        this.count = enough;
        begin(0, 1);
    }

    /**
     * Begins with some of the files, so that not all need stand in memory together; records of others are passed over.
     *
     * @param round from 0
     * @param rounds in which all files are made
     */
    void begin(int round, int rounds) {
        first = (int) ((long) count * round / rounds);
        int end = (int) ((long) count * (round + 1) / rounds);
        files.clear();
        for (int i = first; i < end; i++) {
            files.add(new StringBuilder());
        }
    }

    /** Whether the record of a key is one of those at hand. */
    boolean wants(String key) {
        int file = file(key);
        return file >= first && file < first + files.size();
    }

    private int file(String key) {
        return hash(key) & (count - 1);
    }

    /** How many files there are, a power of two. */
    int count() {
        return count;
    }

    void add(String key, CharSequence value) {
        if (wants(key)) {
            files.get(file(key) - first).append('~').append(key).append('|').append(value);
        }
    }

    /** FNV-1a over UTF-16 units, mixed so that the low bits tell as much as the high ones. */
    static int hash(String key) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    /** Writes the files at hand. */
    void write(BrowserFiles out, Workers workers) {
        List<Integer> numbers = IntStream.range(0, files.size()).boxed().toList();
        workers.each(
                numbers,
                i -> out.text(
                        folder + "/" + Integer.toString(first + i, 36),
                        files.get(i).append('~')));
    }
}
