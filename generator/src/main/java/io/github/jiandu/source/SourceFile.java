package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Location;

/**
 * The text of one file of the site, able to say where a character stands. Line ends are LF and a byte order mark is
 * gone; neither changes a line or column number.
 */
public final class SourceFile {

    private final String path;
    private final String text;
    private volatile LineMap lines = LineMap.NONE;

    /**
     * @param path relative to the site's folder, with {@code /}
     * @param text the whole text, with LF line ends
     */
    public SourceFile(String path, String text) {
        this.path = path;
        this.text = text;
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The place of {@code length} characters from {@code offset}; stretches over several lines end with the first. */
    public Location at(int offset, int length) {
        return lines().at(path, text, Math.max(0, Math.min(offset, text.length())), length);
    }

    /** The place in a line, both counted from 1. */
    public Location at(int line, int col, int length) {
        return Location.of(path, line, col, Math.max(1, length));
    }

    /** The text of a line, counted from 1, without its end; empty when there is no such line. */
    public String line(int number) {
        return lines().line(text, number);
    }

    public int lineCount() {
        return lines().count();
    }

    /** Offset of the first character of a line, counted from 1; the end of the text for a line beyond the last. */
    public int offsetOf(int line) {
        return line > lines().count() ? text.length() : lines().offsetOf(line);
    }

    private LineMap lines() {
        LineMap map = lines;
        if (map == LineMap.NONE) {
            map = LineMap.of(text);
            lines = map;
        }
        return map;
    }
}
