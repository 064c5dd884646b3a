package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.output.Manifest;
import io.github.jiandu.search.SiteSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed leaves the former output as it was, and the next build is clean. */
class KilledBuildTest {

    private static final int KILLS = 20;

    @TempDir
    Path temp;

    @Test
    void killedBuildsLeaveTheFormerOutput() throws Exception {
        Path out = temp.resolve("out");
        long start = System.nanoTime();
        build(out, "2026-11-19").waitFor();
        long usual = System.nanoTime() - start;
        String former = Files.readString(out.resolve("manifest.json"));
        Random random = new Random(20261122);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            // Another day, so that the output to be would differ.
            Process process = build(out, "2026-11-22");
            boolean ended = process.waitFor((long) (usual * random.nextDouble()), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
            assertIntact(out);
            String present = Files.readString(out.resolve("manifest.json"));
            if (!present.equals(former)) {
                // It was quicker than its killer; then the new output is whole. Back to the start.
                assertThat(build(out, "2026-11-19").waitFor()).isZero();
                assertThat(Files.readString(out.resolve("manifest.json"))).isEqualTo(former);
            }
        }
        assertThat(killed).as("builds killed in the middle").isGreaterThan(KILLS / 2);
        assertThat(build(out, "2026-11-22").waitFor()).isZero();
        assertIntact(out);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("out");
        }
    }

    private static Process build(Path out, String now) throws IOException {
        return JianduProcess.start(
                Map.of(),
                List.of(),
                null,
                "build",
                ExampleSite.FOLDER.toString(),
                "--out",
                out.toString(),
                "--now",
                now);
    }

    /** Every file of the manifest is there with its digest, and nothing else is. */
    private static void assertIntact(Path out) throws Exception {
        Manifest manifest = Manifest.read(out).orElseThrow();
        for (Manifest.File file : manifest.files()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(out.resolve(file.path())));
            assertThat(HexFormat.of().formatHex(digest)).as(file.path()).isEqualTo(file.sha256());
        }
        try (SiteSearch search = SiteSearch.open(out.resolve("search-lucene"))) {
            assertThat(search.pages()).isPositive();
        }
        try (Stream<Path> all = Files.walk(out)) {
            // the Lucene index stands in no manifest
            assertThat(all.filter(Files::isRegularFile).filter(file -> !file.startsWith(out.resolve("search-lucene"))))
                    .hasSize(manifest.files().size() + 1);
        }
    }
}
