package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import io.github.jiandu.splice.Splice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Edits one page on its way into the copy: its links lead to files of the copy or are text, nothing in it runs, loads from
 * elsewhere or sends, and it says that it is archived. Whatever needs no edit stays as it is.
 */
final class PageEditor {

    private static final int LONGEST_STYLE = 8 << 20;

    private static final Set<String> TABLE_PARTS = Set.of("table", "tbody", "thead", "tfoot", "tr");

    private static final Pattern WRITES = Pattern.compile("document\\s*\\.\\s*write(?:ln)?\\s*\\(");
    private static final Pattern WRITES_SCRIPT = Pattern.compile("(?i)(?:<|%3c|\\\\x3c)(?:'\\s*\\+\\s*')?script");
    /** Where the text of a link is over, though its end tag is missing. */
    private static final Set<String> ENDS_LINK = Set.of(
            "a", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "p", "div", "li", "ul", "ol", "dl", "h1", "h2",
            "h3", "h4", "h5", "h6", "hr");

    /** What has become of the form that is open. */
    private enum Form {
        NONE,
        RENAMED,
        REMOVED
    }

    private final EditedPage page;
    private final Banner banner;
    private final String declared;
    private final List<ScriptRunner.Written> written;
    /** Null for a part of a page. */
    private final @Nullable PageMark mark;

    private final Visibility visibility;
    private final AttributeEditor attributes;
    private final LinkEditor links;
    private final FrameEditor frames;
    private final PluginEditor plugins;
    private final HeadEditor head;

    private int scripts;
    private boolean withinNoscript;
    private String toWrite = "";
    private Form form = Form.NONE;
    private boolean inTable;
    private boolean linkDropped;

    /**
     * @param declared what the page will say that its encoding is
     * @param written what its scripts wrote, one for each; empty when that is not known
     */
    PageEditor(EditedPage page, Banner banner, String declared, List<ScriptRunner.Written> written) {
        this(page, banner, declared, written, page.item().isPage());
    }

    private PageEditor(
            EditedPage page, Banner banner, String declared, List<ScriptRunner.Written> written, boolean whole) {
        this.page = page;
        this.banner = banner;
        this.declared = declared;
        this.written = written;
        PageShape shape = whole ? PageShape.of(page.source().bytes()) : null;
        this.mark = shape == null ? null : new PageMark(page, banner, declared, shape);
        this.visibility = new Visibility(shape == null ? Set.of() : shape.hidden());
        this.attributes = new AttributeEditor(page);
        this.links =
                new LinkEditor(page, attributes, visibility, banner.request().externalLinks());
        this.frames = new FrameEditor(page, attributes, visibility);
        this.plugins = new PluginEditor(page, attributes);
        this.head = new HeadEditor(page, attributes, declared);
    }

    /** Writes the page; returns which files it leads to or shows, by index, sorted. */
    int[] run() throws IOException {
        SortedSet<Integer> leadsTo = edit();
        Item item = page.item();
        Item next = item.refreshesTo;
        if (next != null && mark != null) {
            if (item.refreshByScript) {
                page.losses().lost(Loss.SCRIPT_LINK_SAVED, 0, next.path());
            }
            leadsTo.add(next.index);
        }
        return leadsTo.stream().mapToInt(Integer::intValue).toArray();
    }

    private SortedSet<Integer> edit() throws IOException {
        int end = page.source().bytes().limit();
        Item item = page.item();
        if (mark != null && item.formerly != null) {
            page.losses().lost(Loss.FORMER_BANNER, 0, item.formerly);
        }
        if (mark != null && item.base != null) {
            page.losses().lost(Loss.BASE, 0, page.source().text(item.base));
        }
        scan(0, end, false);
        if (mark != null) {
            mark.end(end);
        }
        page.out().finish();
        return attributes.leadsTo();
    }

    private void scan(int from, int to, boolean inner) throws IOException {
        HtmlScanner tags = new HtmlScanner(page.source().bytes(), from, to, !inner);
        while (tags.next()) {
            if (mark != null) {
                mark.insertBefore(tags.start());
                if (mark.dropFormer(tags)) {
                    if (tags.kind() == HtmlScanner.Kind.START_TAG && tags.name().equals("script") && !withinNoscript) {
                        scripts++;
                    }
                    continue;
                }
            }
            switch (tags.kind()) {
                case TEXT -> {
                    if (linkDropped) {
                        page.drop(tags);
                    }
                }
                case COMMENT -> comment(tags, inner);
                case DOCTYPE -> doctype(tags);
                case RAW_TEXT -> rawText(tags, inner);
                case START_TAG -> startTag(tags);
                case END_TAG -> endTag(tags);
                case BROKEN -> {
                    page.lost(Loss.TAG_CUT, tags, page.source().sample(tags));
                    page.drop(tags);
                }
            }
        }
    }

    private void comment(HtmlScanner tags, boolean inner) throws IOException {
        boolean conditional = page.source().startsWith(tags.start(), "<!--[if");
        if (conditional) {
            page.lost(Loss.COMMENT, tags, page.source().sample(tags));
        }
        if (conditional || linkDropped || inner && !tags.isClosed()) {
            page.drop(tags);
        } else if (!tags.isClosed() && mark != null) {
            mark.beforeOpenComment(tags);
        }
    }

    private void doctype(HtmlScanner tags) throws IOException {
        if (tags.subset() >= 0) {
            page.lost(Loss.ENTITY, tags, page.source().sample(tags.subset(), tags.end()));
            page.out().replace(tags.subset(), tags.end(), ">");
        }
    }

    private void rawText(HtmlScanner tags, boolean inner) throws IOException {
        int start = tags.start();
        int end = tags.end();
        switch (tags.name()) {
            case "script" -> script(tags);
            case "style" -> {
                if (end - start > LONGEST_STYLE) {
                    page.losses().lost(Loss.STYLE_TOO_LARGE, page.source().line(start), (end - start) + " bytes");
                    page.out().remove(start, end);
                } else if (mayNeedEdit(start, end)) {
                    String css = page.source().text(start, end);
                    String edited = attributes.css(css, page.source().line(start));
                    if (!edited.equals(css)) {
                        page.out().replace(start, end, page.ink().css(edited));
                    }
                }
            }
            case "noscript", "noframes" -> {
                if (!inner) {
                    withinNoscript = true;
                    scan(start, end, true);
                    withinNoscript = false;
                    linkDropped = false;
                }
            }
            case "iframe" -> {
                if (frames.isDropped()) {
                    page.out().remove(start, end);
                }
            }
            default -> {
                if (linkDropped) {
                    page.out().remove(start, end);
                }
            }
        }
    }

    private boolean mayNeedEdit(int start, int end) {
        ByteBuffer bytes = page.source().bytes();
        for (int i = start; i < end; i++) {
            int c = bytes.get(i);
            if (c == '(' || c == '@' || c == ':' && i > start && (bytes.get(i - 1) | 32) == 'r' || c == '-') {
                return true;
            }
        }
        return false;
    }

    private void script(HtmlScanner tags) throws IOException {
        String code = tags.ascii(tags.start(), Math.min(tags.end(), tags.start() + 200_000));
        visibility.script(code);
        if (written.isEmpty()
                && WRITES.matcher(code).find()
                && !WRITES_SCRIPT.matcher(code).find()) {
            page.lost(Loss.WRITTEN_TEXT, tags, page.source().sample(tags));
        }
        page.drop(tags);
    }

    private void startTag(HtmlScanner tags) throws IOException {
        String name = tags.name();
        if (name.equals("script") && !withinNoscript) {
            toWrite = written(scripts++, tags);
        }
        if (linkDropped) {
            if (!ENDS_LINK.contains(name)) {
                page.drop(tags);
                return;
            }
            linkDropped = false;
        }
        if (TABLE_PARTS.contains(name)) {
            inTable = true;
        } else if (name.equals("td") || name.equals("th") || name.equals("caption")) {
            inTable = false;
        }
        visibility.open(tags, name);
        if (name.equals("title") && mark != null) {
            mark.title(tags);
        }
        switch (name) {
            case "script" -> scriptTag(tags);
            case "noscript" -> {
                page.lost(Loss.NOSCRIPT, tags, "");
                page.drop(tags);
            }
            case "object", "applet" -> plugins.open(tags, name);
            case "param" -> {
                if (plugins.isOpen()) {
                    plugins.param(tags);
                } else {
                    element(tags, name);
                }
            }
            case "embed" -> plugins.embed(tags);
            case "bgsound" -> {
                page.lost(Loss.PLUGIN, tags, page.source().sample(tags));
                page.drop(tags);
            }
            case "base" -> head.base(tags);
            case "meta" -> head.meta(tags);
            case "link" -> head.link(tags);
            case "form" -> form(tags);
            case "iframe", "frame" -> frames.edit(tags, name);
            default -> element(tags, name);
        }
    }

    private void endTag(HtmlScanner tags) throws IOException {
        String name = tags.name();
        boolean drop = false;
        switch (name) {
            case "a" -> {
                drop = linkDropped;
                linkDropped = false;
            }
            case "script" -> {
                page.out().replace(tags.start(), tags.end(), toWrite);
                toWrite = "";
            }
            case "noscript", "param", "embed", "bgsound" -> drop = true;
            case "form" -> {
                if (form == Form.RENAMED) {
                    page.out().replace(tags.start(), tags.end(), "</div>");
                } else {
                    drop = true;
                }
                form = Form.NONE;
            }
            case "iframe" -> drop = frames.close();
            case "object", "applet" -> {
                plugins.close(tags, name);
                drop = true;
            }
            case "td", "th", "tr", "tbody", "thead", "tfoot" -> inTable = true;
            case "table" -> inTable = false;
            default -> {}
        }
        if (visibility.close(name)) {
            linkDropped = false;
        }
        if (drop || linkDropped && !ENDS_LINK.contains(name)) {
            if (page.out().position() <= tags.start()) {
                page.drop(tags);
            }
        }
    }

    /** What a script wrote, as harmless as the rest of the page. */
    private String written(int script, HtmlScanner tags) throws IOException {
        if (script >= written.size()) {
            return "";
        }
        ScriptRunner.Written wrote = written.get(script);
        int at = page.source().line(tags.start());
        String lost = wrote.lost();
        if (lost != null) {
            page.losses().lost(wrote.clock() ? Loss.WRITTEN_CLOCK : Loss.WRITTEN_TEXT, at, lost);
        }
        if (wrote.html().isBlank()) {
            return "";
        }
        byte[] html = wrote.html().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream harmless = new ByteArrayOutputStream(html.length);
        ByteBuffer fragment = ByteBuffer.wrap(html);
        EditedPage part = new EditedPage(
                page.item(),
                new PageSource(fragment, WebCharset.UTF_8),
                page.links().in(WebCharset.UTF_8),
                new Ink(false),
                new Splice(fragment, null, true, harmless),
                page.losses());
        attributes.leadsTo().addAll(new PageEditor(part, banner, declared, List.of(), false).edit());
        String text = harmless.toString(StandardCharsets.UTF_8);
        page.losses().lost(Loss.WRITTEN_SAVED, at, text);
        return Banner.BEGIN_BAKED + (page.ink().ascii() ? numbers(text) : text) + Banner.END;
    }

    /** Markup whose characters beyond ASCII stand as their numbers. */
    private static String numbers(String html) {
        StringBuilder out = new StringBuilder(html.length());
        html.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    private void scriptTag(HtmlScanner tags) throws IOException {
        String src = PageSource.raw(tags, "src");
        page.lost(
                Loss.SCRIPT,
                tags,
                src == null ? "" : page.links().resolveRaw(src).shown());
        page.drop(tags);
    }

    private void element(HtmlScanner tags, String name) throws IOException {
        TagEdit edit = new TagEdit(tags, page.ink());
        String handler = attributes.edit(tags, name, edit);
        if ((name.equals("a") || name.equals("area")) && links.edit(tags, handler, edit)) {
            linkDropped = true;
            return;
        }
        if (name.equals("input") || name.equals("button") || name.equals("textarea")) {
            String type = PageSource.raw(tags, "type");
            boolean unseen = type != null && (type.equalsIgnoreCase("hidden") || type.equalsIgnoreCase("image"));
            if (!unseen && tags.attribute("disabled") < 0) {
                edit.add("disabled", "");
            }
        }
        edit.apply(page.out());
    }

    private void form(HtmlScanner tags) throws IOException {
        if (form != Form.NONE) {
            // browsers take no form within a form
            page.drop(tags);
            return;
        }
        String action = PageSource.raw(tags, "action");
        page.lost(
                Loss.FORM,
                tags,
                action == null ? "" : page.links().resolveRaw(action).shown());
        if (inTable) {
            form = Form.REMOVED;
            page.drop(tags);
            return;
        }
        form = Form.RENAMED;
        TagEdit edit = new TagEdit(tags, page.ink());
        edit.rename("div");
        for (int i = 0; i < tags.attributes(); i++) {
            String name = tags.attributeName(i);
            if (Set.of("id", "class", "align", "dir", "lang").contains(name)) {
                continue;
            }
            if (name.equals("style")) {
                attributes.style(tags, i, edit);
            } else {
                edit.remove(i);
            }
        }
        int at = tags.start() + 1 + tags.name().length();
        edit.insert(at, " data-jiandu=\"form\" title=\"" + page.ink().text("表单，归档后停用") + "\"");
        edit.apply(page.out());
    }
}
