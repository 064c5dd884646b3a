package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages that the copy has beside those of the old site: what was lost, where everything is, and a way in. */
final class OwnPages {

    /** Pages listed on one page of the map. */
    private static final int LISTED = 1000;

    private static final Location ORIGIN = Location.ofFile("(jiandu)");

    private final FreezeRequest request;
    private final Banner banner;
    private final OutputSink out;
    private final Ink ink = new Ink(false);

    OwnPages(FreezeRequest request, Banner banner, OutputSink out) {
        this.request = request;
        this.banner = banner;
        this.out = out;
    }

    void write(List<Item> items, @Nullable Item home, boolean needsEntry, LossReport report) {
        notice(items, home, report);
        siteMap(items);
        write(Banner.FRAME, banner.framePage());
        if (request.search() != null) {
            write(CopySearch.PAGE, new OwnSearchPage(request, banner).html(home));
        }
        write(
                Banner.MISSING,
                banner.top(Banner.MISSING, "这里的内容没有保存", "") + "<p>原来显示在这里的网页没有保存下来，或者属于别的网站。</p>\n<p>"
                        + link(Banner.MISSING, Banner.NOTICE, "归档说明") + "</p>\n</main>\n</body>\n</html>\n");
        if (needsEntry && home != null) {
            entry(home);
        }
    }

    private void entry(Item home) {
        SitePath page = new SitePath("index.html");
        String to = home.target().relativeTo(page);
        write(
                page,
                banner.top(
                                page,
                                request.site().name(),
                                "<meta http-equiv=\"refresh\" content=\"0;url=" + ink.text(to) + "\">\n")
                        + "<p>" + link(page, home.target(), "进入网站首页") + "</p>\n</main>\n</body>\n</html>\n");
    }

    private void notice(List<Item> items, @Nullable Item home, LossReport report) {
        SitePath page = Banner.NOTICE;
        StringBuilder text = new StringBuilder(banner.top(page, "归档说明", ""));
        long pages = items.stream().filter(Item::isPage).count();
        long files = items.stream().filter(Item::isPublished).count() - pages;
        text.append("<p>“")
                .append(ink.text(request.site().name()))
                .append("”（原网址 ")
                .append(ink.text(request.site().baseUrl()))
                .append("）已于 ")
                .append(request.site().date())
                .append(" 归档，共 ")
                .append(pages)
                .append(" 个网页、")
                .append(files)
                .append(" 个其他文件。内容不再更新，仅供查阅。</p>\n");
        text.append("<p>为了安全和长期保存，归档时去掉了脚本，停用了表单和站外链接；原站没有保存下来的链接改成了文字，鼠标停在上面可以看到原来的网址。</p>\n");
        String successor = request.site().successor();
        if (successor != null) {
            text.append("<p>现在的网站：<a href=\"")
                    .append(ink.text(successor))
                    .append("\" rel=\"noopener noreferrer\">")
                    .append(ink.text(successor))
                    .append("</a></p>\n");
        }
        String contact = request.site().contact();
        if (contact != null) {
            text.append("<p>联系方式：").append(ink.text(contact)).append("</p>\n");
        }
        text.append("<ul>\n");
        if (home != null) {
            text.append("<li>").append(link(page, home.target(), "网站首页")).append("</li>\n");
        }
        if (request.search() != null) {
            text.append("<li>")
                    .append(link(page, CopySearch.PAGE, Banner.SEARCH))
                    .append("</li>\n");
        }
        text.append("<li>").append(link(page, Banner.SITE_MAP, "网页目录")).append("</li>\n</ul>\n");
        if (!report.totals().isEmpty()) {
            text.append("<h2>与原站不同之处</h2>\n").append(report.table());
        }
        write(page, text.append("</main>\n</body>\n</html>\n").toString());
    }

    private void siteMap(List<Item> items) {
        List<Item> pages = new ArrayList<>();
        for (Item item : items) {
            if (item.isPage()) {
                pages.add(item);
            }
        }
        int sheets = Math.max(1, (pages.size() + LISTED - 1) / LISTED);
        for (int sheet = 0; sheet < sheets; sheet++) {
            SitePath page = sheet(sheet);
            StringBuilder text = new StringBuilder(
                    banner.top(page, "网页目录" + (sheets > 1 ? "（" + (sheet + 1) + "/" + sheets + "）" : ""), ""));
            if (sheets > 1) {
                text.append("<p>");
                for (int other = 0; other < sheets; other++) {
                    text.append(
                            other == sheet
                                    ? "<strong>" + (other + 1) + "</strong> "
                                    : link(page, sheet(other), String.valueOf(other + 1)) + " ");
                }
                text.append("</p>\n");
            }
            String folder = null;
            for (Item item : pages.subList(sheet * LISTED, Math.min(pages.size(), (sheet + 1) * LISTED))) {
                String own = item.target().folder();
                if (!own.equals(folder)) {
                    text.append(folder == null ? "" : "</ul>\n")
                            .append("<h2>/")
                            .append(ink.text(own))
                            .append("</h2>\n<ul>\n");
                    folder = own;
                }
                text.append("<li>")
                        .append(link(
                                page,
                                item.target(),
                                item.title.isEmpty() ? item.target().name() : item.title))
                        .append("</li>\n");
            }
            write(
                    page,
                    text.append(folder == null ? "" : "</ul>\n")
                            .append("</main>\n</body>\n</html>\n")
                            .toString());
        }
    }

    private static SitePath sheet(int sheet) {
        return sheet == 0 ? Banner.SITE_MAP : Banner.SITE_MAP.sibling("sitemap-" + (sheet + 1) + ".html");
    }

    private String link(SitePath from, SitePath to, String words) {
        return "<a href=\"" + ink.text(to.relativeTo(from)) + "\">" + ink.text(words) + "</a>";
    }

    private void write(SitePath path, String html) {
        out.write(OutputFile.text(path, ORIGIN, html));
    }
}
