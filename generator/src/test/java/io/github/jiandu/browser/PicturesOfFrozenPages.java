package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FolderOriginals;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.OldSite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/**
 * Pictures of old pages before and after they were frozen, side by side, to be looked at, and how many pixels differ when the
 * banner is taken away. Not among the tests, as {@link PicturesOfPages}: {@code -Dtest=PicturesOfFrozenPages} leaves them in
 * {@code generator/target/screenshots/frozen/}.
 */
class PicturesOfFrozenPages {

    private static final Path MIRRORS =
            Path.of("..", "..", "shared", "corpus", "mirrors").toAbsolutePath().normalize();
    private static final int EACH = 20;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    /** What the banner takes of a page with frames. */
    private static final int FRAME = 76;

    /** What a reader sees of a page, but for the banner. */
    private static final String TEXT = "const b = document.getElementById('lifecycle-banner'); if (b) b.remove();"
            + "return (document.body ? document.body.innerText : '').replace(/\\s+/g, ' ').trim()";

    @TempDir
    Path temp;

    @Test
    void beforeAndAfter() throws IOException {
        assumeTrue(Files.isDirectory(MIRRORS), "no corpus beside the project");
        Path folder = Path.of("target", "screenshots", "frozen");
        Files.createDirectories(folder);
        List<String> table = new ArrayList<>();
        try (Chromium browser = Chromium.open("--disable-javascript")) {
            for (String site : List.of("club", "division-codes")) {
                Path source = MIRRORS.resolve(site);
                Path out = freeze(source, site);
                for (String[] pair : pairs(out)) {
                    BufferedImage before = picture(browser, source.resolve(pair[0]), false);
                    byte[] after = shown(browser, out.resolve("html").resolve(pair[1]));
                    BufferedImage plain = picture(browser, out.resolve("html").resolve(pair[1]), true);
                    double share = 100.0 * different(before, plain) / (WIDTH * HEIGHT);
                    String name = site + "-" + pair[1].replaceAll("[^A-Za-z0-9.]+", "-");
                    table.add(String.format(Locale.ROOT, "%6.2f %%  %s", share, name));
                    Files.write(folder.resolve(name + ".png"), beside(before, after));
                }
            }
        }
        Collections.sort(table, Collections.reverseOrder());
        Files.write(folder.resolve("differences.txt"), table);
        assertThat(table).hasSize(2 * EACH);
    }

    @Test
    void everyPageSaysTheSame() throws IOException {
        assumeTrue(Files.isDirectory(MIRRORS), "no corpus beside the project");
        List<String> different = new ArrayList<>();
        int pages = 0;
        try (Chromium browser = Chromium.open("--disable-javascript")) {
            for (String site : List.of("club", "division-codes")) {
                Path source = MIRRORS.resolve(site);
                Path out = freeze(source, site);
                for (String[] pair : pages(out)) {
                    browser.go(source.resolve(pair[0]).toUri().toString());
                    String before = browser.text(TEXT);
                    browser.go(out.resolve("html").resolve(pair[1]).toUri().toString());
                    String after = browser.text(TEXT);
                    pages++;
                    if (!before.equals(after)) {
                        different.add(pair[0] + "\n  " + before + "\n  " + after);
                    }
                }
            }
        }
        Path folder = Path.of("target", "screenshots", "frozen");
        Files.createDirectories(folder);
        Files.write(folder.resolve("texts.txt"), different);
        System.out.println(pages + " pages, " + different.size() + " with another text");
    }

    private Path freeze(Path source, String name) {
        Path out = temp.resolve(name);
        OldSite site = OldSite.of("旧网站", "http://www.qinglan.example/", LocalDate.of(2026, 11, 22));
        FreezeRequest.Builder request = FreezeRequest.of(new FolderOriginals(source), out, site);
        Freezing frozen = Freezer.freeze(request.build(), new Diagnostics());
        if (!frozen.sealed()) {
            frozen = Freezer.freeze(request.acceptedLosses(frozen.digest()).build(), new Diagnostics());
        }
        assertThat(frozen.sealed()).isTrue();
        return out;
    }

    /** Pages by chance, the same each time. */
    private static List<String[]> pairs(Path out) throws IOException {
        List<String[]> pages = pages(out);
        Collections.shuffle(pages, new Random(20261122));
        return pages.subList(0, EACH);
    }

    /** All pages: path in the old site, path in the copy. */
    private static List<String[]> pages(Path out) throws IOException {
        List<String[]> pages = new ArrayList<>();
        for (String line : Files.readAllLines(out.resolve("report/map.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells[1].matches(".*\\.html?")) {
                pages.add(cells);
            }
        }
        return pages;
    }

    /** The page as it is at first sight. */
    private static byte[] shown(Chromium browser, Path page) {
        browser.size(WIDTH, HEIGHT);
        browser.driver.switchTo().defaultContent();
        browser.go(page.toUri().toString());
        return browser.driver.getScreenshotAs(OutputType.BYTES);
    }

    /** The page without its banner. */
    private static BufferedImage picture(Chromium browser, Path page, boolean archived) throws IOException {
        browser.driver.switchTo().defaultContent();
        browser.size(WIDTH, HEIGHT);
        browser.go(page.toUri().toString());
        boolean frame = archived
                && !browser.driver.findElements(By.name("jiandu-banner")).isEmpty();
        if (frame) {
            browser.size(WIDTH, HEIGHT + FRAME);
        } else if (archived) {
            browser.run("const b = document.getElementById('lifecycle-banner'); if (b) b.remove();"
                    + "document.documentElement.style.setProperty('margin-top', '0', 'important'); return true");
        }
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(browser.driver.getScreenshotAs(OutputType.BYTES)));
        return frame ? picture.getSubimage(0, FRAME, WIDTH, HEIGHT) : picture;
    }

    private static int different(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static byte[] beside(BufferedImage before, byte[] after) throws IOException {
        BufferedImage both = new BufferedImage(2 * WIDTH + 10, HEIGHT, BufferedImage.TYPE_INT_RGB);
        both.getGraphics().drawImage(before, 0, 0, null);
        both.getGraphics().drawImage(ImageIO.read(new ByteArrayInputStream(after)), WIDTH + 10, 0, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(both, "png", out);
        return out.toByteArray();
    }
}
