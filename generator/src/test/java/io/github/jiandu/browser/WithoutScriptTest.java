package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Pages of every kind in a browser that runs no script: read, left by a link, printed. */
class WithoutScriptTest extends OnExampleSite {

    @BeforeAll
    static void prepare() {
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    @Test
    void everyKindIsReadLeftAndPrinted() {
        site.byKind().forEach((kind, page) -> {
            browser.size(1280, 900);
            browser.go(site.url(page));
            WebElement main = browser.driver.findElement(By.tagName("main"));
            assertThat(main.getText().strip()).as(kind).isNotEmpty();
            assertThat(browser.driver.findElement(By.className("site-nav")).isDisplayed())
                    .as(kind)
                    .isTrue();
            byte[] paper = browser.paper();
            assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII))
                    .as(kind)
                    .isEqualTo("%PDF-");

            browser.driver
                    .findElement(By.cssSelector(".site-nav a:not([aria-current])"))
                    .click();
            assertThat(browser.driver.getCurrentUrl())
                    .as(kind)
                    .isNotEqualTo(site.url(page))
                    .startsWith("file:");
            assertThat(browser.driver.findElements(By.tagName("main"))).as(kind).hasSize(1);
        });
    }
}
