package io.github.jiandu.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the text of attached files (附件) for the search index: paragraphs and rows of tables as lines, blanks collapsed.
 *
 * <pre>
 * AttachmentText.read(Path.of("banfa.pdf"), "banfa.pdf", Limits.DEFAULT).text()
 * </pre>
 *
 * <p>The same file gives the same text on every machine, unless it is {@link Outcome#TOO_SLOW}.
 */
public final class AttachmentText {

    /**
     * What was read, and what was wrong, if anything.
     *
     * @param text what could be read; of a file that broke off what stood before
     */
    public record Result(String text, Outcome outcome) {}

    /** How the reading ended. */
    public enum Outcome {
        /** The whole text. */
        READ,
        /** As many pages or characters as the limits allow. */
        TRUNCATED,
        /** Sound, but without text, for instance scanned pages. */
        NO_TEXT,
        /** Of a format that is not read. */
        UNSUPPORTED,
        /** Cannot be opened without a password. */
        ENCRYPTED,
        /** Not what its name says, or broken. */
        DAMAGED,
        /** The file, or what it unpacks to. */
        TOO_LARGE,
        /** Given up when the time was over. */
        TOO_SLOW
    }

    /**
     * How much is read of one file.
     *
     * @param bytes size of the file
     * @param pages of a PDF or OFD file
     * @param characters of text, in UTF-16 units
     * @param time the last resort against files that are made to keep readers busy
     */
    public record Limits(long bytes, int pages, int characters, Duration time) {

        /** Enough for any document that a township publishes. */
        public static final Limits DEFAULT = new Limits(100L << 20, 2000, 1_000_000, Duration.ofSeconds(30));
    }

    private static final Set<String> ENDINGS = Set.of("pdf", "docx", "xlsx", "ofd", "txt", "csv");

    /** How far into a file the mark of a PDF may stand, and that of an encrypted Office document. */
    private static final int HEAD = 64 << 10;

    private static final int PDF_MARK_WITHIN = 1024;

    private AttachmentText() {}

    /** Whether files with such a name are read. */
    public static boolean supports(String fileName) {
        return ENDINGS.contains(ending(fileName));
    }

    /**
     * Reads a file; what is wrong with its content is told by the outcome.
     *
     * @param file where it is on disk
     * @param fileName its name, which says what it should be
     * @throws IOException when the file itself cannot be read
     */
    public static Result read(Path file, String fileName, Limits limits) throws IOException {
        if (!supports(fileName)) {
            return new Result("", Outcome.UNSUPPORTED);
        }
        if (Files.size(file) > limits.bytes()) {
            return new Result("", Outcome.TOO_LARGE);
        }
        TextCollector text = new TextCollector(limits.characters());
        TextReader reader = reader(file, fileName, limits);
        return TimedReading.read(reader, text, limits.time());
    }

    /** By content, since what a file is called is not always what it is; texts have no mark and go by their name. */
    private static TextReader reader(Path file, String fileName, Limits limits) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < PDF_MARK_WITHIN) {
            return new PdfText(file, limits.pages());
        }
        if (head.startsWith("PK\3\4")) {
            return new ZippedText(file, limits.pages());
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            // Office wraps what has a password into the format of before 2007
            boolean encrypted = head.contains("E\0n\0c\0r\0y\0p\0t\0");
            return text -> encrypted ? Outcome.ENCRYPTED : Outcome.UNSUPPORTED;
        }
        boolean plain = Set.of("txt", "csv").contains(ending(fileName));
        return plain ? new PlainText(file, limits.characters()) : text -> Outcome.DAMAGED;
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
