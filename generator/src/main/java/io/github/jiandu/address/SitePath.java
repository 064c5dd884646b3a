package io.github.jiandu.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The address of a file within the finished site, from its top: {@code zwgk/zcwj/2026/yzf-3.html}. Names are separated
 * by {@code /}; there is no leading {@code /}, no empty name, no {@code .} or {@code ..}, so a path can never lead out
 * of the site.
 *
 * @param value the path, never empty
 */
public record SitePath(String value) implements Comparable<SitePath> {

    public SitePath {
        if (!isPath(value)) {
            throw new IllegalArgumentException("not a path within the site: " + value);
        }
    }

    /** Whether a text is a path within the site as it stands. */
    public static boolean isPath(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '/' : text.charAt(i);
            if (c == '/') {
                boolean dots = i - start <= 2 && text.startsWith("..".substring(0, i - start), start);
                if (dots) {
                    return false;
                }
                start = i + 1;
            } else if (c < 0x20 || c == '\\' || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Resolves {@code .} and {@code ..}; empty when the path leads out of the site or holds what no name may. */
    public static Optional<String> normalize(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        String normal = String.join("/", names);
        boolean clean = normal.chars().noneMatch(c -> c < 0x20 || c == '\\' || c == 0x7F);
        return clean ? Optional.of(normal) : Optional.empty();
    }

    /** The folder with a {@code /} at its end; empty at the top of the site. */
    public String folder() {
        return value.substring(0, value.lastIndexOf('/') + 1);
    }

    /** The last name. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** A file in the same folder. */
    public SitePath sibling(String name) {
        return new SitePath(folder() + name);
    }

    /**
     * What a link on the page {@code from} must say to lead here: relative, percent-encoded, so that it works under any
     * base path and from a disc.
     */
    public String relativeTo(SitePath from) {
        String fromFolder = from.folder();
        int common = 0;
        for (int i = 0; i < fromFolder.length() && i < value.length() && fromFolder.charAt(i) == value.charAt(i); i++) {
            if (fromFolder.charAt(i) == '/') {
                common = i + 1;
            }
        }
        StringBuilder url = new StringBuilder();
        for (int i = common; i < fromFolder.length(); i++) {
            if (fromFolder.charAt(i) == '/') {
                url.append("../");
            }
        }
        return url.append(encode(value.substring(common))).toString();
    }

    /** The path as it stands in an address, with what is not plain ASCII percent-encoded. */
    public String encoded() {
        return encode(value);
    }

    private static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/._-~".indexOf(c) >= 0;
            if (!plain) {
                return URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
            }
        }
        return text;
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
