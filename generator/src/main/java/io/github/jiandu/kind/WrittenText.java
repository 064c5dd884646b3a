package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands below the head of a page, as it was written.
 *
 * @param file the whole file, or the value of a list
 * @param firstLine line on which the text begins, from 1
 * @param value where the value of a list stands, since its lines are not those of the list; null for a file
 */
public record WrittenText(
        SourceFile file, int firstLine, @Nullable Location value) {

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

    /** The place of the beginning of a line. */
    public Location at(int line, int length) {
        return value == null ? file.at(line, 1, length) : value;
    }
}
