package io.github.jiandu.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The axe rules, run within a page. */
final class Axe {

    private static final String AXE = """
            const done = arguments[0];
            axe.run(document, {
              resultTypes: ['violations'],
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            }).then(result => done(result.violations.map(v =>
              v.id + ' ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ')).join(' | '))),
              error => done(['axe failed: ' + error]));
            """;

    private Axe() {}

    /** Puts the rules into every page that is opened from now on. */
    static void into(Chromium browser) {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            String axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // as the browser's own, so that the page's policy does not keep it out
            browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page that is open does wrong. */
    static List<String> violations(Chromium browser, String where) {
        return ((List<?>) Objects.requireNonNull(browser.driver.executeAsyncScript(AXE)))
                .stream().map(violation -> where + ": " + violation).toList();
    }
}
