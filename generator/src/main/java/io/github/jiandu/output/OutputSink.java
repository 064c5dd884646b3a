package io.github.jiandu.output;

/** Takes files one by one as they are made, so that a site's bytes never stand in memory together. */
@FunctionalInterface
public interface OutputSink {

    /** May be called by many threads. Problems are reported, not thrown. */
    void write(OutputFile file);
}
