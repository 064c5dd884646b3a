package io.github.jiandu.verify;

import io.github.jiandu.diagnostic.Diagnostics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A built site that is looked at, wherever it stands. Nothing in it is ever changed. */
interface SiteCopy {

    /** How much of a file is wanted. */
    enum Wanted {
        SIZE,
        DIGEST,
        BYTES
    }

    /**
     * The paths of all files that stand there; null where nobody can tell, as on a server. What is neither file nor folder,
     * and what cannot be looked at, is reported.
     */
    @Nullable
    Set<String> list(Diagnostics diagnostics);

    /** Whether {@link #list} reported something of the path, or of a folder that it would stand in. */
    boolean isTold(String path);

    /** Whether nothing more can be had, so that no more need be asked for. */
    boolean isGone();

    /** Reads a whole file of any size up to {@code most} bytes; its bytes are never null. May run beside {@link #list}. */
    Reading whole(String path, long most);

    /**
     * Reads a file. Safe for use by many threads.
     *
     * @param path a path within the site
     * @param expected size in bytes; no more than one byte beyond it is read
     */
    Reading read(String path, long expected, Wanted wanted);
}
