package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is put into each page: the mark that it is archived, and since when (LIFE-12), and what machines want to know. Needs no
 * script and no other file, and rules of the page's own style sheets do not reach it. Stands between comments, so that it can
 * be taken out again.
 */
record Banner(FreezeRequest request, boolean framesets) {

    static final String BEGIN_HEAD = "<!--jiandu:head-->";
    static final String BEGIN_BANNER = "<!--jiandu:banner-->";
    static final String BEGIN_FRAME = "<!--jiandu:frame-->";
    static final String BEGIN_BAKED = "<!--jiandu:baked-->";
    static final String END = "<!--/jiandu-->";

    /** Before the title of each page. */
    static final String PREFIX = "【已归档】";

    /** The label of the search. */
    static final String SEARCH = "站内检索（已归档内容）";

    static final SitePath NOTICE = new SitePath(FileNamer.OWN + "/notice.html");
    static final SitePath SITE_MAP = new SitePath(FileNamer.OWN + "/sitemap.html");
    static final SitePath MISSING = new SitePath(FileNamer.OWN + "/missing.html");
    static final SitePath FRAME = new SitePath(FileNamer.OWN + "/banner.html");

    /** Nothing runs, and nothing is loaded from elsewhere. */
    static final String POLICY =
            "default-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'none'; object-src 'none';"
                    + " form-action 'none'; base-uri 'none'";

    private static final String FONT =
            "font:16px/1.5 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif!important;color:#1f1f1f!important;";
    private static final String PLAIN = "all:initial!important;" + FONT;
    private static final String BLOCK =
            "all:initial!important;display:block!important;margin:0!important;padding:0!important;"
                    + "overflow-wrap:anywhere!important;"
                    + FONT;
    private static final String BOX = "all:initial!important;display:block!important;box-sizing:border-box!important;"
            + "margin:0!important;padding:8px 12px!important;background:#fff4d6!important;border-bottom:3px solid #8c1c13!important;"
            + "text-align:left!important;overflow-wrap:anywhere!important;print-color-adjust:exact!important;" + FONT;
    private static final String LINK =
            "all:initial!important;cursor:pointer!important;text-decoration:underline!important;"
                    + "font:16px/1.5 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif!important;color:#0b3d91!important;";
    private static final String STRONG =
            "all:initial!important;font:bold 18px/1.5 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',"
                    + "SimHei,sans-serif!important;color:#8c1c13!important;";

    private static final String SELECTOR = "html #lifecycle-banner#lifecycle-banner#lifecycle-banner";

    /** What goes first into the head of a page. */
    String head(Item item, String charset, Ink ink, @Nullable String title) {
        StringBuilder out = new StringBuilder(BEGIN_HEAD);
        out.append("<meta charset=\"").append(charset).append("\">");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">");
        if (title != null) {
            out.append("<title>").append(ink.text(title)).append("</title>");
        }
        out.append("<style>")
                .append(SELECTOR)
                .append("{display:block!important;visibility:visible!important;opacity:1!important;")
                .append(
                        "position:relative!important;float:none!important;clear:both!important;width:auto!important;height:auto!important;")
                .append(
                        "max-height:none!important;margin:0!important;padding:0!important;border:0!important;background:none!important;")
                .append(
                        "transform:none!important;clip:auto!important;clip-path:none!important;text-indent:0!important;z-index:2147483647!important}");
        if (item.layered && !item.frameset) {
            out.append(Layers.style(SELECTOR));
        }
        if (framesets || item.framed) {
            // Menus and headers of the old site; the frame at the top of the window says it for them. Whoever comes to
            // such
            // a page directly has a wider window, be it a phone's.
            out.append("@media screen and (max-width:")
                    .append(item.framed ? 299 : 199)
                    .append("px),screen and (max-height:")
                    .append(item.framed ? 239 : 119)
                    .append("px){")
                    .append(SELECTOR)
                    .append("{display:none!important}")
                    .append(item.layered ? "html{margin-top:0!important}" : "")
                    .append("}");
        }
        out.append(".jiandu-dead,.jiandu-external{text-decoration:underline dotted;cursor:help}")
                .append(".jiandu-lost{border:1px dashed #767676;padding:0 4px}</style>");
        Address address = item.address;
        String original = address == null ? null : address.text();
        if (original != null) {
            out.append("<link rel=\"original\" href=\"")
                    .append(ink.text(original))
                    .append("\">");
        }
        out.append("<link rel=\"canonical\" href=\"")
                .append(ink.text(item.target().relativeTo(item.target())))
                .append("\">");
        Item next = item.refreshesTo;
        if (next != null && item.refreshByScript) {
            out.append("<meta http-equiv=\"refresh\" content=\"0;url=")
                    .append(ink.text(next.target().relativeTo(item.target())))
                    .append("\">");
        }
        out.append("<meta name=\"archive-date\" content=\"")
                .append(request.site().date())
                .append("\">");
        out.append("<meta name=\"memento-datetime\" content=\"")
                .append(memento(item.captured))
                .append("\">");
        out.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\"");
        if (original != null) {
            out.append(",\"url\":")
                    .append(Ink.json(original))
                    .append(",\"isBasedOn\":")
                    .append(Ink.json(original));
        }
        out.append(",\"archivedAt\":").append(Ink.json(item.target().relativeTo(item.target())));
        out.append(",\"dateModified\":\"").append(request.site().date()).append('"');
        out.append(",\"publisher\":{\"@type\":\"Organization\",\"name\":")
                .append(Ink.json(request.site().name()))
                .append("}}</script>");
        return out.append(END).toString();
    }

    private String memento(@Nullable Instant captured) {
        Instant time = captured == null
                ? request.site().date().atStartOfDay(ZoneOffset.ofHours(8)).toInstant()
                : captured;
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    /** What goes first into the body of a page. */
    String banner(Item item, Ink ink) {
        Address address = item.address;
        Item next = item.refreshesTo;
        String more = next == null ? "" : link(next.target().relativeTo(item.target()), "本页原来自动转到这里", ink) + " ";
        more += item.formerly == null ? "" : ink.text("此前已归档：" + item.formerly + " ");
        return banner(item.target(), address == null ? null : address.text(), more, ink);
    }

    /** The banner of a page of ours. */
    String banner(SitePath page, @Nullable String original, String more, Ink ink) {
        StringBuilder out = new StringBuilder(BEGIN_BANNER);
        out.append("<aside id=\"lifecycle-banner\" lang=\"zh-CN\" data-state=\"archived\" data-archived-at=\"")
                .append(request.site().date())
                .append("\" aria-label=\"")
                .append(ink.text("网站状态"))
                .append("\"><div style=\"")
                .append(BOX)
                .append("\"><p style=\"")
                .append(BLOCK)
                .append("\"><strong style=\"")
                .append(STRONG)
                .append("\">")
                .append(ink.text("已归档"))
                .append("</strong> <span style=\"")
                .append(PLAIN)
                .append("\">")
                .append(ink.text("归档时间："))
                .append("<time datetime=\"")
                .append(request.site().date())
                .append("\" style=\"")
                .append(PLAIN)
                .append("\">")
                .append(request.site().date())
                .append("</time> ")
                .append(ink.text("本网站已停止更新，内容仅供查阅；站外链接、表单已停用。"))
                .append("</span></p><p style=\"")
                .append(BLOCK)
                .append("\">")
                .append(more);
        if (original != null) {
            out.append(ink.text("原网址：" + original + " "));
        }
        String successor = request.site().successor();
        if (successor != null) {
            out.append(ink.text("现在的网站："))
                    .append("<a href=\"")
                    .append(ink.text(successor))
                    .append("\" rel=\"noopener noreferrer\" target=\"_top\" style=\"")
                    .append(LINK)
                    .append("\">")
                    .append(ink.text(successor))
                    .append("</a> ");
        }
        String contact = request.site().contact();
        if (contact != null) {
            out.append(ink.text("联系方式：" + contact + " "));
        }
        out.append(link(NOTICE.relativeTo(page), "归档说明", ink))
                .append(' ')
                .append(link(SITE_MAP.relativeTo(page), "网页目录", ink));
        if (request.search() != null && !page.equals(CopySearch.PAGE)) {
            out.append(' ').append(link(CopySearch.PAGE.relativeTo(page), SEARCH, ink));
        }
        return out.append("</p></div></aside>").append(END).toString();
    }

    /** The head of a page of ours, up to and with its banner. */
    String top(SitePath page, String title, String more) {
        return top(page, POLICY, title, more);
    }

    /** The same of a page that may do other things. */
    String top(SitePath page, String policy, String title, String more) {
        Ink ink = new Ink(false);
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + ink.text(PREFIX + title) + "</title>\n"
                + "<meta name=\"archive-date\" content=\"" + request.site().date() + "\">\n"
                + "<style>body{margin:0;font:16px/1.7 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif;color:#1f1f1f;background:#fff}"
                + "main{max-width:60em;margin:0 auto;padding:1em;overflow-wrap:anywhere}a{color:#0b3d91}"
                + "table{border-collapse:collapse}td,th{border:1px solid #767676;padding:.2em .6em;text-align:left}</style>\n"
                + more
                + "</head>\n<body>\n" + banner(page, null, "", ink) + "\n<main>\n<h1>" + ink.text(title) + "</h1>\n";
    }

    private static String link(String href, String words, Ink ink) {
        return "<a href=\"" + ink.text(href) + "\" target=\"_top\" style=\"" + LINK + "\">" + ink.text(words) + "</a>";
    }

    /** What goes before the outermost frameset of a page: a frame for the banner above it. */
    String frameOpen(Item item) {
        LocalDate date = request.site().date();
        return BEGIN_FRAME + "<frameset rows=\"76,*\" frameborder=\"no\" border=\"0\" framespacing=\"0\">"
                + "<frame id=\"lifecycle-banner\" data-state=\"archived\" data-archived-at=\"" + date
                + "\" name=\"jiandu-banner\" frameborder=\"0\" marginwidth=\"0\" marginheight=\"0\" src=\""
                + FRAME.relativeTo(item.target()) + "\">" + END;
    }

    static String frameClose() {
        return BEGIN_FRAME + "</frameset>" + END;
    }

    /** The page in that frame. */
    String framePage() {
        Ink ink = new Ink(false);
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<title>" + PREFIX + ink.text(request.site().name()) + "</title>\n"
                + "<meta name=\"archive-date\" content=\"" + request.site().date() + "\">\n"
                + "<style>body{margin:0;padding:4px 12px;background:#fff4d6;font:16px/1.5 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif;"
                + "color:#1f1f1f}p{margin:0}strong{color:#8c1c13;font-size:18px}a{color:#0b3d91}</style>\n</head>\n<body>\n"
                + "<aside id=\"lifecycle-banner\" data-state=\"archived\" data-archived-at=\""
                + request.site().date()
                + "\">\n<p><strong>已归档</strong> 归档时间：<time datetime=\""
                + request.site().date() + "\">" + request.site().date()
                + "</time> <a href=\"notice.html\" target=\"_top\">归档说明</a> "
                + "<a href=\"sitemap.html\" target=\"_top\">网页目录</a>"
                + (request.search() == null
                        ? ""
                        : " <a href=\"" + CopySearch.PAGE.name() + "\" target=\"_top\">" + SEARCH + "</a>")
                + "</p>\n</aside>\n</body>\n</html>\n";
    }
}
