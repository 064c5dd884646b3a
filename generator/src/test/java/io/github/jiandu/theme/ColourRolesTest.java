package io.github.jiandu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("A11Y-06")
class ColourRolesTest {

    private static String theme() throws IOException {
        return Files.readString(
                Path.of("../themes/src/main/resources/io/github/jiandu/themes/default/assets/style.css"));
    }

    /** What is said of a site's own sheet over the theme's. */
    private static List<Diagnostic> said(String scheme, String css) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        ColourRoles roles = new ColourRoles(diagnostics);
        roles.add(new SourceFile("style.css", theme()), false);
        roles.add(new SourceFile("theme/assets/site.css", css), true);
        roles.check(scheme);
        return diagnostics.sorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "blue", "green", "ink"})
    void everySchemeOfTheThemeCanBeReadInEveryMode(String scheme) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        ColourRoles roles = new ColourRoles(diagnostics);
        roles.add(new SourceFile("style.css", theme()), true);
        roles.check(scheme);
        // what answers to the system's contrast repeats what readers may choose
        assertThat(diagnostics.sorted())
                .allMatch(said ->
                        said.code() == Code.THEME_SELECTOR && said.args().get(0).equals(":root:not([data-colour])"));
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(ColourRoles.contrast(0x000000, 0xffffff)).isEqualTo(21);
        assertThat(ColourRoles.contrast(0x767676, 0xffffff)).isBetween(4.54, 4.55);
        assertThat(ColourRoles.contrast(0x123456, 0x123456)).isEqualTo(1);
    }

    @Test
    void paleColourIsToldWhereItStands() throws IOException {
        List<Diagnostic> said = said("red", "/* 云溪镇 */\n:root {\n  --main: #ffcc00;\n}\n");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).code()).isEqualTo(Code.THEME_CONTRAST);
        assertThat(String.valueOf(said.get(0).at()))
                .contains("theme/assets/site.css")
                .contains("3")
                .contains("11");
        assertThat(said.get(0).args()).containsExactly("on", "main", "1.5", "4.5");
    }

    @Test
    void aGoodColourIsNotSpokenOf() throws IOException {
        assertThat(said("red", ":root{--main:#14532d;--deep:#0b3a1e;--accent:#14532d;--link:#14532d}"))
                .isEmpty();
        assertThat(said("blue", "body { margin: 0 } .site-name { color: #eee }"))
                .isEmpty();
    }

    @Test
    void aSchemeGoesBeforeWhatIsSaidOfTheRoot() throws IOException {
        // the site is blue; what it says of red sites does not concern it
        assertThat(said("blue", "[data-scheme=\"red\"]{--main:#ffcc00}")).isEmpty();
        assertThat(said("red", "[data-scheme=\"red\"]{--main:#ffcc00}")).hasSize(1);
    }

    @Test
    void modesAreCheckedEach() throws IOException {
        assertThat(said("red", ":root[data-colour=\"dark\"]{--text:#333}")).hasSize(1);
        // where readers chose dark, the theme's own value holds
        assertThat(said("red", ":root{--text:#333}")).isEmpty();
        assertThat(said("red", "@media print{:root{--text:#fff}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":root{--dark-link:#222}",
                ":root[data-colour='dark']{--text:#222}",
                ":root[data-colour=\"light\"]{--text:#eee}",
                "a::after{content:\"/*\"} :root{--main:#fc0} b::after{content:\"*/\"}",
                "a::after{content:\"}\"} :root{--main:#fc0}",
                ":root{--main:#fc0",
                ":root{--MAIN:#000;--main:#FC0}",
                "@media (min-width: 30rem){:root{--main:#fc0}}",
                "@media (prefers-color-scheme: dark){:root:not([data-colour]){--text:#222}}",
                ":root[data-scheme=\"red\"]{--main:#ffcc00} :root{--main:#14532d}",
                ":root{--accent:#d05050}"
            })
    void nothingSlipsThrough(String css) throws IOException {
        assertThat(said("red", css)).extracting(Diagnostic::code).containsExactly(Code.THEME_CONTRAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html{--main:#fc0}",
                "a::after{content:\":root{--main:#fc0}\"}",
                "/* :root{--main:#fc0} */",
                "@media print{:root{--main:#fc0}}",
                ":root{--main:#fc0;--main:#14532d}"
            })
    void whatBrowsersPassOverIsNoMistake(String css) throws IOException {
        assertThat(said("red", css)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {":root:not(.x){--deep:#fff}", ":root{ @media screen{--main:#fc0} }", "body{--text:#eee}"})
    void placesThatAreNotUnderstoodAreTold(String css) throws IOException {
        assertThat(said("red", css)).extracting(Diagnostic::code).containsExactly(Code.THEME_SELECTOR);
    }

    @Test
    void valuesThatCannotBeReadAreTold() throws IOException {
        assertThat(said("red", ":root{--main:hsl(0 50% 50%)}"))
                .extracting(Diagnostic::code)
                .containsExactly(Code.THEME_COLOUR);
        assertThat(said("red", ":root{--main:var(--deep)}")).isEmpty();
        assertThat(said("red", ":root{--main:var(--main)}")).hasSize(1);
        assertThat(said("red", ":root{--main:}")).hasSize(1);
    }

    @Test
    void brokenAndHugeSheetsEnd() throws IOException {
        assertThat(said("red", "}}}{{{;;;:root{--main")).isEmpty();
        assertThat(said("red", ":root{".repeat(50_000))).isEmpty();
        assertThat(said("red", "/*".repeat(100_000))).isEmpty();
        assertThat(said("red", ":root{--main:a" + " ".repeat(300_000) + "b}")).hasSize(1);
    }
}
