package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.bake.Baker;
import io.github.jiandu.bake.Limits;
import io.github.jiandu.bake.ScriptCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages whose scripts were run beforehand show without script what the originals show with it. */
class BakedPagesTest {

    private static final String TEXT = "return document.body ? document.body.innerText : ''";

    @Test
    void theTextIsThatOfTheOriginal(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : ScriptCases.FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Path page = folder.resolve("page.html");
        try (Chromium browser = Chromium.open();
                Baker baker = new Baker(Limits.DEFAULT)) {
            for (ScriptCases.Case script : ScriptCases.read("idioms.txt")) {
                String original = text(browser, page, script.page());
                String baked = ScriptCases.bake(baker, script.page()).replaceAll("\\[[A-Z_]{5,}]", "");
                assertThat(baked).doesNotContain("<script src");
                assertThat(text(browser, page, baked)).as(script.name()).isEqualTo(original);
            }
        }
    }

    private static String text(Chromium browser, Path page, String body) throws IOException {
        Files.writeString(
                page,
                "<html><head><meta charset=utf-8><title>" + ScriptCases.TITLE + "</title></head><body>" + body
                        + "</body></html>");
        browser.go(page.toUri().toString());
        return browser.text(TEXT);
    }
}
