package io.github.jiandu;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a build is asked to do.
 *
 * @param site the site's folder
 * @param output the folder the finished site will stand in
 * @param baseUrl public address, instead of the one in {@code jiandu.yaml}, or null
 * @param former the site as published before, or its manifest, to find addresses that vanished (URL-01) and, when
 *     someone looks at the changes, what they are changes to; null for what stands in the output
 * @param now the time of the build, local time of Asia/Shanghai; decides what is scheduled and what has expired
 * @param drafts whether drafts are published too
 * @param strict whether warnings keep the site from being published, as errors do
 * @param threads how many to use, at least 1
 * @param progress told the name of each stage as it begins
 * @param review that the changes are looked at and must be approved, or null to publish without
 */
public record BuildRequest(
        Path site,
        Path output,
        @Nullable String baseUrl,
        @Nullable Path former,
        LocalDateTime now,
        boolean drafts,
        boolean strict,
        int threads,
        Consumer<String> progress,
        @Nullable Review review) {

    /**
     * That a second person looks at the changes.
     *
     * @param approval the file that must approve exactly these changes; null to look at them and publish nothing
     */
    public record Review(@Nullable Path approval) {}

    /** A plain build with as many threads as there are processors. */
    public static BuildRequest of(Path site, Path output, LocalDateTime now) {
        return new BuildRequest(
                site,
                output,
                null,
                null,
                now,
                false,
                false,
                Runtime.getRuntime().availableProcessors(),
                stage -> {},
                null);
    }

    public BuildRequest withBaseUrl(@Nullable String url) {
        return new BuildRequest(site, output, url, former, now, drafts, strict, threads, progress, review);
    }

    public BuildRequest withFormer(@Nullable Path place) {
        return new BuildRequest(site, output, baseUrl, place, now, drafts, strict, threads, progress, review);
    }

    public BuildRequest withDrafts(boolean wanted) {
        return new BuildRequest(site, output, baseUrl, former, now, wanted, strict, threads, progress, review);
    }

    public BuildRequest withStrict(boolean wanted) {
        return new BuildRequest(site, output, baseUrl, former, now, drafts, wanted, threads, progress, review);
    }

    public BuildRequest withThreads(int number) {
        return new BuildRequest(site, output, baseUrl, former, now, drafts, strict, number, progress, review);
    }

    public BuildRequest withProgress(Consumer<String> listener) {
        return new BuildRequest(site, output, baseUrl, former, now, drafts, strict, threads, listener, review);
    }

    public BuildRequest withReview(@Nullable Review wanted) {
        return new BuildRequest(site, output, baseUrl, former, now, drafts, strict, threads, progress, wanted);
    }
}
