package io.github.jiandu.fourchecks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The metadata of a record as it is read, element by element. */
final class Metadata implements XmlFile.Elements {

    /** A record of more files than any page has is not gathered. */
    private static final int MOST = 50_000;

    /** Root element of ours. */
    static final String ROOT = "网页档案元数据";

    /** What stands at the top and must be there. */
    static final List<String> NEEDED = List.of(
            "题名", "责任者", "日期", "来源", "原网址", "归档网址", "栏目路径", "网站名称", "网站域名", "政府网站标识码", "采集时间", "归档时间", "归档原因", "归档单位",
            "归档责任者", "采集工具及版本", "文件名", "格式", "大小", "摘要算法", "摘要值", "保管期限", "密级", "公开方式", "开放意见", "档号", "顺序号", "件号",
            "全宗号");

    /** A file of the record: its elements by name. */
    private final List<Map<String, String>> files = new ArrayList<>();

    private final Map<String, String> top = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final Set<String> technical = new HashSet<>();
    private Map<String, String> file = new HashMap<>();
    private boolean ours;
    private boolean provisional;

    @Override
    public void start(String name, int depth) {
        if (depth == 0) {
            ours = name.equals(ROOT);
        } else if (depth == 2 && name.equals("组成文件")) {
            file = new HashMap<>();
        }
    }

    @Override
    public void end(String name, String text, Attributes attributes, int depth) throws SAXException {
        if (!ours) {
            return;
        }
        if (depth == 1 && name.equals("技术环境")) {
            technical.add(String.valueOf(attributes.getValue("扩展名")));
        } else if (depth == 1) {
            provisional |= name.equals("档号") && "是".equals(attributes.getValue("暂定"));
            top.putIfAbsent(name, text);
        } else if (depth == 2 && name.equals("缺失文件")) {
            missing.add(text);
        } else if (depth == 2 && name.equals("组成文件")) {
            files.add(file);
        } else if (depth == 3) {
            file.putIfAbsent(name, text);
        }
        if (files.size() + missing.size() > MOST) {
            throw new SAXException("more files than any page has");
        }
    }

    /** Whether it is written in our scheme. */
    boolean isOurs() {
        return ours;
    }

    boolean isProvisional() {
        return provisional;
    }

    String get(String name) {
        return top.getOrDefault(name, "");
    }

    /** The page and the other files, each by its elements. */
    List<Map<String, String>> allFiles() {
        List<Map<String, String>> all = new ArrayList<>(files.size() + 1);
        all.add(top);
        all.addAll(files);
        return all;
    }

    /** What the page refers to and nobody has, as the page writes it. */
    Set<String> missing() {
        return missing;
    }

    /** Endings of files of which it is told what opens them. */
    Set<String> technical() {
        return technical;
    }
}
