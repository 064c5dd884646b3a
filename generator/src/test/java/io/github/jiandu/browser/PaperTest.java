package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Pages on paper; they are kept in target/paper to be looked at. */
@Covers("PAGE-12")
class PaperTest extends OnExampleSite {

    /** What is seen of the page when it is printed. */
    private static final String SHOWN = """
            return [...document.querySelectorAll('body *')]
              .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
              .map(e => e.className || e.tagName).join(' ');
            """;

    private static void onPaper(String page) {
        browser.go(site.url(page));
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    @Test
    void nameTitleTextAndAddressArePrintedAndNothingThatServesTheScreen() {
        onPaper(Objects.requireNonNull(site.byKind().get("article")));
        assertThat(browser.text(SHOWN))
                .contains("H1", "own-address")
                .doesNotContain("skip", "page-tools", "BUTTON", "take-along-hint", "more");
        for (String unseen :
                new String[] {".site-nav", ".strip", ".tools", ".page-tools", ".trail", ".site-footer", ".neighbours"
                }) {
            assertThat(browser.run("return !document.querySelector(arguments[0])?.checkVisibility()", unseen))
                    .as(unseen)
                    .isEqualTo(true);
        }
        assertThat(browser.run("return document.querySelector('.qr').checkVisibility()"))
                .isEqualTo(true);
    }

    @Test
    void whatReadersChoseForTheScreenIsNotPrinted() {
        browser.go(site.url("index.html"));
        browser.run(
                "localStorage.setItem('jiandu', 'view=elder;colour=contrast;size=huge;guide=ruler;caption=on'); return 1");
        onPaper(Objects.requireNonNull(site.byKind().get("guide")));
        assertThat(browser.text("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.text("return getComputedStyle(document.body).fontSize"))
                .isEqualTo("16px");
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('.reading-guide, .reading-caption')].every(e => !e.checkVisibility())"))
                .isEqualTo(true);
        browser.run("localStorage.clear(); return 1");
    }

    @Test
    void pagesAreKept() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        for (String kind : new String[] {"policy", "guide", "article", "requestForm", "disclosureReport", "message"}) {
            browser.go(site.url(Objects.requireNonNull(site.byKind().get(kind))));
            Path file = Files.write(folder.resolve(kind + ".pdf"), browser.paper());
            assertThat(file).isNotEmptyFile();
        }
    }
}
