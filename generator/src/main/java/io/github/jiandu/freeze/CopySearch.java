package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.output.OutputSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the search of a copy: what its page of search loads, and an index beside the copy. */
@FunctionalInterface
public interface CopySearch {

    /** Where the index for programs stands, beside the copy. */
    String INDEX = "search-lucene";
    /** Where the data stand that the page loads, below {@link #PAGE}'s folder. */
    String DATA = "search/";
    /** The script that answers questions, beside the page. */
    String ENGINE = "search-engine.js";
    /** The script that shows answers, beside the page. */
    String SCRIPT = "search.js";
    /** The page of search in the copy. */
    SitePath PAGE = new SitePath(FileNamer.OWN + "/search.html");

    /**
     * A page of the copy.
     *
     * @param path where it stands in the copy
     * @param file its bytes
     * @param charset what they are in
     * @param title what it called itself; empty when it did not
     * @param address where it once stood
     * @param home whether readers begin with it
     */
    record Page(SitePath path, Path file, WebCharset charset, String title, String address, boolean home) {}

    /**
     * What is to be found.
     *
     * @param pages all pages of the copy
     * @param files other files of the copy
     * @param site tells them from other sites
     * @param date of archiving; no page is of a later day
     */
    record Copy(List<Page> pages, Function<SitePath, Optional<Path>> files, String site, LocalDate date) {
        public Copy {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Makes the search.
     *
     * @param index an empty or missing folder for the index for programs
     * @param threads at least 1
     * @param sink takes {@link #ENGINE}, {@link #SCRIPT} and all below {@link #DATA}, by paths from the folder of the page
     */
    void make(Copy copy, Path index, int threads, OutputSink sink) throws IOException;
}
