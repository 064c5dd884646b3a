package io.github.jiandu.change;

import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.page.PageText;
import io.github.jiandu.page.ShownPage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes a change list for a console: what changed, in a few lines each. */
public final class ChangePrinter {

    /** Pages and files of a kind named one by one; beyond that they are counted. */
    private static final int NAMED = 20;

    /** Changed places shown of one page. */
    private static final int PLACES = 5;

    /** Characters shown of a stretch. */
    private static final int SHOWN = 300;

    private final Set<Language> languages;
    private final StringBuilder out = new StringBuilder();

    public ChangePrinter(Set<Language> languages) {
        this.languages = Set.copyOf(languages);
    }

    public String print(ChangeList list) {
        out.setLength(0);
        if (list.isEmpty()) {
            say("没有变化", "Nothing changed");
            return out.toString();
        }
        say(
                "变更清单 " + list.code() + "：" + ChangeWords.chinese(list),
                "Changes " + list.code() + ": " + ChangeWords.english(list));
        section("新增", "Added", list.added(), this::added);
        section("修改", "Changed", list.changed(), this::changed);
        section("移动", "Moved", list.moved(), move -> "> " + named(move.from() + " → " + move.to(), move.title()));
        section(
                "撤下",
                "Withdrawn",
                list.withdrawn(),
                page -> "- " + named(page.path(), page.title())
                        + (page.redirect() == null ? "" : " → " + Visible.of(page.redirect())));
        section("跳转", "Redirects", list.redirects(), ChangePrinter::redirect);
        section("文件", "Files", list.files(), this::file);
        surroundings(list.surroundings());
        say("全部内容看 --html 文件名 或 --json；完整校验码 " + list.digest(), "All of it: --html FILE or --json");
        return out.toString();
    }

    private <T> void section(String chinese, String english, List<T> items, Function<T, String> line) {
        if (items.isEmpty()) {
            return;
        }
        head(chinese, english);
        items.subList(0, Math.min(NAMED, items.size()))
                .forEach(item -> out.append("  ").append(line.apply(item)).append('\n'));
        if (items.size() > NAMED) {
            out.append("  … ").append(items.size() - NAMED).append('\n');
        }
    }

    private String added(ChangeList.Page page) {
        StringBuilder text = new StringBuilder("+ " + named(page.path(), page.title()));
        page.links().forEach(link -> item("站外链接", "link", added(words(link)), text));
        return text.toString();
    }

    private void item(String chinese, String english, String what, StringBuilder text) {
        text.append("\n      ").append(either(chinese, english)).append(' ').append(what);
    }

    private static String words(PageText.Link link) {
        return link.words() + " → " + link.href();
    }

    private static String words(ShownPage.Picture picture) {
        return picture.words() + " " + picture.source();
    }

    private String changed(ChangeList.ChangedPage page) {
        StringBuilder text = new StringBuilder("~ " + named(page.path(), page.title()));
        if (page.formerTitle() != null) {
            text.append("\n      ").append(removed(page.formerTitle())).append(added(page.title()));
        }
        if (page.text().byParagraph()) {
            text.append("\n      ").append(either("（文字太长，按段落比较）", "(a long text: whole paragraphs are compared)"));
        }
        List<TextChange.Place> places = page.text().places();
        for (TextChange.Place place : places.subList(0, Math.min(PLACES, places.size()))) {
            text.append("\n      ");
            place.pieces().forEach(piece -> text.append(piece(piece)));
        }
        int more = places.size() + page.text().more() - Math.min(PLACES, places.size());
        if (more > 0) {
            text.append("\n      ").append(either("……还有 " + more + " 处", "… " + more + " more"));
        }
        page.linksRemoved().forEach(link -> item("链接", "link", removed(words(link)), text));
        page.linksAdded().forEach(link -> item("链接", "link", added(words(link)), text));
        page.picturesRemoved().forEach(picture -> item("图片", "picture", removed(words(picture)), text));
        page.picturesAdded().forEach(picture -> item("图片", "picture", added(words(picture)), text));
        return text.toString();
    }

    private static String piece(TextChange.Piece piece) {
        return switch (piece.kind()) {
            case SAME -> inLine(piece.text());
            case REMOVED -> removed(piece.text());
            case ADDED -> added(piece.text());
            case LEFT_OUT -> "……";
        };
    }

    private static String removed(String text) {
        return "[-" + inLine(text) + "-]";
    }

    private static String added(String text) {
        return "{+" + inLine(text) + "+}";
    }

    private static String inLine(String text) {
        String line = Visible.of(text.replace("\n", " ¶ ").replace('\t', ' '));
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "……";
    }

    private static String redirect(ChangeList.Redirect redirect) {
        return "> " + Visible.of(redirect.from()) + "："
                + (redirect.formerTo() == null ? "" : removed(redirect.formerTo()))
                + (redirect.to() == null ? "" : added(redirect.to()));
    }

    private String file(ChangeList.File file) {
        String sign = file.formerSize() == null ? "+ " : file.size() == null ? "- " : "~ ";
        return sign + Visible.of(file.path()) + "（"
                + either(file.use().chinese(), file.use().key()) + "，" + ChangeWords.sizes(file) + "）";
    }

    private void surroundings(ChangeList.Surroundings all) {
        if (all.count() == 0) {
            return;
        }
        head("外围变化（菜单、上下篇、列表、样式、检索等跟着变的）", "Surroundings (menus, neighbours, lists, styles, search)");
        group("网页", "pages", all.pages());
        group("列表页", "lists", all.lists());
        group("繁体版", "editions", all.editions());
        group("界面文件", "looks", all.looks());
        group("检索文件", "search", all.search());
        group("数据和订阅", "data", all.data());
    }

    private void group(String chinese, String english, ChangeList.Group group) {
        if (group.sample() != null) {
            String sample = Visible.of(group.sample());
            out.append("  ")
                    .append(either(
                            chinese + " " + group.count() + " 个，如 " + sample,
                            group.count() + " " + english + ", such as " + sample))
                    .append('\n');
        }
    }

    private static String named(String path, String title) {
        return Visible.of(path) + "  " + inLine(title);
    }

    private void head(String chinese, String english) {
        boolean both = languages.size() > 1;
        out.append(both ? chinese + " " + english : either(chinese, english)).append('\n');
    }

    private String either(String chinese, String english) {
        return languages.contains(Language.ZH) ? chinese : english;
    }

    private void say(String chinese, String english) {
        if (languages.contains(Language.ZH)) {
            out.append(chinese).append('\n');
        }
        if (languages.contains(Language.EN)) {
            out.append(english).append('\n');
        }
    }
}
