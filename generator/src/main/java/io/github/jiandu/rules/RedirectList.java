package io.github.jiandu.rules;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.redirect.Redirect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The redirects of a finished site, as {@code redirects.tsv} in it: from it server rules are made where the site's folder is
 * not at hand. It is written as editors write theirs, and read by the same reader.
 *
 * @param siteName name of the site
 * @param baseUrl public address of the site, or null
 */
public record RedirectList(String siteName, @Nullable String baseUrl) {

    /** Where it stands in a site. */
    public static final SitePath PATH = new SitePath("redirects.tsv");

    private static final String NAME = "# name: ";
    private static final String BASE_URL = "# baseUrl: ";

    /** Writes the list, unless there is nothing to list. */
    public void write(List<Redirect> redirects, OutputSink sink) {
        if (redirects.isEmpty()) {
            return;
        }
        sink.write(OutputFile.made(PATH, Location.ofFile(PATH.value()), out -> {
            out.write(line("# 旧地址、新地址、说明。Old address, new address, note; gone: no longer offered."));
            out.write(line(NAME + oneLine(siteName)));
            if (baseUrl != null) {
                out.write(line(BASE_URL + baseUrl));
            }
            for (Redirect redirect : redirects) {
                out.write(line(redirect.from() + "\t" + target(redirect)));
            }
        }));
    }

    private static String target(Redirect redirect) {
        SitePath to = redirect.to();
        String gone = redirect.gone();
        if (gone != null) {
            return "gone\t" + oneLine(gone);
        }
        return to == null ? Objects.requireNonNull(redirect.url()) : "/" + to.encoded() + redirect.suffix();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What the list of a finished site says of the site itself. */
    public static RedirectList read(Path site) throws IOException {
        try (Stream<String> lines = Files.lines(site.resolve(PATH.value()), StandardCharsets.UTF_8)) {
            List<String> head = lines.limit(3).toList();
            return new RedirectList(Objects.requireNonNullElse(value(head, NAME), ""), value(head, BASE_URL));
        }
    }

    private static @Nullable String value(List<String> head, String key) {
        return head.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElse(null);
    }
}
