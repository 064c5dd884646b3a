package io.github.jiandu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void problemsAreSortedByPlaceThenCode() {
        diagnostics.report(Code.LINK_EMPTY, Location.of("b.md", 1, 1, 1));
        diagnostics.report(Code.LINK_EMPTY, Location.of("a.md", 10, 1, 1));
        diagnostics.report(Code.PAGE_NO_DATE, Location.of("a.md", 9, 3, 1));
        diagnostics.report(Code.PAGE_NO_TITLE, Location.of("a.md", 9, 3, 1));
        diagnostics.report(Code.PAGE_EMPTY, Location.ofFile("a.md"));

        assertThat(diagnostics.sorted())
                .extracting(found -> found.at() + " " + found.code().id())
                .containsExactly(
                        "a.md page.empty",
                        "a.md:9:3 page.no-title",
                        "a.md:9:3 page.no-date",
                        "a.md:10:1 link.empty",
                        "b.md:1:1 link.empty");
    }

    @Test
    void sameProblemIsToldOnce() {
        diagnostics.report(Code.LINK_BROKEN, Location.of("a.md", 1, 1, 1), "x");
        diagnostics.report(Code.LINK_BROKEN, Location.of("a.md", 1, 1, 1), "x");
        diagnostics.report(Code.LINK_BROKEN, Location.of("a.md", 1, 1, 1), "y");
        assertThat(diagnostics.sorted()).hasSize(2);
    }

    @Test
    void warningsCanBeSilencedAndRaisedErrorsCannot() {
        diagnostics.report(Code.PAGE_NO_DATE, Location.ofFile("a.md"));
        diagnostics.report(Code.COLUMN_EMPTY, Location.ofFile("b.md"), "x");
        diagnostics.report(Code.PAGE_EMPTY, Location.ofFile("c.md"));
        Map<Code, @Nullable Severity> wishes = new HashMap<>();
        wishes.put(Code.PAGE_NO_DATE, null);
        wishes.put(Code.COLUMN_EMPTY, Severity.ERROR);
        wishes.put(Code.PAGE_EMPTY, null);

        assertThat(diagnostics.sorted(wishes))
                .extracting(Diagnostic::code, Diagnostic::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Code.COLUMN_EMPTY, Severity.ERROR),
                        org.assertj.core.groups.Tuple.tuple(Code.PAGE_EMPTY, Severity.ERROR));
    }

    @Test
    void onlyErrorsCountAsErrors() {
        diagnostics.report(Code.PAGE_NO_DATE, Location.ofFile("a.md"));
        assertThat(diagnostics.hasErrors()).isFalse();
        diagnostics.report(Code.PAGE_EMPTY, Location.ofFile("a.md"));
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void placesBeginAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Location.of("a.md", 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Location.of("a.md", 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Location.of("a.md", 1, 1, 0));
    }

    @Test
    void idsAreDottedUniqueAndFound() {
        assertThat(Code.ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*\\.[a-z0-9-]+"));
        assertThat(List.of(Code.values())).allMatch(code -> Code.find(code.id()).orElseThrow() == code);
        assertThat(Code.find("no.such")).isEmpty();
    }
}
