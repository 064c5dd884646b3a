package io.github.jiandu.scaffold;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds the column of a village (村务公开) to a site, with a text of its own and a draft of its first accounts. */
public final class NewVillage {

    /** Column that all villages stand in. */
    private static final String PARENT = "content/cwgk";

    private static final Pattern FOLDER = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

    private NewVillage() {}

    /**
     * Writes the files; a folder that is there already stays as it is.
     *
     * @param site the site's folder
     * @param name name of the village, for instance 梨坪村
     * @param folder its folder, which becomes its address; null for the next free number
     * @param today date of the first page
     * @return the files made, relative to the site; empty after reporting why there are none
     */
    public static List<String> create(
            Path site, String name, @Nullable String folder, LocalDate today, Diagnostics diagnostics) {
        if (!Files.isRegularFile(site.resolve("jiandu.yaml"))) {
            diagnostics.report(Code.CONFIG_NOT_FOUND, Location.ofFile("jiandu.yaml"));
            return List.of();
        }
        if (folder != null && !FOLDER.matcher(folder).matches()) {
            diagnostics.report(Code.ADDRESS_FORM, Location.ofFile(folder), folder);
            return List.of();
        }
        String path = PARENT + "/" + (folder == null ? nextFree(site) : folder);
        if (Files.exists(site.resolve(path))) {
            diagnostics.report(Code.NEW_NOT_EMPTY, Location.ofFile(path), path);
            return List.of();
        }
        try {
            return write(site, path, name, today);
        } catch (IOException e) {
            diagnostics.report(Code.OUTPUT_FAILED, Location.ofFile(path), path, SystemMessages.of(e));
            return List.of();
        }
    }

    private static String nextFree(Path site) {
        int number = 1;
        while (Files.exists(site.resolve(PARENT + "/cun" + number))) {
            number++;
        }
        return "cun" + number;
    }

    private static List<String> write(Path site, String path, String name, LocalDate today) throws IOException {
        LocalDate last = today.minusMonths(3);
        int quarter = last.get(IsoFields.QUARTER_OF_YEAR);
        String period = last.getYear() + "年第" + QUARTERS.get(quarter - 1) + "季度";
        List<String> made = new ArrayList<>();
        if (!Files.exists(site.resolve(PARENT + "/_column.yaml"))) {
            made.add(write(site, PARENT + "/_column.yaml", NewSite.read("village/cwgk.yaml")));
        }
        for (String file : List.of("_column.yaml", "_index.md", "caiwu.md")) {
            String text = NewSite.read("village/" + file)
                    .replace("{day}", today.toString())
                    .replace("{period}", period);
            String target = file.equals("caiwu.md") ? "caiwu-" + last.getYear() + "-" + quarter + ".md" : file;
            made.add(write(site, path + "/" + target, NewSite.named(text, name)));
        }
        return made;
    }

    private static String write(Path site, String path, String text) throws IOException {
        Path target = site.resolve(path);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.writeString(target, text, StandardCharsets.UTF_8);
        return path;
    }
}
