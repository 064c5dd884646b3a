package io.github.jiandu.file;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Turns file names into text and back.
 *
 * <p>Up to Java 17 a {@link Path} is read and shown in the charset of the locale, so that under {@code LC_ALL=C} every
 * Chinese name becomes question marks. The URI form of a path carries the bytes of the name; going through it makes
 * names UTF-8 on every machine.
 */
public final class FileNames {

    private static final boolean UTF8_NAMES =
            System.getProperty("sun.jnu.encoding", "").replace("-", "").equalsIgnoreCase("UTF8");
    private static final boolean WINDOWS = java.io.File.separatorChar == '\\';

    private FileNames() {}

    /** The last name of a path as text. */
    public static String of(Path path) {
        String name = String.valueOf(path.getFileName());
        if (UTF8_NAMES || WINDOWS || isAscii(name)) {
            return name;
        }
        String raw = path.toUri().getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        String last = raw.substring(raw.lastIndexOf('/', end - 1) + 1, end);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The file at a relative, {@code /}-separated path below a folder. The path must already be free of {@code ..}. */
    public static Path resolve(Path folder, String relative) {
        if (UTF8_NAMES || WINDOWS || isAscii(relative)) {
            return folder.resolve(relative);
        }
        StringBuilder uri = new StringBuilder(folder.toUri().toString());
        if (uri.charAt(uri.length() - 1) != '/') {
            uri.append('/');
        }
        String escaped = URLEncoder.encode(relative, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return Path.of(URI.create(uri.append(escaped).toString()));
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80 && c != '?');
    }
}
