package io.github.jiandu.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A change list in one sentence, and sizes of files. */
final class ChangeWords {

    private ChangeWords() {}

    static String chinese(ChangeList list) {
        List<String> parts = new ArrayList<>(List.of(
                "新增 " + list.added().size() + " 页",
                "修改 " + list.changed().size() + " 页",
                "撤下 " + list.withdrawn().size() + " 页"));
        if (!list.moved().isEmpty()) {
            parts.add("移动 " + list.moved().size() + " 页");
        }
        if (!list.redirects().isEmpty()) {
            parts.add("跳转 " + list.redirects().size() + " 条");
        }
        if (!list.files().isEmpty()) {
            parts.add("附件等文件 " + list.files().size() + " 个");
        }
        parts.add("外围变化 " + list.surroundings().count() + " 个文件");
        return String.join("，", parts);
    }

    static String english(ChangeList list) {
        List<String> parts = new ArrayList<>(List.of(
                list.added().size() + " added",
                list.changed().size() + " changed",
                list.withdrawn().size() + " withdrawn"));
        if (!list.moved().isEmpty()) {
            parts.add(list.moved().size() + " moved");
        }
        if (!list.redirects().isEmpty()) {
            parts.add(list.redirects().size() + " redirects");
        }
        if (!list.files().isEmpty()) {
            parts.add(list.files().size() + " other files");
        }
        parts.add(list.surroundings().count() + " files only in their surroundings");
        return String.join(", ", parts);
    }

    static String sizes(ChangeList.File file) {
        Long before = file.formerSize();
        Long after = file.size();
        if (before == null || after == null) {
            return size(before == null ? after : before);
        }
        return before.equals(after) ? size(after) : size(before) + " → " + size(after);
    }

    private static String size(@org.jspecify.annotations.Nullable Long bytes) {
        long size = bytes == null ? 0 : bytes;
        if (size < 1024) {
            return size + " B";
        }
        return size < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KB", size / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", size / 1048576.0);
    }
}
