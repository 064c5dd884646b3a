package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** Reads documents that are a zip of XML parts: which format it is, its parts say. */
record ZippedText(Path file, int pages) implements TextReader {

    @Override
    public Outcome read(TextCollector text) throws IOException {
        try (ZipParts parts = ZipParts.open(file)) {
            if (parts.has("OFD.xml")) {
                return new OfdText(parts, text, pages).read();
            }
            String main =
                    parts.related("", "officeDocument").stream().findFirst().orElse("");
            return switch (parts.has(main) ? parts.root(main) : "") {
                case "document" -> new DocxText(parts, text).read(main);
                case "workbook" -> new XlsxText(parts, text).read(main);
                case "presentation" -> Outcome.UNSUPPORTED;
                default -> Outcome.DAMAGED;
            };
        } catch (XMLStreamException e) {
            // a reader of XML hides what its stream throws
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw new IOException(e);
        }
    }
}
