package io.github.jiandu.media;

import io.github.jiandu.file.OldFiles;
import io.github.jiandu.media.FileFacts.Concern;
import io.github.jiandu.media.PdfValue.Dictionary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How many pages a PDF has and whether it opens without a password (ISO 32000-1, 7.5 to 7.7). Only what leads to these
 * two is read, so the time does not grow with the file.
 */
final class PdfFacts {

    private static final int MAX_PAGES = 1_000_000;

    private PdfFacts() {}

    static FileFacts read(Path file) throws IOException {
        try (RandomAccessFile in = OldFiles.open(file, old -> new RandomAccessFile(old, "r"))) {
            PdfObjects objects = PdfObjects.open(in);
            Dictionary trailer = objects.trailer();
            Dictionary encryption = objects.dictionary(trailer.get("Encrypt"));
            if (encryption != null && !PdfPassword.isEmpty(encryption, trailer, objects)) {
                return FileFacts.of(FileKind.PDF, Concern.PASSWORD);
            }
            Dictionary catalog = objects.dictionary(trailer.get("Root"));
            if (catalog == null) {
                // What is packed in an encrypted part cannot be read, which says nothing against the file.
                return encryption == null ? damaged() : FileFacts.of(FileKind.PDF);
            }
            Dictionary tree = objects.dictionary(catalog.get("Pages"));
            Integer count = tree == null ? null : objects.integer(tree.get("Count"));
            return new FileFacts(FileKind.PDF, words(count), java.util.Set.of());
        } catch (PdfDamage e) {
            return damaged();
        }
    }

    private static @Nullable String words(@Nullable Integer count) {
        return count != null && count > 0 && count <= MAX_PAGES ? count + " 页" : null;
    }

    private static FileFacts damaged() {
        return FileFacts.of(FileKind.PDF, Concern.DAMAGED);
    }
}
