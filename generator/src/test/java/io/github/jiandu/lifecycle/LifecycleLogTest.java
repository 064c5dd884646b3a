package io.github.jiandu.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifecycleLogTest {

    private static String log(int moves) {
        String text = "";
        for (int i = 0; i < moves; i++) {
            Lifecycle life = Lifecycle.active(Location.ofFile("jiandu.yaml"));
            LocalDate date = LocalDate.of(2026, 1, 1).plusDays(i);
            text = read(text, new Diagnostics()).with(LifecycleLog.Move.of(date, "reopen", life, "第" + i + "次，“更正”\\"));
        }
        return text;
    }

    private static LifecycleLog read(String text, Diagnostics diagnostics) {
        return LifecycleLog.read(new SourceFile(LifecycleLog.FILE, text), diagnostics);
    }

    @Test
    void whatIsAddedIsReadAgain() {
        Diagnostics diagnostics = new Diagnostics();

        LifecycleLog log = read(log(5), diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(log.moves()).hasSize(5);
        assertThat(log.moves().get(4).reason()).isEqualTo("第4次，“更正”\\");
        assertThat(log.last()).map(LifecycleLog.Move::date).contains(LocalDate.of(2026, 1, 5));
    }

    @Test
    void everyChangeOfEveryLineButTheLastIsNoticed() {
        String text = log(6);
        List<String> lines = text.lines().toList();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<String> changed = new ArrayList<>(lines);
            int line = random.nextInt(lines.size() - 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.remove(line);
                case 1 -> changed.add(line, lines.get(line));
                case 2 -> changed.set(line, lines.get(line).replace("更正", "更改"));
                default -> {
                    int at = random.nextInt(lines.get(line).length());
                    char other = lines.get(line).charAt(at) == 'x' ? 'y' : 'x';
                    changed.set(
                            line,
                            lines.get(line).substring(0, at)
                                    + other
                                    + lines.get(line).substring(at + 1));
                }
            }
            Diagnostics diagnostics = new Diagnostics();
            read(String.join("\n", changed) + "\n", diagnostics);
            assertThat(diagnostics.hasErrors()).as(String.join("\n", changed)).isTrue();
        }
    }

    @Test
    void nonsenseIsToldAndNotThrown() {
        for (String text : List.of(
                "{",
                "null",
                "[]",
                "{\"n\":1}",
                "\u0000",
                "&a [*a]",
                "{\"n\":1,\"date\":\"2026-13-99\",\"state\":\"active\"}",
                "x".repeat(100_000))) {
            Diagnostics diagnostics = new Diagnostics();
            assertThat(read(text, diagnostics).moves()).isEmpty();
            assertThat(diagnostics.hasErrors()).as(text).isTrue();
        }
    }
}
