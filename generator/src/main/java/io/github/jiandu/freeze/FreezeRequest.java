package io.github.jiandu.freeze;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to freeze and how.
 *
 * @param originals where the old site's files come from
 * @param output the folder for the copy ({@code html/}) and the report ({@code report/})
 * @param baseUrl the address that the old site had, {@code http://www.qinglan.example/}
 * @param date the day of archiving, which every page shows
 * @param name what the site is called
 * @param successor the address of the site that took over, or null
 * @param contact whom to ask, or null
 * @param encoding of the pages of the copy
 * @param externalLinks what becomes of links to other sites
 * @param acceptedLosses the digest of the report whose losses somebody has agreed to, or null
 * @param baker recovers what scripts wrote; null when that is not wanted
 * @param threads at least 1
 * @param progress is told how far the work is
 */
public record FreezeRequest(
        Originals originals,
        Path output,
        String baseUrl,
        LocalDate date,
        String name,
        @Nullable String successor,
        @Nullable String contact,
        Encoding encoding,
        ExternalLinks externalLinks,
        @Nullable String acceptedLosses,
        @Nullable Baker baker,
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
         * @param stage {@code inventory}, {@code look} or {@code pages}
         * @param done files done
         * @param all files in all; 0 when that is not known yet
         */
        void at(String stage, int done, int all);
    }

    public static FreezeRequest of(Originals originals, Path output, String baseUrl, LocalDate date, String name) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                null,
                null,
                Encoding.UTF_8,
                ExternalLinks.TEXT,
                null,
                null,
                Runtime.getRuntime().availableProcessors(),
                (stage, done, all) -> {});
    }

    public FreezeRequest withSuccessor(@Nullable String value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                value,
                contact,
                encoding,
                externalLinks,
                acceptedLosses,
                baker,
                threads,
                progress);
    }

    public FreezeRequest withContact(@Nullable String value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                value,
                encoding,
                externalLinks,
                acceptedLosses,
                baker,
                threads,
                progress);
    }

    public FreezeRequest withEncoding(Encoding value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                contact,
                value,
                externalLinks,
                acceptedLosses,
                baker,
                threads,
                progress);
    }

    public FreezeRequest withExternalLinks(ExternalLinks value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                contact,
                encoding,
                value,
                acceptedLosses,
                baker,
                threads,
                progress);
    }

    public FreezeRequest withAcceptedLosses(@Nullable String value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                contact,
                encoding,
                externalLinks,
                value,
                baker,
                threads,
                progress);
    }

    public FreezeRequest withThreads(int value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                contact,
                encoding,
                externalLinks,
                acceptedLosses,
                baker,
                value,
                progress);
    }

    public FreezeRequest withProgress(Progress value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                contact,
                encoding,
                externalLinks,
                acceptedLosses,
                baker,
                threads,
                value);
    }

    public FreezeRequest withBaker(@Nullable Baker value) {
        return new FreezeRequest(
                originals,
                output,
                baseUrl,
                date,
                name,
                successor,
                contact,
                encoding,
                externalLinks,
                acceptedLosses,
                value,
                threads,
                progress);
    }
}
