package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files of {@code content/} by what they are.
 *
 * @param columns those that make their folders columns
 * @param pages those that are pages
 * @param introductions texts of columns
 * @param others what pages may offer or show
 */
record ContentFiles(
        List<SourceTree.Item> columns,
        List<SourceTree.Item> pages,
        List<SourceTree.Item> introductions,
        List<SourceTree.Item> others) {

    static ContentFiles of(SourceTree tree, Diagnostics diagnostics) {
        ContentFiles files =
                new ContentFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SourceTree.Item item : tree.list(Content.FOLDER, diagnostics)) {
            String name = item.name();
            if (name.equals(ColumnReader.FILE)) {
                files.columns.add(item);
            } else if (name.equals(Content.INTRODUCTION)) {
                files.introductions.add(item);
            } else if (name.startsWith("_")) {
                diagnostics.report(Code.FILE_UNDERSCORE, Location.ofFile(item.path()), name);
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
                files.pages.add(item);
            } else {
                files.others.add(item);
            }
        }
        return files;
    }
}
