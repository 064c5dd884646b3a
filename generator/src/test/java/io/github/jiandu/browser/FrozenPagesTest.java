package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FolderOriginals;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.freeze.TortureSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Frozen pages in a browser with scripts on, from a disc and from a server: nothing runs, and the banner is seen. */
class FrozenPagesTest {

    private static final Path MIRRORS =
            Path.of("..", "..", "shared", "corpus", "mirrors").toAbsolutePath().normalize();

    @TempDir
    Path temp;

    @Test
    void aPageFullOfHostileScriptsIsStill() throws IOException {
        Path html = freeze(TortureSite.in(temp.resolve("old")), TortureSite.URL);
        try (Chromium browser = Chromium.open();
                Asked server = new Asked(html)) {
            for (String base : List.of(html.toUri().toString(), server.url())) {
                for (int width : new int[] {320, 1280}) {
                    browser.size(width, 800);
                    open(browser, base + "hostile.htm");
                    assertThat(browser.text("return document.title")).isEqualTo("【已归档】题目");
                    assertThat(browser.text("return document.compatMode")).isEqualTo("BackCompat");
                    assertThat(browser.text("return document.body.innerText"))
                            .contains("已归档", "归档时间：2026-11-22", "正文", "请启用", "结尾");
                    banner(browser, width);
                    assertThat(browser.complaints()).as(base).isEmpty();
                }
                for (String page : List.of(
                        "charset/gbk.htm",
                        "charset/bad-byte.htm",
                        "charset/lies.htm",
                        "charset/utf16.htm",
                        "links.htm",
                        "broken/nobody.htm")) {
                    open(browser, base + page);
                    assertThat(browser.text("return document.body.innerText"))
                            .as(page)
                            .contains("已归档")
                            .doesNotContain("锟", "鏂");
                    banner(browser, 1280);
                    assertThat(browser.complaints()).as(page).isEmpty();
                }
                open(browser, base + "broken/deep.htm");
                banner(browser, 1280);
                open(browser, base + "refresh/index.htm");
                assertThat(browser.text("return document.body.innerText")).contains("深处");
            }
            assertThat(server.asked()).allMatch(path -> path.startsWith("/"));
            assertThat(server.lost()).isEmpty();
        }
    }

    @Test
    void framesShowTheBannerAboveThemAndNotInTheirMenus() throws IOException {
        Path html = freeze(TortureSite.in(temp.resolve("old")), TortureSite.URL);
        try (Chromium browser = Chromium.open()) {
            for (int width : new int[] {320, 1280}) {
                browser.size(width, 700);
                open(browser, html.resolve("frames/index.htm").toUri().toString());
                browser.driver.switchTo().frame("jiandu-banner");
                assertThat(browser.driver.findElement(By.id("lifecycle-banner")).getText())
                        .contains("已归档", "归档时间：2026-11-22");
                // nothing of it is cut off
                assertThat(browser.number("return document.documentElement.scrollHeight - innerHeight"))
                        .isLessThanOrEqualTo(0);
                browser.driver.switchTo().defaultContent();
                browser.driver.switchTo().frame("menu");
                assertThat(browser.driver.findElement(By.id("lifecycle-banner")).isDisplayed())
                        .isFalse();
                browser.driver.findElement(By.linkText("菜单")).click();
                browser.driver.switchTo().defaultContent();
                browser.driver.switchTo().frame("main");
                assertThat(browser.driver.findElement(By.tagName("body")).getText())
                        .contains("框架里的正文");
                browser.driver.switchTo().defaultContent();
            }
            browser.driver.get(html.resolve("frames/menu.htm").toUri().toString());
            banner(browser, 1280);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theBannerDoesNotLieUponLayers() throws IOException {
        Path old = temp.resolve("old");
        Files.createDirectories(old);
        Files.writeString(
                old.resolve("index.htm"),
                "<html><head><title>层</title></head><body background=#ffffff><div id=Layer1 style=\"POSITION: Absolute;"
                        + " left:0px; top:0px; width:280px; height:60px\">我们的电台</div><p>正文在后面</p></body></html>");
        Files.writeString(
                old.resolve("top.htm"),
                "<title>上</title><body topmargin=0><div id=Layer2 style='position:absolute;top:0'>标题</div></body>");
        Files.writeString(
                old.resolve("frames.htm"),
                "<frameset rows='100,*'><frame src=top.htm><frame src=index.htm></frameset>");
        Path html = freeze(old, "http://www.qinglan.example/");
        try (Chromium browser = Chromium.open()) {
            for (int width : new int[] {320, 700, 1280}) {
                browser.size(width, 700);
                open(browser, html.resolve("index.htm").toUri().toString());
                assertThat(browser.number("const b = document.getElementById('lifecycle-banner');"
                                + " return b.scrollHeight - b.clientHeight"))
                        .as("nothing of the banner is cut at " + width)
                        .isLessThanOrEqualTo(0);
                assertThat(browser.number(
                                "return document.getElementById('lifecycle-banner').getBoundingClientRect().top"))
                        .isZero();
                assertThat(browser.number("return document.getElementById('Layer1').getBoundingClientRect().top"
                                + " - document.getElementById('lifecycle-banner').getBoundingClientRect().bottom"))
                        .isGreaterThanOrEqualTo(0);
                assertThat(browser.text("return document.elementFromPoint(20,"
                                + " document.getElementById('Layer1').getBoundingClientRect().top + 10).id"))
                        .isEqualTo("Layer1");
            }
            // within a small frame there is no banner, and no room for it
            browser.size(700, 100);
            open(browser, html.resolve("top.htm").toUri().toString());
            assertThat(browser.number("return document.getElementById('Layer2').getBoundingClientRect().top"))
                    .isZero();
        }
    }

    @Test
    void realSitesOpen() throws IOException {
        assumeTrue(Files.isDirectory(MIRRORS), "no corpus beside the project");
        Path club = freeze(MIRRORS.resolve("club"), "http://club.example/");
        try (Chromium browser = Chromium.open()) {
            browser.size(1280, 900);
            open(browser, club.resolve("index.html").toUri().toString());
            browser.driver.switchTo().frame("jiandu-banner");
            assertThat(browser.driver.findElement(By.id("lifecycle-banner")).isDisplayed())
                    .isTrue();
            browser.driver.switchTo().defaultContent();
            List<Path> pages;
            try (var all = Files.walk(club)) {
                pages = all.filter(path -> path.toString().matches(".*\\.html?"))
                        .sorted()
                        .limit(25)
                        .toList();
            }
            for (Path page : pages) {
                open(browser, page.toUri().toString());
                assertThat(browser.complaints()).as(page.toString()).isEmpty();
            }
        }
    }

    private static void open(Chromium browser, String url) {
        browser.driver.switchTo().defaultContent();
        browser.go(url);
    }

    private static void banner(Chromium browser, int width) {
        WebElement banner = browser.driver.findElement(By.id("lifecycle-banner"));
        assertThat(banner.isDisplayed()).isTrue();
        assertThat(banner.getText()).contains("已归档", "归档时间：2026-11-22");
        assertThat(banner.getRect().y).isLessThan(40);
        assertThat(banner.getRect().height).isBetween(40, 320);
        assertThat(banner.getRect().x + banner.getRect().width).isLessThanOrEqualTo(width);
        assertThat(browser.text("return getComputedStyle(document.querySelector('#lifecycle-banner p')).fontSize"))
                .isEqualTo("16px");
        assertThat(browser.text("const b = document.querySelector('#lifecycle-banner strong').getBoundingClientRect();"
                        + "return document.elementFromPoint(b.x + 4, b.y + b.height / 2).textContent"))
                .contains("已归档");
    }

    private Path freeze(Path source, String url) {
        Path out = temp.resolve("out");
        OldSite site = OldSite.of("清岚县人民政府", url, LocalDate.of(2026, 11, 22));
        FreezeRequest.Builder request = FreezeRequest.of(new FolderOriginals(source), out, site);
        Freezing frozen = Freezer.freeze(request.build(), new Diagnostics());
        if (!frozen.sealed()) {
            frozen = Freezer.freeze(request.acceptedLosses(frozen.digest()).build(), new Diagnostics());
        }
        assertThat(frozen.sealed()).isTrue();
        return out.resolve("html");
    }

    /** Serves a copy as a careless host does, without a charset, and remembers what it was asked for. */
    private static final class Asked implements AutoCloseable {
        private final HttpServer server;
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private final List<String> lost = Collections.synchronizedList(new ArrayList<>());

        Asked(Path folder) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                asked.add(path);
                Path file = folder.resolve(path.substring(1)).normalize();
                if (file.startsWith(folder) && Files.isRegularFile(file)) {
                    byte[] bytes = Files.readAllBytes(file);
                    String type =
                            path.matches(".*\\.html?") ? "text/html" : path.endsWith(".css") ? "text/css" : "image/gif";
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                } else if (path.equals("/favicon.ico")) {
                    exchange.sendResponseHeaders(204, -1);
                } else {
                    lost.add(path);
                    exchange.sendResponseHeaders(404, -1);
                }
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        List<String> asked() {
            return asked;
        }

        List<String> lost() {
            return lost;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
