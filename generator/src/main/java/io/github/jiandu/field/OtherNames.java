package io.github.jiandu.field;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names that people use for fields and that are none here: offered when met, never accepted. */
final class OtherNames {

    private static final Map<String, Set<String>> NAMES = Map.of(
            "title", Set.of("标提", "正文标题", "题目", "事项名称"),
            "date", Set.of("发布时间", "公开日期", "时间", "日期", "pubDate", "publishDate", "publishedAt"),
            "source", Set.of("信息来源", "稿源"),
            "docNo", Set.of("文号"),
            "summary", Set.of("desc", "简介"));

    private static final Map<String, String> KEYS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        NAMES.forEach((key, names) -> names.forEach(name -> KEYS.put(name, key)));
    }

    private OtherNames() {}

    /** Whether a field is also known by this name. */
    static boolean areOf(Field<?> field, String name) {
        return field.key().equals(KEYS.get(name));
    }
}
