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
    private final List<StringBuilder> files = new ArrayList<>();

    /** @param expected characters of all records, roughly */
    Shards(String folder, long expected) {
        this.folder = folder;
        int count = 1;
        while ((long) count * TARGET < expected) {
            count *= 2;
        }
        for (int i = 0; i < count; i++) {
            files.add(new StringBuilder());
        }
    }

    /** How many files there are, a power of two. */
    int count() {
        return files.size();
    }

    void add(String key, CharSequence value) {
        files.get(hash(key) & (files.size() - 1))
                .append('~')
                .append(key)
                .append('|')
                .append(value);
    }

    /** FNV-1a over UTF-16 units, mixed so that the low bits tell as much as the high ones. */
    static int hash(String key) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    void write(BrowserFiles out, Workers workers) {
        List<Integer> numbers = IntStream.range(0, files.size()).boxed().toList();
        workers.each(
                numbers,
                i -> out.text(
                        folder + "/" + Integer.toString(i, 36), files.get(i).append('~')));
    }
}
