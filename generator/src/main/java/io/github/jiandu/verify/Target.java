package io.github.jiandu.verify;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** Where the site stands that is to be verified. */
public sealed interface Target {

    /** A folder on a disk. */
    record Folder(Path path) implements Target {}

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
