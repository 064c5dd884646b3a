package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Edits the attributes of a page's tags: what they load comes from the copy or from nowhere, and what they would run is taken
 * out. Knows by that which files the page leads to or shows.
 */
final class AttributeEditor {

    private static final Set<String> LOADS =
            Set.of("src", "background", "lowsrc", "dynsrc", "poster", "data", "href", "xlink:href", "longdesc");
    /** What only scripts, plug-ins, servers and trackers have a use for. */
    private static final Set<String> USELESS = Set.of(
            "ping",
            "manifest",
            "srcdoc",
            "action",
            "formaction",
            "codebase",
            "classid",
            "archive",
            "datasrc",
            "integrity");
    /** Links that are counted for finding pages that none leads to. */
    private static final int MOST_LINKS = 5000;

    private final EditedPage page;
    private final SortedSet<Integer> leadsTo = new TreeSet<>();

    AttributeEditor(EditedPage page) {
        this.page = page;
    }

    /** The files that the page leads to or shows, by index. */
    SortedSet<Integer> leadsTo() {
        return leadsTo;
    }

    /**
     * Edits what any tag may have, except where a link of the kind {@code a} leads.
     *
     * @return what the tag would have done when it is clicked on; null when nothing
     */
    @Nullable
    String edit(HtmlScanner tags, String name, TagEdit edit) {
        String handler = null;
        boolean link = name.equals("a") || name.equals("area");
        for (int i = 0; i < tags.attributes(); i++) {
            String attribute = tags.attributeName(i);
            if (attribute.startsWith("on") && attribute.length() > 2) {
                String code = page.source().text(tags, i);
                handler = attribute.equals("onclick") || handler == null ? code : handler;
                boolean jump = name.equals("select") && attribute.equals("onchange");
                page.lost(jump ? Loss.JUMP_MENU : Loss.HANDLER, tags, attribute + "=" + code);
                edit.remove(i);
            } else if (attribute.equals("style")) {
                style(tags, i, edit);
            } else if (USELESS.contains(attribute)) {
                edit.remove(i);
            } else if (attribute.equals("srcset") || attribute.equals("imagesrcset")) {
                srcset(tags, i, edit);
            } else if (LOADS.contains(attribute) && !(link && attribute.endsWith("href"))) {
                load(tags, name, i, edit);
            }
        }
        if (tags.crowdedAt() >= 0) {
            page.lost(Loss.TAG_CROWDED, tags, name);
            edit.cutFrom(tags.crowdedAt());
        }
        return handler;
    }

    /** Edits an attribute that is a style sheet. */
    void style(HtmlScanner tags, int i, TagEdit edit) {
        String css = page.source().text(tags, i);
        if (css.indexOf('(') < 0 && !css.toLowerCase(Locale.ROOT).contains("behavior") && !css.contains("binding")) {
            return;
        }
        String edited = css(css, page.source().line(tags.start()));
        if (!edited.equals(css)) {
            edit.value(i, edited);
        }
    }

    /**
     * A style sheet within the page, edited.
     *
     * @param at the line in which it begins
     */
    String css(String css, int at) {
        CssEditor editor = new CssEditor(
                address -> {
                    Target to = page.links().resolve(address);
                    return switch (to.kind()) {
                        case LOCAL -> {
                            note(to);
                            yield sameFor(address, to) ? address : relative(to);
                        }
                        case SAME_PAGE, INLINE_PICTURE -> address;
                        case MISSING -> {
                            page.losses().lost(Loss.FILE_MISSING, at, to.shown());
                            yield null;
                        }
                        case SCRIPT -> {
                            page.losses().lost(Loss.STYLE, at, to.shown());
                            yield null;
                        }
                        default -> {
                            page.losses().lost(Loss.LOAD_FOREIGN, at, to.shown());
                            yield null;
                        }
                    };
                },
                taken -> page.losses().lost(Loss.STYLE, at, taken));
        return editor.edit(css);
    }

    private void srcset(HtmlScanner tags, int i, TagEdit edit) {
        for (String candidate : LinkResolver.candidates(page.source().text(tags, i))) {
            Target to = page.links().resolve(candidate);
            if (to.kind() != Target.Kind.LOCAL || !sameFor(candidate, to)) {
                // the picture itself stands in src
                edit.remove(i);
                return;
            }
        }
    }

    /** Edits an attribute that loads a file. */
    void load(HtmlScanner tags, String name, int i, TagEdit edit) {
        Target to = page.links().resolveRaw(PageSource.raw(tags, i));
        switch (to.kind()) {
            case LOCAL -> local(tags, i, to, edit);
            case SAME_PAGE, INLINE_PICTURE -> {}
            case MISSING -> {
                boolean picture = name.equals("img") || name.equals("input") || tags.isName(i, "background");
                page.lost(picture ? Loss.PICTURE_MISSING : Loss.FILE_MISSING, tags, to.shown());
                edit.remove(i);
                if (name.equals("img")) {
                    edit.title("图片未保存：" + to.shown());
                }
            }
            default -> {
                page.lost(Loss.LOAD_FOREIGN, tags, to.shown());
                edit.remove(i);
            }
        }
    }

    /** Lets an attribute lead to a file of the copy. */
    void local(HtmlScanner tags, int i, Target to, TagEdit edit) {
        if (!sameFor(page.source().text(tags, i), to)) {
            edit.value(i, relative(to));
        }
        note(to);
    }

    /** Counts a file as one that the page leads to or shows. */
    void note(Target to) {
        if (leadsTo.size() < MOST_LINKS) {
            leadsTo.add(to.local().index);
        }
    }

    /** How this page leads to a file of the copy. */
    String relative(Target to) {
        return to.local().target().relativeTo(page.target()) + to.rest();
    }

    /** Whether a browser that follows a link as it is written comes to the right file of the copy. */
    private boolean sameFor(String written, Target to) {
        String link = written.strip();
        int hash = link.indexOf('#');
        String way = hash < 0 ? link : link.substring(0, hash);
        int mark = way.indexOf('?');
        way = mark < 0 ? way : way.substring(0, mark);
        if (way.isEmpty()
                || way.startsWith("/")
                || way.indexOf('\\') >= 0
                || way.indexOf(':') >= 0
                || way.indexOf('\n') >= 0
                || page.item().base != null) {
            return false;
        }
        Optional<String> plain = WebCharset.UTF_8.strictText(Percent.bytes(way));
        return plain.flatMap(path -> SitePath.normalize(page.target().folder() + path))
                .filter(path ->
                        path.equals(to.local().target().value()) && !plain.get().endsWith("/"))
                .isPresent();
    }
}
