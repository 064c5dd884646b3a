package io.github.jiandu.change;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file that is no page is for, by its path. */
public enum FileUse {
    PICTURE("picture", "图片"),
    ATTACHMENT("attachment", "附件"),
    OTHER("other", "其他文件"),
    /** Made by a build from pages, or part of the theme; see {@link ChangeList.Surroundings}. */
    LOOKS("looks", "界面文件"),
    SEARCH("search", "检索文件"),
    DATA("data", "数据和订阅");

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "bmp", "tif", "tiff", "ico");

    private static final Set<String> ATTACHMENTS = Set.of(
            "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "ppt", "pptx", "dps", "odt", "ods", "odp", "rtf",
            "txt", "csv", "zip", "rar", "7z", "mp3", "mp4", "wav", "m4a", "mov");

    /** Only what bears a digest of its content in its name is the theme's. */
    private static final Pattern THEME_ASSET = Pattern.compile("assets/[^/]+-[0-9a-f]{8}\\.\\w+");

    private static final Pattern EXPORT = Pattern.compile("(?:.*/)?(?:atom\\.xml|catalogue\\.csv)"
            + "|sitemap(?:-\\d+)?\\.xml|opensearch\\.xml|items\\.(?:json|xml|schema\\.json|xsd)|datasets\\.jsonld");

    private final String key;
    private final String chinese;

    FileUse(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    static FileUse of(String path) {
        if (THEME_ASSET.matcher(path).matches()) {
            return LOOKS;
        }
        if (path.startsWith("search/")) {
            return SEARCH;
        }
        if (EXPORT.matcher(path).matches()) {
            return DATA;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PICTURES.contains(ending) ? PICTURE : ATTACHMENTS.contains(ending) ? ATTACHMENT : OTHER;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether it only changes with the rest of the site. */
    boolean isSurrounding() {
        return this == LOOKS || this == SEARCH || this == DATA;
    }
}
