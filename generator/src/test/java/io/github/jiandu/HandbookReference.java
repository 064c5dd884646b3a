package io.github.jiandu;

import io.github.jiandu.calendar.HolidayReader;
import io.github.jiandu.config.SiteFields;
import io.github.jiandu.content.ColumnFields;
import io.github.jiandu.content.PageFields;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.handover.HandoverFields;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.redirect.RedirectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the handbook that are written from the code: its fields, its diagnostics and its views. */
final class HandbookReference {

    private static final Path VIEWS = Path.of("src", "main", "java", "io", "github", "jiandu", "render", "view");

    /** Views in the order a theme author meets them; the others follow by name. */
    private static final List<String> FIRST_VIEWS = List.of(
            "SiteView", "FrameView", "HomeView", "ColumnView", "ArticleView", "SitemapView", "Node", "RedirectView");

    private static final Pattern RECORD =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record (\\w+)\\(([^)]*)\\)", Pattern.DOTALL);

    private static final Map<String, String> GROUPS = groups();

    private HandbookReference() {}

    /** Every page by its path below {@code content/}. */
    static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("cankao/site.md", site());
        pages.put("cankao/column.md", column());
        pages.put("cankao/page.md", page());
        pages.put("cankao/kinds.md", kinds());
        for (EntryKind kind : EntryKind.values()) {
            if (!Kinds.of(kind).fields().fields().isEmpty()) {
                pages.put("cankao/" + fileOf(kind), kind(kind));
            }
        }
        pages.put("cankao/redirects.md", redirects());
        pages.put("cankao/handover.md", handover());
        pages.put("tishi/quanbu.md", diagnostics());
        pages.put("zhuti/shitu.md", views());
        return pages;
    }

    /** Every table of fields there is, those of groups among them, by what the handbook calls it. */
    static Map<String, FieldTable> tables() {
        Map<String, FieldTable> tables = new LinkedHashMap<>();
        tables.put("jiandu.yaml", SiteFields.TABLE);
        tables.put("_column.yaml", ColumnFields.TABLE);
        tables.put("页面", PageFields.ARTICLE);
        for (EntryKind kind : EntryKind.values()) {
            tables.put(kind.chinese(), Kinds.of(kind).fields());
        }
        tables.put("_index.md", PageFields.INTRODUCTION);
        tables.put("data/holidays.yaml", HolidayReader.TABLE);
        tables.put("redirects.yaml", RedirectReader.TABLE);
        tables.put("handover.yaml", HandoverFields.TABLE);
        for (Map.Entry<String, FieldTable> table : List.copyOf(tables.entrySet())) {
            addGroups(table.getKey(), table.getValue(), tables);
        }
        return tables;
    }

    private static void addGroups(String name, FieldTable table, Map<String, FieldTable> tables) {
        for (Field<?> field : table.fields()) {
            field.type().group().ifPresent(group -> {
                String path = name + " " + field.chinese();
                tables.put(path, group);
                addGroups(path, group, tables);
            });
        }
    }

    private static String site() {
        return head("jiandu.yaml 的各项", 10) + "网站的设置。用法见[站点文件夹里有什么](/kuaisu/wenjianjia.md)和[导航和首页](/lanmu/daohang.md)。\n"
                + "页脚的各项见[网站标识和页脚](/kuaisu/biaoshi.md)，外部链接的许可见[外部链接](/wenzhang/waibu.md)。"
                + "索引号用到统一社会信用代码，见[索引号](/wenzhang/suoyinhao.md)。行政区划代码用来核对网站标识码，有的编制办法也用它。\n\n"
                + tables(SiteFields.TABLE.fields(), "jiandu.yaml 的各项");
    }

    private static String column() {
        return head("栏目的各项", 20) + "写在栏目文件夹的 `_column.yaml` 里。用法见[栏目](/lanmu/lanmu.md)。\n"
                + "更新期限、责任单位、保管期限目前只作记录，网站上不显示。\n\n"
                + tables(ColumnFields.TABLE.fields(), "_column.yaml 的各项");
    }

    private static String page() {
        return head("页面文首的各项", 30) + "写在文章最前面两行 `---` 之间。用法见[文首各项](/wenzhang/wenshou.md)。"
                + "政策文件另有[几项](policy.md)。\n\n"
                + tables(PageFields.ARTICLE.fields(), "页面文首的各项")
                + "## 栏目和首页的文字\n\n`_index.md` 的文首只能写：\n\n"
                + table(PageFields.INTRODUCTION.fields(), "_index.md 的各项");
    }

    private static String fileOf(EntryKind kind) {
        return kind.key().toLowerCase(Locale.ROOT) + ".md";
    }

    private static String kind(EntryKind kind) {
        return head(kind.chinese() + "的各项", 40 + List.of(EntryKind.values()).indexOf(kind)) + "除[页面的各项](page.md)外，"
                + kind.chinese()
                + "还可以写下面几项。\n\n"
                + tables(Kinds.of(kind).fields().fields(), kind.chinese() + "的各项");
    }

    /** Kind by fields by rules. */
    private static String kinds() {
        StringBuilder out = new StringBuilder(head("内容类型一览", 35));
        out.append("在页面的 `内容类型` 或栏目的 `内容类型` 里写中文名或英文名。各类型除[页面的各项](page.md)外另有自己的项，")
                .append("后面的代号是要求它的规定。\n\n| 内容类型 | 自己的各项和规定 |\n| --- | --- |\n");
        for (EntryKind kind : EntryKind.values()) {
            List<Field<?>> fields = Kinds.of(kind).fields().fields();
            String name = fields.isEmpty() ? kind.chinese() : "[" + kind.chinese() + "](" + fileOf(kind) + ")";
            row(
                    out,
                    name + "<br>`" + kind.key() + "`",
                    fields.isEmpty()
                            ? "没有另外的项"
                            : fields.stream().map(HandbookReference::ruled).collect(Collectors.joining("；")));
        }
        caption(out, "内容类型、各项和规定");
        return out.toString();
    }

    private static String ruled(Field<?> field) {
        String rules = String.join("、", field.rules());
        return field.chinese() + (field.required() ? "（必填）" : "") + (rules.isEmpty() ? "" : " " + rules);
    }

    private static String redirects() {
        return head("redirects.yaml 的各项", 50) + "一条写一组。用法见[改了地址怎么办](/lanmu/tiaozhuan.md)。\n\n"
                + tables(RedirectReader.TABLE.fields(), "redirects.yaml 的各项");
    }

    private static String handover() {
        return head("handover.yaml 的各项", 55) + "移交档案馆的设置。用法见[移交档案馆](/guidang/yijiao.md)。\n\n"
                + tables(HandoverFields.TABLE.fields(), "handover.yaml 的各项");
    }

    private static String diagnostics() {
        StringBuilder out = new StringBuilder(head("全部提示", 30));
        out.append("共 ").append(Code.values().length).append(" 种，按代码的开头分组。“…”是具体的名称或数字。");
        out.append("轻重是默认的，[可以调整](tiaozheng.md)。\n");
        String group = "";
        for (Code code : Code.values()) {
            String prefix = code.id().substring(0, code.id().indexOf('.'));
            if (!prefix.equals(group)) {
                closeGroup(out, group);
                group = prefix;
                out.append("\n## ").append(GROUPS.getOrDefault(prefix, prefix));
                out.append(" {#").append(prefix).append("}\n\n");
                out.append("| 中文 | English |\n| --- | --- |\n");
            }
            Diagnostic sample =
                    new Diagnostic(code, code.severity(), Location.ofFile("x"), Collections.nCopies(9, "…"), List.of());
            row(
                    out,
                    "`" + code.id() + "` " + code.severity().label(Language.ZH) + "<br>"
                            + text(sample.message(Language.ZH)) + "。<br>建议：" + text(sample.advice(Language.ZH)),
                    code.severity().label(Language.EN) + "<br>" + text(sample.message(Language.EN)) + ".<br>"
                            + text(sample.advice(Language.EN)));
        }
        closeGroup(out, group);
        return out.toString();
    }

    private static void closeGroup(StringBuilder out, String group) {
        caption(out, group.isEmpty() ? "" : "“" + GROUPS.getOrDefault(group, group) + "”类提示");
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("source", "文件");
        groups.put("io", "读文件");
        groups.put("front-matter", "文首");
        groups.put("yaml", "YAML 写法");
        groups.put("field", "各项的名称和值");
        groups.put("change", "变更");
        groups.put("approval", "审核");
        groups.put("config", "网站设置");
        groups.put("identity", "单位信息");
        groups.put("column", "栏目");
        groups.put("address", "地址");
        groups.put("page", "页面");
        groups.put("article", "文章");
        groups.put("policy", "政策文件");
        groups.put("markdown", "正文");
        groups.put("document", "公文");
        groups.put("link", "链接");
        groups.put("image", "图片");
        groups.put("attachment", "附件");
        groups.put("file", "其他文件");
        groups.put("picture", "图片文件");
        groups.put("relation", "页面之间的关系");
        groups.put("publicity", "公示");
        groups.put("interpretation", "政策解读");
        groups.put("reprint", "转载");
        groups.put("topic", "专题");
        groups.put("village-affair", "村务公开");
        groups.put("picture-story", "图片故事");
        groups.put("disclosure", "信息公开");
        groups.put("disclosure-guide", "公开指南");
        groups.put("request-form", "公开申请表");
        groups.put("report", "年度报告");
        groups.put("disclosure-report", "公开年报");
        groups.put("website-report", "网站年报");
        groups.put("table", "表格");
        groups.put("data", "data 里的列表");
        groups.put("guide", "办事指南");
        groups.put("dataset", "数据集");
        groups.put("catalogue", "标准目录");
        groups.put("plain-words", "通俗语言");
        groups.put("privacy", "个人信息");
        groups.put("calendar", "工作日");
        groups.put("leader", "领导信息");
        groups.put("organ", "机构职能");
        groups.put("message", "来信答复");
        groups.put("faq", "常见问题");
        groups.put("survey", "征集调查");
        groups.put("interaction", "互动栏目");
        groups.put("number", "代码和索引号");
        groups.put("redirect", "跳转");
        groups.put("theme", "主题");
        groups.put("home", "首页");
        groups.put("new", "新建网站");
        groups.put("output", "输出");
        groups.put("freeze", "旧网站归档");
        groups.put("pack", "归档打包");
        groups.put("mask", "遮盖个人信息");
        groups.put("proof", "签名和时间戳");
        groups.put("verify", "核对");
        groups.put("warc", "WARC 文件");
        groups.put("cdx", "WARC 的索引");
        groups.put("wacz", "WACZ 文件");
        groups.put("bag", "BagIt 数据包");
        groups.put("handover", "移交档案馆");
        groups.put("columns", "旧网站的栏目表");
        groups.put("four-checks", "四性检测");
        return groups;
    }

    private record View(String name, String about, List<Component> components) {}

    private record Component(String name, String type, String about) {}

    private static String views() throws IOException {
        StringBuilder out = new StringBuilder(head("模板变量", 20));
        out.append("模板里能用的全部变量。说明取自程序源码，是英文。“可无”的值先用 `??` 判断再用。");
        out.append("哪个模板用哪一种，见[改网站的样子](gai.md)。\n");
        for (View view : readViews()) {
            out.append("\n## ").append(view.name()).append(" {#").append(view.name());
            out.append("}\n\n").append(view.about()).append("\n\n");
            out.append("| 名称 | 类型 | 说明 |\n| --- | --- | --- |\n");
            view.components()
                    .forEach(component -> row(out, "`" + component.name() + "`", component.type(), component.about()));
            caption(out, view.name() + " 的各项");
        }
        return out.toString();
    }

    private static List<View> readViews() throws IOException {
        Map<String, View> views = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.list(VIEWS)) {
            for (Path file : files.sorted().toList()) {
                Matcher matcher = RECORD.matcher(Files.readString(file));
                while (matcher.find()) {
                    views.put(matcher.group(2), view(matcher.group(2), matcher.group(1), matcher.group(3)));
                }
            }
        }
        List<View> ordered = new ArrayList<>();
        FIRST_VIEWS.forEach(name -> ordered.add(views.remove(name)));
        ordered.addAll(views.values());
        return ordered;
    }

    private static View view(String name, String javadoc, String components) {
        String text = javadoc.lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        String[] parts = text.split("\\s@param\\s+", -1);
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int blank = parts[i].indexOf(' ');
            params.put(parts[i].substring(0, blank), javadoc(parts[i].substring(blank + 1)));
        }
        List<Component> list = new ArrayList<>();
        for (String component : components.split(",(?![^<]*>)", -1)) {
            String[] words = component.strip().split("\\s+(?=\\w+$)", -1);
            String written = words[0];
            String type = type(written.replace("@Nullable", "").strip()) + (written.contains("@Nullable") ? "，可无" : "");
            if (!params.containsKey(words[1])) {
                throw new IllegalStateException("no @param for " + name + "." + words[1]);
            }
            list.add(new Component(words[1], type, params.get(words[1])));
        }
        return new View(name, javadoc(parts[0]), list);
    }

    private static String type(String java) {
        if (java.startsWith("List<")) {
            return type(java.substring(5, java.length() - 1)) + "的列表";
        }
        return switch (java) {
            case "String" -> "文字";
            case "int", "Integer" -> "整数";
            case "boolean" -> "是或否";
            case "Map<String, String>" -> "名称到文字的对照";
            default -> "[" + java + "](#" + java + ")";
        };
    }

    /** Text of a Javadoc comment as Markdown: {@code code} in backticks, the rest plain. */
    private static String javadoc(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("{@"); open >= 0; open = text.indexOf("{@", from)) {
            int depth = 1;
            int end = open + 1;
            while (depth > 0) {
                end++;
                depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
            }
            String tag = text.substring(open + 2, end);
            out.append(text(text.substring(from, open)));
            out.append('`').append(tag.substring(tag.indexOf(' ') + 1).strip()).append('`');
            from = end + 1;
        }
        return out.append(text(text.substring(from))).toString().strip();
    }

    private static String head(String title, int order) {
        return "---\n标题: " + title + "\n发布日期: 2026-11-22\n来源: 简牍\n顺序: " + order + "\n目录: 否\n---\n"
                + "<!-- 本页由 HandbookTest 从程序生成，不要手改。 -->\n\n";
    }

    /** A table, and one for each group below it. */
    private static String tables(List<Field<?>> fields, String caption) {
        StringBuilder out = new StringBuilder(table(fields, caption));
        for (Field<?> field : fields) {
            field.type()
                    .group()
                    .ifPresent(group -> out.append("## ")
                            .append(field.chinese())
                            .append("\n\n")
                            .append(tables(group.fields(), field.chinese() + "的各项")));
        }
        return out.toString();
    }

    private static String table(List<Field<?>> fields, String caption) {
        StringBuilder out = new StringBuilder("| 中文名 | 英文名 | 可以写 | 必填 | 说明 |\n| --- | --- | --- | --- | --- |\n");
        for (Field<?> field : fields) {
            String type = text(field.type().description());
            String group =
                    field.type().group().map(table -> text("：" + table.names())).orElse("");
            row(
                    out,
                    field.chinese(),
                    "`" + field.key() + "`",
                    group.isEmpty() ? type : type.replace(group, "") + "，见下文“" + field.chinese() + "”",
                    field.required() ? "是" : "否",
                    text(field.help()));
        }
        caption(out, caption);
        return out.append('\n').toString();
    }

    private static void row(StringBuilder out, String... cells) {
        out.append(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void caption(StringBuilder out, String caption) {
        if (!caption.isEmpty()) {
            out.append('[').append(caption.replace("_", "\\_")).append("]\n");
        }
    }

    /** Plain text as Markdown. */
    private static String text(String plain) {
        return plain.replaceAll("([\\\\`*_\\[\\]{}<>#|~!&])", "\\\\$1");
    }
}
