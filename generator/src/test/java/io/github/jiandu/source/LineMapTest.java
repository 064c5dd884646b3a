package io.github.jiandu.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Location;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LineMapTest {

    private static final String TEXT = "甲\n\nab😀c\n";
    private final LineMap map = LineMap.of(TEXT);

    private String at(int offset, int length) {
        Location at = map.at("a", TEXT, offset, length);
        return at + "+" + Objects.requireNonNull(at.span()).length();
    }

    @Test
    void everyOffsetHasItsPlace() {
        assertThat(at(0, 1)).isEqualTo("a:1:1+1");
        assertThat(at(1, 1)).as("the line end belongs to its line").isEqualTo("a:1:2+1");
        assertThat(at(2, 1)).isEqualTo("a:2:1+1");
        assertThat(at(3, 1)).isEqualTo("a:3:1+1");
        assertThat(at(7, 1)).as("columns are UTF-16 units").isEqualTo("a:3:5+1");
        assertThat(at(TEXT.length(), 1)).as("the end of the text").isEqualTo("a:4:1+1");
    }

    @Test
    void stretchesEndWithTheirLine() {
        assertThat(at(3, 100)).isEqualTo("a:3:1+5");
        assertThat(at(2, 100)).isEqualTo("a:2:1+1");
    }

    @Test
    void linesAreReadWithoutTheirEnds() {
        assertThat(map.count()).isEqualTo(4);
        assertThat(map.line(TEXT, 1)).isEqualTo("甲");
        assertThat(map.line(TEXT, 2)).isEmpty();
        assertThat(map.line(TEXT, 3)).isEqualTo("ab😀c");
        assertThat(map.line(TEXT, 4)).isEmpty();
        assertThat(map.line(TEXT, 5)).isEmpty();
        assertThat(map.line(TEXT, 0)).isEmpty();
    }

    @Test
    void emptyTextHasOneLine() {
        assertThat(LineMap.of("").count()).isEqualTo(1);
    }
}
