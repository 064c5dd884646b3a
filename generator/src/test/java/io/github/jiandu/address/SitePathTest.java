package io.github.jiandu.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

    @ParameterizedTest
    @CsvSource({
        "a.html, a.html, a.html",
        "a.html, b.html, b.html",
        "a.html, x/b.html, x/b.html",
        "x/a.html, b.html, ../b.html",
        "x/a.html, x/b.html, b.html",
        "x/a.html, xy/b.html, ../xy/b.html",
        "x/y/a.html, x/z/b.html, ../z/b.html",
        "x/y/z/a.html, b.html, ../../../b.html",
        "x/y/a.html, x/y.html, ../y.html",
        "x/a.html, 通知/b c.html, ../%E9%80%9A%E7%9F%A5/b%20c.html",
        "a.html, a+b&c#d?.pdf, a%2Bb%26c%23d%3F.pdf",
        "a.html, 100%.pdf, 100%25.pdf",
        "a.html, ja:vascript.html, ja%3Avascript.html",
    })
    void linksAreRelativeAndEncoded(String from, String to, String link) {
        assertThat(new SitePath(to).relativeTo(new SitePath(from))).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "/a/b/, a/b",
        "a//b, a/b",
        "./a/./b, a/b",
        "a/../b, b",
        "a/b/../.., ''",
        "'', ''",
        "..a/b.., ..a/b..",
        ".../a, .../a",
    })
    void dotsAreResolved(String path, String normal) {
        assertThat(SitePath.normalize(path)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../a", "a/../../b", "/../a", "a\\b", "a\nb", "a\0b", "a\u007Fb"})
    void whatLeadsOutOrHoldsWhatNoNameMayIsRefused(String path) {
        assertThat(SitePath.normalize(path)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SitePath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "./a", "a/../b"})
    void onlyNormalPathsAreAddresses(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SitePath(path));
    }
}
