package io.github.jiandu.freeze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where an old site's files come from: a folder, an archive file, a crawl. */
public interface Originals {

    /**
     * Everything there is, sorted by path, the same list each time. What cannot be taken is told of, not thrown.
     *
     * @param losses is told of what is left out
     */
    List<Original> list(LossSink losses) throws IOException;

    /** Addresses that lead to originals by a redirect of the server; known after {@link #list}, sorted by address. */
    default List<Moved> moved() {
        return List.of();
    }

    /** Further hosts that the site had, {@code host} or {@code host:port}. */
    default Set<String> hosts() {
        return Set.of();
    }

    /** Files and folders that are read, which the output must neither hold nor lie in. */
    List<Path> places();
}
