package io.github.jiandu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetTest {

    @Test
    void commentsAndNeedlessBlanksGo() {
        assertThat(StyleSheet.compact("/* a */\na , b > c {\n  margin: 0 .5em;\n  color: red;\n}\n\n/* end */"))
                .isEqualTo("a,b > c{margin:0 .5em;color:red}\n");
    }

    @Test
    void whatHasAMeaningStays() {
        for (String css : List.of(
                "a::after{content:\"  /* no */  ; \"}\n",
                "a::after{content:'it\\'s  }'}\n",
                "a :hover{width:calc(100% - 2rem)}\n",
                "@media screen and (min-width:30rem){a b{margin:-1px}}\n",
                "a:not(.b) :is(c,d){background:url(\"data:image/svg+xml,%3Csvg  x='1'/%3E\") 3 3,auto!important}\n")) {
            assertThat(StyleSheet.compact(css)).isEqualTo(css);
        }
    }

    @Test
    void brokenSheetsEndSomewhere() {
        assertThat(StyleSheet.compact("a{/* open")).isEqualTo("a{\n");
        assertThat(StyleSheet.compact("a{content:\"open\n}")).isEqualTo("a{content:\"open}\n");
        assertThat(StyleSheet.compact("")).isEqualTo("\n");
        assertThat(StyleSheet.compact(" ".repeat(200_000) + "a{b:c}")).isEqualTo("a{b:c}\n");
    }

    /** The same declarations in the same order, apart from blanks. */
    @ParameterizedTest
    @ValueSource(strings = {"style.css", "search.css"})
    void theThemesOwnSheetsLoseNothing(String sheet) throws IOException {
        String css =
                Files.readString(Path.of("../themes/src/main/resources/io/github/jiandu/themes/default/assets", sheet));
        String bare =
                Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL).matcher(css).replaceAll("");
        assertThat(StyleSheet.compact(css).replaceAll("\\s", ""))
                .isEqualTo(bare.replaceAll("\\s", "").replace(";}", "}"));
        assertThat(StyleSheet.compact(StyleSheet.compact(css))).isEqualTo(StyleSheet.compact(css));
    }
}
