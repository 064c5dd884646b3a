package io.github.jiandu;

import io.github.jiandu.cli.Cli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command line did, run in process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained of
 */
record CommandLineRun(int code, String out, String err) {

    /** The day on which test sites are built. */
    static final String TODAY = "2026-11-22";

    static CommandLineRun build(Path site, Path output, String... options) {
        List<String> args = new ArrayList<>(
                List.of("build", site.toString(), "--out", output.toString(), "--now", TODAY, "--lang", "both"));
        args.addAll(List.of(options));
        return of(args.toArray(String[]::new));
    }

    static CommandLineRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cli.run(new PrintWriter(out), new PrintWriter(err), args);
        return new CommandLineRun(code, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace("\r\n", "\n");
    }
}
