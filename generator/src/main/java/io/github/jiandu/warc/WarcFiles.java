package io.github.jiandu.warc;

import java.nio.file.Path;
import java.util.List;

/**
 * WARC files that were written whole.
 *
 * @param files in the order they were written
 * @param index of their captures
 * @param settings they were written with
 */
public record WarcFiles(List<Path> files, Cdxj index, WarcSettings settings) {

    public WarcFiles {
        files = List.copyOf(files);
    }
}
