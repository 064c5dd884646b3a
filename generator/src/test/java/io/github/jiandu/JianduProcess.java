package io.github.jiandu;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The command line in a process of its own, with the class path of the tests. */
final class JianduProcess {

    /**
     * How a process ended.
     *
     * @param code its exit code
     * @param output both its streams, in UTF-8
     */
    record Result(int code, String output) {}

    private JianduProcess() {}

    static Process start(
            Map<String, String> environment, List<String> javaOptions, @Nullable Path log, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("io.github.jiandu.cli.Cli");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(log == null ? new File("/dev/null") : log.toFile());
        return builder.start();
    }

    static Result run(Map<String, String> environment, List<String> javaOptions, Path log, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(environment, javaOptions, log, arguments);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after five minutes");
        }
        return new Result(process.exitValue(), java.nio.file.Files.readString(log, StandardCharsets.UTF_8));
    }
}
