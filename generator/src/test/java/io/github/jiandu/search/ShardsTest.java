package io.github.jiandu.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.output.OutputFile;
import io.github.jiandu.work.Workers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

class ShardsTest {

    private static Map<String, String> written(int rounds) {
        Map<String, String> files = new ConcurrentSkipListMap<>();
        BrowserFiles out = new BrowserFiles(
                file -> files.put(
                        file.path().value(),
                        new String(((OutputFile.Bytes) file.data()).bytes(), StandardCharsets.UTF_8)),
                "build");
        Shards shards = new Shards("t", 100_000);
        assertThat(shards.count()).isEqualTo(16);
        for (int round = 0; round < rounds; round++) {
            shards.begin(round, rounds);
            for (int i = 0; i < 1000; i++) {
                shards.add("词" + i, String.valueOf(i));
            }
            shards.write(out, new Workers(2));
        }
        return files;
    }

    /** A large index is exported in several rounds. */
    @Test
    void roundsChangeNothing() {
        Map<String, String> once = written(1);
        assertThat(once).hasSize(16);
        assertThat(once.values()).anyMatch(file -> file.contains("~词7|7~"));
        assertThat(written(2)).isEqualTo(once);
        assertThat(written(5)).isEqualTo(once);
        assertThat(written(20)).isEqualTo(once);
    }
}
