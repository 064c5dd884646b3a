package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.media.FileKind;
import io.github.jiandu.privacy.PersonalNumber;
import io.github.jiandu.privacy.PersonalNumbers;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.SheetReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Refuses numbers of persons in what is to be published, in the keys of a page and in its text alike, and in the files
 * beside it (PRIV-01 to PRIV-03). Messages show their first two digits and the last (PRIV-12). Safe for use by many threads.
 */
final class PersonalDataCheck {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Endings of files that are nothing but text. */
    private static final Set<String> TEXTS = Set.of("txt", "json", "geojson", "xml", "html", "htm", "md");

    private final Set<String> officePhones;
    private final Diagnostics diagnostics;

    PersonalDataCheck(Set<String> officePhones, Diagnostics diagnostics) {
        this.officePhones = officePhones;
        this.diagnostics = diagnostics;
    }

    void check(SourceFile source) {
        check(source, Code.PRIVACY_MOBILE);
    }

    private void check(SourceFile source, Code mobile) {
        for (PersonalNumber number : PersonalNumbers.find(source.text())) {
            if (!officePhones.contains(number.digits())) {
                diagnostics.report(
                        code(number, mobile), source.at(number.start(), number.end() - number.start()), number.shown());
            }
        }
    }

    /** What a file is called; pictures are often named after the time they were taken, so only what is certain counts. */
    void checkName(SourceTree.Item item, Location at) {
        for (PersonalNumber number : PersonalNumbers.find(item.name().replaceAll("[._]", " "))) {
            boolean certain = number.certain() && number.type() != PersonalNumber.Type.BANK_CARD;
            if (certain && !officePhones.contains(number.digits())) {
                diagnostics.report(code(number, Code.PRIVACY_MOBILE), at, number.shown());
            }
        }
    }

    /** A file that readers can download, when it is a table or a text (PRIV-01, PRIV-08, DATA-02). */
    void checkFile(SourceTree.Item item) {
        String ending = FileKind.ending(item.name());
        if (SheetReader.isTable(item.name())) {
            Map<Integer, String> headings = new HashMap<>();
            // what is wrong with tables is told where they are read
            SheetReader.readAll(item, row -> checkRow(row, headings), new Diagnostics());
        } else if (TEXTS.contains(ending) && item.size() <= SourceTree.MAX_TEXT_BYTES) {
            try {
                // numbers are the same bytes in all encodings in use; this one takes what is not UTF-8 too
                check(
                        new SourceFile(item.path(), new String(Files.readAllBytes(item.file()), GB18030)),
                        Code.PRIVACY_MOBILE_FILE);
            } catch (IOException e) {
                Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
                diagnostics.report(code, Location.ofFile(item.path()), SystemMessages.of(e));
            }
        }
    }

    /** A heading such as 编号 says that the numbers below it are nobody's, as it does before a number in a text. */
    private void checkRow(Row row, Map<Integer, String> headings) {
        int column = 0;
        for (Cell cell : row.cells()) {
            String heading = headings.putIfAbsent(column++, cell.text());
            String label = heading == null ? "" : heading + "：";
            for (PersonalNumber number : PersonalNumbers.find(label + cell.text())) {
                if (number.start() >= label.length() && !officePhones.contains(number.digits())) {
                    diagnostics.report(code(number, Code.PRIVACY_MOBILE_FILE), cell.at(), number.shown());
                }
            }
        }
    }

    /** A mobile number in a file may be the one that a shop is known by, so it only warns (PRIV-02). */
    private static Code code(PersonalNumber number, Code mobile) {
        return switch (number.type()) {
            case ID_CARD -> number.certain() ? Code.PRIVACY_ID_CARD : Code.PRIVACY_ID_CARD_LIKE;
            case MOBILE -> mobile;
            case BANK_CARD -> number.certain() ? Code.PRIVACY_BANK_CARD : Code.PRIVACY_BANK_CARD_LIKE;
        };
    }
}
