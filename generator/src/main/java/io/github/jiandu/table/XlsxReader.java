package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.file.OldFiles;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first visible sheet of a workbook (ECMA-376): a zip of XML parts. Nothing is run and nothing is fetched;
 * how much may come out of the zip is limited.
 */
final class XlsxReader {

    /** How files of the programs before 2007 begin, and so do encrypted new ones. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** How many bytes at the start are looked at for the sign of an encrypted workbook. */
    private static final int LOOK = 1 << 16;

    private static final byte[] ENCRYPTED =
            "E\0n\0c\0r\0y\0p\0t\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private XlsxReader() {}

    /**
     * False after reporting why it could not be read to its end.
     *
     * @param all whether every sheet is read, hidden ones too
     */
    static boolean read(SourceTree.Item item, SheetHandler handler, boolean all, TableProblems problems)
            throws IOException {
        if (isOle(item, problems)) {
            return false;
        }
        try (ZipFile zip = OldFiles.open(item.file(), ZipFile::new)) {
            XlsxParts parts = new XlsxParts(zip);
            XlsxWorkbook workbook = XlsxWorkbook.read(parts);
            List<XlsxWorkbook.Sheet> visible =
                    workbook.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
            if (visible.isEmpty()) {
                problems.report(Code.TABLE_DAMAGED);
                return false;
            }
            reportOthers(workbook, visible, problems);
            XlsxStyles styles = XlsxStyles.read(parts, workbook);
            List<String> strings = XlsxStrings.read(parts, workbook);
            boolean whole = true;
            for (XlsxWorkbook.Sheet sheet : all ? workbook.sheets() : visible.subList(0, 1)) {
                whole &= new XlsxSheet(item.path(), styles, strings, workbook.from1904(), handler, problems)
                        .read(parts, sheet.part());
            }
            return whole;
        } catch (XlsxParts.TooLarge e) {
            problems.report(Code.TABLE_INFLATES, XlsxParts.MOST_BYTES >> 20);
        } catch (ZipException | XMLStreamException | RuntimeException e) {
            // Whatever a broken file makes the readers of zip and XML throw, it is the file that is broken.
            problems.report(Code.TABLE_DAMAGED);
        }
        return false;
    }

    private static void reportOthers(XlsxWorkbook workbook, List<XlsxWorkbook.Sheet> visible, TableProblems problems) {
        for (XlsxWorkbook.Sheet sheet : workbook.sheets()) {
            if (sheet.hidden()) {
                problems.report(Code.TABLE_HIDDEN_SHEET, sheet.name());
            }
        }
        if (visible.size() > 1) {
            problems.report(Code.TABLE_SHEETS, visible.size(), visible.get(0).name());
        }
    }

    private static boolean isOle(SourceTree.Item item, TableProblems problems) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(item.file())) {
            start = in.readNBytes(LOOK);
        }
        if (start.length < OLE.length || !Arrays.equals(start, 0, OLE.length, OLE, 0, OLE.length)) {
            return false;
        }
        if (holds(start, ENCRYPTED)) {
            problems.report(Code.TABLE_ENCRYPTED);
        } else {
            problems.report(Code.TABLE_OLD_FORMAT, item.name());
        }
        return true;
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
