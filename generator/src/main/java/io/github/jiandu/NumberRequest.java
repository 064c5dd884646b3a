package io.github.jiandu;

import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * What giving index numbers is asked to do.
 *
 * @param site the site's folder
 * @param now the time of the run, local time of Asia/Shanghai
 * @param dryRun whether to tell the numbers without writing them
 * @param threads how many to use, at least 1
 */
public record NumberRequest(Path site, LocalDateTime now, boolean dryRun, int threads) {

    public static NumberRequest of(Path site, LocalDateTime now) {
        return new NumberRequest(site, now, false, Runtime.getRuntime().availableProcessors());
    }

    public NumberRequest withDryRun(boolean wanted) {
        return new NumberRequest(site, now, wanted, threads);
    }
}
