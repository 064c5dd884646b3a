package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether everyone can use the pages, of each kind one, in each mode and at each width. */
@Covers({
    "A11Y-01", "A11Y-03", "A11Y-05", "A11Y-06", "A11Y-09", "A11Y-11", "A11Y-13", "A11Y-16", "A11Y-19", "A11Y-20",
    "A11Y-21"
})
class AccessibilityTest extends OnExampleSite {

    private static final List<Mode> MODES = List.of(Mode.PLAIN, Mode.ELDER, Mode.CONTRAST, Mode.DARK);
    private static final int[] WIDTHS = {320, 768, 1280};

    /** Links and buttons smaller than so many pixels in one direction; a link counts all its lines. */
    static final String SMALL = """
            const least = arguments[0];
            return [...document.querySelectorAll('a[href], button, summary, input:not(:disabled), select')].filter(e => e.getClientRects().length)
              .filter(e => !e.closest('.skip, [aria-hidden="true"]'))
              .map(e => [e, [...e.getClientRects()].filter(r => r.width > 0)])
              .filter(([e, rects]) => Math.max(...rects.map(r => r.height)) < least - 0.5 || Math.max(...rects.map(r => r.width)) < least - 0.5)
              .map(([e, rects]) => e.outerHTML.slice(0, 90) + ' ' + Math.round(Math.max(...rects.map(r => r.width))) + 'x' + Math.round(Math.max(...rects.map(r => r.height))));
            """;

    private static final String OUTLINE = """
            const problems = [];
            const heads = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => +h.tagName[1]);
            if (heads.filter(level => level == 1).length != 1) problems.push('h1: ' + heads);
            heads.forEach((level, i) => { if (i > 0 && level > heads[i - 1] + 1) problems.push('jump: ' + heads); });
            for (const name of ['header', 'main', 'footer', 'nav.site-nav']) {
              if (document.querySelectorAll('body > ' + name + ', body > header > ' + name).length != 1) problems.push('no one ' + name);
            }
            return problems;
            """;

    /** Everything the keyboard reaches, in the order of the document; each carries its number. */
    private static final String FOCUSABLE = """
            const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')]
              .filter(e => e.tabIndex >= 0 && !e.disabled && e.getClientRects().length && getComputedStyle(e).visibility != 'hidden');
            all.forEach((e, i) => e.setAttribute('data-stop', i));
            return all.map(e => e.outerHTML.replace(/ (href|data-stop|title|id|aria-label)="[^"]*"/g, '').replace(/>[^<]*</g, '><'));
            """;

    @BeforeAll
    static void prepare() {
        Axe.into(browser);
        assertThat(site.byKind()).hasSizeGreaterThan(30);
    }

    private static void remember(Mode mode) {
        browser.go(site.url("index.html"));
        browser.choose(mode);
    }

    @Test
    void axeFindsNothing() {
        List<String> problems = new ArrayList<>();
        for (Mode mode : MODES) {
            remember(mode);
            site.byKind().forEach((kind, page) -> {
                browser.go(site.url(page));
                for (int width : WIDTHS) {
                    browser.size(width, 900);
                    problems.addAll(violations(kind + " " + mode + " " + width));
                }
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void axeFindsNothingInOtherColours() {
        List<String> problems = new ArrayList<>();
        browser.size(1280, 900);
        for (Mode mode : List.of(Mode.PLAIN, Mode.DARK, Mode.PAPER)) {
            remember(mode);
            for (String kind : List.of("home", "article", "column-catalogue", "leaving")) {
                browser.go(site.url(page(kind)));
                for (String scheme : List.of("red", "blue", "green", "ink")) {
                    browser.run("document.documentElement.dataset.scheme = arguments[0]; return true", scheme);
                    problems.addAll(violations(kind + " " + mode + " " + scheme));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    /** The compact variant, in another scheme. */
    @Test
    void aDepartmentsHomePageIsForEveryoneToo() {
        Path source = Path.of("src", "test", "sites", "department");
        Specimens department = Specimens.of(source, temp.resolve("department"), "2026-11-22");
        List<String> problems = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            remember(mode);
            browser.go(department.url("index.html"));
            for (int width : WIDTHS) {
                browser.size(width, 900);
                String where = "department " + mode + " " + width;
                problems.addAll(violations(where));
                int wide = browser.number("return document.documentElement.scrollWidth");
                if (wide > width) {
                    problems.add(where + " is " + wide + " wide");
                }
                browser.texts(SMALL, mode.choices().contains("elder") ? 44 : 24)
                        .forEach(small -> problems.add(where + ": " + small));
            }
        }
        assertThat(problems).isEmpty();
    }

    private static String page(String kind) {
        return Objects.requireNonNull(site.byKind().get(kind), kind);
    }

    private static List<String> violations(String where) {
        return Axe.violations(browser, where);
    }

    @Test
    @Covers({"ELD-08", "ELD-14", "PAGE-04", "A11Y-07"})
    void pagesFitAndTargetsAreLargeEnough() {
        List<String> problems = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            remember(mode);
            int least = mode.choices().contains("elder") ? 44 : 24;
            site.byKind().forEach((kind, page) -> {
                browser.go(site.url(page));
                // half the width at twice the scale is what zooming to 200 % does
                for (int[] view : new int[][] {{320, 1}, {640, 2}}) {
                    browser.size(view[0], 900, view[1]);
                    int wide = browser.number("return document.documentElement.scrollWidth");
                    if (wide > view[0]) {
                        problems.add(kind + " " + mode + " is " + wide + " wide at " + view[0]);
                    }
                    browser.texts(SMALL, least)
                            .forEach(small -> problems.add(kind + " " + mode + " " + view[0] + ": " + small));
                }
            });
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void headingsAndLandmarksAreWhole() {
        List<String> problems = new ArrayList<>();
        for (String page : site.pages()) {
            browser.go(site.url(page));
            browser.texts(OUTLINE).forEach(problem -> problems.add(page + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }

    /** The pixels around each element before and after it gets the focus; what other pages have too is seen once. */
    @Test
    void focusIsSeenOnEveryElement() {
        List<String> problems = new ArrayList<>();
        int seen = 0;
        for (Mode mode : MODES) {
            remember(mode);
            java.util.Set<String> known = new java.util.HashSet<>();
            for (Map.Entry<String, String> specimen : site.byKind().entrySet()) {
                browser.go(site.url(specimen.getValue()));
                browser.size(1280, 900);
                browser.tab(); // from now on focus is the keyboard's
                List<String> stops = browser.texts(FOCUSABLE);
                for (int i = 0; i < stops.size(); i++) {
                    if (known.add(stops.get(i))) {
                        seen++;
                        if (!changesWithFocus(i)) {
                            problems.add(specimen.getKey() + " " + mode + ": " + stops.get(i));
                        }
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(seen).isGreaterThan(200);
    }

    private static boolean changesWithFocus(int stop) {
        List<?> box = (List<?>) browser.run("""
                const e = document.querySelector('[data-stop="' + arguments[0] + '"]');
                e.focus();
                const r = e.getClientRects()[0];
                return [r.x + scrollX - 8, r.y + scrollY - 8, Math.min(r.width, 1200) + 16, Math.min(r.height, 800) + 16];
                """, stop);
        double[] at = box.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
        byte[] with = browser.picture(Math.max(0, at[0]), Math.max(0, at[1]), at[2], at[3]);
        browser.run("document.activeElement.blur(); return true");
        byte[] without = browser.picture(Math.max(0, at[0]), Math.max(0, at[1]), at[2], at[3]);
        return Pixels.different(with, without) > 40;
    }

    @Test
    void tabGoesThroughThePageInItsOrder() {
        for (String kind : List.of("home", "article", "guide", "column-catalogue", "faq")) {
            browser.go(site.url(page(kind)));
            browser.size(1280, 900);
            int stops = browser.texts(FOCUSABLE).size();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < stops; i++) {
                browser.tab();
                order.add(browser.number("return +document.activeElement.getAttribute('data-stop')"));
            }
            assertThat(order)
                    .as(kind)
                    .containsExactlyElementsOf(
                            java.util.stream.IntStream.range(0, stops).boxed().toList());
        }
    }

    @Test
    @Covers("ELD-16")
    void skipLinkComesFirstAndToolsNext() {
        browser.go(site.url(page("article")));
        browser.size(1280, 900);
        browser.tab();
        assertThat(browser.text("return document.activeElement.textContent")).isEqualTo("跳到主要内容");
        assertThat(browser.number("return document.activeElement.getBoundingClientRect().top"))
                .isPositive();
        browser.press("Enter", 13, 0);
        browser.driver.executeScript("return 0");
        assertThat(browser.text("return location.hash")).isEqualTo("#main");
        browser.tab();
        assertThat(browser.run("return document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);

        browser.go(site.url(page("article")));
        browser.tab();
        browser.tab();
        assertThat(browser.text("return document.activeElement.innerText")).isEqualTo("无障碍");
        browser.tab();
        assertThat(browser.text("return document.activeElement.innerText")).isEqualTo("适老版");
    }
}
