package io.github.jiandu.media;

import io.github.jiandu.file.OldFiles;
import io.github.jiandu.media.FileFacts.Concern;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What an OLE2 file is: the names of its streams tell (MS-CFB 2.6). */
final class OleFacts {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    /** Sectors of the table of sectors that the header itself names; enough for files of 7 MB and more. */
    private static final int HEADER_TABLES = 109;

    private static final int MAX_DIRECTORY_SECTORS = 4096;

    private OleFacts() {}

    static FileFacts read(Path file) throws IOException {
        Set<String> names;
        try (RandomAccessFile in = OldFiles.open(file, old -> new RandomAccessFile(old, "r"))) {
            names = names(in);
        } catch (EOFException e) {
            return FileFacts.of(FileKind.OLE, Concern.DAMAGED);
        }
        if (names.contains("EncryptedPackage")) {
            return FileFacts.of(FileKind.LOCKED, Concern.PASSWORD);
        }
        FileKind kind = names.contains("WordDocument")
                ? FileKind.DOC
                : names.contains("Workbook") || names.contains("Book")
                        ? FileKind.XLS
                        : names.contains("PowerPoint Document") ? FileKind.PPT : FileKind.OLE;
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (names.contains("_VBA_PROJECT") || names.contains("_VBA_PROJECT_CUR")) {
            concerns.add(Concern.MACROS);
        }
        return new FileFacts(kind, null, concerns);
    }

    /** Follows the chain of the directory's sectors, or as much of it as the header's own tables show. */
    private static Set<String> names(RandomAccessFile in) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        int shift = Bytes.little16(header, 30);
        if (shift != 9 && shift != 12) {
            throw new EOFException("no size of sectors");
        }
        int sector = 1 << shift;
        Set<String> names = new HashSet<>();
        int next = Bytes.little32(header, 48);
        for (int i = 0; next >= 0 && i < MAX_DIRECTORY_SECTORS; i++) {
            byte[] entries = new byte[sector];
            in.seek((next + 1L) << shift);
            in.readFully(entries);
            for (int at = 0; at + ENTRY <= sector; at += ENTRY) {
                int length = Math.min(64, Bytes.little16(entries, at + 64)) - 2;
                if (length > 0) {
                    names.add(new String(entries, at, length, StandardCharsets.UTF_16LE));
                }
            }
            next = following(in, header, next, shift);
        }
        return names;
    }

    /** The sector after one in its chain; negative at the end. */
    private static int following(RandomAccessFile in, byte[] header, int number, int shift) throws IOException {
        int inTable = 1 << shift - 2;
        int table = number / inTable;
        if (table >= HEADER_TABLES) {
            return -1;
        }
        int tableSector = Bytes.little32(header, 76 + 4 * table);
        if (tableSector < 0) {
            return -1;
        }
        byte[] next = new byte[4];
        in.seek(((tableSector + 1L) << shift) + 4L * (number % inTable));
        in.readFully(next);
        return Bytes.little32(next, 0);
    }
}
