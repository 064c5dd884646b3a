package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTitleTest {

    private static List<Code> check(String title, boolean numbered) {
        Diagnostics diagnostics = new Diagnostics();
        DocumentTitle.check(title, numbered ? "云政发〔2026〕3号" : null, Location.of("a.md", 2, 8, 1), diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    @Covers("DOC-04")
    @ParameterizedTest
    @ValueSource(strings = {"关于做好防火工作的通知。", "关于做好防火工作的通知：", "防火通告！"})
    void noPunctuationAtTheEnd(String title) {
        assertThat(check(title, true)).containsExactly(Code.DOCUMENT_TITLE_END);
    }

    @Covers("DOC-12")
    @ParameterizedTest
    @ValueSource(strings = {"云溪镇2026年防火工作方案", "关于做好防火工作", "云溪镇2026年工作要点"})
    void aNumberedDocumentIsOneOfTheFifteenKinds(String title) {
        assertThat(check(title, true)).containsExactly(Code.DOCUMENT_TITLE_KIND);
        assertThat(check(title, false)).isEmpty();
    }

    @Covers("DOC-12")
    @Test
    void theFifteenKindsAndTheNamesOfRegulationsAreRight() {
        assertThat(DocumentTitle.KINDS).hasSize(15);
        DocumentTitle.KINDS.forEach(
                kind -> assertThat(check("云溪镇人民政府关于防火的" + kind, true)).isEmpty());
        assertThat(check("云溪镇农村生活垃圾分类管理办法（试行）", true)).isEmpty();
        assertThat(check("关于印发《防火方案》的通知（2026年修订）", true)).isEmpty();
    }
}
