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
 * @param now the time of the build, local time of Asia/Shanghai; decides what is scheduled and what has expired
 * @param drafts whether drafts are published too
 * @param strict whether warnings keep the site from being published, as errors do
 * @param threads how many to use, at least 1
 * @param progress told the name of each stage as it begins
 * @param review what the changes are compared with and who must have approved them, or null to publish without
 */
public record BuildRequest(
        Path site,
        Path output,
        @Nullable String baseUrl,
        LocalDateTime now,
        boolean drafts,
        boolean strict,
        int threads,
        Consumer<String> progress,
        @Nullable Review review) {

    /**
     * That a second person looks at the changes.
     *
     * @param former the folder of the site they are changes to, or null for the present output
     * @param approval the file that must approve exactly these changes; null to look at them and publish nothing
     */
    public record Review(@Nullable Path former, @Nullable Path approval) {}

    /** A plain build with as many threads as there are processors. */
    public static BuildRequest of(Path site, Path output, LocalDateTime now) {
        return new BuildRequest(
                site, output, null, now, false, false, Runtime.getRuntime().availableProcessors(), stage -> {}, null);
    }

    public BuildRequest withBaseUrl(@Nullable String url) {
        return new BuildRequest(site, output, url, now, drafts, strict, threads, progress, review);
    }

    public BuildRequest withDrafts(boolean wanted) {
        return new BuildRequest(site, output, baseUrl, now, wanted, strict, threads, progress, review);
    }

    public BuildRequest withStrict(boolean wanted) {
        return new BuildRequest(site, output, baseUrl, now, drafts, wanted, threads, progress, review);
    }

    public BuildRequest withThreads(int number) {
        return new BuildRequest(site, output, baseUrl, now, drafts, strict, number, progress, review);
    }

    public BuildRequest withProgress(Consumer<String> listener) {
        return new BuildRequest(site, output, baseUrl, now, drafts, strict, threads, listener, review);
    }

    public BuildRequest withReview(@Nullable Review wanted) {
        return new BuildRequest(site, output, baseUrl, now, drafts, strict, threads, progress, wanted);
    }
}
