package io.github.jiandu.verify;

import io.github.jiandu.bag.BagCheck;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.warc.ArchiveCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the site or package stands that is to be verified. */
public sealed interface Target {

    /** A folder on a disk. */
    record Folder(Path path) implements Target {}

    /**
     * A package of an archive: a bag, or a file in WARC or WACZ.
     *
     * @param path the folder of a bag, or a file
     */
    record Archive(Path path) implements Target {

        /** Whether what stands at a path is to be verified as a package. */
        public static boolean isArchive(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                return BagCheck.isBag(path) && !Files.exists(path.resolve(Manifest.PATH.value()));
            }
            return Files.isRegularFile(path) && ArchiveCheck.isArchive(path);
        }
    }

    /**
     * A site on a server that the user names.
     *
     * @param base {@code http} or {@code https}, with a host, without name and password, query and fragment; ends with a
     *     {@code /}
     */
    record Web(URI base) implements Target {
        public Web {
            if (!isUsable(base)) {
                throw new IllegalArgumentException("not an address of a site: " + base);
            }
        }

        private static boolean isUsable(URI base) {
            String scheme = base.getScheme();
            return scheme != null
                    && (scheme.toLowerCase(Locale.ROOT).equals("http")
                            || scheme.toLowerCase(Locale.ROOT).equals("https"))
                    && base.getHost() != null
                    && base.getRawUserInfo() == null
                    && base.getRawQuery() == null
                    && base.getRawFragment() == null
                    && base.getRawPath().endsWith("/");
        }
    }
}
