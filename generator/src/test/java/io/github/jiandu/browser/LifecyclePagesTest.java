package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example site while it moves, while it is off and when it is archived, from the disc; pictures are in target/lifecycle. */
@Covers({"LIFE-06", "LIFE-12", "LIFE-13"})
class LifecyclePagesTest {

    private static final Path EXAMPLE =
            Path.of("..", "example-site").toAbsolutePath().normalize();

    private static final Map<String, String> STATES = Map.of("migrating", """
            lifecycle:
              state: migrating
              from: 2026-11-15
              until: 2026-12-20
              successor: https://www.qinglan.example/xzjd/yunxi/
              successorName: 清岚县人民政府门户网站
              reason: 乡镇网站集约化建设
              approval: 澜政办函〔2026〕12号
              remark: 公告期内，各项办事不受影响。
            """, "suspended", """
            lifecycle:
              state: suspended
              from: 2026-11-20
              until: 2026-12-10
              reason: 服务器搬迁
              approval: 澜政办函〔2026〕13号
            """, "archived", """
            lifecycle:
              state: archived
              from: 2026-10-01
              until: 2026-11-10
              archived: 2026-11-20
              successor: https://www.qinglan.example/xzjd/yunxi/
              successorName: 清岚县人民政府门户网站
              approval: 澜政办函〔2026〕12号
            """);

    private static final List<String> KINDS =
            List.of("home", "article", "column-items", "migration", "suspended", "search", "en-page", "policy");

    @TempDir
    static Path temp;

    private static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        Axe.into(browser);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Specimens built(String state) {
        Path source = temp.resolve(state);
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(path -> !path.startsWith(EXAMPLE.resolve("target")))
                    .toList()) {
                Path to = source.resolve(EXAMPLE.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
            Files.writeString(source.resolve("jiandu.yaml"), STATES.get(state), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Specimens.of(source, temp.resolve(state + "-out"), "2026-11-22");
    }

    @Test
    void everyoneSeesTheStateFirst() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String state : STATES.keySet().stream().sorted().toList()) {
            Specimens site = built(state);
            for (Mode mode : List.of(Mode.PLAIN, Mode.ELDER, Mode.CONTRAST, Mode.DARK)) {
                browser.go(site.url("index.html"));
                browser.choose(mode);
                for (String kind : KINDS) {
                    String page = site.byKind().get(kind);
                    if (page == null) {
                        continue;
                    }
                    browser.go(site.url(page));
                    for (int width : new int[] {320, 1280}) {
                        browser.size(width, width == 320 ? 640 : 800);
                        String where = state + " " + kind + " " + mode + " " + width;
                        problems.addAll(Axe.violations(browser, where));
                        problems.addAll(seen(browser, where, mode, width));
                        if (mode == Mode.PLAIN || mode == Mode.ELDER) {
                            Path picture = Path.of("target", "lifecycle", where.replace(' ', '-') + ".png");
                            Files.createDirectories(picture.getParent());
                            Files.write(picture, browser.picture(0, 0, width, width == 320 ? 640 : 800));
                        }
                    }
                    browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
                    if (!Boolean.TRUE.equals(
                            browser.run("return document.querySelector('#lifecycle-banner').checkVisibility()"))) {
                        problems.add(state + " " + kind + ": not printed");
                    }
                    browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Where the banner stands: first, at the top, whole above the fold unless letters are very large. */
    static List<String> seen(Chromium browser, String where, Mode mode, int width) {
        List<String> problems = new ArrayList<>();
        int top = browser.number(
                "return Math.round(document.querySelector('#lifecycle-banner').getBoundingClientRect().top)");
        int bottom = browser.number(
                "return Math.round(document.querySelector('#lifecycle-banner').getBoundingClientRect().bottom)");
        int wide = browser.number("return document.documentElement.scrollWidth");
        if (!"lifecycle-banner".equals(browser.text("return document.body.firstElementChild.id"))) {
            problems.add(where + ": not first");
        }
        int fold = mode == Mode.ELDER ? 640 : width == 320 ? 400 : 200;
        if (top != 0 || bottom > fold) {
            problems.add(where + ": from " + top + " to " + bottom);
        }
        if (wide > width) {
            problems.add(where + ": " + wide + " wide");
        }
        browser.texts(AccessibilityTest.SMALL, mode == Mode.ELDER ? 44 : 24)
                .forEach(small -> problems.add(where + ": " + small));
        return problems;
    }
}
