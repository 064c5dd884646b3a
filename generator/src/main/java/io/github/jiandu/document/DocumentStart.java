package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text of a document as it was pasted: 发文字号 and the title, which the page shows by itself.
 *
 * @param line the first line of the text proper, from 1
 * @param number 发文字号 as it should be written, or null
 * @param at where the number stands, or null
 */
public record DocumentStart(
        int line, @Nullable String number, @Nullable Location at) {

    private static final Pattern MARKUP = Pattern.compile("[*_\\\\\\s\\u3000\\u00A0]+");

    /** Lines that a title can be broken into. */
    private static final int TITLE_LINES = 4;

    /**
     * Passes over number and title, in any order.
     *
     * @param line where the body begins, from 1
     * @param title the page's title, or null while it is unknown
     * @param known 发文字号 of the front matter, or null; another number in the text is left there
     */
    public static DocumentStart read(SourceFile file, int line, @Nullable String title, @Nullable String known) {
        String number = null;
        Location at = null;
        int start = line;
        while (true) {
            int next = nonBlank(file, start);
            String text = file.line(next);
            Optional<String> found = number == null ? DocumentNumber.correct(plain(text)) : Optional.empty();
            if (found.isPresent()) {
                number = found.get();
                at = file.at(
                        next,
                        1 + text.length() - text.stripLeading().length(),
                        text.strip().length());
                if (known != null
                        && !number.equals(DocumentNumber.correct(known).orElse(known))) {
                    return new DocumentStart(start, number, at);
                }
                start = next + 1;
                continue;
            }
            int lines = title == null
                    ? 0
                    : titleLines(file, next, MARKUP.matcher(title).replaceAll(""));
            if (lines == 0) {
                return new DocumentStart(start, number, at);
            }
            start = next + lines;
        }
    }

    private static String plain(String line) {
        return line.replace("*", "").replace("\\", "").strip();
    }

    private static int nonBlank(SourceFile file, int from) {
        int line = from;
        while (line <= file.lineCount() && plain(file.line(line)).isEmpty()) {
            line++;
        }
        return line;
    }

    /** How many lines from here are the title, perhaps broken; 0 when they are not. */
    private static int titleLines(SourceFile file, int first, String title) {
        StringBuilder text = new StringBuilder();
        int line = first;
        for (int taken = 0; taken < TITLE_LINES && !title.isEmpty(); taken++) {
            line = taken == 0 ? first : nonBlank(file, line);
            text.append(MARKUP.matcher(file.line(line)).replaceAll(""));
            line++;
            if (text.toString().equals(title)) {
                return line - first;
            }
            if (!title.startsWith(text.toString())) {
                return 0;
            }
        }
        return 0;
    }
}
