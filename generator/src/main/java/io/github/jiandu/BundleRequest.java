package io.github.jiandu;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What packing a site is asked to do.
 *
 * @param folder a site's folder that was built, or the output of a build
 * @param output the file to write; null for one named after the path, in the current folder
 * @param basePath path of the site on the portal's server, from {@code /} to {@code /}; null for that of its public address
 * @param root absolute path on that server to which the bundle will be unpacked; null for one named after the base path
 * @param version of this program
 * @param threads how many to use, at least 1
 */
public record BundleRequest(
        Path folder,
        @Nullable Path output,
        @Nullable String basePath,
        @Nullable String root,
        String version,
        int threads) {

    /** A bundle for the path that the public address names. */
    public static BundleRequest of(Path folder, @Nullable Path output) {
        String version = BundleRequest.class.getPackage().getImplementationVersion();
        return new BundleRequest(
                folder,
                output,
                null,
                null,
                version == null ? "dev" : version,
                Runtime.getRuntime().availableProcessors());
    }

    public BundleRequest withBasePath(@Nullable String path) {
        return new BundleRequest(folder, output, path, root, version, threads);
    }

    public BundleRequest withRoot(@Nullable String place) {
        return new BundleRequest(folder, output, basePath, place, version, threads);
    }
}
