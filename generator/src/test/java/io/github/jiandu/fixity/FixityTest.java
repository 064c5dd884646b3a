package io.github.jiandu.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Digests as the standards have them. */
class FixityTest {

    @Test
    void abcHasTheDigestsOfTheStandards() throws IOException {
        FileDigests digests = FileDigests.of(
                new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)), EnumSet.allOf(Algorithm.class));
        assertThat(digests.size()).isEqualTo(3);
        assertThat(digests.get(Algorithm.MD5)).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(digests.get(Algorithm.SHA1)).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(digests.get(Algorithm.SHA256))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        // GB/T 32905-2016, annex A.1
        assertThat(digests.get(Algorithm.SM3))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        for (Algorithm algorithm : Algorithm.values()) {
            assertThat(digests.get(algorithm)).hasSize(2 * algorithm.length());
        }
    }

    @Test
    void algorithmsAreFoundByAnyOfTheirNames() {
        assertThat(Algorithm.find("SHA-256")).contains(Algorithm.SHA256);
        assertThat(Algorithm.find("sha_1")).contains(Algorithm.SHA1);
        assertThat(Algorithm.find("SM3")).contains(Algorithm.SM3);
        assertThat(Algorithm.find("crc32")).isEmpty();
    }

    @Test
    void withoutItsLibrarySm3IsNotAvailableAndTheOthersAre() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("bcprov")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (Object algorithm : loader.loadClass(Algorithm.class.getName()).getEnumConstants()) {
                Object available = algorithm.getClass().getMethod("isAvailable").invoke(algorithm);
                assertThat(available).isEqualTo(!algorithm.toString().equals("SM3"));
            }
        }
    }
}
