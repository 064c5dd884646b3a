package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The reading tools, used as readers use them. */
@Covers({"ELD-03", "ELD-04", "ELD-05", "ELD-06", "ELD-07", "ELD-13", "ELD-15", "PAGE-12"})
class ReadingToolsTest extends OnExampleSite {

    private static final String ARTICLE = "ywdt/2026/nongtian-shuili.html";

    @AfterEach
    void forget() {
        browser.run("try { localStorage.clear(); } catch (refused) { } return true");
    }

    private static void visit(String page) {
        browser.size(1280, 900);
        browser.go(site.url(page));
    }

    private static void click(String css) {
        browser.driver.findElement(By.cssSelector(css)).click();
    }

    private static double bodySize() {
        return Double.parseDouble(browser.text("return parseFloat(getComputedStyle(document.body).fontSize)"));
    }

    private static String root(String attribute) {
        return browser.text("return document.documentElement.getAttribute('data-' + arguments[0]) || ''", attribute);
    }

    @Test
    void eldersGetBigTextInOneColumnOnEveryPage() {
        visit("index.html");
        assertThat(bodySize()).isEqualTo(17);
        click("[data-key=view]");
        assertThat(bodySize()).isBetween(23.9, 24.1);
        assertThat(browser.text("return getComputedStyle(document.querySelector('.blocks')).gridTemplateColumns"))
                .doesNotContain(" ");
        assertThat(browser.driver.findElement(By.cssSelector("[data-key=view]")).getText())
                .isEqualTo("退出适老版");
        assertThat(browser.driver.findElement(By.id("tools")).isDisplayed()).isFalse();
        click("[data-key=tools]");

        visit(ARTICLE);
        assertThat(bodySize()).isBetween(23.9, 24.1);
        click("[data-act=exit]");
        assertThat(bodySize()).isEqualTo(17);
        assertThat(browser.driver.findElement(By.id("tools")).isDisplayed()).isFalse();
        assertThat(browser.text("return document.activeElement.textContent")).isEqualTo("无障碍");
        visit("index.html");
        assertThat(bodySize()).isEqualTo(17);
    }

    @Test
    void sizeOfTextIsChosenAtTheArticleToo() {
        visit(ARTICLE);
        click(".page-tools [data-value=large]");
        assertThat(bodySize()).isBetween(20.3, 20.5);
        assertThat(browser.text("return document.querySelector('.page-tools [data-value=large]').ariaPressed"))
                .isEqualTo("true");
        click("[data-key=tools]");
        assertThat(browser.text("return document.querySelector('#tools [data-value=large]').ariaPressed"))
                .isEqualTo("true");
        click("#tools [data-value=huge]");
        assertThat(bodySize()).isBetween(25.4, 25.6);
        click("[data-act=reset]");
        assertThat(bodySize()).isEqualTo(17);
    }

    @Test
    void coloursFollowTheReaderThenTheSystem() {
        visit(ARTICLE);
        String ground = "return getComputedStyle(document.body).backgroundColor";
        assertThat(browser.text(ground)).isEqualTo("rgb(255, 255, 255)");
        prefers("prefers-color-scheme", "dark");
        assertThat(browser.text(ground)).isEqualTo("rgb(21, 24, 27)");
        click("[data-key=tools]");
        click("#tools [data-value=light]");
        assertThat(browser.text(ground)).isEqualTo("rgb(255, 255, 255)");
        prefers("prefers-color-scheme", "light");
        click("#tools [data-value=contrast]");
        assertThat(browser.text(ground)).isEqualTo("rgb(0, 0, 0)");
        assertThat(browser.text("return getComputedStyle(document.querySelector('h1')).color"))
                .isEqualTo("rgb(255, 255, 0)");
        click("[data-act=reset]");
        prefers("prefers-contrast", "more");
        assertThat(browser.text("return getComputedStyle(document.querySelector('.masthead')).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0)");
        prefers("prefers-contrast", "no-preference");
    }

    private static void prefers(String feature, String value) {
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", java.util.List.of(Map.of("name", feature, "value", value))));
    }

    @Test
    void rulerCrossAndCaptionFollowThePointerAndTheKeyboard() {
        visit(ARTICLE);
        click("[data-key=tools]");
        click("[data-value=ruler]");
        click("[data-key=caption]");
        new Actions(browser.driver)
                .moveToElement(browser.driver.findElement(By.cssSelector("article h1")))
                .perform();
        assertThat(browser.text("return document.querySelector('.reading-caption').textContent"))
                .isEqualTo("全镇冬春农田水利建设现场会在前岙村召开");
        String middle =
                "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return r.top + r.height / 2";
        assertThat(Math.abs(browser.number(middle, ".reading-guide") - browser.number(middle, "article h1")))
                .isLessThan(25);
        click("[data-value=cross]");
        assertThat(browser.text("return getComputedStyle(document.querySelector('.reading-guide')).backgroundImage"))
                .contains("linear-gradient");
        click("[data-key=pointer]");
        assertThat(browser.text("return getComputedStyle(document.querySelector('article p')).cursor"))
                .contains("/assets/pointer-")
                .endsWith("3 3, auto");
        browser.driver.findElement(By.cssSelector(".neighbours a")).sendKeys("");
        browser.run("document.querySelector('.neighbours a').focus(); return true");
        assertThat(browser.text("return document.querySelector('.reading-caption').textContent"))
                .isEqualTo(browser.text("return document.querySelector('.neighbours a').textContent"));
        click("[data-value=cross]");
        click("[data-key=caption]");
        assertThat(browser.number("return document.querySelectorAll('.reading-guide, .reading-caption').length"))
                .isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Chromium without a window has no voices, as some phones have none: the page must say so and not stay pressed. */
    @Test
    void deviceWithoutVoicesIsTold() throws InterruptedException {
        visit(ARTICLE);
        click("[data-key=tools]");
        assertThat(browser.number("return speechSynthesis.getVoices().length")).isZero();
        click("[data-act=speak]");
        String status = "";
        for (int i = 0; i < 100 && status.isEmpty(); i++) {
            Thread.sleep(100);
            status = browser.text("return document.getElementById('tools-status').textContent");
        }
        assertThat(status).matches("这台设备没有可用的朗读声音。|朗读没有成功，请再试一次。");
        assertThat(browser.text("return document.querySelector('[data-act=speak]').ariaPressed"))
                .isEqualTo("false");
        assertThat(browser.number("return document.querySelectorAll('.reading').length"))
                .isZero();
    }

    /** On a phone a finger is put down and nothing moves. */
    @Test
    void captionAndRulerFollowAFinger() {
        visit(ARTICLE);
        browser.run("localStorage.setItem('jiandu', 'guide=ruler;caption=on'); return 1");
        visit(ARTICLE);
        browser.run("""
                document.querySelector('article h1').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: 40, clientY: 300 }));
                return 1;
                """);
        assertThat(browser.text("return document.querySelector('.reading-caption').textContent"))
                .isEqualTo("全镇冬春农田水利建设现场会在前岙村召开");
        assertThat(browser.text("return document.querySelector('.reading-guide').style.getPropertyValue('--y')"))
                .isEqualTo("300px");
    }

    @Test
    void allTextOfAPageIsReadAndNoneTwice() throws InterruptedException {
        for (String page :
                new String[] {"sitemap.html", "bsfw/gr/gaoling-jintie.html", "hdjl/cjwt/jianfang-wenda.html"}) {
            visit(page);
            browser.run("""
                    window.heard = '';
                    Object.defineProperty(window.speechSynthesis, 'getVoices', { value: () => [{ lang: 'zh-CN' }] });
                    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                    Object.defineProperty(window.speechSynthesis, 'speak', { value: u => { heard += u.text; setTimeout(u.onend); } });
                    return 1;
                    """);
            click("[data-key=tools]");
            click("[data-act=speak]");
            for (int i = 0; i < 100 && browser.number("return document.querySelectorAll('.reading').length") > 0; i++) {
                Thread.sleep(100);
            }
            String letters = "[^\\p{IsHan}\\p{L}\\p{N}]";
            String shown = browser.text(
                    "const m = document.querySelector('main').cloneNode(true);"
                            + " m.querySelectorAll('.page-tools, .hidden, .more').forEach(e => e.remove()); return m.textContent");
            assertThat(browser.text("return heard").replaceAll(letters, ""))
                    .as(page)
                    .isEqualTo(shown.replaceAll(letters, ""));
            forget();
        }
    }

    /** What is read must be legible whatever colours were chosen. */
    @Test
    void whatIsReadStandsOut() {
        for (Mode mode : Mode.values()) {
            visit("index.html");
            browser.choose(mode);
            assertThat(browser.texts("""
                            const item = document.querySelector('.items li');
                            item.classList.add('reading');
                            return [item, ...item.querySelectorAll('*')].map(e => getComputedStyle(e).color + getComputedStyle(e).backgroundColor);
                            """)).as(mode.toString()).allMatch("rgb(0, 0, 0)rgb(255, 229, 143)"::equals);
        }
    }

    /** A voice put in the place of the device's hears what would be read, in which order and how fast. */
    @Test
    void pageIsReadFromTheTitleOnBlockByBlock() {
        visit(ARTICLE);
        browser.run("""
                window.heard = [];
                Object.defineProperty(window.speechSynthesis, 'getVoices', { value: () => [
                  { lang: 'zh-HK', name: 'far' }, { lang: 'en-US', name: 'other' }, { lang: 'zh_CN', name: 'near' }] });
                window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                Object.defineProperty(window.speechSynthesis, 'speak', { value: u => { heard.push(u); } });
                return true;
                """);
        click("[data-key=tools]");
        click("[data-value=slow]");
        click("[data-act=speak]");
        assertThat(browser.text("return heard[0].text")).isEqualTo("全镇冬春农田水利建设现场会在前岙村召开");
        assertThat(browser.text("return heard[0].lang + ' ' + heard[0].rate + ' ' + heard[0].voice.name"))
                .isEqualTo("zh-CN 0.7 near");
        assertThat(browser.text("return document.querySelector('.reading').tagName"))
                .isEqualTo("H1");
        browser.run(
                "while (!heard[heard.length - 1].text.startsWith('11月17日')) heard[heard.length - 1].onend(); return true");
        assertThat(browser.texts("return heard.map(u => u.text)"))
                .containsSubsequence("发布时间：2026-11-18 16:30", "来源：云溪镇乡村振兴和农业农村办公室")
                .doesNotContain("打印", "我要纠错");
        click("[data-value=fast]");
        assertThat(browser.text("return heard[heard.length - 1].rate + heard[heard.length - 1].text"))
                .startsWith("1.411月17日上午");
        click("[data-act=speak]");
        assertThat(browser.number("return document.querySelectorAll('.reading').length"))
                .isZero();
        browser.run("const n = heard.length; heard[n - 1].onend(); window.more = heard.length - n; return true");
        assertThat(browser.number("return more")).isZero();
    }

    @Test
    void everythingWorksWhereStorageIsRefused() {
        Object id = browser.command(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } })"))
                .get("identifier");
        try {
            visit("index.html");
            click("[data-key=view]");
            assertThat(bodySize()).isBetween(23.9, 24.1);
            visit(ARTICLE);
            assertThat(bodySize()).isEqualTo(17);
            assertThat(browser.complaints()).isEmpty();
        } finally {
            browser.command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", String.valueOf(id)));
            visit("index.html");
        }
    }

    @Test
    void whatIsRememberedIsNotTrusted() {
        visit("index.html");
        browser.run(
                "localStorage.setItem('jiandu', 'view=<b>;size=huge\"x;onload=1;colour=dark;scheme=blue'); return true");
        visit(ARTICLE);
        assertThat(root("view") + root("size") + root("scheme") + root("onload"))
                .isEqualTo("red");
        assertThat(root("colour")).isEqualTo("dark");
    }

    @Test
    void choicesAreThereBeforeTheFirstPaint() throws IOException {
        try (SubPathServer server = new SubPathServer(site.site())) {
            browser.size(1280, 900);
            browser.go(server.url());
            browser.choose(Mode.ELDER);
            // tools.js is deferred; what it would change late must be there without it
            assertThat(
                            browser.text(
                                    "return document.querySelector('script[src*=modes]').defer + ' ' + document.querySelector('script[src*=tools]').defer"))
                    .isEqualTo("false true");
            browser.command("Network.enable", Map.of());
            browser.command("Network.setBlockedURLs", Map.of("urls", java.util.List.of("*tools-*.js")));
            browser.go(server.url());
            assertThat(bodySize()).isBetween(23.9, 24.1);
            assertThat(browser.driver.findElement(By.id("tools")).isDisplayed()).isTrue();
            assertThat(browser.driver
                            .findElement(By.cssSelector("[data-key=view]"))
                            .isDisplayed())
                    .isTrue();
            browser.command("Network.setBlockedURLs", Map.of("urls", java.util.List.of()));
            browser.complaints();
            browser.run("localStorage.clear(); return true");
        }
    }

    @Test
    void coloursForcedByTheSystemStillTellWhatIsCurrent() {
        visit("zwgk/zcwj/index.html");
        prefers("forced-colors", "active");
        for (String current :
                new String[] {".site-nav a[aria-current]", ".side a[aria-current]", ".years a[aria-current]"}) {
            assertThat(browser.text(
                            "return getComputedStyle(document.querySelector(arguments[0])).outlineStyle", current))
                    .as(current)
                    .isEqualTo("solid");
        }
        prefers("forced-colors", "none");
    }

    @Test
    void aPageThatComesBackKnowsWhatWasChosenMeanwhile() {
        visit("index.html");
        browser.run("""
                localStorage.setItem('jiandu', 'view=elder;colour=dark');
                dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
                return 1;
                """);
        assertThat(root("view") + " " + root("colour")).isEqualTo("elder dark");
        assertThat(browser.text("return document.querySelector('[data-value=dark]').ariaPressed"))
                .isEqualTo("true");
    }

    @Test
    void buttonsTellTheColoursThatTheSystemAsksFor() throws InterruptedException {
        visit("index.html");
        pressed("原色");
        prefers("prefers-contrast", "more");
        pressed("白底黑字");
        prefers("prefers-color-scheme", "dark");
        pressed("深色");
        prefers("prefers-color-scheme", "light");
        pressed("原色");
    }

    /** Waits for the browser to tell the page of the change. */
    private static void pressed(String colour) throws InterruptedException {
        String script = "return document.querySelector('[data-key=colour][aria-pressed=true]').textContent";
        for (int i = 0; i < 50 && !browser.text(script).equals(colour); i++) {
            Thread.sleep(100);
        }
        assertThat(browser.text(script)).isEqualTo(colour);
    }

    @Test
    void nothingMoves() {
        visit(ARTICLE);
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('*')].every(e => getComputedStyle(e).transitionDuration == '0s'"
                                        + " && getComputedStyle(e).animationName == 'none') && getComputedStyle(document.documentElement).scrollBehavior == 'auto'"))
                .isEqualTo(true);
    }

    @Test
    void pageWithoutStyleIsInOrderAndShowsNoToolsThatWouldDoNothing() {
        browser.command("Network.enable", Map.of());
        browser.command("Network.setBlockedURLs", Map.of("urls", java.util.List.of("*.css")));
        try {
            visit(ARTICLE);
            assertThat(browser.text("return getComputedStyle(document.body).marginTop"))
                    .isEqualTo("8px");
            assertThat(browser.driver.findElements(By.cssSelector("button:not(.site-search button)")).stream()
                            .filter(button -> button.isDisplayed()))
                    .isEmpty();
            assertThat(browser.text("return document.body.innerText"))
                    .containsSubsequence(
                            "跳到主要内容",
                            "无障碍",
                            "云溪镇人民政府",
                            "首页",
                            "要闻动态",
                            "全镇冬春农田水利建设现场会在前岙村召开",
                            "发布时间",
                            "第一处看的是",
                            "下一篇",
                            "主办单位");
        } finally {
            browser.command("Network.setBlockedURLs", Map.of("urls", java.util.List.of()));
            visit("index.html");
            browser.complaints();
        }
    }

    @Test
    void pageWithoutScriptShowsNothingThatNeedsIt() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            visit(ARTICLE);
            assertThat(browser.driver.findElements(By.cssSelector("button:not(.site-search button)")).stream()
                            .filter(button -> button.isDisplayed()))
                    .isEmpty();
            click(".without-script");
            assertThat(browser.driver.getTitle()).startsWith("无障碍说明");
        } finally {
            browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            visit("index.html");
        }
    }
}
