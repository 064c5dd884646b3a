package io.github.jiandu.markdown;

import io.github.jiandu.diagnostic.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where the links and pictures of a text lead. Problems are its own to report. */
public interface LinkResolver {

    /**
     * A link that can be followed.
     *
     * @param href what the attribute must say
     * @param file the file it offers, or null for a link to a page
     * @param external whether it leaves the site
     * @param leadsTo the foreign address behind a leaving notice (LINK-02), or null for a link that opens at once
     */
    record Link(
            String href,
            @Nullable OfferedFile file,
            boolean external,
            @Nullable String leadsTo) {
        /** A link that opens at once. */
        public Link(String href, @Nullable OfferedFile file, boolean external) {
            this(href, file, external, null);
        }
    }

    /**
     * A file offered for download.
     *
     * @param fileName the name to save it under, or null when the address already has it
     * @param facts what readers are told, for instance PDF，36 KB，12 页
     */
    record OfferedFile(@Nullable String fileName, String facts) {}

    /**
     * A picture to show.
     *
     * @param src what the attribute must say
     * @param width in pixels, 0 when unknown
     * @param height in pixels, 0 when unknown
     * @param sources it and its smaller copies, as the attribute {@code srcset} wants them, or null when there are none
     */
    record Image(
            String src, int width, int height, @Nullable String sources) {}

    /** Where a link leads; empty when it cannot be followed, so that only its text is shown. */
    Optional<Link> link(String target, Location at);

    /** Which picture to show; empty when there is none. */
    Optional<Image> image(String target, Location at);
}
