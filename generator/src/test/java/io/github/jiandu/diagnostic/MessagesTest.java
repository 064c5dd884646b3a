package io.github.jiandu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!')\\{(\\d)}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasAMessageAndARemedyAndNothingElseHas(Language language) {
        Set<String> expected = Code.ids().stream()
                .flatMap(id -> Stream.of(id, id + ".do"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Messages.of(language).texts().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyTextSaysSomethingOnOneLine(Code code) {
        for (Language language : Language.values()) {
            for (String key : List.of(code.id(), code.id() + ".do")) {
                String text = Messages.of(language).texts().getProperty(key);
                assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("\n");
                assertThat(text).as("no mark at the end: %s", key).doesNotMatch(".*(?<!\\.\\.)[。.]");
            }
        }
    }

    /** A language may leave out what it words otherwise, but both together use every value that is given. */
    @ParameterizedTest
    @EnumSource(Code.class)
    void placeholdersAreNumberedWithoutGaps(Code code) {
        Set<Integer> used = new TreeSet<>();
        for (Language language : Language.values()) {
            used.addAll(placeholders(code, language));
        }
        for (int i = 0; i < used.size(); i++) {
            assertThat(used).as(code.id()).contains(i);
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void textsCanBeFilled(Code code) {
        List<String> args = Collections.nCopies(9, "值{0}'");
        for (Language language : Language.values()) {
            assertThat(Messages.of(language).message(code, args)).isNotBlank();
            assertThat(Messages.of(language).advice(code, args)).isNotBlank();
        }
    }

    @Test
    void chineseTextsAreChinese() {
        Arrays.stream(Code.values())
                .forEach(code -> assertThat(Messages.of(Language.ZH).texts().getProperty(code.id()))
                        .as(code.id())
                        .matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void englishMessagesHaveNoChineseMarks() {
        Arrays.stream(Code.values())
                .forEach(code -> assertThat(Messages.of(Language.EN).texts().getProperty(code.id()))
                        .as(code.id())
                        .doesNotContainPattern("[，。、（）“”；]"));
    }

    @Test
    void valuesThatLookLikePlaceholdersStayAsTheyAre() {
        assertThat(Messages.of(Language.EN).message(Code.LINK_BROKEN, List.of("{1}{x}'")))
                .isEqualTo("the link's target \"{1}{x}'\" does not exist");
    }

    @Test
    void quotedBraceIsABrace() {
        assertThat(Messages.of(Language.EN).advice(Code.LINK_FRAGMENT, List.of("a", "b")))
                .endsWith("{#name}");
    }

    private static Set<Integer> placeholders(Code code, Language language) {
        Set<Integer> found = new TreeSet<>();
        for (String key : List.of(code.id(), code.id() + ".do")) {
            Matcher matcher = PLACEHOLDER.matcher(Messages.of(language).texts().getProperty(key));
            while (matcher.find()) {
                found.add(Integer.valueOf(matcher.group(1)));
            }
        }
        return found;
    }
}
