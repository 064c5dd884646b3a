package io.github.jiandu;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What writing server rules is asked to do.
 *
 * @param folder a site's folder, or one that a build wrote
 * @param output the folder the rules will stand in, beside the site
 * @param baseUrl public address of the site, instead of the one it names, or null
 * @param retired domains that are given up and at which the pages of this site stood at the same paths
 * @param now the time of the run, local time of Asia/Shanghai
 * @param threads how many to use, at least 1
 */
public record RedirectsRequest(
        Path folder, Path output, @Nullable String baseUrl, Set<String> retired, LocalDateTime now, int threads) {

    public RedirectsRequest {
        retired = Set.copyOf(retired);
    }

    public static RedirectsRequest of(Path folder, Path output, LocalDateTime now) {
        return new RedirectsRequest(
                folder, output, null, Set.of(), now, Runtime.getRuntime().availableProcessors());
    }

    public RedirectsRequest withBaseUrl(@Nullable String url) {
        return new RedirectsRequest(folder, output, url, retired, now, threads);
    }

    public RedirectsRequest withRetired(Set<String> hosts) {
        return new RedirectsRequest(folder, output, baseUrl, hosts, now, threads);
    }
}
