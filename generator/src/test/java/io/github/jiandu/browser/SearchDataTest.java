package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.analysis.TextScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the search page makes of its data: of every character, and of data that is not whole. */
class SearchDataTest extends OnExampleSite {

    private static final String ANSWERED =
            "return document.getElementById('search-results').getAttribute('data-state') || ''";

    @Test
    void cutsEveryCharacterAsLuceneDoes() {
        browser.go(site.url("search.html"));
        for (int from = 0; from < 0x40000; from += 0x4000) {
            List<Integer> characters = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int c = from; c < from + 0x4000; c++) {
                // traditional characters are simplified only by the data of a site that needs it
                int plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .codePointAt(0);
                int folded = CharacterFold.fold(c);
                boolean simplified = CharacterFold.isHan(folded) && folded != plain;
                if (c > 0xd7ff && c < 0xe000 || simplified) {
                    continue;
                }
                characters.add(c);
                expected.add(TextScanner.terms("乙" + Character.toString(c) + "甲1" + Character.toString(c) + "b")
                        .toString());
            }
            List<String> cut = browser.texts("""
                    var engine = window.jianduSearch('search/');
                    return arguments[0].map(function (c) {
                      var one = String.fromCodePoint(c);
                      return '[' + engine.terms('乙' + one + '甲1' + one + 'b').map(function (term) {
                        return 'Term[text=' + term.t + ', start=' + term.s + ', end=' + term.e + ']';
                      }).join(', ') + ']';
                    });
                    """, characters);
            List<String> different = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                if (!cut.get(i).equals(expected.get(i))) {
                    different.add(
                            Integer.toHexString(characters.get(i)) + ": " + expected.get(i) + ", not " + cut.get(i));
                }
            }
            assertThat(different).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithItsDataAndFindsByTitle() throws IOException {
        Path index = site.site().resolve("search/index.js");
        Path norms = site.site().resolve("search/norm.js");
        String whole = Files.readString(norms);
        try {
            Files.writeString(norms, whole.substring(0, whole.length() / 2), StandardCharsets.UTF_8);
            assertThat(failed()).contains("下面").contains("低保");
            Files.writeString(norms, whole.replaceFirst("\"[0-9a-f]{10}\"", "\"0000000000\""), StandardCharsets.UTF_8);
            assertThat(failed()).contains("低保");
            Files.delete(norms);
            assertThat(failed()).contains("低保");
        } finally {
            Files.writeString(norms, whole, StandardCharsets.UTF_8);
        }
        String facts = Files.readString(index);
        try {
            Files.writeString(index, facts.replace("jd-1/2", "jd-0/1"), StandardCharsets.UTF_8);
            assertThat(failed()).contains("低保");
        } finally {
            Files.writeString(index, facts, StandardCharsets.UTF_8);
        }
        browser.complaints();
        ask("低保");
        assertThat(browser.text(ANSWERED)).isEqualTo("done");
    }

    /** What the page says to a question when its data are not whole. */
    private static String failed() {
        ask("低保");
        assertThat(browser.text(ANSWERED)).isEqualTo("error");
        return browser.text("return document.getElementById('main').innerText");
    }

    private static void ask(String question) {
        browser.go(site.url("search.html") + "?q=" + java.net.URLEncoder.encode(question, StandardCharsets.UTF_8));
        for (int i = 0; i < 100 && browser.text(ANSWERED).isEmpty(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
