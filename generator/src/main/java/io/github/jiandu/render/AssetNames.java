package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.theme.Theme;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Addresses of a theme's assets. They carry a digest of the content, so that browsers may keep them for ever. */
final class AssetNames {

    private AssetNames() {}

    static Map<String, SitePath> of(Theme theme) {
        Map<String, SitePath> names = new TreeMap<>();
        theme.assets().forEach((name, bytes) -> {
            int dot = name.lastIndexOf('.');
            String stem = dot < 0 ? name : name.substring(0, dot);
            String ending = dot < 0 ? "" : name.substring(dot);
            names.put(name, new SitePath("assets/" + stem + "-" + digest(bytes) + ending));
        });
        return names;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
