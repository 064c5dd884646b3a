package io.github.jiandu.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private FrontMatter read(String text) {
        return FrontMatter.read(new SourceFile("a.md", text), diagnostics);
    }

    private List<String> problems() {
        return diagnostics.sorted().stream()
                .map(found -> found.at() + " " + found.code().id())
                .toList();
    }

    @Test
    void fieldsStandBetweenTwoLinesOfHyphens() {
        FrontMatter front = read("---\ntitle: 通知\n---\n正文\n");
        YamlNode.Entry title = front.fields().orElseThrow().entries().get(0);
        assertThat(title.key().text()).isEqualTo("title");
        assertThat(title.value().at()).hasToString("a.md:2:8");
        assertThat(front.bodyLine()).isEqualTo(4);
        assertThat(problems()).isEmpty();
    }

    @Test
    void pageWithoutFieldsIsAllBody() {
        assertThat(read("正文\n---\n").bodyLine()).isEqualTo(1);
        assertThat(read("").bodyLine()).isEqualTo(1);
        assertThat(read("----\na\n").bodyLine()).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void emptyLinesAboveAndBlanksBehindDoNoHarm() {
        FrontMatter front = read("\n  \n---  \ntitle: 通知\n--- \n正文\n");
        assertThat(front.fields().orElseThrow().entries().get(0).key().at()).hasToString("a.md:4:1");
        assertThat(front.bodyLine()).isEqualTo(6);
    }

    @Test
    void fieldsMayBeEmpty() {
        assertThat(read("---\n---\n").fields().orElseThrow().entries()).isEmpty();
        assertThat(read("---\n# 说明\n---\n").fields().orElseThrow().entries()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void missingEndIsReportedAtTheBeginning() {
        assertThat(read("---\ntitle: 通知\n\n正文\n").fields()).isEmpty();
        assertThat(problems()).containsExactly("a.md:1:1 front-matter.unclosed");
    }

    @Test
    void hyphensWithinAValueDoNotEndTheFields() {
        FrontMatter front = read("---\nsummary: |\n  a\n  ---\n  b\n---\n正文\n");
        assertThat(front.bodyLine()).isEqualTo(7);
    }
}
