package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/** Reads the rows of a CSV or XLSX file as they stand, whatever they mean. */
public final class SheetReader {

    /** More columns than any list of a township has. */
    static final int MOST_COLUMNS = 1000;

    private static final long MOST_BYTES = 100L << 20;

    /** What people call tables and what cannot be read as one. */
    private static final Set<String> OLD = Set.of("xls", "et", "ods", "xlsb", "xlsm", "ett", "xlt");

    private SheetReader() {}

    /** Whether the name is that of a table that can be read. */
    public static boolean isTable(String name) {
        return isXlsx(name) || ending(name).equals("csv");
    }

    /** Whether a name is that of a table in a form that cannot be read. */
    public static boolean isOldTable(String name) {
        return OLD.contains(ending(name));
    }

    /** Hands on the rows; false after reporting why they could not be read to the end. */
    public static boolean read(SourceTree.Item item, SheetHandler handler, Diagnostics diagnostics) {
        return read(item, handler, false, diagnostics);
    }

    /** Hands on the rows of every sheet there is, hidden ones too: whoever gets the file gets them all. */
    public static boolean readAll(SourceTree.Item item, SheetHandler handler, Diagnostics diagnostics) {
        return read(item, handler, true, diagnostics);
    }

    private static boolean read(SourceTree.Item item, SheetHandler handler, boolean all, Diagnostics diagnostics) {
        TableProblems problems = new TableProblems(item.path(), diagnostics);
        try {
            return read(item, handler, all, problems);
        } catch (IOException e) {
            diagnostics.report(
                    SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ,
                    Location.ofFile(item.path()),
                    SystemMessages.of(e));
            return false;
        } finally {
            problems.finish();
        }
    }

    private static boolean read(SourceTree.Item item, SheetHandler handler, boolean all, TableProblems problems)
            throws IOException {
        if (isOldTable(item.name())) {
            problems.report(Code.TABLE_OLD_FORMAT, item.name());
            return false;
        }
        if (item.size() > MOST_BYTES) {
            problems.report(Code.TABLE_TOO_LARGE, item.size() >> 20, MOST_BYTES >> 20);
            return false;
        }
        SheetHandler clean = new CleanCells(handler, problems);
        if (isXlsx(item.name())) {
            return XlsxReader.read(item, clean, all, problems);
        }
        TextEncoding encoding = TextEncoding.of(item.file());
        Charset charset = encoding.charset();
        if (charset == null) {
            problems.report(Code.SOURCE_DAMAGED, Location.of(item.path(), encoding.wrongLine(), 1, 1));
            return false;
        }
        if (charset.equals(TextEncoding.GB18030)) {
            problems.report(Code.TABLE_GBK, Location.of(item.path(), encoding.wrongLine(), 1, 1));
        }
        try (var in = new InputStreamReader(Files.newInputStream(item.file()), charset)) {
            return CsvReader.read(item.path(), in, clean, problems);
        }
    }

    private static boolean isXlsx(String name) {
        return ending(name).equals("xlsx");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
