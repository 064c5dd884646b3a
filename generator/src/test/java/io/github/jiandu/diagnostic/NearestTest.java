package io.github.jiandu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KEYS = List.of("title", "标题", "date", "发布日期", "author", "作者", "to", "toc");

    @ParameterizedTest
    @CsvSource({"titel, title", "tilte, title", "titles, title", "auther, author", "标提, 标题", "发布时期, 发布日期", "dat, date"})
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"重要程度", "level", "x", "简介"})
    void offersNothingThatIsFar(String written) {
        assertThat(Nearest.to(written, KEYS)).isEmpty();
    }

    @Test
    void choosesTheFirstOfEquallyNearInAnyOrder() {
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).contains("bat");
        assertThat(Nearest.to("cat", List.of("bat", "hat"))).contains("bat");
    }

    @Test
    void looksAtNoWordOfHostileLength() {
        assertThat(Nearest.to("title".repeat(100_000), KEYS)).isEmpty();
    }

    @Test
    void offersNothingForNothing() {
        assertThat(Nearest.to("", KEYS)).isEmpty();
        assertThat(Nearest.to("title", List.of())).isEmpty();
    }
}
