package io.github.jiandu.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file is by its content, whatever its name says (SECU-04). */
public enum FileKind {
    JPEG("JPEG", "图片", Role.PICTURE, "jpg", "jpeg", "jpe", "jfif"),
    PNG("PNG", "图片", Role.PICTURE, "png"),
    GIF("GIF", "图片", Role.PICTURE, "gif"),
    WEBP("WebP", "图片", Role.PICTURE, "webp"),
    SVG("SVG", "图片", Role.PICTURE, "svg"),
    HEIC("HEIC", "图片", Role.DOCUMENT, "heic", "heif", "avif"),
    BMP("BMP", "图片", Role.DOCUMENT, "bmp"),
    TIFF("TIFF", "图片", Role.DOCUMENT, "tif", "tiff"),
    PDF("PDF", "PDF", Role.DOCUMENT, "pdf"),
    OFD("OFD", "OFD", Role.DOCUMENT, "ofd"),
    DOCX("DOCX", "Word 文档", Role.DOCUMENT, "docx", "docm", "dotx", "wps"),
    XLSX("XLSX", "Excel 表格", Role.DOCUMENT, "xlsx", "xlsm", "xltx", "et"),
    PPTX("PPTX", "演示文稿", Role.DOCUMENT, "pptx", "pptm", "ppsx", "dps"),
    DOC("DOC", "Word 文档", Role.DOCUMENT, "doc", "dot", "wps"),
    XLS("XLS", "Excel 表格", Role.DOCUMENT, "xls", "xlt", "et"),
    PPT("PPT", "演示文稿", Role.DOCUMENT, "ppt", "pps", "dps"),
    /** An Office file of the newer formats behind a password. */
    LOCKED("Office", "Office 文件", Role.DOCUMENT, "docx", "docm", "xlsx", "xlsm", "pptx", "pptm"),
    OLE("OLE2", "文件", Role.DOCUMENT, "doc", "xls", "ppt", "wps", "et", "dps", "vsd", "pub", "mpp"),
    ODF("ODF", "文档", Role.DOCUMENT, "odt", "ods", "odp"),
    RTF("RTF", "Word 文档", Role.DOCUMENT, "rtf", "doc"),
    ZIP("ZIP", "压缩包", Role.DOCUMENT, "zip"),
    RAR("RAR", "压缩包", Role.DOCUMENT, "rar"),
    SEVEN_ZIP("7z", "压缩包", Role.DOCUMENT, "7z"),
    MP3("MP3", "音频", Role.DOCUMENT, "mp3"),
    WAV("WAV", "音频", Role.DOCUMENT, "wav"),
    MP4("MP4", "视频", Role.DOCUMENT, "mp4", "m4v", "m4a", "mov"),
    HTML("HTML", "HTML", Role.DOCUMENT, "html", "htm"),
    TEXT("TXT", "文本", Role.DOCUMENT, "txt", "csv", "tsv", "json", "xml", "md", "log", "ics", "html", "htm"),
    EXE("EXE", "程序", Role.PROGRAM),
    ELF("ELF", "程序", Role.PROGRAM),
    SCRIPT("#!", "程序", Role.PROGRAM),
    SHORTCUT("LNK", "程序", Role.PROGRAM),
    JAR("JAR", "程序", Role.PROGRAM),
    APK("APK", "程序", Role.PROGRAM),
    EMPTY("0 B", "空文件", Role.DOCUMENT),
    UNKNOWN("?", "文件", Role.DOCUMENT);

    private enum Role {
        PICTURE,
        DOCUMENT,
        PROGRAM
    }

    /** Endings that make a system run a file whose content is nothing but text, or a package that it installs. */
    private static final Set<String> PROGRAM_ENDINGS = Set.of(
            "exe", "com", "scr", "pif", "cpl", "dll", "msi", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf",
            "hta", "lnk", "reg", "chm", "sh", "jar", "apk", "ipa", "deb", "rpm");

    private final String format;
    private final String chinese;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // a list made by List.of
    private final List<String> endings;

    FileKind(String format, String chinese, Role role, String... endings) {
        this.format = format;
        this.chinese = chinese;
        this.role = role;
        this.endings = List.of(endings);
    }

    /** Short name of the format, the same in every language, for instance DOCX. */
    public String format() {
        return format;
    }

    /** What readers are told, for instance Word 文档. */
    public String chinese() {
        return chinese;
    }

    /** Whether browsers show it as a picture. */
    public boolean isPicture() {
        return role == Role.PICTURE;
    }

    /** Whether it is made of pixels that a browser shows. */
    public boolean isRaster() {
        return isPicture() && this != SVG;
    }

    /** Whether a computer would run it. */
    public boolean isProgram() {
        return role == Role.PROGRAM;
    }

    /** Whether a name with this ending makes a computer run the file. */
    public static boolean isProgramEnding(String ending) {
        return PROGRAM_ENDINGS.contains(ending);
    }

    /** The ending in lower case, without the dot; empty when there is none. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a name with this ending tells the truth. An ending nobody knows can tell no lie. */
    public boolean suits(String ending) {
        return endings.contains(ending) || named(ending) == null;
    }

    /** The kind that an ending stands for, or null. */
    public static @Nullable FileKind named(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst()
                .orElse(null);
    }
}
