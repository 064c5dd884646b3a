package io.github.jiandu.media;

import io.github.jiandu.file.OldFiles;
import io.github.jiandu.media.FileFacts.Concern;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What a ZIP file is: an Office or OFD document, a program for Java or Android, or a plain archive. */
final class ZipFacts {

    /** Largest list of entries that is read: about 150,000 files. */
    private static final int MAX_LIST = 16 << 20;

    /** Beyond this an unpacked file is a danger to the reader's computer, if it also grew a hundredfold. */
    private static final long MAX_UNPACKED = 1L << 30;

    private static final int MAX_GROWTH = 100;

    private static final int END_RECORD = 22;

    private ZipFacts() {}

    static FileFacts read(Path file) throws IOException {
        long list = listSize(file);
        if (list < 0) {
            return FileFacts.of(FileKind.ZIP, Concern.DAMAGED);
        }
        if (list > MAX_LIST) {
            return FileFacts.of(FileKind.ZIP);
        }
        // Names may be in GBK; those that are asked for are ASCII in every charset.
        try (ZipFile zip = OldFiles.open(file, old -> new ZipFile(old, StandardCharsets.ISO_8859_1))) {
            return read(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // Which of them depends on what exactly is wrong.
            return FileFacts.of(FileKind.ZIP, Concern.DAMAGED);
        }
    }

    /** Bytes of the list of entries, from the record at the end of the file; -1 when there is no such record. */
    private static long listSize(Path file) throws IOException {
        try (RandomAccessFile in = OldFiles.open(file, old -> new RandomAccessFile(old, "r"))) {
            int length = (int) Math.min(in.length(), END_RECORD + 0xFFFF);
            byte[] end = new byte[length];
            in.seek(in.length() - length);
            in.readFully(end);
            for (int i = length - END_RECORD; i >= 0; i--) {
                if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                    return Bytes.little32(end, i + 12) & 0xFFFFFFFFL;
                }
            }
            return -1;
        }
    }

    private static FileFacts read(ZipFile zip) throws IOException {
        FileKind kind = kind(zip);
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        if (macros) {
            concerns.add(Concern.MACROS);
        }
        if (isBomb(zip)) {
            concerns.add(Concern.BOMB);
        }
        String pages = null;
        try {
            pages = pages(zip, kind);
        } catch (XMLStreamException | ZipException | EOFException | IllegalArgumentException e) {
            concerns.add(Concern.DAMAGED);
        }
        return new FileFacts(kind, pages, concerns);
    }

    private static boolean isBomb(ZipFile zip) {
        long packed = 0;
        long unpacked = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            packed += Math.max(0, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
        }
        return unpacked > MAX_UNPACKED && unpacked / MAX_GROWTH > packed;
    }

    private static FileKind kind(ZipFile zip) throws IOException {
        if (zip.getEntry("OFD.xml") != null) {
            return FileKind.OFD;
        }
        if (zip.getEntry("[Content_Types].xml") != null) {
            return zip.getEntry("word/document.xml") != null
                    ? FileKind.DOCX
                    : zip.getEntry("xl/workbook.xml") != null
                            ? FileKind.XLSX
                            : zip.getEntry("ppt/presentation.xml") != null ? FileKind.PPTX : FileKind.ZIP;
        }
        if (zip.getEntry("AndroidManifest.xml") != null) {
            return FileKind.APK;
        }
        if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
            return FileKind.JAR;
        }
        ZipEntry type = zip.getEntry("mimetype");
        if (type == null) {
            return FileKind.ZIP;
        }
        try (InputStream in = zip.getInputStream(type)) {
            String text = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
            return text.startsWith("application/vnd.oasis.opendocument") ? FileKind.ODF : FileKind.ZIP;
        }
    }

    private static @Nullable String pages(ZipFile zip, FileKind kind) throws IOException, XMLStreamException {
        return switch (kind) {
            case DOCX -> words(XmlParts.number(zip, "docProps/app.xml", "Pages"), " 页");
            case PPTX -> words(XmlParts.number(zip, "docProps/app.xml", "Slides"), " 张幻灯片");
            case OFD -> words(XmlParts.ofdPages(zip), " 页");
            case XLSX -> {
                long sheets = zip.stream()
                        .filter(entry -> entry.getName().matches("xl/worksheets/[^/]+\\.xml"))
                        .count();
                yield sheets > 1 ? sheets + " 张工作表" : null;
            }
            default -> null;
        };
    }

    private static @Nullable String words(int count, String unit) {
        return count > 0 ? count + unit : null;
    }
}
