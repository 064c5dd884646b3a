package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.BuildRequest;
import io.github.jiandu.Comparison;
import io.github.jiandu.Jiandu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everyone can read the page of a change list: light and dark, narrow and wide, on paper. */
class ChangeListPageTest {

    @TempDir
    Path temp;

    @Test
    void axeFindsNothing() throws Exception {
        Path page = temp.resolve("list.html");
        Path former = site("former", "<h1>甲</h1><p>收费为每度电0.9元。第二句。</p><p>要删的一段。</p>", "旧");
        Path now = site("now", "<h1>甲（新）</h1><p>收费为每度电0.8元。第二句。</p><img src=x.png alt=图>", "新的");
        Comparison comparison = Jiandu.compare(former, now, 1);
        Files.writeString(page, Objects.requireNonNull(comparison.changes()).toHtml());
        List<String> problems = new ArrayList<>();
        try (Chromium browser = Chromium.open()) {
            Axe.into(browser);
            for (String scheme : List.of("light", "dark")) {
                browser.command(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
                for (int width : new int[] {320, 1280}) {
                    browser.go(page.toUri().toString());
                    browser.size(width, 900);
                    problems.addAll(Axe.violations(browser, scheme + " " + width));
                    assertThat(browser.number("return document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
            assertThat(problems).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.text("return getComputedStyle(document.querySelector('main del')).textDecorationLine"))
                    .isEqualTo("line-through");
            assertThat(browser.text("return getComputedStyle(document.querySelector('main ins')).textDecorationLine"))
                    .isEqualTo("underline");
            assertThat(browser.paper()).isNotEmpty();
        }
    }

    /** A built site with a page, one more page and a file. */
    private Path site(String name, String main, String file) throws Exception {
        Path source = temp.resolve(name + "-source");
        Files.createDirectories(source.resolve("content/tzgg"));
        Files.createDirectories(source.resolve("static"));
        Files.writeString(source.resolve("jiandu.yaml"), "name: 测试镇\n");
        Files.writeString(source.resolve("content/tzgg/_column.yaml"), "name: 通知公告\n");
        Files.writeString(
                source.resolve("content/tzgg/" + name + ".md"),
                "---\ntitle: 只在" + name + "\ndate: 2026-11-01\n---\n\n文字。\n");
        Files.writeString(
                source.resolve("static/a.html"),
                "<!DOCTYPE html><html lang=zh><title>甲</title><main>" + main + "</main>");
        Files.writeString(source.resolve("static/f.json"), file);
        Path output = temp.resolve(name);
        assertThat(Jiandu.build(BuildRequest.of(source, output, LocalDateTime.of(2026, 11, 22, 12, 0)))
                        .published())
                .isTrue();
        return output;
    }
}
