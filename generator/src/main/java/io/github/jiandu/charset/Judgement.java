package io.github.jiandu.charset;

import org.jspecify.annotations.Nullable;

/**
 * Which encoding a page is in, and why that is believed.
 *
 * @param charset the encoding
 * @param evidence what decided
 * @param meta what the page itself declares, as it stands; null when it declares nothing
 * @param http what the server declared, as it stands; null when nothing is known
 * @param characters decoded characters beyond ASCII
 * @param errors places that mean nothing in the encoding
 */
public record Judgement(
        WebCharset charset,
        Evidence evidence,
        @Nullable String meta,
        @Nullable String http,
        int characters,
        int errors) {

    /** What decided. */
    public enum Evidence {
        /** A byte order mark. */
        BOM,
        /** There is nothing but ASCII, which every encoding reads alike. */
        ASCII,
        /** All of it, but for a few bytes, is UTF-8, which does not happen by chance. */
        UTF_8,
        /** The page declares it, and its bytes do not gainsay. */
        META,
        /** The server declared it, and the bytes do not gainsay. */
        HTTP,
        /** The statistics of its bytes. */
        STATISTICS,
        /** Most pages of the site are in it, and the page's own bytes leave the question open. */
        SITE,
        /** Nothing. */
        NONE
    }

    /** Whether what the page declares means the encoding it is in, or it declares nothing. */
    public boolean isAsDeclared() {
        return meta == null
                || WebCharset.ofLabel(meta)
                        .map(declared -> declared == charset || declared.isGb() && charset.isGb())
                        .orElse(false);
    }

    /** Whether the site's other pages may know better. */
    boolean isOpen() {
        return evidence == Evidence.STATISTICS || evidence == Evidence.NONE;
    }
}
