package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Body;
import io.github.jiandu.source.SourceFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a page as it was written and as it will show.
 *
 * @param body what will show
 * @param source the whole file
 * @param firstLine line on which the text begins, from 1
 */
public record PageText(Body body, SourceFile source, int firstLine) {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\[\\]]*]\\([^()]*\\)");

    /**
     * A line of the text.
     *
     * @param number in the file, from 1
     */
    record Line(int number, String text) {}

    /** The lines that are not blank, in order. */
    List<Line> lines() {
        return IntStream.rangeClosed(firstLine, source.lineCount())
                .mapToObj(number -> new Line(number, source.line(number)))
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    /** Whether there is nothing to read but, maybe, pictures. */
    boolean isWithoutWords() {
        return lines().stream()
                .allMatch(line -> PICTURE.matcher(line.text()).replaceAll("").isBlank());
    }

    /** Where the text begins. */
    Location start() {
        List<Line> lines = lines();
        return lines.isEmpty() ? source.at(1, 1, 3) : at(lines.get(0));
    }

    /** The place of some characters of a line, counted from 0. */
    Location at(Line line, int from, int to) {
        return source.at(line.number(), from + 1, to - from);
    }

    /** The place of a whole line. */
    Location at(Line line) {
        return at(line, 0, line.text().length());
    }
}
