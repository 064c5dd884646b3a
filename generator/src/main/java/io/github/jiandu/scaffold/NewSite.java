package io.github.jiandu.scaffold;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.schema.SiteSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the folder of a new site with a first page that builds as it is. */
public final class NewSite {

    /** Files of a new site; dates and the name are filled in. */
    private static final List<String> FILES = List.of(
            "jiandu.yaml",
            "content/_index.md",
            "content/ywdt/_column.yaml",
            "content/ywdt/{year}/{day}-kaitong.md",
            "content/tzgg/_column.yaml",
            "content/tzgg/{year}/{day}-shiyongshuoming.md",
            "content/zwgk/_column.yaml",
            "content/zwgk/zcwj/_column.yaml",
            "content/zwgk/zcwj/{year}/{day}-zhidu.md",
            "redirects.yaml",
            "static/.keep");

    /** A line with one value, maybe not in force yet. */
    private static final Pattern VALUE = Pattern.compile("((?:# )?[^\\s:#]+: )(.*)");

    private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\p{L}\\p{N}]*");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>&#!|~{}$^:@]");

    private NewSite() {}

    /**
     * Writes the files into a folder that does not exist yet or is empty.
     *
     * @param name short name of the site, for instance 云溪镇
     * @param today date of the first pages
     * @return the files made, relative to the folder; empty after reporting why there are none
     */
    public static List<String> create(Path folder, String name, LocalDate today, Diagnostics diagnostics) {
        Location at = Location.ofFile(folder.toString());
        try {
            if (Files.exists(folder) && (!Files.isDirectory(folder) || isFilled(folder))) {
                diagnostics.report(Code.NEW_NOT_EMPTY, at, folder);
                return List.of();
            }
            List<String> made = new ArrayList<>();
            for (String file : FILES) {
                String path = fill(file, today);
                Path target = folder.resolve(path);
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                // Resource names carry no braces, which some tools stumble over.
                String template =
                        path.endsWith(".keep") ? "" : read("site/" + file.replace("{year}/{day}-", "year/day-"));
                Files.writeString(target, hint(path) + named(fill(template, today), name), StandardCharsets.UTF_8);
                made.add(path);
            }
            writeSchemas(folder);
            return made;
        } catch (IOException e) {
            diagnostics.report(Code.OUTPUT_FAILED, at, folder, SystemMessages.of(e));
            return List.of();
        }
    }

    /** What editors check the settings by as one types. */
    private static void writeSchemas(Path folder) throws IOException {
        Path schemas = Files.createDirectories(folder.resolve(SiteSchemas.FOLDER));
        for (Map.Entry<String, String> schema : SiteSchemas.ofSettings().entrySet()) {
            Files.writeString(schemas.resolve(schema.getKey()), schema.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** The line that tells editors which schema a file has; empty for files that have none. */
    private static String hint(String path) {
        int depth = path.split("/", -1).length - 1;
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "jiandu.yaml" -> SiteSchemas.hint(SiteSchemas.SITE, depth);
            case "_column.yaml" -> SiteSchemas.hint(SiteSchemas.COLUMN, depth);
            case "redirects.yaml" -> SiteSchemas.hint(SiteSchemas.REDIRECTS, depth);
            default -> "";
        };
    }

    private static boolean isFilled(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isPresent();
        }
    }

    static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(NewSite.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts the name in, so that it is read as the same text wherever it stands: as a value or in the body of a page. */
    static String named(String text, String name) {
        StringBuilder out = new StringBuilder();
        boolean yaml = !text.contains("---\n");
        int fences = 0;
        for (String line : text.lines().toList()) {
            fences += line.equals("---") ? 1 : 0;
            Matcher value = VALUE.matcher(line);
            if (!line.contains("{name}")) {
                out.append(line);
            } else if ((yaml || fences == 1) && value.matches()) {
                out.append(value.group(1)).append(scalar(value.group(2).replace("{name}", name)));
            } else {
                out.append(line.replace("{name}", MARKDOWN.matcher(name).replaceAll("\\\\$0")));
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** A value of YAML, in quotes unless it is plainly text. */
    private static String scalar(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String fill(String text, LocalDate today) {
        return text.replace("{year}", String.valueOf(today.getYear()))
                .replace("{day}", today.toString())
                .replace("{today}", today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日");
    }
}
