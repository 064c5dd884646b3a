package io.github.jiandu.freeze;

import io.github.jiandu.masking.Masking;
import java.nio.file.Path;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What to freeze and how.
 *
 * @param originals where the old site's files come from
 * @param output the folder for the copy ({@code html/}) and the report ({@code report/})
 * @param site what it is
 * @param encoding of the pages of the copy
 * @param externalLinks what becomes of links to other sites
 * @param acceptedLosses the digest of the report whose losses somebody has agreed to, or null
 * @param scripts recovers what scripts wrote; null when that is not wanted
 * @param packing packs the copy for those who keep it; null when that is not wanted
 * @param search makes the search of the copy; null when that is not wanted
 * @param masking what personal data is to be masked; null when it is only to be found
 * @param threads at least 1
 * @param progress is told how far the work is
 */
public record FreezeRequest(
        Originals originals,
        Path output,
        OldSite site,
        Encoding encoding,
        ExternalLinks externalLinks,
        @Nullable String acceptedLosses,
        @Nullable ScriptRunner scripts,
        @Nullable Packing packing,
        @Nullable CopySearch search,
        @Nullable Masking masking,
        int threads,
        Progress progress) {

    /** Encoding of the pages of a copy. */
    public enum Encoding {
        /** Bytes stay; what pages declare is put right. */
        KEEP,
        /** UTF-8, but for pages in which some bytes mean nothing: those stay. */
        UTF_8
    }

    /** What becomes of links to other sites (SECU-02). */
    public enum ExternalLinks {
        TEXT,
        KEEP
    }

    /** Is told how far the work is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * So much is done.
         *
         * @param stage {@code inventory}, {@code look}, {@code privacy}, {@code pages}, {@code search}, or what is packed
         * @param done files done
         * @param all files in all; 0 when that is not known yet
         */
        void at(String stage, int done, int all);
    }

    /** A request of the usual kind: pages in UTF-8, links to other sites as text, one thread for each processor. */
    public static Builder of(Originals originals, Path output, OldSite site) {
        return new Builder(originals, output, site);
    }

    /**
     * What makes two runs give the same copy, on one line: a run that was killed is gone on with by one of the same identity
     * over the same originals. What somebody agrees to, threads and packages change no page. It may hold words that are to be
     * masked, so that no more than its digest is kept.
     */
    String identity() {
        return String.join(
                "\t",
                String.valueOf(FreezeRequest.class.getPackage().getImplementationVersion()),
                site.toString(),
                new TreeSet<>(originals.hosts()).toString(),
                encoding.name(),
                externalLinks.name(),
                scripts == null ? "unbaked" : "baked",
                search == null ? "unsearched" : "searched",
                masking == null ? "unmasked" : masking.list().toString());
    }

    /** The same, to be changed. */
    public Builder but() {
        Builder builder = new Builder(originals, output, site);
        builder.encoding = encoding;
        builder.externalLinks = externalLinks;
        builder.acceptedLosses = acceptedLosses;
        builder.scripts = scripts;
        builder.packing = packing;
        builder.search = search;
        builder.masking = masking;
        builder.threads = threads;
        builder.progress = progress;
        return builder;
    }

    /** Collects what is wished otherwise than usual. */
    public static final class Builder {
        private final Originals originals;
        private final Path output;
        private final OldSite site;
        private Encoding encoding = Encoding.UTF_8;
        private ExternalLinks externalLinks = ExternalLinks.TEXT;
        private @Nullable String acceptedLosses;
        private @Nullable ScriptRunner scripts;
        private @Nullable Packing packing;
        private @Nullable CopySearch search;
        private @Nullable Masking masking;
        private int threads = Runtime.getRuntime().availableProcessors();
        private Progress progress = (stage, done, all) -> {};

        private Builder(Originals originals, Path output, OldSite site) {
            this.originals = originals;
            this.output = output;
            this.site = site;
        }

        public Builder encoding(Encoding value) {
            encoding = value;
            return this;
        }

        public Builder externalLinks(ExternalLinks value) {
            externalLinks = value;
            return this;
        }

        public Builder acceptedLosses(@Nullable String value) {
            acceptedLosses = value;
            return this;
        }

        public Builder scripts(@Nullable ScriptRunner value) {
            scripts = value;
            return this;
        }

        public Builder packing(@Nullable Packing value) {
            packing = value;
            return this;
        }

        public Builder search(@Nullable CopySearch value) {
            search = value;
            return this;
        }

        public Builder masking(@Nullable Masking value) {
            masking = value;
            return this;
        }

        public Builder threads(int value) {
            threads = value;
            return this;
        }

        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        public FreezeRequest build() {
            return new FreezeRequest(
                    originals,
                    output,
                    site,
                    encoding,
                    externalLinks,
                    acceptedLosses,
                    scripts,
                    packing,
                    search,
                    masking,
                    threads,
                    progress);
        }
    }
}
