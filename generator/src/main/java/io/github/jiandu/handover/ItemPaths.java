package io.github.jiandu.handover;

import io.github.jiandu.fixity.Algorithm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the files of a record stand on a medium. They stand to each other as in the archived copy, so that links of the
 * page go on working without a change of its bytes; what would be too deep or too long for a medium (PKG-08) stands at the
 * top of the record's folder under a short name, and the metadata says what it was.
 */
final class ItemPaths {

    /** Most bytes of the name of a folder for a class of records. */
    private static final int CLASS_BYTES = 60;

    /** What Windows takes for devices. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private ItemPaths() {}

    /**
     * Paths below the record's folder, one for each component in its order.
     *
     * @param folder of the record, from the root of the medium
     */
    static List<String> of(String folder, List<Component> components) {
        String top = top(components);
        Set<String> taken = new HashSet<>(Set.of(Layout.METADATA.toLowerCase(Locale.ROOT)));
        List<String> paths = new ArrayList<>(components.size());
        int room = Layout.LONGEST - bytes(folder) - 1;
        int depth = count(folder) + 1;
        for (int i = 0; i < components.size(); i++) {
            String path = safePath(components.get(i).path().substring(top.length()));
            if (bytes(path) > room || depth + count(path) > Layout.DEEPEST || clashes(path, taken)) {
                String number = String.format(Locale.ROOT, "f%03d-", i + 1);
                path = number + shortened(path.substring(path.lastIndexOf('/') + 1), room - bytes(number));
            }
            taken.add(path.toLowerCase(Locale.ROOT));
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                // A file must not be called like a folder; two folders of one name are one.
                taken.add(path.substring(0, slash).toLowerCase(Locale.ROOT) + "/");
            }
            paths.add(path);
        }
        return paths;
    }

    private static boolean clashes(String path, Set<String> taken) {
        String folded = path.toLowerCase(Locale.ROOT);
        if (taken.contains(folded) || taken.contains(folded + "/")) {
            return true;
        }
        for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
            if (taken.contains(folded.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** The folder that all components lie in, with a {@code /} at its end; empty for the top of the copy. */
    private static String top(List<Component> components) {
        String first = components.get(0).path();
        String top = first.substring(0, first.lastIndexOf('/') + 1);
        for (Component component : components) {
            while (!component.path().startsWith(top)) {
                top = top.substring(0, top.lastIndexOf('/', top.length() - 2) + 1);
            }
        }
        return top;
    }

    /** Name of the folder of a class of records. */
    static String classFolder(String name) {
        String safe = safe(name);
        if (bytes(safe) <= CLASS_BYTES) {
            return safe;
        }
        byte[] digest = Algorithm.SHA256.start().digest(name.getBytes(StandardCharsets.UTF_8));
        String mark = "~" + HexFormat.of().formatHex(digest).substring(0, 6);
        return cut(safe, CLASS_BYTES - mark.length()) + mark;
    }

    private static String safePath(String path) {
        StringBuilder safe = new StringBuilder(path.length());
        for (String name : path.split("/", -1)) {
            safe.append(safe.length() == 0 ? "" : "/").append(safe(name));
        }
        return safe.toString();
    }

    /** A name that every system takes. */
    private static String safe(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints()
                .map(c -> Character.isISOControl(c)
                                || "<>:\"|?*\\/".indexOf(c) >= 0
                                || Character.getType(c) == Character.SURROGATE
                        ? '_'
                        : c)
                .forEach(safe::appendCodePoint);
        int end = safe.length();
        while (end > 0 && (safe.charAt(end - 1) == '.' || safe.charAt(end - 1) == ' ')) {
            safe.setCharAt(--end, '_');
        }
        if (safe.length() == 0 || DEVICE.matcher(safe).matches()) {
            safe.insert(0, '_');
        }
        return safe.toString();
    }

    /** The name in so many bytes, its ending kept. */
    private static String shortened(String name, int most) {
        if (bytes(name) <= most) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && bytes(name.substring(dot)) <= 12 ? name.substring(dot) : "";
        String base = name.substring(0, name.length() - ending.length());
        return cut(base, Math.max(1, most - bytes(ending))) + ending;
    }

    private static String cut(String text, int most) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            bytes += bytes(text.substring(end, next));
            if (bytes > most) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static int count(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
