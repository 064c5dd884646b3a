package io.github.jiandu.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** One quiet line per stage, on a terminal only. */
final class Progress {

    private Progress() {}

    @SuppressWarnings("SystemConsoleNull") // null means no terminal up to Java 21, and this is Java 17
    static Consumer<String> to(PrintWriter err) {
        if (System.console() == null) {
            return stage -> {};
        }
        return stage -> {
            err.println("… " + name(stage));
            err.flush();
        };
    }

    private static String name(String stage) {
        return switch (stage) {
            case "config" -> "读取设置 settings";
            case "content" -> "读取内容 content";
            case "theme" -> "读取主题 theme";
            case "redirects" -> "读取跳转 redirects";
            case "pages" -> "生成页面 pages";
            case "lists" -> "生成列表 lists";
            case "exports" -> "写出数据 exports";
            case "files" -> "复制文件 files";
            case "changes" -> "比较变化 changes";
            case "publish" -> "发布 publish";
            default -> stage;
        };
    }
}
