package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search page of the example site, as people use it. */
class SearchPageTest extends OnExampleSite {

    private static final By RESULTS = By.cssSelector("#search-results > li");

    @BeforeAll
    static void prepare() {
        Axe.into(browser);
    }

    @BeforeEach
    void plain() {
        browser.size(1280, 900);
        browser.go(site.url("index.html"));
        browser.choose(Mode.PLAIN);
        browser.complaints();
    }

    /** Opens the search page with a question and waits for its answer. */
    private static String ask(String query) {
        return open(site.url("search.html"), "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static String open(String page, String query) {
        browser.go(page + "?" + query);
        return state();
    }

    private static String state() {
        until(() -> browser.run("return !!document.querySelector('#search-results[data-state]')")
                .equals(true));
        return browser.text("return document.getElementById('search-results').dataset.state");
    }

    private static void until(BooleanSupplier holds) {
        for (int i = 0; i < 200 && !holds.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static int total() {
        return browser.number("return +document.getElementById('search-results').dataset.total");
    }

    private static String said() {
        return browser.text("return document.getElementById('search-status').textContent");
    }

    private static String textOf(String id) {
        return browser.text("return document.getElementById(arguments[0]).textContent", id);
    }

    private static List<String> hits() {
        return browser.texts(
                "return [...document.querySelectorAll('#search-results > li')].map(li => li.querySelector('a[href]').getAttribute('href'))");
    }

    private static void follow(By link) {
        String from = browser.driver.getCurrentUrl();
        browser.driver.findElement(link).click();
        until(() -> !from.equals(browser.driver.getCurrentUrl()));
        state();
    }

    @Test
    void wordsAreFoundAndMarked() {
        assertThat(ask("停水")).isEqualTo("done");
        assertThat(hits()).contains("tzgg/2026/tingshui.html").hasSizeLessThanOrEqualTo(10);
        assertThat(browser.driver.findElements(RESULTS).get(0).getText()).contains("停水", "通知公告", "2026-11-20");
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('#search-results mark')].map(mark => mark.textContent)"))
                .isNotEmpty()
                .allMatch(mark -> "停水".contains(mark) || mark.contains("停水"));
        assertThat(said()).startsWith("找到 " + total() + " 条结果");
        assertThat(browser.driver.getTitle()).startsWith("停水 - 搜索 - ");
        assertThat(browser.text("return document.activeElement.id")).isEqualTo("search-heading");
        assertThat(browser.text("return document.activeElement.textContent")).contains("停水");
        assertThat(browser.text("return document.getElementById('search-words').value"))
                .isEqualTo("停水");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void pagesAreLinksAndBackGoesBack() {
        ask("云溪");
        int total = total();
        assertThat(total).isGreaterThan(20);
        assertThat(said()).contains("第 1 页，共 " + (total + 9) / 10 + " 页");
        List<String> first = hits();
        List<Double> scores = scores();
        follow(By.cssSelector("#search-pages a[rel=next]"));
        assertThat(said()).contains("第 2 页");
        assertThat(hits()).hasSize(10).doesNotContainAnyElementsOf(first);
        scores.addAll(scores());
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
        browser.driver.navigate().back();
        state();
        assertThat(browser.driver.getCurrentUrl()).doesNotContain("page=");
        assertThat(hits()).isEqualTo(first);
    }

    private static List<Double> scores() {
        List<Double> scores = new ArrayList<>();
        browser.texts("return [...document.querySelectorAll('#search-results > li')].map(li => li.dataset.score)")
                .forEach(score -> scores.add(Double.valueOf(score)));
        return scores;
    }

    @Test
    void filtersNarrowWhatIsFoundToWhatTheySay() {
        ask("云溪");
        int all = total();
        WebElement filter = browser.driver.findElement(By.cssSelector("#search-filters a[href*='kind=policy']"));
        int count = Integer.parseInt(
                filter.findElement(By.className("count")).getText().strip());
        follow(By.cssSelector("#search-filters a[href*='kind=policy']"));
        assertThat(total()).isEqualTo(count).isLessThan(all);
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#search-results .about')].map(line => line.textContent)"))
                .isNotEmpty()
                .allMatch(line -> line.contains("政策文件"));
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#search-filters [aria-current]')].map(link => link.textContent)"))
                .singleElement()
                .asString()
                .startsWith("已选，点一下去掉：政策文件");
        follow(By.cssSelector("#search-filters [aria-current]"));
        assertThat(total()).isEqualTo(all);
    }

    @Test
    void theNewestComeFirstWhenAskedFor() {
        ask("补贴");
        follow(By.cssSelector("#search-sort a[href*='sort=date']"));
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('#search-results time')].map(time => time.dateTime)"))
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.text("return document.querySelector('#search-sort [aria-current]').textContent"))
                .isEqualTo("按时间");
    }

    @Test
    void aCorrectionIsSaidAndCanBeUndone() {
        assertThat(ask("butie")).isEqualTo("done");
        assertThat(textOf("search-corrected")).isEqualTo("已显示“补贴”的结果，仍然搜索“butie”");
        follow(By.cssSelector("#search-corrected a[href*='exact=1']"));
        assertThat(textOf("search-corrected")).isEmpty();
        assertThat(browser.driver.findElement(By.id("search-corrected")).isDisplayed())
                .isFalse();
    }

    @Test
    void whenNothingIsFoundThePageHelps() {
        assertThat(ask("恐龙化石")).isEqualTo("empty");
        assertThat(total()).isZero();
        assertThat(said()).isEqualTo("没有找到“恐龙化石”。");
        assertThat(browser.driver.findElement(By.id("search-empty")).getText()).contains("错别字", "少写几个字");
        assertThat(browser.driver.findElement(By.id("search-ways")).getText())
                .contains("标题索引", "网站地图", "办事指南", "电话 0000-1234500");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whateverIsAskedIsText() {
        for (String query : List.of(
                "<script>document.title='x'</script>",
                "\"><img src=x onerror=\"document.title='x'\">",
                "\"没有结束的引号",
                "！？。……",
                "😀👍🏽",
                "\u202e倒着写\u202c",
                "a\u0000\u0007b",
                "%E4%",
                "javascript:alert(1)",
                "一",
                "a",
                "很长".repeat(5_000))) {
            String name = query.length() > 40 ? query.substring(0, 40) : query;
            assertThat(ask(query)).as(name).isIn("done", "empty");
            assertThat(browser.run("return document.querySelectorAll('main img, main script').length"))
                    .as(name)
                    .isEqualTo(0L);
            assertThat(browser.driver.getTitle()).as(name).contains(" - 搜索 - ");
            assertThat(textOf("search-heading")).as(name).doesNotContainPattern("[\\u0000-\\u001f\\u202a-\\u202e]");
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(1280);
            assertThat(browser.complaints()).as(name).isEmpty();
        }
        browser.go(site.url("search.html") + "?q=%20&page=-3&kind=&sort=x");
        assertThat(browser.driver.findElement(By.id("search-start")).isDisplayed())
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void suggestionsAreChosenByKeyboard() {
        browser.go(site.url("search.html"));
        WebElement input = browser.driver.findElement(By.id("search-words"));
        assertThat(input.getDomAttribute("role")).isEqualTo("combobox");
        input.sendKeys("butie");
        until(() -> "true".equals(input.getDomAttribute("aria-expanded")));
        List<WebElement> options = browser.driver.findElements(By.cssSelector("#search-suggestions [role=option]"));
        assertThat(options).isNotEmpty();
        assertThat(textOf("search-suggested")).startsWith("有 " + options.size() + " 条建议");
        assertThat(options.get(0).getText()).contains("补贴");

        input.sendKeys(Keys.ESCAPE);
        assertThat(input.getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(browser.text("return arguments[0].value", input)).isEqualTo("butie");
        input.sendKeys(Keys.ARROW_DOWN);
        until(() -> "true".equals(input.getDomAttribute("aria-expanded")));
        input.sendKeys(Keys.ARROW_DOWN);
        assertThat(input.getDomAttribute("aria-activedescendant")).isEqualTo("search-option-0");
        // the typed text stays until one is taken
        assertThat(browser.text("return arguments[0].value", input)).isEqualTo("butie");
        String chosen = browser.driver.findElement(By.id("search-option-0")).getText();
        input.sendKeys(Keys.ENTER);
        until(() -> browser.driver.getCurrentUrl().contains("?q="));
        assertThat(URLDecoder.decode(browser.driver.getCurrentUrl(), StandardCharsets.UTF_8))
                .endsWith("?q=" + chosen);
        assertThat(state()).isEqualTo("done");
    }

    /** While characters are still being composed, keys belong to the input method. */
    @Test
    void suggestionsWaitForInputMethods() throws InterruptedException {
        browser.go(site.url("search.html"));
        WebElement input = browser.driver.findElement(By.id("search-words"));
        input.click();
        browser.command("Input.imeSetComposition", Map.of("text", "butie", "selectionStart", 5, "selectionEnd", 5));
        Thread.sleep(1000);
        assertThat(input.getDomAttribute("aria-expanded")).isEqualTo("false");
        browser.command("Input.insertText", Map.of("text", "补"));
        until(() -> "true".equals(input.getDomAttribute("aria-expanded")));
    }

    @Test
    void damagedDataIsSaidAndTitlesAreStillFound() throws IOException {
        Path norms = site.site().resolve("search/norm.js");
        byte[] bytes = Files.readAllBytes(norms);
        try {
            for (byte[] damaged : List.of(new byte[0], java.util.Arrays.copyOf(bytes, bytes.length / 2))) {
                Files.write(norms, damaged);
                assertThat(ask("停水通知")).isEqualTo("error");
                assertThat(said()).startsWith("检索数据没有全部读到，可能是网络中断或文件不完整。下面只按标题查找。");
                assertThat(browser.driver.findElement(By.id("search-error")).findElements(By.tagName("a")))
                        .hasSize(3);
            }
            assertThat(ask("停水")).isEqualTo("error");
            assertThat(hits()).contains("tzgg/2026/tingshui.html");
            assertThat(said()).contains("按标题找到 ");
        } finally {
            Files.write(norms, bytes);
        }
    }

    @Test
    void aMissingEngineIsSaid() throws IOException {
        Path engine;
        try (Stream<Path> assets = Files.list(site.site().resolve("assets"))) {
            engine = assets.filter(file -> file.getFileName().toString().startsWith("search-engine"))
                    .findFirst()
                    .orElseThrow();
        }
        Path aside = engine.resolveSibling("aside");
        Files.move(engine, aside);
        try {
            assertThat(ask("停水")).isEqualTo("error");
            assertThat(said()).startsWith("检索数据没有全部读到");
        } finally {
            Files.move(aside, engine);
        }
    }

    @Test
    @Covers({"A11Y-05", "A11Y-06", "ELD-08"})
    void everyAnswerIsForEveryone() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Mode mode : List.of(Mode.PLAIN, Mode.ELDER, Mode.CONTRAST, Mode.DARK)) {
            browser.go(site.url("index.html"));
            browser.choose(mode);
            for (String query : List.of("云溪", "butie", "恐龙化石")) {
                ask(query);
                examine(query + " " + mode, mode, problems);
            }
            browser.go(site.url("search.html"));
            browser.driver.findElement(By.id("search-words")).sendKeys("bt");
            until(() -> browser.run("return !document.getElementById('search-suggestions').hidden")
                    .equals(true));
            examine("suggestions " + mode, mode, problems);
            Path norms = site.site().resolve("search/norm.js");
            byte[] bytes = Files.readAllBytes(norms);
            try {
                Files.delete(norms);
                assertThat(ask("停水")).isEqualTo("error");
                examine("error " + mode, mode, problems);
            } finally {
                Files.write(norms, bytes);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void examine(String where, Mode mode, List<String> problems) {
        for (int width : new int[] {320, 1280}) {
            browser.size(width, 900);
            problems.addAll(Axe.violations(browser, where + " " + width));
            int wide = browser.number("return document.documentElement.scrollWidth");
            if (wide > width) {
                problems.add(where + " is " + wide + " wide at " + width);
            }
            browser.texts(AccessibilityTest.SMALL, mode.choices().contains("elder") ? 44 : 24)
                    .forEach(small -> problems.add(where + " " + width + ": " + small));
        }
    }

    @Test
    void theFormOfAnyPageLeadsHereFromADiscAndFromAServer() throws IOException {
        try (SubPathServer server = new SubPathServer(site.site())) {
            for (String base : List.of(site.site().toUri().toString(), server.url())) {
                for (String page : List.of("index.html", "zwgk/zcwj/index.html", "en/index.html")) {
                    browser.go(base + page);
                    browser.driver
                            .findElement(By.cssSelector("header input[name=q]"))
                            .sendKeys("停水", Keys.ENTER);
                    until(() -> browser.driver.getCurrentUrl().contains("q="));
                    assertThat(browser.driver.getCurrentUrl()).as(page).startsWith(base + "search.html?q=");
                    assertThat(state()).as(base + page).isEqualTo("done");
                    assertThat(hits()).contains("tzgg/2026/tingshui.html");
                    assertThat(browser.complaints()).isEmpty();
                }
            }
        }
    }

    @Test
    void withoutScriptThePageLeadsToTheLists() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.go(site.url("tzgg/index.html"));
            browser.driver.findElement(By.cssSelector("header input[name=q]")).sendKeys("停水", Keys.ENTER);
            until(() -> browser.driver.getCurrentUrl().contains("search.html?q="));
            assertThat(browser.driver.findElement(By.tagName("main")).getText())
                    .contains("您的浏览器没有运行", "标题索引", "文件索引", "网站地图")
                    .doesNotContain("搜索结果", "怎样搜得准");
            browser.driver.findElement(By.cssSelector("#search-ways a")).click();
            until(() -> browser.driver.getCurrentUrl().endsWith("titles.html"));
            browser.driver.findElement(By.linkText("关于集镇供水管网检修计划停水的通知")).click();
            until(() -> browser.driver.getCurrentUrl().endsWith("tzgg/2026/tingshui.html"));
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }
}
