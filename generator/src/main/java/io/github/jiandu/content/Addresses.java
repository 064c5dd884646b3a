package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.fixity.Algorithm;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Gives every file of {@code content/} its address (URL-01, URL-03): the path of the file in lower-case ASCII. A name
 * with other characters keeps what is ASCII and gets eight digits made from the whole name, so that it depends on
 * nothing but the name: not on the title, not on other files.
 */
final class Addresses {

    /** What an editor may choose as a name. */
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

    private final Map<String, String> ownNames;
    private final Map<String, String> folders = new ConcurrentHashMap<>();

    /** @param ownNames names that columns chose for themselves, by folder below {@code content/} */
    Addresses(Map<String, String> ownNames) {
        this.ownNames = Map.copyOf(ownNames);
    }

    /** The address of a page; {@code name} is the editor's choice or the file's name without its ending. */
    SitePath page(String folder, String name) {
        return new SitePath(prefix(folder) + ascii(name) + ".html");
    }

    SitePath column(String folder) {
        return new SitePath(prefix(folder) + "index.html");
    }

    /** The address of a picture or attachment. */
    SitePath file(String folder, String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return new SitePath(prefix(folder) + ascii(name));
        }
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (ending.isEmpty()) {
            return new SitePath(prefix(folder) + ascii(name));
        }
        return new SitePath(prefix(folder) + ascii(name.substring(0, dot)) + "." + ending);
    }

    private String prefix(String folder) {
        if (folder.isEmpty()) {
            return "";
        }
        String known = folders.get(folder);
        if (known == null) {
            int slash = folder.lastIndexOf('/');
            String own = ownNames.get(folder);
            known = prefix(slash < 0 ? "" : folder.substring(0, slash))
                    + (own == null ? ascii(folder.substring(slash + 1)) : own)
                    + "/";
            folders.put(folder, known);
        }
        return known;
    }

    static String ascii(String name) {
        if (NAME.matcher(name).matches()) {
            return name;
        }
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        String plain = normal.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s]+", "-")
                .replaceAll("[^a-z0-9._-]", "")
                .replaceAll("^[._-]+|[._-]+$", "");
        boolean whole =
                normal.chars().allMatch(c -> c < 0x80) && NAME.matcher(plain).matches();
        if (whole && plain.length() == normal.length()) {
            return plain;
        }
        String digits = digest(normal).substring(0, 8);
        return plain.isEmpty() ? "p" + digits : plain.substring(0, Math.min(40, plain.length())) + "-" + digits;
    }

    private static String digest(String text) {
        return Algorithm.SHA256.hex(text);
    }
}
