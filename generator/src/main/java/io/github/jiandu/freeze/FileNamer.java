package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.fixity.Algorithm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives each file of the copy a name that Windows, discs and servers take: no forbidden characters or names, none that differs
 * from another by case alone, none too long; {@code .html} for pages that a server made. Names that are fine stay.
 */
final class FileNamer {

    /** Where our own pages stand. */
    static final String OWN = "_jiandu";

    /** Where files stand whose own place is too long, or not to be had. */
    private static final String LONG = "_long";

    private static final int MOST_NUMBERS = 100;

    /** Bytes of UTF-8 in one name, with room for what copies and packages put before or behind. */
    private static final int LONGEST_NAME = 180;
    /** Bytes in a whole path: discs take little more, and folders of users stand before it. */
    private static final int LONGEST_PATH = 230;

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]|clock\\$)(\\..*)?");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}\u007f\u00bf\ufffd%#]");

    private final Set<String> taken = new HashSet<>();
    /** Folders of the source to folders of the copy, so that all files of a folder stay together. */
    private final Map<String, String> folders = new HashMap<>();

    FileNamer() {
        taken.add("manifest.json");
        taken.add(OWN);
        taken.add(LONG + "/");
        folders.put("", "");
    }

    /** Gives names to all. Those whose name can stay come first, so that none has to yield to a changed one. */
    void name(List<Item> items) {
        Set<String> names = new HashSet<>();
        items.forEach(item -> names.add(item.path()));
        List<Item> changed = new ArrayList<>();
        for (Item item : items) {
            if (item.isPublished() && !(safe(item).equals(item.path()) && claim(item, item.path()))) {
                changed.add(item);
            }
        }
        for (Item item : changed) {
            String wanted = safe(item);
            String path = wanted;
            for (int i = 2; !claim(item, path); i++) {
                // where a folder is in the way no number helps
                path = i <= MOST_NUMBERS
                        ? numbered(wanted, i)
                        : LONG + "/" + digest(item.path() + "\t" + i) + ending(wanted);
            }
        }
    }

    private boolean claim(Item item, String path) {
        String key = Address.nfc(path).toLowerCase(Locale.ROOT);
        // a name is a file or a folder, not both
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            if (taken.contains(key.substring(0, slash))) {
                return false;
            }
        }
        if (taken.contains(key) || taken.contains(key + "/")) {
            return false;
        }
        taken.add(key);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            taken.add(key.substring(0, slash + 1));
        }
        item.target = new SitePath(path);
        return true;
    }

    /** Whether a path of the copy is still free, for a page of ours. */
    boolean isFree(String path) {
        return !taken.contains(path.toLowerCase(Locale.ROOT));
    }

    private String safe(Item item) {
        String path = Address.nfc(item.path());
        int slash = path.lastIndexOf('/');
        String name = safe(path.substring(slash + 1));
        if (item.isPage() && !FirstLook.isPageName(name)) {
            name = name + ".html";
        } else if (item.kind == Item.Kind.STYLE && !FirstLook.extension(name).equals("css")) {
            name = name + ".css";
        } else if (!item.extension.isEmpty()) {
            name = name + "." + item.extension;
        }
        name = shortened(name, LONGEST_NAME);
        String full = folder(path.substring(0, slash + 1)) + name;
        return full.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH
                ? full
                : LONG + "/" + digest(path) + "-" + shortened(name, 100);
    }

    /** The folder of the copy that stands for one of the source. */
    private String folder(String folder) {
        String known = folders.get(folder);
        if (known != null) {
            return known;
        }
        StringBuilder safe = new StringBuilder();
        for (String name : folder.substring(0, folder.length() - 1).split("/", -1)) {
            safe.append(shortened(safe(name), LONGEST_NAME)).append('/');
        }
        String result = safe.toString();
        folders.put(folder, result);
        return result;
    }

    private static String safe(String name) {
        // a tool may have kept the escapes of an address, which nobody can read
        String safe = FORBIDDEN.matcher(Percent.meaning(name).replace('/', '-')).replaceAll("-");
        // Windows drops points and blanks at the end
        safe = safe.replaceAll("[. ]+$", "_").replaceAll("^ +", "_");
        if (RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        return safe.isEmpty() ? "_" : safe;
    }

    private static String ending(String path) {
        int point = path.lastIndexOf('.');
        return point > path.lastIndexOf('/') ? path.substring(point) : "";
    }

    private static String numbered(String path, int number) {
        int slash = path.lastIndexOf('/');
        int point = path.lastIndexOf('.');
        return point > slash + 1
                ? path.substring(0, point) + "-" + number + path.substring(point)
                : path + "-" + number;
    }

    private static String shortened(String name, int most) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= most) {
            return name;
        }
        int point = name.lastIndexOf('.');
        String extension = point > 0 && name.length() - point <= 12 ? name.substring(point) : "";
        String mark = "-" + digest(name) + extension;
        int room = most - mark.getBytes(StandardCharsets.UTF_8).length;
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                break;
            }
            end = next;
        }
        return name.substring(0, end) + mark;
    }

    private static String digest(String text) {
        return Algorithm.SHA256.hex(text).substring(0, 10);
    }
}
