package io.github.jiandu.fourchecks;

import io.github.jiandu.address.SitePath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures and attachments that a page refers to, and whether a record has them. */
final class References {

    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");

    private static final Pattern HOST = Pattern.compile("(?i)https?://([^/?#:]+)");

    /** Endings of what one downloads or looks at, other than pages. */
    private static final Set<String> ATTACHMENTS = Set.of(
            "pdf", "ofd", "doc", "docx", "wps", "rtf", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "zip", "rar",
            "7z", "txt", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "mp3", "wav", "wma", "mp4", "mpg", "mpeg",
            "avi", "wmv", "flv", "swf", "exe", "ceb", "cebx");

    private final Set<String> present;
    private final Set<String> originals;
    private final String pagePath;
    private final String originalPath;
    private final String host;

    /**
     * @param present paths of the record's files, from its folder and as they were in the archived copy
     * @param originals addresses of the record's files on the old site
     * @param pagePath path of the page from the record's folder
     * @param originalPath path of the page in the archived copy
     * @param host of the old site
     */
    References(Set<String> present, Set<String> originals, String pagePath, String originalPath, String host) {
        this.present = present;
        this.originals = originals;
        this.pagePath = pagePath;
        this.originalPath = originalPath;
        this.host = host;
    }

    /** All of a page, as it writes them. */
    static Set<String> of(Document page) {
        Set<String> links = new LinkedHashSet<>();
        for (Element element :
                page.select("img[src], source[src], video[src], audio[src], embed[src], input[type=image][src]")) {
            links.add(element.attr("src").strip());
        }
        page.select("video[poster]").forEach(e -> links.add(e.attr("poster").strip()));
        page.select("[background]").forEach(e -> links.add(e.attr("background").strip()));
        page.select("object[data]").forEach(e -> links.add(e.attr("data").strip()));
        for (Element element : page.select("a[href], area[href]")) {
            String link = element.attr("href").strip();
            if (ATTACHMENTS.contains(ending(link))) {
                links.add(link);
            }
        }
        links.remove("");
        return links;
    }

    private static String ending(String link) {
        int end = 0;
        while (end < link.length() && link.charAt(end) != '?' && link.charAt(end) != '#') {
            end++;
        }
        String path = link.substring(0, end);
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the record has what a link leads to; links to elsewhere are no matter. */
    boolean has(String link) {
        if (link.startsWith("//")) {
            return has("http:" + link);
        }
        if (SCHEME.matcher(link).find()) {
            return !isOwn(link) || originals.contains(link) || originals.contains(withoutQuery(link));
        }
        for (String way : List.of(link, withoutQuery(link))) {
            for (String decoded : decoded(way)) {
                if (isThere(resolve(pagePath, decoded)) || isThere(resolve(originalPath, decoded))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isThere(Optional<String> path) {
        return path.isPresent() && present.contains(path.get());
    }

    private boolean isOwn(String link) {
        Matcher named = HOST.matcher(link);
        return named.lookingAt() && named.group(1).equalsIgnoreCase(host);
    }

    private static String withoutQuery(String link) {
        int end = 0;
        while (end < link.length() && link.charAt(end) != '?' && link.charAt(end) != '#') {
            end++;
        }
        return link.substring(0, end);
    }

    private static Optional<String> resolve(String from, String link) {
        String way = link.replace('\\', '/');
        String full = way.startsWith("/") ? way.substring(1) : from.substring(0, from.lastIndexOf('/') + 1) + way;
        return SitePath.normalize(full);
    }

    /** As it stands, and with escapes undone as UTF-8 or else GBK, whichever makes sense. */
    private static List<String> decoded(String link) {
        if (link.indexOf('%') < 0) {
            return List.of(link);
        }
        byte[] bytes = link.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out.put(bytes[i]);
            } else {
                out.put((byte) (high << 4 | low));
                i += 2;
            }
        }
        String utf8 = decoded(out.flip(), StandardCharsets.UTF_8);
        String gbk = utf8 == null ? decoded(out.rewind(), Charset.forName("GB18030")) : null;
        return utf8 != null ? List.of(utf8, link) : gbk != null ? List.of(gbk, link) : List.of(link);
    }

    private static @Nullable String decoded(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
