package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import io.github.jiandu.splice.Splice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Edits one page on its way into the copy: its links lead to files of the copy or are text, nothing in it runs, loads from
 * elsewhere or sends, and it says that it is archived. Whatever needs no edit stays as it is.
 */
final class PageEditor {

    private static final int LONGEST_STYLE = 8 << 20;
    private static final int LONGEST_ATTRIBUTE = 1 << 20;
    /** Links that are counted for finding pages that none leads to. */
    private static final int MOST_LINKS = 5000;

    private static final Set<String> TABLE_PARTS = Set.of("table", "tbody", "thead", "tfoot", "tr");
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr", "frame", "bgsound");
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

    private static final Pattern HIDING = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|(?:left|top|right|margin(?:-left|-top)?|text-indent)\\s*:\\s*-\\s*\\d{3,}|font-size\\s*:\\s*1(?:px|pt)?\\s*(?:;|$)"
            + "|(?:^|[;\\s])(?:height|width)\\s*:\\s*[01](?:px|pt)?\\s*(?:;|$)|opacity\\s*:\\s*0?\\.?0+\\s*(?:;|$)");
    private static final Pattern WRITES_HIDING = Pattern.compile(
            "(?is)document\\s*\\.\\s*write(?:ln)?\\s*\\(\\s*[\"'][^\"'<]*<(?:div|span|marquee|table|ul|p)\\b[^>]{0,400}(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|-\\s*\\d{3,}px|height\\s*[:=]\\W?[01]\\b)");
    private static final Pattern WRITES_END =
            Pattern.compile("(?i)document\\s*\\.\\s*write(?:ln)?\\s*\\(\\s*[\"']\\s*</(?:div|span|marquee|table|ul|p)");
    private static final Pattern WRITES = Pattern.compile("document\\s*\\.\\s*write(?:ln)?\\s*\\(");
    private static final Pattern WRITES_SCRIPT = Pattern.compile("(?i)(?:<|%3c|\\\\x3c)(?:'\\s*\\+\\s*')?script");
    private static final Pattern CHARSET = Pattern.compile("(?i)(charset\\s*=\\s*[\"']?\\s*)([\\w.:-]{2,40})");
    private static final Pattern DELAY = Pattern.compile("\\s*(\\d{0,6})");
    /** Sites whose links nobody hides for money; a hidden menu may well lead to them. */
    private static final Pattern PUBLIC_BODY =
            Pattern.compile("(?i)https?://[^/?#]*\\.(?:gov|edu|mil)\\.cn(?:[:/?#].*)?");
    /** Where the text of a link is over, though its end tag is missing. */
    private static final Set<String> ENDS_LINK = Set.of(
            "a", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "p", "div", "li", "ul", "ol", "dl", "h1", "h2",
            "h3", "h4", "h5", "h6", "hr");

    private static final Pattern SMALL = Pattern.compile("[01](?:px)?");

    private final AddressBook book;
    private final Banner banner;
    private final Item page;
    private final ByteBuffer bytes;
    private final WebCharset charset;
    private final String declared;
    private final Ink ink;
    private final Splice out;
    private final PageLosses losses;
    private final LinkResolver links;
    private final SitePath target;
    private final boolean whole;
    private final List<ScriptRunner.Written> written;
    private int scripts;
    private boolean withinNoscript;
    private String toWrite = "";
    private final TreeSet<Integer> leadsTo = new TreeSet<>();

    private int countedTo;
    private int line = 1;

    private final PageShape shape;
    /** What a former archiving put in. */
    private final List<FormerMark.Range> former;

    private int formerAt;
    private boolean headDone;
    private boolean bodyDone;
    private boolean frameClosed;

    private enum Form {
        NONE,
        RENAMED,
        REMOVED
    }

    private Form form = Form.NONE;
    private boolean inTable;
    private boolean iframeDropped;
    private boolean linkDropped;
    private String plugin = "";
    private int pluginDepth;
    private boolean pluginShown;
    private String hiddenBy = "";
    private int hiddenDepth;
    private boolean hiddenByScript;

    /**
     * @param bytes the page, in {@code charset}
     * @param declared what the page will say that its encoding is
     * @param ink how our words are written into it
     * @param out where the page goes
     * @param written what its scripts wrote, one for each; empty when that is not known
     */
    PageEditor(
            AddressBook book,
            Banner banner,
            Item page,
            ByteBuffer bytes,
            WebCharset charset,
            String declared,
            Ink ink,
            Splice out,
            PageLosses losses,
            List<ScriptRunner.Written> written) {
        this(book, banner, page, bytes, charset, declared, ink, out, losses, written, page.isPage());
    }

    private PageEditor(
            AddressBook book,
            Banner banner,
            Item page,
            ByteBuffer bytes,
            WebCharset charset,
            String declared,
            Ink ink,
            Splice out,
            PageLosses losses,
            List<ScriptRunner.Written> written,
            boolean whole) {
        this.book = book;
        this.banner = banner;
        this.page = page;
        this.bytes = bytes;
        this.charset = charset;
        this.declared = declared;
        this.ink = ink;
        this.out = out;
        this.losses = losses;
        this.written = written;
        this.links = new LinkResolver(book, page, charset);
        this.target = page.target();
        this.whole = whole;
        this.shape = whole ? PageShape.of(bytes) : new PageShape(-1, -1, -1, -1, -1, Set.of());
        this.former = whole && page.formerly != null ? FormerMark.ranges(bytes) : List.of();
    }

    /** Writes the page; returns which files it leads to or shows, by index, sorted. */
    int[] run() throws IOException {
        if (page.formerly != null && whole) {
            losses.lost(Loss.FORMER_BANNER, 0, page.formerly);
        }
        if (page.base != null && whole) {
            losses.lost(Loss.BASE, 0, charset.text(AddressBook.raw(page.base)));
        }
        scan(0, bytes.limit(), false);
        insertBefore(bytes.limit());
        if (shape.frameset() >= 0 && shape.framesetEnd() < 0 && !frameClosed) {
            out.insert(bytes.limit(), Banner.frameClose());
        }
        out.finish();
        Item next = page.refreshesTo;
        if (next != null && whole && page.refreshByScript) {
            losses.lost(Loss.SCRIPT_LINK_SAVED, 0, next.path());
        }
        if (next != null && whole) {
            leadsTo.add(next.index);
        }
        return leadsTo.stream().mapToInt(Integer::intValue).toArray();
    }

    private void scan(int from, int to, boolean inner) throws IOException {
        HtmlScanner tags = new HtmlScanner(bytes, from, to, !inner);
        while (tags.next()) {
            insertBefore(tags.start());
            if (isFormer(tags)) {
                continue;
            }
            switch (tags.kind()) {
                case TEXT -> {
                    if (linkDropped) {
                        out.remove(tags.start(), tags.end());
                    }
                }
                case COMMENT -> comment(tags, inner);
                case DOCTYPE -> doctype(tags);
                case RAW_TEXT -> rawText(tags, inner);
                case START_TAG -> startTag(tags);
                case END_TAG -> endTag(tags);
                case BROKEN -> {
                    losses.lost(Loss.TAG_CUT, line(tags.start()), sample(tags.start(), tags.end()));
                    out.remove(tags.start(), tags.end());
                }
            }
        }
    }

    /** Whether a tag belongs to the mark of a former archiving, which goes. */
    private boolean isFormer(HtmlScanner tags) throws IOException {
        while (formerAt < former.size() && former.get(formerAt).end() <= tags.start()) {
            formerAt++;
        }
        if (formerAt == former.size() || former.get(formerAt).start() > tags.start()) {
            return false;
        }
        out.remove(tags.start(), tags.end());
        if (tags.kind() == HtmlScanner.Kind.START_TAG && tags.name().equals("script") && !withinNoscript) {
            scripts++;
        }
        return true;
    }

    /** Whether a title says already that the page is archived. */
    private boolean isMarked(int title) {
        String text = page.formerly == null ? "" : charset.text(bytes, title, Math.min(bytes.limit(), title + 200));
        return Parser.unescapeEntities(text, false).startsWith(Banner.PREFIX);
    }

    /** Whether the page's title is that of a former archiving alone. */
    private boolean isUntitled() {
        return shape.title() < 0
                || former.stream().anyMatch(range -> range.start() <= shape.title() && shape.title() < range.end());
    }

    /** Puts in what belongs before a position. */
    private void insertBefore(int position) throws IOException {
        if (!whole) {
            return;
        }
        if (!headDone && position >= shape.head()) {
            headDone = true;
            String title = isUntitled()
                    ? Banner.PREFIX
                            + (page.title.isEmpty() ? banner.request().site().name() : page.title)
                    : null;
            out.insert(Math.max(shape.head(), out.position()), banner.head(page, declared, ink, title));
        }
        if (!bodyDone && shape.body() >= 0 && position >= shape.body()) {
            bodyDone = true;
            out.insert(Math.max(shape.body(), out.position()), banner.banner(page, ink));
        }
        if (!bodyDone && shape.frameset() >= 0 && position >= shape.frameset()) {
            bodyDone = true;
            out.insert(Math.max(shape.frameset(), out.position()), banner.frameOpen(page));
        }
        if (!frameClosed && shape.framesetEnd() >= 0 && position >= shape.framesetEnd()) {
            frameClosed = true;
            out.insert(Math.max(shape.framesetEnd(), out.position()), Banner.frameClose());
        }
    }

    private void comment(HtmlScanner tags, boolean inner) throws IOException {
        boolean conditional = startsWith(tags.start(), "<!--[if");
        if (conditional) {
            losses.lost(Loss.COMMENT, line(tags.start()), sample(tags.start(), tags.end()));
        }
        if (conditional || linkDropped || inner && !tags.isClosed()) {
            out.remove(tags.start(), tags.end());
        } else if (!tags.isClosed() && shape.frameset() >= 0 && !frameClosed && shape.framesetEnd() < 0) {
            frameClosed = true;
            out.insert(tags.start(), Banner.frameClose());
        }
    }

    private void doctype(HtmlScanner tags) throws IOException {
        if (tags.subset() >= 0) {
            losses.lost(Loss.ENTITY, line(tags.start()), sample(tags.subset(), tags.end()));
            out.replace(tags.subset(), tags.end(), ">");
        }
    }

    private void rawText(HtmlScanner tags, boolean inner) throws IOException {
        int start = tags.start();
        int end = tags.end();
        switch (tags.name()) {
            case "script" -> script(tags);
            case "style" -> {
                if (end - start > LONGEST_STYLE) {
                    losses.lost(Loss.STYLE_TOO_LARGE, line(start), (end - start) + " bytes");
                    out.remove(start, end);
                } else if (mayNeedEdit(start, end)) {
                    String css = charset.text(bytes, start, end);
                    String edited = css(css, line(start));
                    if (!edited.equals(css)) {
                        out.replace(start, end, ink.css(edited));
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
                if (iframeDropped) {
                    out.remove(start, end);
                }
            }
            default -> {
                if (linkDropped) {
                    out.remove(start, end);
                }
            }
        }
    }

    private boolean mayNeedEdit(int start, int end) {
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
        if (WRITES_HIDING.matcher(code).find()) {
            hiddenByScript = true;
        } else if (WRITES_END.matcher(code).find()) {
            hiddenByScript = false;
        }
        if (written.isEmpty()
                && WRITES.matcher(code).find()
                && !WRITES_SCRIPT.matcher(code).find()) {
            losses.lost(Loss.WRITTEN_TEXT, line(tags.start()), sample(tags.start(), tags.end()));
        }
        out.remove(tags.start(), tags.end());
    }

    private void startTag(HtmlScanner tags) throws IOException {
        String name = tags.name();
        if (name.equals("script") && !withinNoscript) {
            toWrite = written(scripts++, tags);
        }
        if (linkDropped) {
            if (!ENDS_LINK.contains(name)) {
                out.remove(tags.start(), tags.end());
                return;
            }
            linkDropped = false;
        }
        if (TABLE_PARTS.contains(name)) {
            inTable = true;
        } else if (name.equals("td") || name.equals("th") || name.equals("caption")) {
            inTable = false;
        }
        hide(tags, name);
        if (name.equals("title") && tags.start() == shape.title() && !isMarked(tags.end())) {
            out.insert(tags.end(), ink.text(Banner.PREFIX));
        }
        switch (name) {
            case "script" -> scriptTag(tags);
            case "noscript" -> {
                losses.lost(Loss.NOSCRIPT, line(tags.start()), "");
                out.remove(tags.start(), tags.end());
            }
            case "object", "applet" -> plugin(tags, name);
            case "param" -> param(tags);
            case "embed" -> embed(tags);
            case "bgsound" -> {
                losses.lost(Loss.PLUGIN, line(tags.start()), sample(tags.start(), tags.end()));
                out.remove(tags.start(), tags.end());
            }
            case "base" -> baseTag(tags);
            case "meta" -> meta(tags);
            case "link" -> link(tags);
            case "form" -> form(tags);
            case "iframe", "frame" -> frame(tags, name);
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
                out.replace(tags.start(), tags.end(), toWrite);
                toWrite = "";
            }
            case "noscript", "param", "embed", "bgsound" -> drop = true;
            case "form" -> {
                if (form == Form.RENAMED) {
                    out.replace(tags.start(), tags.end(), "</div>");
                } else {
                    drop = true;
                }
                form = Form.NONE;
            }
            case "iframe" -> {
                drop = iframeDropped;
                iframeDropped = false;
            }
            case "object", "applet" -> {
                pluginEnd(tags, name);
                drop = true;
            }
            case "td", "th", "tr", "tbody", "thead", "tfoot" -> inTable = true;
            case "table" -> inTable = false;
            default -> {}
        }
        if (hiddenDepth > 0 && name.equals(hiddenBy)) {
            hiddenDepth--;
            linkDropped = linkDropped && hiddenDepth > 0;
        }
        if (drop || linkDropped && !ENDS_LINK.contains(name)) {
            if (out.position() <= tags.start()) {
                out.remove(tags.start(), tags.end());
            }
        }
    }

    /** Notes whether readers see what follows. */
    private void hide(HtmlScanner tags, String name) {
        if (hiddenDepth > 0) {
            if (name.equals(hiddenBy) && !tags.isSelfClosing()) {
                hiddenDepth++;
            }
        } else if (!VOID.contains(name)
                && !tags.isSelfClosing()
                && !name.equals("iframe")
                && !name.equals("body")
                && isHiding(tags, name)) {
            hiddenBy = name;
            hiddenDepth = 1;
        }
    }

    private boolean isHiding(HtmlScanner tags, String name) {
        for (int i = 0; i < tags.attributes(); i++) {
            if (tags.isName(i, "style")) {
                if (HIDING.matcher(
                                tags.ascii(tags.valueStart(i), Math.min(tags.valueEnd(i), tags.valueStart(i) + 2000)))
                        .find()) {
                    return true;
                }
            } else if (tags.isName(i, "hidden")) {
                return true;
            } else if (tags.isName(i, "id") && !shape.hidden().isEmpty()) {
                if (shape.hidden().contains(tags.ascii(tags.valueStart(i), tags.valueEnd(i)))) {
                    return true;
                }
            } else if (name.equals("marquee") && (tags.isName(i, "height") || tags.isName(i, "width"))) {
                if (SMALL.matcher(tags.ascii(tags.valueStart(i), tags.valueEnd(i)))
                        .matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHidden() {
        return hiddenDepth > 0 || hiddenByScript;
    }

    /** What a script wrote, as harmless as the rest of the page. */
    private String written(int script, HtmlScanner tags) throws IOException {
        if (script >= written.size()) {
            return "";
        }
        ScriptRunner.Written wrote = written.get(script);
        int at = line(tags.start());
        String lost = wrote.lost();
        if (lost != null) {
            losses.lost(wrote.clock() ? Loss.WRITTEN_CLOCK : Loss.WRITTEN_TEXT, at, lost);
        }
        if (wrote.html().isBlank()) {
            return "";
        }
        byte[] html = wrote.html().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream harmless = new ByteArrayOutputStream(html.length);
        ByteBuffer fragment = ByteBuffer.wrap(html);
        PageEditor editor = new PageEditor(
                book,
                banner,
                page,
                fragment,
                WebCharset.UTF_8,
                declared,
                new Ink(false),
                new Splice(fragment, null, true, harmless),
                losses,
                List.of(),
                false);
        for (int index : editor.run()) {
            leadsTo.add(index);
        }
        String text = harmless.toString(StandardCharsets.UTF_8);
        losses.lost(Loss.WRITTEN_SAVED, at, text);
        return Banner.BEGIN_BAKED + (ink.ascii() ? numbers(text) : text) + Banner.END;
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
        String src = raw(tags, "src");
        losses.lost(
                Loss.SCRIPT,
                line(tags.start()),
                src == null ? "" : links.resolveRaw(src).shown());
        out.remove(tags.start(), tags.end());
    }

    // elements of every kind

    private void element(HtmlScanner tags, String name) throws IOException {
        TagEdit edit = new TagEdit(tags, ink);
        boolean link = name.equals("a") || name.equals("area");
        if (attributes(tags, name, link, edit)) {
            return;
        }
        if (name.equals("input") || name.equals("button") || name.equals("textarea")) {
            String type = raw(tags, "type");
            boolean unseen = type != null && (type.equalsIgnoreCase("hidden") || type.equalsIgnoreCase("image"));
            if (!unseen && tags.attribute("disabled") < 0) {
                edit.add("disabled", "");
            }
        }
        edit.apply(out);
    }

    /** Edits what any tag may have; true when the whole element is taken out. */
    private boolean attributes(HtmlScanner tags, String name, boolean link, TagEdit edit) throws IOException {
        String handler = null;
        for (int i = 0; i < tags.attributes(); i++) {
            String attribute = tags.attributeName(i);
            if (attribute.startsWith("on") && attribute.length() > 2) {
                String code = text(tags, i);
                handler = attribute.equals("onclick") || handler == null ? code : handler;
                boolean jump = name.equals("select") && attribute.equals("onchange");
                losses.lost(jump ? Loss.JUMP_MENU : Loss.HANDLER, line(tags.start()), attribute + "=" + code);
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
            losses.lost(Loss.TAG_CROWDED, line(tags.start()), name);
            edit.cutFrom(tags.crowdedAt());
        }
        return link && anchor(tags, handler, edit);
    }

    private void style(HtmlScanner tags, int i, TagEdit edit) {
        String css = text(tags, i);
        if (css.indexOf('(') < 0 && !css.toLowerCase(Locale.ROOT).contains("behavior") && !css.contains("binding")) {
            return;
        }
        String edited = css(css, line(tags.start()));
        if (!edited.equals(css)) {
            edit.value(i, edited);
        }
    }

    private String css(String css, int at) {
        CssEditor editor = new CssEditor(
                address -> {
                    Target to = links.resolve(address);
                    return switch (to.kind()) {
                        case LOCAL -> {
                            note(to);
                            yield sameFor(address, to) ? address : relative(to);
                        }
                        case SAME_PAGE, INLINE_PICTURE -> address;
                        case MISSING -> {
                            losses.lost(Loss.FILE_MISSING, at, to.shown());
                            yield null;
                        }
                        case SCRIPT -> {
                            losses.lost(Loss.STYLE, at, to.shown());
                            yield null;
                        }
                        default -> {
                            losses.lost(Loss.LOAD_FOREIGN, at, to.shown());
                            yield null;
                        }
                    };
                },
                taken -> losses.lost(Loss.STYLE, at, taken));
        return editor.edit(css);
    }

    private void srcset(HtmlScanner tags, int i, TagEdit edit) {
        for (String candidate : LinkResolver.candidates(text(tags, i))) {
            Target to = links.resolve(candidate);
            if (to.kind() != Target.Kind.LOCAL || !sameFor(candidate, to)) {
                // the picture itself stands in src
                edit.remove(i);
                return;
            }
        }
    }

    private void load(HtmlScanner tags, String name, int i, TagEdit edit) {
        Target to = links.resolveRaw(
                tags.ascii(tags.valueStart(i), Math.min(tags.valueEnd(i), tags.valueStart(i) + LONGEST_ATTRIBUTE)));
        switch (to.kind()) {
            case LOCAL -> local(tags, i, to, edit);
            case SAME_PAGE, INLINE_PICTURE -> {}
            case MISSING -> {
                boolean picture = name.equals("img") || name.equals("input") || tags.isName(i, "background");
                losses.lost(picture ? Loss.PICTURE_MISSING : Loss.FILE_MISSING, line(tags.start()), to.shown());
                edit.remove(i);
                if (name.equals("img")) {
                    edit.title("图片未保存：" + to.shown());
                }
            }
            default -> {
                losses.lost(Loss.LOAD_FOREIGN, line(tags.start()), to.shown());
                edit.remove(i);
            }
        }
    }

    private void local(HtmlScanner tags, int i, Target to, TagEdit edit) {
        if (!sameFor(text(tags, i), to)) {
            edit.value(i, relative(to));
        }
        note(to);
    }

    private void note(Target to) {
        if (leadsTo.size() < MOST_LINKS) {
            leadsTo.add(to.local().index);
        }
    }

    private String relative(Target to) {
        return to.local().target().relativeTo(target) + to.rest();
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
                || page.base != null) {
            return false;
        }
        Optional<String> plain = WebCharset.UTF_8.strictText(Percent.bytes(way));
        return plain.flatMap(path -> SitePath.normalize(target.folder() + path))
                .filter(path ->
                        path.equals(to.local().target().value()) && !plain.get().endsWith("/"))
                .isPresent();
    }

    // links

    /** True when the whole link is taken out. */
    private boolean anchor(HtmlScanner tags, @Nullable String handler, TagEdit edit) throws IOException {
        int href = tags.attribute("href");
        if (href < 0) {
            href = tags.attribute("xlink:href");
        }
        if (href < 0) {
            return false;
        }
        int at = line(tags.start());
        Target to = links.resolveRaw(tags.ascii(
                tags.valueStart(href), Math.min(tags.valueEnd(href), tags.valueStart(href) + LONGEST_ATTRIBUTE)));
        switch (to.kind()) {
            case LOCAL -> local(tags, href, to, edit);
            case CONTACT -> {}
            case SAME_PAGE -> {
                Target opened = handler == null ? null : links.opened(handler);
                if (opened != null) {
                    losses.lost(Loss.SCRIPT_LINK_SAVED, at, opened.local().path());
                    edit.value(href, relative(opened));
                    note(opened);
                } else if (page.base != null && !to.rest().isEmpty()) {
                    // the base address is gone, and with it where this would have led
                    edit.value(href, to.rest());
                }
            }
            case SCRIPT -> {
                Target opened = links.opened(to.shown());
                if (opened == null && handler != null) {
                    opened = links.opened(handler);
                }
                if (opened != null) {
                    losses.lost(Loss.SCRIPT_LINK_SAVED, at, opened.local().path());
                    edit.value(href, relative(opened));
                    note(opened);
                } else {
                    losses.lost(Loss.SCRIPT_LINK, at, to.shown());
                    edit.remove(href);
                }
            }
            case MISSING -> {
                losses.lost(Loss.LINK_DEAD, at, to.shown());
                asText(tags, href, "jiandu-dead", "原链接的内容未保存：" + to.shown(), edit);
            }
            default -> {
                if (isHidden()
                        && tags.name().equals("a")
                        && !PUBLIC_BODY.matcher(to.shown()).matches()) {
                    losses.lost(Loss.HIDDEN_LINK, at, to.shown());
                    out.remove(tags.start(), tags.end());
                    linkDropped = true;
                    return true;
                }
                losses.lost(Loss.LINK_EXTERNAL, at, to.shown());
                if (banner.request().externalLinks() == FreezeRequest.ExternalLinks.TEXT) {
                    asText(tags, href, "jiandu-external", "站外链接，归档后停用：" + to.shown(), edit);
                }
            }
        }
        return false;
    }

    private static void asText(HtmlScanner tags, int href, String name, String title, TagEdit edit) {
        edit.remove(href);
        int opens = tags.attribute("target");
        if (opens >= 0) {
            edit.remove(opens);
        }
        edit.addClass(name);
        edit.title(title);
    }

    // what is in the head

    private void baseTag(HtmlScanner tags) throws IOException {
        if (tags.attribute("target") < 0) {
            out.remove(tags.start(), tags.end());
            return;
        }
        TagEdit edit = new TagEdit(tags, ink);
        for (int i = 0; i < tags.attributes(); i++) {
            if (!tags.isName(i, "target")) {
                edit.remove(i);
            }
        }
        edit.apply(out);
    }

    private void meta(HtmlScanner tags) throws IOException {
        TagEdit edit = new TagEdit(tags, ink);
        int own = tags.attribute("charset");
        if (own >= 0) {
            charsetValue(tags, own, text(tags, own).strip(), declared, edit);
        }
        String equivalent = raw(tags, "http-equiv");
        int content = tags.attribute("content");
        switch (equivalent == null ? "" : equivalent.strip().toLowerCase(Locale.ROOT)) {
            case "content-type" -> {
                if (content >= 0) {
                    String value = text(tags, content);
                    Matcher named = CHARSET.matcher(value);
                    if (named.find()) {
                        String fixed = value.substring(0, named.start(2)) + declared + value.substring(named.end(2));
                        charsetValue(tags, content, named.group(2), fixed, edit);
                    }
                }
            }
            case "refresh" -> {
                refresh(tags, content < 0 ? "" : text(tags, content), content, edit);
                return;
            }
            case "content-security-policy",
                    "content-security-policy-report-only",
                    "set-cookie",
                    "x-dns-prefetch-control",
                    "origin-trial" -> {
                losses.lost(Loss.META, line(tags.start()), sample(tags.start(), tags.end()));
                out.remove(tags.start(), tags.end());
                return;
            }
            default -> {}
        }
        attributes(tags, "meta", false, edit);
        edit.apply(out);
    }

    private void charsetValue(HtmlScanner tags, int i, String said, String fixed, TagEdit edit) {
        if (!said.equalsIgnoreCase(declared) && !tags.isName(i, "http-equiv")) {
            edit.value(i, fixed);
        }
    }

    /** A move to another page of the copy stays, since some old home pages are nothing else; any other is taken out. */
    private void refresh(HtmlScanner tags, String value, int content, TagEdit edit) throws IOException {
        Item next = page.refreshesTo;
        if (next == null || content < 0) {
            losses.lost(Loss.REFRESH, line(tags.start()), value);
            out.remove(tags.start(), tags.end());
            return;
        }
        Matcher delay = DELAY.matcher(value);
        String seconds = delay.lookingAt() && !delay.group(1).isEmpty() ? delay.group(1) : "0";
        String moved = next.target().relativeTo(target);
        edit.value(content, seconds + ";url=" + moved);
        edit.apply(out);
    }

    private void link(HtmlScanner tags) throws IOException {
        String rel = raw(tags, "rel");
        String kinds =
                rel == null ? "" : " " + rel.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ") + " ";
        int href = tags.attribute("href");
        Target to = href < 0 ? null : links.resolveRaw(tags.ascii(tags.valueStart(href), tags.valueEnd(href)));
        boolean ours = kinds.contains(" canonical ")
                || kinds.contains(" original ")
                || kinds.contains(" preconnect ")
                || kinds.contains(" dns-prefetch ")
                || kinds.contains(" preload ")
                || kinds.contains(" modulepreload ")
                || kinds.contains(" import ")
                || kinds.contains(" manifest ")
                || kinds.contains(" prefetch ")
                || kinds.contains(" prerender ");
        if (to == null || ours || to.kind() != Target.Kind.LOCAL) {
            if (to != null && to.kind() == Target.Kind.MISSING) {
                losses.lost(Loss.FILE_MISSING, line(tags.start()), to.shown());
            } else if (to != null && to.kind() == Target.Kind.FOREIGN && !kinds.contains(" canonical ")) {
                losses.lost(Loss.LOAD_FOREIGN, line(tags.start()), to.shown());
            }
            out.remove(tags.start(), tags.end());
            return;
        }
        TagEdit edit = new TagEdit(tags, ink);
        int encoding = tags.attribute("charset");
        if (encoding >= 0) {
            edit.remove(encoding);
        }
        attributes(tags, "link", false, edit);
        edit.apply(out);
    }

    // forms

    private void form(HtmlScanner tags) throws IOException {
        if (form != Form.NONE) {
            // browsers take no form within a form
            out.remove(tags.start(), tags.end());
            return;
        }
        String action = raw(tags, "action");
        losses.lost(
                Loss.FORM,
                line(tags.start()),
                action == null ? "" : links.resolveRaw(action).shown());
        if (inTable) {
            form = Form.REMOVED;
            out.remove(tags.start(), tags.end());
            return;
        }
        form = Form.RENAMED;
        TagEdit edit = new TagEdit(tags, ink);
        edit.rename("div");
        for (int i = 0; i < tags.attributes(); i++) {
            String name = tags.attributeName(i);
            if (Set.of("id", "class", "align", "dir", "lang").contains(name)) {
                continue;
            }
            if (name.equals("style")) {
                style(tags, i, edit);
            } else {
                edit.remove(i);
            }
        }
        int at = tags.start() + 1 + tags.name().length();
        edit.insert(at, " data-jiandu=\"form\" title=\"" + ink.text("表单，归档后停用") + "\"");
        edit.apply(out);
    }

    // frames, plug-ins

    private void frame(HtmlScanner tags, String name) throws IOException {
        boolean inline = name.equals("iframe");
        TagEdit edit = new TagEdit(tags, ink);
        int src = tags.attribute("src");
        Target to = src < 0 ? null : links.resolveRaw(tags.ascii(tags.valueStart(src), tags.valueEnd(src)));
        int at = line(tags.start());
        for (int i = 0; i < tags.attributes(); i++) {
            String attribute = tags.attributeName(i);
            if (i != src
                    && (attribute.startsWith("on") && attribute.length() > 2
                            || attribute.equals("src")
                            || attribute.equals("srcdoc"))) {
                losses.lost(Loss.HANDLER, at, attribute);
                edit.remove(i);
            } else if (attribute.equals("style")) {
                style(tags, i, edit);
            } else if (attribute.equals("longdesc")) {
                load(tags, name, i, edit);
            }
        }
        boolean blank = to == null
                || to.kind() == Target.Kind.SAME_PAGE && to.shown().isEmpty()
                || to.shown().equalsIgnoreCase("about:blank");
        boolean local = !blank && to != null && (to.kind() == Target.Kind.LOCAL || to.kind() == Target.Kind.SAME_PAGE);
        if (local
                && to != null
                && !page.cutFrames.contains(to.local())
                && to.kind() == Target.Kind.LOCAL
                && to.local() != page) {
            local(tags, src, to, edit);
        } else if (!blank && to != null) {
            boolean foreign = to.kind() == Target.Kind.FOREIGN;
            if (inline && foreign && (isHidden() || isTiny(tags))) {
                losses.lost(Loss.HIDDEN_FRAME, at, to.shown());
                dropFrame(tags, "");
                return;
            }
            Loss loss = local ? Loss.FRAME_LOOP : foreign ? Loss.FRAME_FOREIGN : Loss.FRAME_MISSING;
            losses.lost(loss, at, to.shown());
            if (inline) {
                dropFrame(tags, mark(foreign ? "此处原有别的网站的网页" : "此处原有的网页未保存", to.shown()));
                return;
            }
            edit.value(src, Banner.MISSING.relativeTo(target));
        }
        edit.apply(out);
    }

    private void dropFrame(HtmlScanner tags, String instead) throws IOException {
        iframeDropped = true;
        out.replace(tags.start(), tags.end(), instead);
    }

    private boolean isTiny(HtmlScanner tags) {
        for (int i = 0; i < tags.attributes(); i++) {
            if (tags.isName(i, "width") || tags.isName(i, "height")) {
                if (SMALL.matcher(
                                tags.ascii(tags.valueStart(i), tags.valueEnd(i)).strip())
                        .matches()) {
                    return true;
                }
            } else if (tags.isName(i, "style")
                    && HIDING.matcher(tags.ascii(tags.valueStart(i), tags.valueEnd(i)))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private String mark(String words, String shown) {
        return "<span class=\"jiandu-lost\" title=\"" + ink.text(shown) + "\">" + ink.text("[" + words + "]")
                + "</span>";
    }

    private void plugin(HtmlScanner tags, String name) throws IOException {
        if (plugin.isEmpty()) {
            plugin = name;
            pluginShown = false;
            String classId = raw(tags, "classid");
            String data = raw(tags, name.equals("object") ? "data" : "code");
            losses.lost(Loss.PLUGIN, line(tags.start()), data != null ? data : classId != null ? classId : name);
            out.remove(tags.start(), tags.end());
            if (data != null) {
                showPlugin(tags.start(), data);
            }
        } else {
            out.remove(tags.start(), tags.end());
        }
        if (name.equals(plugin)) {
            pluginDepth++;
        }
    }

    private void showPlugin(int from, String data) throws IOException {
        Target to = links.resolveRaw(data);
        boolean kept = to.kind() == Target.Kind.LOCAL
                && !to.local().path().toLowerCase(Locale.ROOT).endsWith(".swf");
        String words = "动画、控件或播放器，归档后不能使用";
        String shown = kept
                ? "<span class=\"jiandu-lost\">[<a href=\"" + ink.text(relative(to)) + "\">" + ink.text("打开原来嵌在这里的文件")
                        + "</a>]</span>"
                : mark(words, to.shown());
        if (kept) {
            note(to);
        }
        out.insert(Math.max(out.position(), from), shown);
        pluginShown = true;
    }

    private void param(HtmlScanner tags) throws IOException {
        if (plugin.isEmpty()) {
            element(tags, "param");
            return;
        }
        String name = raw(tags, "name");
        String value = raw(tags, "value");
        boolean file = name != null
                && value != null
                && Set.of("movie", "src", "filename", "url", "_src")
                        .contains(name.strip().toLowerCase(Locale.ROOT));
        out.remove(tags.start(), tags.end());
        if (file && value != null && !pluginShown) {
            showPlugin(tags.end(), value);
        }
    }

    private void embed(HtmlScanner tags) throws IOException {
        String src = raw(tags, "src");
        if (plugin.isEmpty()) {
            losses.lost(Loss.PLUGIN, line(tags.start()), src == null ? "embed" : src);
        }
        out.remove(tags.start(), tags.end());
        if (plugin.isEmpty() || !pluginShown) {
            showPlugin(tags.end(), src == null ? "" : src);
        }
    }

    private void pluginEnd(HtmlScanner tags, String name) throws IOException {
        if (name.equals(plugin) && --pluginDepth == 0) {
            if (!pluginShown) {
                out.insert(Math.max(out.position(), tags.start()), mark("动画、控件或播放器，归档后不能使用", ""));
            }
            plugin = "";
        }
    }

    // texts of the page

    /** The value of an attribute as it stands: bytes as characters of ISO 8859-1; null when there is none. */
    private static @Nullable String raw(HtmlScanner tags, String name) {
        int i = tags.attribute(name);
        return i < 0
                ? null
                : tags.ascii(tags.valueStart(i), Math.min(tags.valueEnd(i), tags.valueStart(i) + LONGEST_ATTRIBUTE));
    }

    /** What the value of an attribute says. */
    private String text(HtmlScanner tags, int i) {
        int end = Math.min(tags.valueEnd(i), tags.valueStart(i) + LONGEST_ATTRIBUTE);
        String text = charset.text(bytes, tags.valueStart(i), end);
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }

    /** The beginning of a stretch of the page, for the report. */
    private String sample(int from, int to) {
        return charset.text(bytes, from, Math.min(to, from + 200));
    }

    private boolean startsWith(int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        if (at + wanted.length > bytes.limit()) {
            return false;
        }
        byte[] found = new byte[wanted.length];
        bytes.get(at, found);
        return Arrays.equals(found, wanted) || new String(found, StandardCharsets.ISO_8859_1).equalsIgnoreCase(text);
    }

    /** The line that a position is in; positions are asked for from front to back. */
    private int line(int position) {
        for (; countedTo < position; countedTo++) {
            if (bytes.get(countedTo) == '\n') {
                line++;
            }
        }
        return line;
    }
}
