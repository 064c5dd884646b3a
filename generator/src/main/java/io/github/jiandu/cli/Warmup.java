package io.github.jiandu.cli;

import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.scaffold.NewSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Uses everything a small build and its verification use, so that the start script can have its classes archived. */
final class Warmup {

    private Warmup() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("jiandu");
        try {
            LocalDate day = LocalDate.of(2026, 1, 1);
            Path site = folder.resolve("site");
            List<String> files = NewSite.create(site, "样例", day, new Diagnostics());
            Jiandu.build(BuildRequest.of(site, folder.resolve("out"), day.atTime(12, 0)));
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            Cli.run(
                    nowhere,
                    nowhere,
                    "build",
                    site.toString(),
                    "--out",
                    folder.resolve("again").toString(),
                    "--timings");
            Cli.run(nowhere, nowhere, "verify", folder.resolve("again").toString());
            if (files.isEmpty()) {
                throw new IOException("nothing to build in " + site);
            }
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
