package io.github.jiandu.scaffold;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.site.DisclosureClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the platform of disclosed information in a site that has none: its parts, the fifteen and the eight classes, and
 * a page of each kind to fill (DISC-03, CONT-07, CONT-08). The pages are drafts, so that nothing invented goes out.
 */
public final class NewDisclosure {

    private static final String CATALOGUE = "fdzdgk/";

    /** Columns and pages with a text of their own; the column's description stands in the template. */
    private static final List<String> FILES = List.of(
            "_column.yaml",
            "zn/_column.yaml",
            "zn/zhinan.md",
            "zd/_column.yaml",
            "zd/zhidu.md",
            "fdzdgk/_column.yaml",
            "nb/_column.yaml",
            "nb/baogao.md",
            "ysqgk/_column.yaml",
            "ysqgk/shenqingbiao.md");

    /**
     * What came of it.
     *
     * @param made files made, relative to the site's folder
     * @param kept files that were there and were not touched
     */
    public record Outcome(List<String> made, List<String> kept) {
        public Outcome {
            made = List.copyOf(made);
            kept = List.copyOf(kept);
        }
    }

    private NewDisclosure() {}

    /**
     * Writes the files that are missing.
     *
     * @param site folder of the site
     * @param column folder of the platform below {@code content/}, for instance {@code xxgk}
     * @param today date of the pages
     * @return what was made; nothing after reporting why
     */
    public static Outcome create(Path site, String column, LocalDate today, Diagnostics diagnostics) {
        Location at = Location.ofFile(site.toString());
        if (!Files.isRegularFile(site.resolve("jiandu.yaml"))) {
            diagnostics.report(Code.NEW_NO_SITE, at, site);
            return new Outcome(List.of(), List.of());
        }
        List<String> made = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : files(today).entrySet()) {
                String path = "content/" + column + "/" + file.getKey();
                Path target = site.resolve(path);
                if (Files.exists(target)) {
                    kept.add(path);
                    continue;
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
                made.add(path);
            }
        } catch (IOException e) {
            diagnostics.report(Code.OUTPUT_FAILED, at, site, SystemMessages.of(e));
        }
        return new Outcome(made, kept);
    }

    private static Map<String, String> files(LocalDate today) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : FILES) {
            String text = read(name)
                    .replace("{today}", today.toString())
                    .replace("{year}", String.valueOf(today.getYear() - 1));
            files.put(name, text);
        }
        int order = 10;
        for (DisclosureClass type : DisclosureClass.values()) {
            files.put(CATALOGUE + folder(type) + "/_column.yaml", column(type, order));
            order += 10;
        }
        return files;
    }

    /** A folder's name becomes part of addresses, which are lower case: landTransfer is land-transfer. */
    private static String folder(DisclosureClass type) {
        return type.key().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String column(DisclosureClass type, int order) {
        return String.format(Locale.ROOT, """
                # 依据：《政府信息公开条例》%s
                # 没有这类信息就不放文章，目录上会写“暂无此类信息”。
                名称: %s
                说明: %s
                公开类别: %s
                顺序: %d
                """, type.source(), type.chinese(), type.text(), type.chinese(), order);
    }

    private static String read(String file) throws IOException {
        String resource = "disclosure/" + file;
        try (InputStream in = Objects.requireNonNull(NewDisclosure.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
