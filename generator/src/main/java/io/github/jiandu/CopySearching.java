package io.github.jiandu;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.freeze.CopySearch;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.search.CopyIndexer;
import io.github.jiandu.theme.ThemeReader;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Gives copies of old sites the search of living ones. */
final class CopySearching implements CopySearch {

    @Override
    public void make(Copy copy, Path index, int threads, OutputSink sink) throws IOException {
        for (String script : List.of(ENGINE, SCRIPT)) {
            sink.write(new OutputFile(
                    new SitePath(script),
                    Location.ofFile("(jiandu)"),
                    new OutputFile.Bytes(ThemeReader.builtIn(script))));
        }
        List<CopyIndexer.Page> pages = copy.pages().stream()
                .map(page -> new CopyIndexer.Page(
                        page.path(), page.file(), page.charset(), page.title(), page.address(), page.home()))
                .toList();
        CopyIndexer.index(pages, copy.date(), copy.site(), copy.files(), index, new Workers(threads), sink);
    }
}
