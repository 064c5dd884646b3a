package io.github.jiandu.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTableTest {

    private static final Field<String> NAME = Field.required("name", "名称", FieldTypes.TEXT, "");
    private static final Field<Integer> COUNT = Field.of("pageSize", "条数", FieldTypes.INTEGER, "");
    private static final Field<List<String>> WORDS =
            Field.of("keywords", "关键词", FieldTypes.listOf(FieldTypes.TEXT), "");
    private static final Field<Boolean> DRAFT = Field.of("draft", "草稿", FieldTypes.BOOLEAN, "");
    private static final FieldTable TABLE = FieldTable.of(NAME, COUNT, WORDS, DRAFT);

    private final Diagnostics diagnostics = new Diagnostics();

    private FieldValues read(String yaml) {
        return TABLE.read(
                Yaml.readMapping(new SourceFile("a.yaml", yaml), diagnostics).orElseThrow(), diagnostics);
    }

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(found -> found.at() + " " + found.code().id())
                .toList();
    }

    @Test
    void bothNamesHaveEqualStanding() {
        assertThat(read("name: 甲").get(NAME)).isEqualTo("甲");
        assertThat(read("名称: 甲").get(NAME)).isEqualTo("甲");
        assertThat(problems()).isEmpty();
    }

    @Test
    void mistypedKeyIsReportedOnceAndRead() {
        assertThat(read("nmae: 甲").get(NAME)).isEqualTo("甲");
        assertThat(problems()).containsExactly("a.yaml:1:1 field.mistyped");
    }

    @Test
    void mistypedKeyDoesNotHideTheRightOne() {
        assertThat(read("nmae: 甲\nname: 乙").get(NAME)).isEqualTo("乙");
        assertThat(problems()).containsExactly("a.yaml:1:1 field.mistyped");
    }

    @Test
    void keyInOtherLetterCaseIsMistyped() {
        assertThat(read("name: 甲\npagesize: 3").get(COUNT)).isEqualTo(3);
        assertThat(problems()).containsExactly("a.yaml:2:1 field.mistyped");
    }

    @Test
    void repeatedKeyKeepsTheFirstValue() {
        assertThat(read("name: 甲\n名称: 乙").get(NAME)).isEqualTo("甲");
        assertThat(problems()).containsExactly("a.yaml:2:1 field.repeated");
    }

    @Test
    void emptyValuesAreNotWrittenAndRequiredOnesAreTold() {
        assertThat(read("name:\ndraft:").isWritten(DRAFT)).isFalse();
        assertThat(problems()).containsExactly("a.yaml:1:1 field.empty");
    }

    @Test
    void oneValueIsAListOfOne() {
        assertThat(read("name: 甲\nkeywords: 防汛").get(WORDS)).containsExactly("防汛");
        assertThat(read("name: 甲\n关键词: [防汛, 抗旱, ]").get(WORDS)).containsExactly("防汛", "抗旱");
    }

    @Test
    void booleansAreReadInBothLanguages() {
        assertThat(List.of("true", "yes", "是"))
                .allMatch(text -> read("name: 甲\ndraft: " + text).get(DRAFT, false));
        assertThat(List.of("false", "no", "否"))
                .noneMatch(text -> read("name: 甲\ndraft: " + text).get(DRAFT, true));
    }

    @Test
    void wrongValueIsReportedAtItsPlaceAndLeftOut() {
        FieldValues values = read("name: 甲\npageSize: 二十\ndraft: [是]");
        assertThat(values.get(COUNT)).isNull();
        assertThat(values.isWritten(COUNT)).isTrue();
        assertThat(problems()).containsExactly("a.yaml:2:11 field.integer", "a.yaml:3:8 field.not-text");
    }

    @Test
    void twoFieldsCannotShareAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> TABLE.and(Field.of("title", "名称", FieldTypes.TEXT, "")));
    }
}
