package io.github.jiandu.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the example site in a browser; each class has a site and a browser of its own. */
abstract class OnExampleSite {

    @TempDir
    static Path temp;

    static Specimens site;
    static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        site = Specimens.ofExample(temp.resolve("out"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }
}
