package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Pages and columns that are no longer current, as readers see and find them, from the disc; pictures are in target/lifecycle. */
@Covers({"SCOPE-12", "LIFE-12", "DOC-17"})
class PageLifePagesTest {

    /** What each page must begin with. */
    private static final Map<String, String> PAGES = Map.of(
            "tzgg/archived.html", "archived",
            "tzgg/withdrawn.html", "withdrawn",
            "tzgg/moved.html", "moved",
            "zcwj/abolished.html", "withdrawn",
            "jb/index.html", "archived",
            "jb/both.html", "withdrawn",
            "en/archived.html", "archived");

    @TempDir
    static Path temp;

    private static Chromium browser;
    private static Specimens site;

    @BeforeAll
    static void open() throws IOException {
        write("jiandu.yaml", "name: 云溪镇\nfullName: 清岚县云溪镇人民政府\nenglishName: Yunxi Township\nphone: 0990-1234567\n");
        write("content/tzgg/_column.yaml", "name: 通知公告\n");
        write("content/zcwj/_column.yaml", "name: 政策文件\nkind: policy\n");
        write("content/en/_column.yaml", "name: English\nlanguage: en\n");
        write("content/jb/_column.yaml", "name: 工作简报\nlifecycle:\n  state: 已归档\n  date: 2026-01-01\n  to: /tzgg/\n");
        page("tzgg/now.md", "2026年灌溉用水收费通知", "2026-05-01", "");
        page(
                "tzgg/archived.md",
                "2024年灌溉用水收费通知",
                "2024-05-01",
                "lifecycle:\n  state: archived\n  date: 2025-12-31\n  to: now.md\n  reason: 收费标准每年公布一次\n");
        page(
                "tzgg/withdrawn.md",
                "2025年灌溉用水收费通知",
                "2025-05-01",
                "lifecycle:\n  state: withdrawn\n  date: 2025-05-20\n  reason: 附表中的数据有误\n  basis: 云政办〔2025〕17号\n");
        page(
                "tzgg/moved.md",
                "灌溉用水申请办法",
                "2025-05-02",
                "lifecycle:\n  state: moved\n  date: 2026-02-01\n  to: now.md\n");
        page(
                "zcwj/abolished.md",
                "云溪镇灌溉用水收费办法",
                "2019-05-02",
                "docNo: 云政发〔2019〕6号\nvalidity: 废止\nabolishedDate: 2026-05-01\n");
        page("jb/a.md", "一期简报", "2025-05-02", "");
        page("jb/both.md", "二期简报", "2025-06-02", "lifecycle:\n  state: withdrawn\n  date: 2025-06-20\n");
        page(
                "en/archived.md",
                "Irrigation fees in 2024",
                "2024-05-01",
                "lifecycle:\n  state: archived\n  date: 2025-12-31\n  reason: 收费标准每年公布一次\n");
        site = Specimens.of(temp.resolve("site"), temp.resolve("out"), "2026-11-22");
        browser = Chromium.open();
        Axe.into(browser);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void page(String file, String title, String date, String fields) throws IOException {
        write(
                "content/" + file,
                "---\ntitle: " + title + "\ndate: " + date + "\n" + fields + "---\n\n" + title
                        + "。灌溉用水按亩收费，由村民委员会代收。\n");
    }

    private static void write(String path, String text) throws IOException {
        Path file = temp.resolve("site").resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    @Test
    void everyoneSeesTheStateOfThePageFirst() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Mode mode : List.of(Mode.PLAIN, Mode.ELDER, Mode.CONTRAST, Mode.DARK)) {
            browser.go(site.url("index.html"));
            browser.choose(mode);
            for (String page : PAGES.keySet().stream().sorted().toList()) {
                browser.go(site.url(page));
                assertThat(browser.text("return document.querySelector('#lifecycle-banner').dataset.state"))
                        .as(page)
                        .isEqualTo(PAGES.get(page));
                for (int width : new int[] {320, 1280}) {
                    browser.size(width, width == 320 ? 640 : 800);
                    String where =
                            "page-" + page.replaceAll("[/.]", "-").replace("-html", "") + " " + mode + " " + width;
                    problems.addAll(Axe.violations(browser, where));
                    problems.addAll(LifecyclePagesTest.seen(browser, where, mode, width));
                    if (mode == Mode.PLAIN || mode == Mode.ELDER) {
                        Path picture = Path.of("target", "lifecycle", where.replace(' ', '-') + ".png");
                        Files.createDirectories(Objects.requireNonNull(picture.getParent()));
                        Files.write(picture, browser.picture(0, 0, width, width == 320 ? 640 : 800));
                    }
                }
                browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
                if (!Boolean.TRUE.equals(
                        browser.run("return document.querySelector('#lifecycle-banner').checkVisibility()"))) {
                    problems.add(page + ": not printed");
                }
                browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void listsSayWhatIsNoLongerCurrent() {
        browser.go(site.url("tzgg/index.html"));
        browser.choose(Mode.PLAIN);
        browser.go(site.url("tzgg/index.html"));
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('main .items .mark')].map(mark => mark.textContent)"))
                .containsExactly("已迁移", "已撤回", "已归档");
        assertThat(browser.text("return document.body.firstElementChild.id")).isNotEqualTo("lifecycle-banner");
    }

    @Test
    void searchLeavesOutWhatNoLongerHoldsUntilItIsAskedFor() {
        browser.size(1280, 800);
        browser.go(site.url("index.html"));
        browser.choose(Mode.PLAIN);
        ask("q=" + URLEncoder.encode("灌溉用水收费", StandardCharsets.UTF_8));
        assertThat(hits()).containsExactlyInAnyOrder("tzgg/now.html", "tzgg/archived.html");
        assertThat(marks()).containsExactly("已归档");
        assertThat(browser.text("return document.getElementById('search-status').textContent"))
                .isEqualTo("找到 2 条结果。");
        assertThat(browser.text("return document.getElementById('search-notes').textContent"))
                .contains("另有 2 条已撤回、已废止或已失效，没有列出，一起显示");
        assertThat(browser.complaints()).isEmpty();
        assertThat(Axe.violations(browser, "search")).isEmpty();

        browser.driver.findElement(By.cssSelector("#search-notes a")).click();
        waitForAnswer();
        assertThat(hits())
                .containsExactlyInAnyOrder(
                        "tzgg/now.html", "tzgg/archived.html", "tzgg/withdrawn.html", "zcwj/abolished.html");
        assertThat(marks()).containsExactlyInAnyOrder("已归档", "已撤回", "已废止");
        assertThat(browser.driver.getCurrentUrl()).contains("withdrawn=1");
        assertThat(browser.text("return document.getElementById('search-notes').textContent"))
                .contains("不显示它们");
        assertThat(Axe.violations(browser, "search with all")).isEmpty();
        // what axe itself asked for in vain
        browser.complaints();

        // a document that no longer holds is not lost for who knows its number
        ask("q=" + URLEncoder.encode("云政发〔2019〕6号", StandardCharsets.UTF_8));
        assertThat(hits()).isEmpty();
        assertThat(browser.text("return document.getElementById('search-notes').textContent"))
                .contains("另有 1 条");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void ask(String query) {
        browser.go(site.url("search.html") + "?" + query);
        waitForAnswer();
    }

    private static void waitForAnswer() {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(browser.run("return !!document.querySelector('#search-results[data-state]')"))) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("no answer");
    }

    private static List<String> hits() {
        return browser.texts(
                "return [...document.querySelectorAll('#search-results > li h3 a')].map(a => a.getAttribute('href'))");
    }

    private static List<String> marks() {
        return browser.texts(
                "return [...document.querySelectorAll('#search-results .mark')].map(mark => mark.textContent)");
    }
}
