package io.github.jiandu.freeze;

/** Is told what is not in the frozen copy as it was in the original. */
@FunctionalInterface
public interface LossSink {

    /** A line number for the file as a whole. */
    int WHOLE = 0;

    /**
     * Something was lost or changed.
     *
     * @param path of the original
     * @param line from 1, or {@link #WHOLE}
     * @param detail what was lost or changed: an address, a name, a few words
     */
    void lost(Loss kind, String path, int line, String detail);
}
