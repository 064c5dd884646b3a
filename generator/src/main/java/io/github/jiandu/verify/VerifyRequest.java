package io.github.jiandu.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified, and how.
 *
 * @param target where the site stands
 * @param level how closely it is looked at
 * @param manifest a manifest kept elsewhere to hold it against, or null for the one that stands in the site
 * @param code what was written on paper, or null
 * @param sm3 a list of SM3 digests to hold the files of a folder against as well, or null
 * @param rate requests a second that a server is asked at most, at least 1
 * @param patience how long a server may say nothing before it is given up
 * @param threads how many to use, at least 1
 * @param progress told now and then how far it is, as in {@code 120/665}
 */
public record VerifyRequest(
        Target target,
        Level level,
        @Nullable Path manifest,
        @Nullable PaperCode code,
        @Nullable Sm3List sm3,
        int rate,
        Duration patience,
        int threads,
        Consumer<String> progress) {

    /** Requests a second unless the user says otherwise. */
    public static final int DEFAULT_RATE = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public VerifyRequest {
        if (rate < 1 || threads < 1) {
            throw new IllegalArgumentException("at least one request a second and one thread");
        }
    }

    /** Every byte of a site against its own manifest, with as many threads as there are processors. */
    public static VerifyRequest of(Target target) {
        return new VerifyRequest(
                target,
                Level.CONTENT,
                null,
                null,
                null,
                DEFAULT_RATE,
                PATIENCE,
                Runtime.getRuntime().availableProcessors(),
                far -> {});
    }

    public VerifyRequest withLevel(Level wanted) {
        return new VerifyRequest(target, wanted, manifest, code, sm3, rate, patience, threads, progress);
    }

    public VerifyRequest withManifest(@Nullable Path file) {
        return new VerifyRequest(target, level, file, code, sm3, rate, patience, threads, progress);
    }

    public VerifyRequest withCode(@Nullable PaperCode written) {
        return new VerifyRequest(target, level, manifest, written, sm3, rate, patience, threads, progress);
    }

    public VerifyRequest withSm3(@Nullable Sm3List list) {
        return new VerifyRequest(target, level, manifest, code, list, rate, patience, threads, progress);
    }

    public VerifyRequest withRate(int perSecond) {
        return new VerifyRequest(target, level, manifest, code, sm3, perSecond, patience, threads, progress);
    }

    public VerifyRequest withPatience(Duration longest) {
        return new VerifyRequest(target, level, manifest, code, sm3, rate, longest, threads, progress);
    }

    public VerifyRequest withThreads(int number) {
        return new VerifyRequest(target, level, manifest, code, sm3, rate, patience, number, progress);
    }

    public VerifyRequest withProgress(Consumer<String> listener) {
        return new VerifyRequest(target, level, manifest, code, sm3, rate, patience, threads, listener);
    }
}
