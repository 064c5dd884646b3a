package io.github.jiandu.fourchecks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param folder a medium, or a folder of media 载体1, 载体2 …
 * @param side for whom
 * @param day the day of the checks, for the report
 * @param scanResult what a virus scanner wrote, or null
 * @param threads at least 1
 * @param progress told now and then how far it is
 */
public record ChecksRequest(
        Path folder, Side side, LocalDate day, @Nullable Path scanResult, int threads, Consumer<String> progress) {

    public static ChecksRequest of(Path folder, Side side, LocalDate day) {
        return new ChecksRequest(folder, side, day, null, Runtime.getRuntime().availableProcessors(), far -> {});
    }

    public ChecksRequest withScanResult(@Nullable Path file) {
        return new ChecksRequest(folder, side, day, file, threads, progress);
    }

    public ChecksRequest withProgress(Consumer<String> told) {
        return new ChecksRequest(folder, side, day, scanResult, threads, told);
    }
}
