package io.github.jiandu.kind;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file that the build makes. */
public interface FileWriter {

    void writeTo(OutputStream out) throws IOException;
}
