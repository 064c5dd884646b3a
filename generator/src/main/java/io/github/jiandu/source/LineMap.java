package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Location;
import java.util.Arrays;

/** Where the lines of a text begin. */
final class LineMap {

    static final LineMap NONE = new LineMap(new int[0]);

    private final int[] starts;

    private LineMap(int[] starts) {
        this.starts = starts;
    }

    static LineMap of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return new LineMap(Arrays.copyOf(starts, count));
    }

    int count() {
        return starts.length;
    }

    int offsetOf(int line) {
        return starts[line - 1];
    }

    Location at(String path, String text, int offset, int length) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        int end = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        return Location.of(path, line + 1, offset - starts[line] + 1, Math.max(1, Math.min(length, end - offset)));
    }

    String line(String text, int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number < starts.length ? starts[number] - 1 : text.length();
        return text.substring(starts[number - 1], end);
    }
}
