package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme's assets as they are published. Their addresses carry a digest of the content, so that browsers may keep them
 * for ever; style sheets name the pictures beside them by these addresses.
 *
 * @param addresses by file name
 * @param contents by file name
 */
record Assets(Map<String, SitePath> addresses, Map<String, byte[]> contents) {

    private static final Pattern URL = Pattern.compile("url\\(([\"']?)([\\w.-]+)\\1\\)");
    private static final String STYLE = ".css";

    static Assets of(Theme theme) {
        Map<String, SitePath> addresses = new TreeMap<>();
        Map<String, byte[]> contents = new TreeMap<>(theme.assets());
        contents.forEach((name, bytes) -> {
            if (!name.endsWith(STYLE)) {
                addresses.put(name, address(name, bytes));
            }
        });
        Map<String, SitePath> pictures = Map.copyOf(addresses);
        contents.replaceAll((name, bytes) -> name.endsWith(STYLE) ? named(bytes, pictures) : bytes);
        contents.forEach((name, bytes) -> addresses.putIfAbsent(name, address(name, bytes)));
        return new Assets(addresses, contents);
    }

    private static byte[] named(byte[] css, Map<String, SitePath> pictures) {
        Matcher url = URL.matcher(new String(css, StandardCharsets.UTF_8));
        StringBuilder out = new StringBuilder();
        while (url.find()) {
            SitePath picture = pictures.get(url.group(2));
            url.appendReplacement(
                    out, Matcher.quoteReplacement(picture == null ? url.group() : "url(\"" + picture.name() + "\")"));
        }
        return out.isEmpty() ? css : url.appendTail(out).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static SitePath address(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        return new SitePath("assets/" + stem + "-" + digest(bytes) + ending);
    }

    private static String digest(byte[] bytes) {
        return Algorithm.SHA256.hex(bytes).substring(0, 8);
    }
}
