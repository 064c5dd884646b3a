package io.github.jiandu.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What readers and editors should know of a file that is offered for download.
 *
 * @param kind what it is
 * @param pages how long it is in words, for instance 12 页, or null when unknown
 * @param concerns what is wrong with it
 */
public record FileFacts(FileKind kind, @Nullable String pages, Set<Concern> concerns) {

    /** What may be wrong with an attachment. */
    public enum Concern {
        /** Programs that Office would run when the file is opened. */
        MACROS,
        /** It cannot be opened without a password. */
        PASSWORD,
        /** Its parts do not hold together. */
        DAMAGED,
        /** It would grow beyond all measure when unpacked. */
        BOMB
    }

    /** Of a file that cannot be read. */
    public static final FileFacts UNKNOWN = of(FileKind.UNKNOWN);

    public FileFacts {
        concerns = Set.copyOf(concerns);
    }

    static FileFacts of(FileKind kind, Concern... concerns) {
        return new FileFacts(kind, null, Set.of(concerns));
    }

    /** Looks into a file. Reads what is needed and no more, however large the file is. */
    public static FileFacts read(Path file) throws IOException {
        FileKind kind = FileSniffer.kind(file);
        return switch (kind) {
            case ZIP -> ZipFacts.read(file);
            case OLE -> OleFacts.read(file);
            case PDF -> PdfFacts.read(file);
            default -> of(kind);
        };
    }
}
