package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of a page of each kind, to be looked at. Not among the tests, since nobody looks at each run's: {@code mvn -pl
 * themes,generator -am test -Dtest=PicturesOfPages -Dsurefire.failIfNoSpecifiedTests=false} leaves them in
 * {@code generator/target/screenshots/}.
 */
class PicturesOfPages {

    @TempDir
    Path temp;

    @Test
    void everyKindInEveryMode() throws IOException {
        try (Chromium browser = Chromium.open()) {
            Specimens site = Specimens.ofExample(temp.resolve("out"));
            Path folder = Path.of("target", "screenshots");
            Files.createDirectories(folder);
            for (Mode mode : List.of(Mode.PLAIN, Mode.ELDER, Mode.DARK, Mode.CONTRAST)) {
                browser.go(site.url("index.html"));
                browser.choose(mode);
                for (Map.Entry<String, String> specimen : site.byKind().entrySet()) {
                    browser.go(site.url(specimen.getValue()));
                    for (int width : new int[] {320, 1280}) {
                        Path file = folder.resolve(specimen.getKey() + "-" + mode + "-" + width + ".png");
                        Files.write(file, browser.picture(width, 6000));
                        assertThat(file).isNotEmptyFile();
                    }
                }
            }
            browser.choose(Mode.PLAIN);
            for (Map.Entry<String, String> specimen : site.byKind().entrySet()) {
                browser.go(site.url(specimen.getValue()));
                Files.write(folder.resolve(specimen.getKey() + "-paper.pdf"), browser.paper());
            }
        }
    }
}
