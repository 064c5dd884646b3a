package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, same bytes, whatever the machine. */
class ReproducibilityTest {

    @TempDir
    Path temp;

    @Test
    void localeZoneCharsetAndThreadsDoNotShow() throws Exception {
        String expected = manifest("plain", Map.of(), List.of(), 2);
        assertThat(expected).contains("\"path\": \"index.html\"");
        assertThat(manifest("c", Map.of("LC_ALL", "C", "TZ", "UTC"), List.of(), 1))
                .isEqualTo(expected);
        assertThat(manifest("zh", Map.of("LC_ALL", "zh_CN.UTF-8", "TZ", "Asia/Shanghai"), List.of(), 8))
                .isEqualTo(expected);
        assertThat(manifest("gbk", Map.of("TZ", "America/New_York"), List.of("-Dfile.encoding=GBK"), 3))
                .isEqualTo(expected);
        assertThat(manifest("tr", Map.of(), List.of("-Duser.language=tr", "-Duser.country=TR"), 2))
                .isEqualTo(expected);
    }

    @Test
    void theOrderOfFilesOnDiskDoesNotShow() throws Exception {
        List<Path> files;
        try (var content = Files.walk(ExampleSite.FOLDER.resolve("content"));
                var data = Files.walk(ExampleSite.FOLDER.resolve("data"))) {
            files = Stream.concat(content, data).filter(Files::isRegularFile).toList();
        }
        String expected = manifest("plain", Map.of(), List.of(), 2);
        List<Path> backwards = new java.util.ArrayList<>(files);
        java.util.Collections.shuffle(backwards, new java.util.Random(7));
        Path copy = temp.resolve("copy");
        for (Path file : backwards) {
            copy(file, copy);
        }
        for (String name : List.of("jiandu.yaml", "redirects.yaml")) {
            copy(ExampleSite.FOLDER.resolve(name), copy);
        }
        try (var all = Files.walk(ExampleSite.FOLDER.resolve("static"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                copy(file, copy);
            }
        }
        assertThat(manifest(copy, "shuffled", Map.of(), List.of(), 2)).isEqualTo(expected);
    }

    private static void copy(Path file, Path folder) throws java.io.IOException {
        Path target = folder.resolve(ExampleSite.FOLDER.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    private String manifest(String name, Map<String, String> environment, List<String> options, int threads)
            throws Exception {
        return manifest(ExampleSite.FOLDER, name, environment, options, threads);
    }

    /** The manifest holds the digest of every file, so equal manifests mean equal sites. */
    private String manifest(Path site, String name, Map<String, String> environment, List<String> options, int threads)
            throws Exception {
        Path out = temp.resolve(name);
        JianduProcess.Result result = JianduProcess.run(
                environment,
                options,
                temp.resolve(name + ".log"),
                "build",
                site.toString(),
                "--out",
                out.toString(),
                "--now",
                ExampleSite.NOW,
                "--threads",
                String.valueOf(threads));
        assertThat(result.code()).as(result.output()).isZero();
        return Files.readString(out.resolve("manifest.json"));
    }
}
