package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a built site, and of each kind the fullest one. */
record Specimens(Path site, List<String> pages, Map<String, String> byKind) {

    private static final Path EXAMPLE =
            Path.of("..", "example-site").toAbsolutePath().normalize();
    private static final Pattern KIND =
            Pattern.compile("<html lang=\"([a-z]+)[^>]*>(?s:.*?)<body class=\"kind-(\\w+)\"");

    /** Lists come in shapes. */
    private static final Pattern SHAPE =
            Pattern.compile("<(?:ul|table|section|div) class=\"(persons|pictures|classes|blocks|catalogue|items)\\b");

    /** The example site, built into a folder. */
    static Specimens ofExample(Path folder) {
        return of(EXAMPLE, folder, "2026-11-22");
    }

    static Specimens of(Path source, Path folder, String now) {
        assertThat(Jiandu.build(BuildRequest.of(
                                source, folder, java.time.LocalDate.parse(now).atStartOfDay()))
                        .published())
                .isTrue();
        Map<String, String> byKind = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        List<String> pages = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                String html = Files.readString(file);
                if (html.contains("http-equiv=\"refresh\"")) {
                    continue;
                }
                String page = folder.relativize(file).toString();
                pages.add(page);
                String kind = kind(html);
                if (html.length() > sizes.getOrDefault(kind, 0)) {
                    sizes.put(kind, html.length());
                    byKind.put(kind, page);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Specimens(folder, List.copyOf(pages), byKind);
    }

    private static String kind(String html) {
        Matcher kind = KIND.matcher(html);
        assertThat(kind.find()).isTrue();
        String name = kind.group(2);
        Matcher shape = SHAPE.matcher(html.substring(html.indexOf("<main")));
        if (name.equals("column") && shape.find()) {
            name += "-" + shape.group(1);
        }
        return kind.group(1).equals("zh") ? name : kind.group(1) + "-" + name;
    }

    /** Address of a page on the disc. */
    String url(String page) {
        return site.resolve(page).toUri().toString();
    }
}
