package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Takes Flash, ActiveX, applets and players out of a page, and leaves a link to the file that they showed, or a word of it. */
final class PluginEditor {

    private static final String WORDS = "动画、控件或播放器，归档后不能使用";

    private final EditedPage page;
    private final AttributeEditor attributes;
    /** The outermost element that is open, empty outside. */
    private String plugin = "";

    private int depth;
    private boolean isShown;

    PluginEditor(EditedPage page, AttributeEditor attributes) {
        this.page = page;
        this.attributes = attributes;
    }

    /** {@code object} and {@code applet}. */
    void open(HtmlScanner tags, String name) throws IOException {
        if (plugin.isEmpty()) {
            plugin = name;
            isShown = false;
            String classId = PageSource.raw(tags, "classid");
            String data = PageSource.raw(tags, name.equals("object") ? "data" : "code");
            page.lost(Loss.PLUGIN, tags, data != null ? data : classId != null ? classId : name);
            page.drop(tags);
            if (data != null) {
                show(tags.start(), data);
            }
        } else {
            page.drop(tags);
        }
        if (name.equals(plugin)) {
            depth++;
        }
    }

    private void show(int from, String data) throws IOException {
        Target to = page.links().resolveRaw(data);
        boolean kept = to.kind() == Target.Kind.LOCAL
                && !to.local().path().toLowerCase(Locale.ROOT).endsWith(".swf");
        String shown = kept
                ? "<span class=\"jiandu-lost\">[<a href=\"" + page.ink().text(attributes.relative(to)) + "\">"
                        + page.ink().text("打开原来嵌在这里的文件") + "</a>]</span>"
                : page.mark(WORDS, to.shown());
        if (kept) {
            attributes.note(to);
        }
        page.out().insert(Math.max(page.out().position(), from), shown);
        isShown = true;
    }

    /** Whether what comes now stands within one. */
    boolean isOpen() {
        return !plugin.isEmpty();
    }

    /** {@code param} within one: it may name what was to be shown. */
    void param(HtmlScanner tags) throws IOException {
        String name = PageSource.raw(tags, "name");
        String value = PageSource.raw(tags, "value");
        boolean file = name != null
                && value != null
                && Set.of("movie", "src", "filename", "url", "_src")
                        .contains(name.strip().toLowerCase(Locale.ROOT));
        page.drop(tags);
        if (file && value != null && !isShown) {
            show(tags.end(), value);
        }
    }

    void embed(HtmlScanner tags) throws IOException {
        String src = PageSource.raw(tags, "src");
        if (plugin.isEmpty()) {
            page.lost(Loss.PLUGIN, tags, src == null ? "embed" : src);
        }
        page.drop(tags);
        if (plugin.isEmpty() || !isShown) {
            show(tags.end(), src == null ? "" : src);
        }
    }

    /** The end of one. */
    void close(HtmlScanner tags, String name) throws IOException {
        if (name.equals(plugin) && --depth == 0) {
            if (!isShown) {
                page.out().insert(Math.max(page.out().position(), tags.start()), page.mark(WORDS, ""));
            }
            plugin = "";
        }
    }
}
