package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the example site, from a disc and below a path of a server. */
class EveryPageTest extends OnExampleSite {

    /** Everything a page loaded, as the browser counts it. */
    private static final String LOADED = "return performance.getEntriesByType('resource').map(entry => entry.name)";

    /** One sheet; the search page has its own rules in a second, so that the others need not load them. */
    private static final String STYLED =
            "return document.styleSheets.length == 1 + !!document.querySelector('.kind-search')"
                    + " + !!document.querySelector('#lifecycle-banner')"
                    + " && getComputedStyle(document.querySelector('.masthead')).backgroundColor == 'rgb(163, 29, 29)'"
                    + " && document.documentElement.className == 'js'"
                    + " && [...document.images].every(i => i.loading == 'lazy' || i.complete && i.naturalWidth > 0)";

    @BeforeAll
    static void prepare() {
        assertThat(site.pages()).hasSizeGreaterThan(150);
    }

    @Test
    void everyPageOpensFromADisc() {
        visitAll(site.site().toUri().toString(), "file:");
    }

    @Test
    void everyPageOpensBelowAPathOfAServer() throws IOException {
        try (SubPathServer server = new SubPathServer(site.site())) {
            visitAll(server.url(), server.url());
        }
    }

    /** Looks whether style, script and pictures have come, from the site alone, and nothing is complained of. */
    private static void visitAll(String base, String origin) {
        browser.size(1280, 900);
        List<String> problems = new ArrayList<>();
        for (String page : site.pages()) {
            browser.go(base + page);
            if (!Boolean.TRUE.equals(browser.run(STYLED))) {
                problems.add(page + ": style, script or picture missing");
            }
            browser.texts(LOADED).stream()
                    .filter(url -> !url.startsWith(origin) && !url.startsWith("data:"))
                    .forEach(url -> problems.add(page + ": " + url));
            browser.complaints().forEach(message -> problems.add(page + ": " + message));
            problems.addAll(sideways(page));
        }
        assertThat(problems).isEmpty();
    }

    /** Whether a phone would have to scroll sideways, in the plain edition and in the one for elders. */
    private static List<String> sideways(String page) {
        List<String> wide = new ArrayList<>();
        browser.size(320, 640);
        for (String view : List.of("", "elder")) {
            int width = browser.number(
                    "document.documentElement.dataset.view = arguments[0]; return document.documentElement.scrollWidth",
                    view);
            if (width > 320) {
                wide.add(page + " " + view + " is " + width + " wide");
            }
        }
        browser.size(1280, 900);
        return wide;
    }

    @Test
    void everyInternalLinkIsAnsweredByTheServer() throws Exception {
        try (SubPathServer server = new SubPathServer(site.site())) {
            Set<URI> targets = new TreeSet<>();
            for (String page : site.pages()) {
                for (Element element :
                        Jsoup.parse(site.site().resolve(page).toFile(), "UTF-8").select("[href], [src]")) {
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
        browser.go(site.url("old/tzgg_12.html"));
        for (int i = 0; i < 100 && browser.driver.getCurrentUrl().contains("/old/"); i++) {
            Thread.sleep(100);
        }
        assertThat(browser.driver.getCurrentUrl()).startsWith("file:").endsWith(".html");
        assertThat(browser.driver.getTitle()).doesNotContain("页面已移动");
    }
}
