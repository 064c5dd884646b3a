package io.github.jiandu.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void commentsOfTheirOwnAndIndentationGo() {
        assertThat(Script.compact(
                        "/* one\n   two */\nif (a) {\n  b('  /* no */'); /* stays */\n\n  /* three */\n  c();\n}\n"))
                .isEqualTo("if (a) {\nb('  /* no */'); /* stays */\nc();\n}\n");
    }
}
