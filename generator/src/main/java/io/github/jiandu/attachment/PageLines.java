package io.github.jiandu.attachment;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one page with their places, as formats for printing have them. Lines that only the edge of the paper
 * broke are joined again, so that a phrase which goes over the break can be found.
 */
final class PageLines {

    /** How far from the edge of its column a full line may end, in heights of its letters. */
    private static final double RAGGED = 1.6;

    /** How far left edges of the lines of a paragraph lie apart: its first line is indented by two characters. */
    private static final double INDENT = 2.6;

    /** Beside a Chinese character a gap of this width is a gap; less is a line that was stretched, or room for a number. */
    private static final double CHINESE_GAP = 1.2;

    private static final double LATIN_GAP = 0.15;

    /** The most that lines of a paragraph lie apart, in heights of letters: official documents have 1.8. */
    private static final double LEADING = 3;

    private static final class Line {
        final StringBuilder text = new StringBuilder();
        final double left;
        final double baseline;
        double right;
        double size;

        Line(double left, double baseline, double size) {
            this.left = left;
            this.baseline = baseline;
            this.size = size;
        }

        boolean sharesColumn(Line other) {
            return Math.abs(left - other.left) <= INDENT * Math.max(size, other.size);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /**
     * A stretch of text on one baseline, in reading order. Units do not matter; baselines grow down the page.
     *
     * @param size height of its letters
     */
    void add(String text, double left, double right, double baseline, double size) {
        Line line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        boolean goesOn = line != null
                && Math.abs(line.baseline - baseline) < Math.max(size, line.size) / 2
                && left > line.right - size;
        if (line == null || !goesOn) {
            line = new Line(left, baseline, size);
            lines.add(line);
        } else {
            boolean chinese = isChinese(lastOf(line.text)) || isChinese(firstOf(text));
            if (left - line.right > (chinese ? CHINESE_GAP : LATIN_GAP) * size) {
                line.text.append(' ');
            }
        }
        line.text.append(text);
        line.right = Math.max(line.right, right);
        line.size = Math.max(line.size, size);
    }

    /** Hands on the lines and forgets them. */
    void flush(TextCollector text) {
        for (int i = 0; i < lines.size() && !text.isFull(); i++) {
            Line line = lines.get(i);
            Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            String written = line.text.toString().strip();
            // no phrase goes over the end of a sentence, and what follows may be a heading
            if (next == null || "。！？；：".indexOf(lastOf(written)) >= 0 || !isBrokenByEdge(line, next)) {
                text.add(written).endLine();
                continue;
            }
            int before = lastOf(written);
            int after = firstOf(next.text.toString().strip());
            if (isChinese(before) || isChinese(after)) {
                text.add(written);
            } else if (isHyphenated(written) && Character.isLowerCase(after)) {
                text.add(written.substring(0, written.length() - 1));
            } else {
                text.add(written).add(" ");
            }
        }
        lines.clear();
    }

    /** The next line goes on below, begins no further in, and this one reaches the edge of what is written there. */
    private boolean isBrokenByEdge(Line line, Line next) {
        double size = Math.max(line.size, next.size);
        double down = next.baseline - line.baseline;
        boolean follows = down > size / 2
                && down < LEADING * size
                && Math.abs(line.size - next.size) < size / 4
                && next.left < line.left + size / 2
                && line.sharesColumn(next);
        if (!follows) {
            return false;
        }
        double edge = lines.stream()
                .filter(line::sharesColumn)
                .mapToDouble(other -> other.right)
                .max()
                .orElse(line.right);
        return line.right >= edge - RAGGED * size;
    }

    private static boolean isHyphenated(String line) {
        return line.endsWith("-") && line.length() > 1 && Character.isLowerCase(line.charAt(line.length() - 2));
    }

    private static int firstOf(CharSequence text) {
        return text.length() == 0 ? ' ' : Character.codePointAt(text, 0);
    }

    private static int lastOf(CharSequence text) {
        return text.length() == 0 ? ' ' : Character.codePointBefore(text, text.length());
    }

    /** Characters and marks that are written without blanks between them. */
    static boolean isChinese(int c) {
        return Character.isIdeographic(c)
                || c >= 0x2E80 && c <= 0x303F
                || c >= 0xFF01 && c <= 0xFF60
                || "“”‘’—…·".indexOf(c) >= 0;
    }
}
