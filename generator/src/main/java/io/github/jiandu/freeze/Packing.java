package io.github.jiandu.freeze;

import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Packs a frozen site for those who keep it: an archive of the web, a bag, media for the archives. */
public interface Packing {

    /** Names of files and folders that may come to stand beside the copy. */
    Set<String> names();

    /**
     * Packs a copy.
     *
     * @param folder takes what is packed, each under one of {@link #names}; empty
     * @param diagnostics told why something could not be packed; nothing is put in place when it has errors then
     */
    void pack(FrozenCopy copy, Path folder, FreezeRequest.Progress progress, Diagnostics diagnostics)
            throws IOException;
}
