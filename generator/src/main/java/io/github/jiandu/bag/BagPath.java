package io.github.jiandu.bag;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as they stand in manifests (RFC 8493, 2.1.3 and 5.1). */
final class BagPath {

    private static final Pattern ESCAPE = Pattern.compile("%(0[AaDd]|25)");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private BagPath() {}

    /** A path with its line ends and percent signs escaped. */
    static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    /** @param percent whether {@code %25} is an escape, as it is from version 1.0 on */
    static String decoded(String text, boolean percent) {
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(match -> switch (match.group(1).toUpperCase(Locale.ROOT)) {
            case "0A" -> "\n";
            case "0D" -> "\r";
            default -> percent ? "%" : "%25";
        });
    }

    /** Whether every percent sign begins an escape. */
    static boolean isEscaped(String text) {
        return ESCAPE.matcher(text).replaceAll("").indexOf('%') < 0;
    }

    /** Whether a path stays within the bag on any system. */
    static boolean isSafe(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.startsWith("~") || path.matches("(?s)[A-Za-z]:.*")) {
            return false;
        }
        for (String part : path.split("[/\\\\]", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return path.indexOf('\u0000') < 0 && !path.startsWith("\\");
    }

    /** Whether some systems take a name of the path for a device. */
    static boolean isDevice(String path) {
        for (String part : path.split("/", -1)) {
            if (DEVICE.matcher(part).matches()) {
                return true;
            }
        }
        return false;
    }
}
