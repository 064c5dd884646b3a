package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The example site in Chromium, from a disc and below a path of a server. Pictures go to target/screenshots. */
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    static Path temp;

    private static Path site;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no Chromium: run .ci/setup, or apt-get install chromium chromium-driver fonts-noto-cjk");
        site = temp.resolve("out");
        assertThat(Jiandu.build(BuildRequest.of(ExampleSite.FOLDER, site, TestSite.NOW))
                        .published())
                .isTrue();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everyPageOpensFromADisc() throws IOException {
        visitAll(site.toUri().toString());
    }

    @Test
    void everyPageOpensBelowAPathOfAServer() throws IOException {
        try (SubPathServer server = new SubPathServer(site)) {
            visitAll(server.url());
        }
    }

    @Test
    void everyInternalLinkIsAnsweredByTheServer() throws Exception {
        try (SubPathServer server = new SubPathServer(site)) {
            Set<URI> targets = new TreeSet<>();
            for (String page : pages()) {
                for (Element element :
                        Jsoup.parse(site.resolve(page).toFile(), "UTF-8").select("[href], [src]")) {
                    String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    if (!url.matches("(https?|mailto|tel):.*")) {
                        URI target = URI.create(server.url()).resolve(page).resolve(url);
                        targets.add(URI.create(target.toString().replaceFirst("#.*", "")));
                    }
                }
            }
            HttpClient client = HttpClient.newHttpClient();
            List<URI> missing = new ArrayList<>();
            for (URI target : targets) {
                HttpRequest request = HttpRequest.newBuilder(target)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                    missing.add(target);
                }
            }
            assertThat(missing).isEmpty();
            assertThat(targets).hasSizeGreaterThan(180);
        }
    }

    @Test
    void oldAddressesLeadToTheirPages() throws InterruptedException {
        browser.get(site.resolve("old").resolve("tzgg_12.html").toUri().toString());
        for (int i = 0; i < 100 && browser.getCurrentUrl().contains("/old/"); i++) {
            Thread.sleep(100);
        }
        assertThat(browser.getCurrentUrl()).startsWith("file:").endsWith(".html");
        assertThat(browser.getTitle()).doesNotContain("页面已移动");
    }

    @Test
    void nothingScrollsSidewaysOnAPhone() throws IOException {
        size(320, 640);
        List<String> wide = new ArrayList<>();
        for (String page : pages()) {
            browser.get(site.resolve(page).toUri().toString());
            int width = number("return document.documentElement.scrollWidth");
            if (width > 320) {
                wide.add(page + " " + width);
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void picturesOfThePagesAreKept() throws IOException {
        Map<String, String> shots = Map.of(
                "home", "index.html",
                "list", "ywdt/index.html",
                "column", "zwgk/index.html",
                "catalogue", "zwgk/zcwj/index.html",
                "article", "tzgg/2026/youjian-hebing.html",
                "policy", "zwgk/zcwj/2026/fangxun-yuan.html",
                "sitemap", "sitemap.html",
                "missing", "404.html");
        for (int width : new int[] {1280, 360}) {
            for (Map.Entry<String, String> shot : shots.entrySet()) {
                size(width, 900);
                browser.get(site.resolve(shot.getValue()).toUri().toString());
                int height = number("return document.documentElement.scrollHeight");
                size(width, Math.min(4000, height));
                Path file = Path.of("target", "screenshots", shot.getKey() + "-" + width + ".png");
                Files.createDirectories(file.getParent());
                Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
                assertThat(file).isNotEmptyFile();
            }
        }
    }

    private static int number(String script) {
        return ((Number) Objects.requireNonNull(browser.executeScript(script))).intValue();
    }

    private static void size(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens each page and looks whether its style has come and the browser has nothing to complain of. */
    private static void visitAll(String base) throws IOException {
        size(1280, 900);
        List<String> problems = new ArrayList<>();
        for (String page : pages()) {
            browser.get(base + page);
            if (!Boolean.TRUE.equals(
                    browser.executeScript(
                            "return document.styleSheets.length == 1"
                                    + " && getComputedStyle(document.querySelector('header')).backgroundColor == 'rgb(163, 29, 29)'"
                                    + " && [...document.images].every(i => i.loading == 'lazy' || i.complete && i.naturalWidth > 0)"))) {
                problems.add(page + ": style or picture missing");
            }
            browser.manage()
                    .logs()
                    .get(LogType.BROWSER)
                    .forEach(entry -> problems.add(page + ": " + entry.getMessage()));
        }
        assertThat(problems).isEmpty();
    }

    /** All pages but those that lead elsewhere at once. */
    private static List<String> pages() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            List<String> pages = new ArrayList<>();
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                if (!Files.readString(file).contains("http-equiv=\"refresh\"")) {
                    pages.add(site.relativize(file).toString());
                }
            }
            assertThat(pages).hasSizeGreaterThan(150);
            return pages;
        }
    }
}
