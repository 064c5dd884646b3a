package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of a PDF page by page, in the order in which it was written. */
record PdfText(Path file, int pages) implements TextReader {

    /** PDFBox tells of every oddity of every file; held here, since loggers that nobody holds forget their level. */
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    /** Bytes of what PDFBox writes aside in memory and in a file of its own. */
    private static final long MOST_MEMORY = 16L << 20;

    private static final long MOST_STORAGE = 256L << 20;

    static {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        FontMappers.set(new BuiltInFont());
    }

    @Override
    public Outcome read(TextCollector text) throws IOException {
        try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file);
                PDDocument document =
                        Loader.loadPDF(in, MemoryUsageSetting.setupMixed(MOST_MEMORY, MOST_STORAGE).streamCache)) {
            Stripper stripper = new Stripper(text, pages);
            stripper.writeText(document, Writer.nullWriter());
            return stripper.outcome();
        } catch (InvalidPasswordException e) {
            return Outcome.ENCRYPTED;
        }
    }

    /** Takes words with their places, and leaves lines and paragraphs to {@link PageLines}. */
    private static final class Stripper extends PDFTextStripper {

        /** Drawing instructions of one page; a map with every house of a county has about 30 MB. */
        private static final long MOST_INSTRUCTIONS = 64L << 20;

        /** Less than this never unpacks to more than is allowed: the method packs to a thousandth at best. */
        private static final long HARMLESS = MOST_INSTRUCTIONS / 1040;

        private final PageLines lines = new PageLines();
        private final TextCollector text;
        private final int pages;
        private int seen;
        private boolean damaged;

        Stripper(TextCollector text, int pages) {
            this.text = text;
            this.pages = pages;
        }

        Outcome outcome() {
            return damaged || seen == 0 ? Outcome.DAMAGED : seen > pages ? Outcome.TRUNCATED : Outcome.READ;
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            if (seen++ >= pages || text.isFull()) {
                return;
            }
            text.checkCancelled();
            checkGrowth(page);
            try {
                super.processPage(page);
            } catch (CancellationException | TooLargeException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // what the other pages say can still be found
                damaged = true;
            }
            lines.flush(text);
        }

        /** PDFBox unpacks instructions that stand in several streams into memory, whatever they grow to. */
        private static void checkGrowth(PDPage page) throws IOException {
            long length = 0;
            for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
                COSStream stream = streams.next().getCOSObject();
                boolean packed = COSName.FLATE_DECODE.equals(stream.getFilters());
                if (packed && stream.getLength() > HARMLESS) {
                    length += unpacked(stream, MOST_INSTRUCTIONS - length);
                } else {
                    length += stream.getLength();
                }
                if (length > MOST_INSTRUCTIONS) {
                    throw new TooLargeException();
                }
            }
        }

        private static long unpacked(COSStream stream, long most) throws IOException {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
                for (int read = in.read(buffer); read >= 0 && length <= most; read = in.read(buffer)) {
                    length += read;
                }
            } catch (ZipException e) {
                // broken: PDFBox takes what comes before, and no more comes out for it than for us
                return length;
            }
            return length;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            text.checkCancelled();
            super.processOperator(operator, operands);
        }

        @Override
        protected void writeString(String word, List<TextPosition> positions) {
            if (positions.isEmpty()) {
                return;
            }
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            lines.add(
                    word,
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    size(positions));
        }

        /** That of the largest letter: numbers are often set smaller than the words around them. */
        private static double size(List<TextPosition> positions) {
            return positions.stream()
                    .mapToDouble(position -> Math.abs(position.getFontSizeInPt()))
                    .reduce(1, Math::max);
        }
    }
}
