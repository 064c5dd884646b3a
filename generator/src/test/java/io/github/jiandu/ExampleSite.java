package io.github.jiandu;

import java.nio.file.Path;

/** The example site of the project, read in place. */
final class ExampleSite {

    static final Path FOLDER = Path.of("..", "example-site").toAbsolutePath().normalize();

    /** The day the example site is built for. */
    static final String NOW = "2026-11-22";

    private ExampleSite() {}
}
