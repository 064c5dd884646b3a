package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FolderOriginals;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.freeze.TortureSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The search of a frozen copy, from a disc and from a server. */
class FrozenSearchTest {

    private static final Path CODES = Path.of("..", "..", "shared", "corpus", "mirrors", "division-codes")
            .toAbsolutePath()
            .normalize();
    private static final String PAGE = "_jiandu/search.html";

    @TempDir
    static Path temp;

    private static Chromium browser;
    private static Path frozen;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        browser.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        Axe.into(browser);
        frozen = freeze(TortureSite.in(temp.resolve("old")), "out", TortureSite.URL, FreezeRequest.Encoding.UTF_8);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path freeze(Path source, String name, String url, FreezeRequest.Encoding encoding) {
        Path out = temp.resolve(name);
        OldSite site = OldSite.of("清岚县人民政府", url, LocalDate.of(2026, 11, 22));
        FreezeRequest.Builder request = FreezeRequest.of(new FolderOriginals(source), out, site)
                .encoding(encoding)
                .search(Jiandu.copySearch());
        Diagnostics diagnostics = new Diagnostics();
        Freezing done = Freezer.freeze(request.build(), diagnostics);
        if (!done.sealed()) {
            diagnostics = new Diagnostics();
            done = Freezer.freeze(request.acceptedLosses(done.digest()).build(), diagnostics);
        }
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(done.sealed()).isTrue();
        return out;
    }

    @Test
    void itFindsWhatLuceneFinds() throws IOException {
        SearchEqualityTest.compare(browser, frozen.resolve("search-lucene"), frozen.resolve("html"), PAGE, 1, 480);
    }

    @Test
    void itFindsWhatLuceneFindsWhereBytesAreKept() throws IOException {
        Path kept = freeze(temp.resolve("old"), "kept", TortureSite.URL, FreezeRequest.Encoding.KEEP);
        SearchEqualityTest.compare(browser, kept.resolve("search-lucene"), kept.resolve("html"), PAGE, 2, 240);
        // the text is the same, whatever the bytes are
        for (String name : List.of("index", "norm", "facet")) {
            assertThat(kept.resolve("html/_jiandu/search/" + name + ".js"))
                    .as(name)
                    .hasSameBinaryContentAs(frozen.resolve("html/_jiandu/search/" + name + ".js"));
        }
    }

    @Test
    void itFindsWhatLuceneFindsOnARealSite() throws IOException {
        assumeTrue(Files.isDirectory(CODES), "no corpus beside the project");
        Path source = temp.resolve("codes");
        List<Path> files;
        try (Stream<Path> all = Files.walk(CODES)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            boolean page = file.toString().endsWith(".html");
            if (!page || Math.floorMod(CODES.relativize(file).toString().hashCode(), 6) == 0) {
                Path to = source.resolve(CODES.relativize(file));
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Path out = freeze(source, "codes-out", "http://www.stats.gov.cn/", FreezeRequest.Encoding.UTF_8);
        SearchEqualityTest.compare(browser, out.resolve("search-lucene"), out.resolve("html"), PAGE, 3, 480);
    }

    @Test
    void aResultLeadsToItsPage() throws IOException {
        try (SubPathServer server = new SubPathServer(frozen.resolve("html"))) {
            for (String base : List.of(frozen.resolve("html").toUri().toString(), server.url())) {
                browser.size(320, 640);
                ask(base, "框架里的正文");
                assertThat(browser.text("return document.getElementById('search-status').textContent"))
                        .contains("找到");
                assertThat(browser.driver
                                .findElement(By.cssSelector("#search-results li:first-child .about"))
                                .getText())
                        .contains("网页");
                browser.driver
                        .findElement(By.cssSelector("#search-results li:first-child a"))
                        .click();
                arrives(base + "frames/main.htm");
                assertThat(browser.text("return document.body.innerText")).contains("已归档", "框架里的正文");
                browser.driver.findElement(By.linkText("站内检索（已归档内容）")).click();
                arrives(base + PAGE);
                assertThat(browser.complaints()).as(base).allMatch(complaint -> complaint.contains("/favicon.ico"));
            }
        }
    }

    @Test
    void everyoneCanUseItOnAnyScreen() {
        String base = frozen.resolve("html").toUri().toString();
        for (int width : new int[] {320, 1280}) {
            for (String size : List.of("100%", "200%")) {
                for (String words : List.of("", "清岚县人民政府", "没有这样的词呀", "qlxrmzf")) {
                    browser.size(width, 800);
                    if (words.isEmpty()) {
                        browser.go(base + PAGE);
                    } else {
                        ask(base, words);
                    }
                    browser.run("return document.documentElement.style.fontSize = arguments[0]", size);
                    String where = width + " " + size + " " + words;
                    assertThat(browser.number("return document.documentElement.scrollWidth"))
                            .as(where)
                            .isLessThanOrEqualTo(width);
                    assertThat(Axe.violations(browser, where)).isEmpty();
                    assertThat(browser.driver
                                    .findElement(By.id("lifecycle-banner"))
                                    .getText())
                            .contains("已归档", "归档时间：2026-11-22");
                }
            }
        }
        ask(base, "清岚县人民政府");
        byte[] paper = browser.paper();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Words of strangers are text. */
    @Test
    void whatIsAskedRunsNothing() {
        ask(frozen.resolve("html").toUri().toString(), "<img src=x onerror=document.title=1>\"'&");
        assertThat(browser.text("return document.title"))
                .startsWith("<img src=x")
                .endsWith("【已归档】站内检索（已归档内容）");
        assertThat(browser.driver.findElements(By.cssSelector("main img"))).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutScriptItSaysSoAndLeadsOn() {
        try (Chromium still = Chromium.open()) {
            still.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            still.go(frozen.resolve("html").resolve(PAGE).toUri().toString());
            assertThat(still.driver.findElement(By.tagName("main")).getText()).contains("您的浏览器没有运行");
            still.driver.findElement(By.linkText("网页目录")).click();
            assertThat(still.driver.getCurrentUrl()).endsWith("/_jiandu/sitemap.html");
        }
    }

    @Test
    void theFrameAboveFramesLeadsToIt() {
        browser.size(320, 700);
        browser.go(frozen.resolve("html/frames/index.htm").toUri().toString());
        browser.driver.switchTo().frame("jiandu-banner");
        assertThat(browser.number("return document.documentElement.scrollHeight - innerHeight"))
                .isLessThanOrEqualTo(0);
        browser.driver.findElement(By.linkText("站内检索（已归档内容）")).click();
        browser.driver.switchTo().defaultContent();
        arrives(frozen.resolve("html").toUri() + PAGE);
    }

    private static void ask(String base, String words) {
        browser.go(base + PAGE + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        until(() -> browser.run("return !!document.querySelector('#search-results[data-state]')")
                .equals(true));
    }

    private static void arrives(String url) {
        for (int i = 0; i < 100 && !url.equals(browser.driver.getCurrentUrl()); i++) {
            pause();
        }
        assertThat(browser.driver.getCurrentUrl()).isEqualTo(url);
    }

    private static void until(BooleanSupplier holds) {
        for (int i = 0; i < 200 && !holds.getAsBoolean(); i++) {
            pause();
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
