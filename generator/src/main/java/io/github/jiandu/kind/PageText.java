package io.github.jiandu.kind;

import io.github.jiandu.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands below the head of a page, as it was written.
 *
 * @param file the whole file
 * @param firstLine line on which the text begins, from 1
 */
public record PageText(SourceFile file, int firstLine) {

    /** Its lines; the first is line {@link #firstLine} of the file. */
    public List<String> lines() {
        return IntStream.rangeClosed(firstLine, file.lineCount())
                .mapToObj(file::line)
                .toList();
    }

    public boolean isBlank() {
        return IntStream.rangeClosed(firstLine, file.lineCount())
                .allMatch(line -> file.line(line).isBlank());
    }
}
