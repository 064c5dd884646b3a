package io.github.jiandu.content;

import io.github.jiandu.media.FileKind;
import java.util.Locale;

/** What readers are told of a file before they open it. */
final class FileTypes {

    private FileTypes() {}

    /** For instance PDF or Word 文档: by content; the name may add to it, but not contradict it (SECU-04). */
    static String of(String name, FileKind kind) {
        String ending = FileKind.ending(name);
        boolean plain = kind == FileKind.TEXT || kind == FileKind.ZIP || kind == FileKind.UNKNOWN;
        boolean byName = FileKind.named(ending) == null ? plain : kind.suits(ending);
        return byName ? of(name) : kind.chinese();
    }

    private static String of(String name) {
        return switch (FileKind.ending(name)) {
            case "doc", "docx", "wps" -> "Word 文档";
            case "xls", "xlsx", "et" -> "Excel 表格";
            case "ppt", "pptx", "dps" -> "演示文稿";
            case "jpg", "jpeg", "png", "gif", "webp", "svg" -> "图片";
            case "htm", "html" -> "HTML";
            case "txt" -> "文本";
            case "zip", "rar", "7z" -> "压缩包";
            case "mp3", "wav" -> "音频";
            case "mp4" -> "视频";
            case "" -> "文件";
            default -> FileKind.ending(name).toUpperCase(Locale.ROOT);
        };
    }

    /** A size in words: 812 B, 36 KB, 1.4 MB. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return (bytes + 512) / 1024 + " KB";
        }
        long tenths = (bytes * 10 + (1 << 19)) / (1 << 20);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
