package io.github.jiandu.handover;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the lists of a medium's files are written: UTF-8, LF, a file a line, sorted by the bytes of its path (FIX-01). */
public final class FileList {

    /** First line of {@link Layout#FILES}. */
    public static final String FILES_HEAD = "路径\t大小（字节）\tSHA-256\t格式\t修改时间\t来源网址";

    /** First line of {@link Layout#PAPERS}. */
    public static final String PAPERS_HEAD = "路径\t大小（字节）\tSHA-256";

    /** What the last line of {@link Layout#PAPERS} begins with; the SHA-256 of all lines above it follows. */
    public static final String ITSELF = "本清单\t以上各行\t";

    private static final Pattern LINE = Pattern.compile("([^\t]+)\t(0|[1-9]\\d{0,17})\t([0-9a-f]{64})(\t[^\t]*){0,3}");

    /**
     * A file.
     *
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal
     */
    public record Line(String path, long size, String sha256) {}

    private FileList() {}

    /** What a line says; empty when it is no line of a list. */
    public static Optional<Line> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new Line(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    static String paper(String path, long size, String sha256) {
        return path + "\t" + size + "\t" + sha256;
    }

    static String file(
            String path,
            long size,
            String sha256,
            String format,
            @Nullable OffsetDateTime modified,
            @Nullable String url) {
        return paper(path, size, sha256)
                + "\t"
                + plain(format)
                + "\t"
                + (modified == null ? "-" : time(modified))
                + "\t"
                + (url == null || url.isEmpty() ? "-" : plain(url));
    }

    /** A time as metadata has it: to the second, with its offset. */
    static String time(OffsetDateTime time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", java.util.Locale.ROOT)
                .format(time);
    }

    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
