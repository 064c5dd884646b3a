package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Pages over a slow line: 400 kbit/s, 400 ms. That nothing moves once it is painted is asserted; when the first paint came
 * is written to target/paint.txt.
 */
@Covers("PAGE-03")
class PaintTest extends OnExampleSite {

    private static final String MEASURE = """
            const done = arguments[0];
            const shifts = [];
            new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
            const ready = () => setTimeout(() => {
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              done([Math.round(paint ? paint.startTime : -1), shifts.reduce((sum, s) => sum + s.value, 0)]);
            }, 500);
            if (document.readyState == 'complete') ready(); else addEventListener('load', ready);
            """;

    @Test
    void nothingMovesOverASlowLine() throws IOException {
        List<String> figures = new ArrayList<>();
        try (SubPathServer server = new SubPathServer(site.site())) {
            browser.command("Network.enable", Map.of());
            for (Mode mode : List.of(Mode.PLAIN, Mode.ELDER)) {
                line(0, -1);
                browser.go(server.url());
                browser.choose(mode);
                line(400, 50_000);
                for (String kind : List.of("home", "article", "policy", "guide", "column-catalogue")) {
                    for (int width : new int[] {360, 1280}) {
                        browser.size(width, 760);
                        browser.command("Network.clearBrowserCache", Map.of());
                        browser.go(server.url()
                                + Objects.requireNonNull(site.byKind().get(kind)));
                        List<?> seen = (List<?>) Objects.requireNonNull(browser.driver.executeAsyncScript(MEASURE));
                        double paint = ((Number) seen.get(0)).doubleValue();
                        double shift = ((Number) seen.get(1)).doubleValue();
                        String what = kind + " " + mode + " " + width;
                        figures.add(what + ": first paint " + Math.round(paint) + " ms, layout shift " + shift);
                        assertThat(paint).as(what).isPositive();
                        assertThat(shift).as(what).isZero();
                    }
                }
            }
        } finally {
            line(0, -1);
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", "paint.txt"), figures);
        }
    }

    private static void line(int latency, int bytes) {
        browser.command(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", latency, "downloadThroughput", bytes, "uploadThroughput", bytes));
    }
}
