package io.github.jiandu.change;

import io.github.jiandu.page.PageText;
import io.github.jiandu.page.ShownPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a change list as one page that needs nothing else: no script, no other file. What was removed and added is marked
 * by words and lines, not by colour alone. Everything that comes from the site is text.
 */
final class ChangeHtml {

    /** Characters of a new page that are shown. */
    private static final int TEXT = 20_000;

    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1a1a1a; --back: #fff; --soft: #595959; --line: #8a8a8a;
              --del: #8a1c1c; --del-back: #fdecec; --ins: #0b4d22; --ins-back: #e6f6ea; }
            @media (prefers-color-scheme: dark) { :root { --text: #eee; --back: #161616; --soft: #b8b8b8; --line: #8a8a8a;
              --del: #ffc9c9; --del-back: #4a1616; --ins: #b9f3c8; --ins-back: #10361b; } }
            body { margin: 0 auto; max-width: 54rem; padding: 1rem; font: 1rem/1.8 system-ui, "Noto Sans CJK SC",
              "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: var(--text); background: var(--back); }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; border-bottom: 2px solid var(--line); }
            h3 { font-size: 1.05rem; margin-bottom: .2rem; }
            a { color: inherit; } code, .path { overflow-wrap: anywhere; font-family: ui-monospace, monospace; }
            .path, .note { color: var(--soft); font-size: .9rem; margin: 0; }
            .place { margin: .5rem 0 1rem; padding: .2rem .8rem; border-left: 3px solid var(--line);
              white-space: pre-wrap; overflow-wrap: anywhere; }
            .text { white-space: pre-wrap; overflow-wrap: anywhere; }
            del, ins, bdi { unicode-bidi: isolate; }
            del { color: var(--del); background: var(--del-back); text-decoration: line-through; }
            ins { color: var(--ins); background: var(--ins-back); text-decoration: underline; }
            .mark { display: inline-block; margin: 0 .15em; padding: 0 .25em; border: 1px solid; font-size: .75em;
              line-height: 1.4; text-decoration: none; }
            table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .2rem .5rem;
              text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            caption { text-align: left; }
            summary { cursor: pointer; }
            @media print { :root { --text: #000; --back: #fff; --soft: #333; --del: #000; --ins: #000; --del-back: #fff;
              --ins-back: #fff; } body { max-width: none; padding: 0; } h2, h3 { break-after: avoid; }
              .place { break-inside: avoid-page; } nav { display: none; } }
            """;

    private final ChangeList list;
    private final StringBuilder out = new StringBuilder();

    private ChangeHtml(ChangeList list) {
        this.list = list;
    }

    static String of(ChangeList list) {
        return new ChangeHtml(list).write();
    }

    private String write() {
        String digest = list.digest();
        String title = "变更清单 " + ChangeList.code(digest);
        out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        out.append("<title>").append(title).append("</title>\n<style>\n");
        out.append(STYLE).append("</style>\n</head>\n<body>\n<header>\n<h1>").append(title);
        out.append("</h1>\n<p>")
                .append(list.isEmpty() ? "没有变化" : ChangeWords.chinese(list))
                .append("。</p>\n");
        out.append("<p class=\"note\">完整校验码 <code>").append(digest).append("</code></p>\n");
        out.append("<p class=\"note\">");
        mark("删");
        out.append("是原来有、现在没有的文字，");
        mark("增");
        out.append("是新写的文字。</p>\n</header>\n");
        contents();
        out.append("<main>\n");
        section("added", "新增", list.added(), this::added);
        section("changed", "修改", list.changed(), this::changed);
        section("moved", "移动", list.moved(), this::moved);
        section("withdrawn", "撤下", list.withdrawn(), this::withdrawn);
        redirects();
        files();
        surroundings();
        if (list.isEmpty()) {
            out.append("<p>两次生成的网站完全一样。</p>\n");
        }
        out.append("</main>\n<footer>\n<p class=\"note\">清单由简牍比较两次生成的网站得出。"
                + "同意发布的，审核人写明完整校验码、姓名和日期。</p>\n</footer>\n</body>\n</html>\n");
        return out.toString();
    }

    private void contents() {
        List<String[]> parts = new ArrayList<>();
        part(parts, "added", "新增", list.added().size());
        part(parts, "changed", "修改", list.changed().size());
        part(parts, "moved", "移动", list.moved().size());
        part(parts, "withdrawn", "撤下", list.withdrawn().size());
        part(parts, "redirects", "跳转", list.redirects().size());
        part(parts, "files", "文件", list.files().size());
        part(parts, "surroundings", "外围变化", list.surroundings().count());
        if (parts.isEmpty()) {
            return;
        }
        out.append("<nav aria-label=\"目录\">\n<ul>\n");
        for (String[] part : parts) {
            out.append("<li><a href=\"#")
                    .append(part[0])
                    .append("\">")
                    .append(part[1])
                    .append("</a></li>\n");
        }
        out.append("</ul>\n</nav>\n");
    }

    private static void part(List<String[]> parts, String id, String name, int count) {
        if (count > 0) {
            parts.add(new String[] {id, name + "（" + count + "）"});
        }
    }

    private void head(String id, String name, int count) {
        out.append("<section aria-labelledby=\"")
                .append(id)
                .append("\">\n<h2 id=\"")
                .append(id)
                .append("\">");
        out.append(name).append("（").append(count).append("）</h2>\n");
    }

    private <T> void section(String id, String name, List<T> items, Consumer<T> writer) {
        if (!items.isEmpty()) {
            head(id, name, items.size());
            items.forEach(writer);
            out.append("</section>\n");
        }
    }

    private void page(String title, String path) {
        out.append("<h3>");
        bdi(title.isBlank() ? "（没有标题）" : title);
        out.append("</h3>\n<p class=\"path\">");
        bdi(path);
        out.append("</p>\n");
    }

    private void added(ChangeList.Page page) {
        page(page.title(), page.path());
        items("站外链接", page.links(), ChangeHtml::words, this::ins);
        String text = page.text();
        if (text == null) {
            return;
        }
        int end = Math.min(TEXT, text.length());
        end -= end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        out.append("<details open>\n<summary>全文</summary>\n<div class=\"text\">");
        ins(text.substring(0, end));
        if (end < text.length()) {
            leftOut(String.valueOf(text.length() - end));
        }
        out.append("</div>\n</details>\n");
    }

    private void changed(ChangeList.ChangedPage page) {
        page(page.title(), page.path());
        if (page.formerTitle() != null) {
            out.append("<p>标题：");
            del(page.formerTitle());
            ins(page.title());
            out.append("</p>\n");
        }
        if (page.text().byParagraph()) {
            out.append("<p class=\"note\">这一页文字太长，按段落比较，没有细到字句。</p>\n");
        }
        for (TextChange.Place place : page.text().places()) {
            boolean found = place.pieces().stream().anyMatch(piece -> piece.kind() == TextChange.Kind.SAME);
            if (place.after() != null && !found) {
                out.append("<p class=\"note\">在“");
                bdi(place.after());
                out.append("”之后</p>\n");
            }
            out.append("<div class=\"place\">");
            place.pieces().forEach(this::piece);
            out.append("</div>\n");
        }
        if (page.text().more() > 0) {
            out.append("<p>还有 ").append(page.text().more()).append(" 处没有列出。</p>\n");
        }
        items("链接", page.linksRemoved(), ChangeHtml::words, this::del);
        items("链接", page.linksAdded(), ChangeHtml::words, this::ins);
        items("图片", page.picturesRemoved(), ChangeHtml::words, this::del);
        items("图片", page.picturesAdded(), ChangeHtml::words, this::ins);
    }

    private static String words(PageText.Link link) {
        return link.words() + " → " + link.href();
    }

    private static String words(ShownPage.Picture picture) {
        return picture.words() + " " + picture.source();
    }

    private <T> void items(
            String name, List<T> items, java.util.function.Function<T, String> words, Consumer<String> writer) {
        for (T item : items) {
            out.append("<p>").append(name).append("：");
            writer.accept(words.apply(item));
            out.append("</p>\n");
        }
    }

    private void piece(TextChange.Piece piece) {
        switch (piece.kind()) {
            case SAME -> escape(Visible.of(piece.text()));
            case REMOVED -> del(piece.text());
            case ADDED -> ins(piece.text());
            case LEFT_OUT -> leftOut(piece.text());
        }
    }

    private void leftOut(String count) {
        out.append("<span class=\"note\">……（略 ").append(count).append(" 字）……</span>");
    }

    private void moved(ChangeList.Move move) {
        page(move.title(), move.to());
        out.append("<p>原地址：");
        del(move.from());
        out.append("，现在跳转到新地址，文字没有变。</p>\n");
    }

    private void withdrawn(ChangeList.Withdrawn page) {
        page(page.title(), page.path());
        if (page.redirect() != null) {
            out.append("<p>这个地址现在跳转到 ");
            bdi(page.redirect());
            out.append("</p>\n");
        }
    }

    private void redirects() {
        if (list.redirects().isEmpty()) {
            return;
        }
        head("redirects", "跳转", list.redirects().size());
        table("旧地址跳转到哪里", "旧地址", "原来跳转到", "现在跳转到");
        for (ChangeList.Redirect redirect : list.redirects()) {
            row(redirect.from(), redirect.formerTo(), redirect.to());
        }
        out.append("</tbody>\n</table>\n</section>\n");
    }

    private void files() {
        if (list.files().isEmpty()) {
            return;
        }
        head("files", "文件", list.files().size());
        table("图片、附件和其他文件", "文件", "变化", "大小");
        for (ChangeList.File file : list.files()) {
            String change = file.formerSize() == null ? "新增" : file.size() == null ? "删除" : "替换";
            row(file.path(), change + "（" + file.use().chinese() + "）", ChangeWords.sizes(file));
        }
        out.append("</tbody>\n</table>\n</section>\n");
    }

    private void surroundings() {
        ChangeList.Surroundings all = list.surroundings();
        if (all.count() == 0) {
            return;
        }
        head("surroundings", "外围变化", all.count());
        out.append("<p>只是菜单、上下篇、列表、页脚、样式、检索等跟着变，页面自己的文字、链接和图片没有变。</p>\n");
        table("跟着变的文件", "种类", "个数", "其中一个");
        group("网页", all.pages());
        group("列表页", all.lists());
        group("繁体版网页", all.editions());
        group("界面文件", all.looks());
        group("检索文件", all.search());
        group("数据和订阅", all.data());
        out.append("</tbody>\n</table>\n</section>\n");
    }

    private void group(String name, ChangeList.Group group) {
        if (group.sample() != null) {
            row(name, String.valueOf(group.count()), group.sample());
        }
    }

    private void table(String caption, String... heads) {
        out.append("<table>\n<caption>").append(caption).append("</caption>\n<thead>\n<tr>");
        for (String head : heads) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
    }

    private void row(String first, @Nullable String second, @Nullable String third) {
        out.append("<tr><th scope=\"row\">");
        bdi(first);
        out.append("</th><td>");
        bdi(second == null ? "无" : second);
        out.append("</td><td>");
        bdi(third == null ? "无" : third);
        out.append("</td></tr>\n");
    }

    private void mark(String word) {
        out.append("<span class=\"mark\">").append(word).append("</span>");
    }

    private void del(String text) {
        out.append("<del>");
        mark("删");
        escape(Visible.of(text));
        out.append("</del>");
    }

    private void ins(String text) {
        out.append("<ins>");
        mark("增");
        escape(Visible.of(text));
        out.append("</ins>");
    }

    private void bdi(String text) {
        out.append("<bdi>");
        escape(Visible.of(text));
        out.append("</bdi>");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
