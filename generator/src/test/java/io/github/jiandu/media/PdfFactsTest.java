package io.github.jiandu.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.media.FileFacts.Concern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfFactsTest {

    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";

    @TempDir
    private Path folder = Path.of("");

    private FileFacts read(byte[] bytes) throws IOException {
        return FileFacts.read(Files.write(folder.resolve("a.pdf"), bytes));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF with objects numbered from 1 and a table that leads to them. */
    private static byte[] pdf(String trailer, String... objects) {
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        StringBuilder rows = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            rows.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.length + 1).append('\n').append(rows);
        out.append("trailer\n<< /Root 1 0 R ").append(trailer).append(" >>\nstartxref\n");
        return latin(out.append(table).append("\n%%EOF\n").toString());
    }

    private static String tree(int count) {
        return "<< /Type /Pages /Kids [ 3 0 R % first\n 4 0 R ] /Count " + count + " /T (a \\) \\101(b)) /H <48 4> >>";
    }

    @Test
    void pagesAreCounted() throws IOException {
        FileFacts facts = read(pdf("/Size 3", CATALOG, tree(12)));
        assertThat(facts).isEqualTo(new FileFacts(FileKind.PDF, "12 页", java.util.Set.of()));
    }

    @Test
    void bytesBeforeTheHeadAndShortRowsAreForgiven() throws IOException {
        byte[] pdf = pdf("", CATALOG, tree(3));
        assertThat(read(TestPictures.concat(latin("\n\n"), pdf)).pages()).isEqualTo("3 页");
        String careless = new String(pdf, StandardCharsets.ISO_8859_1)
                .replace(" n \n", " n\n")
                .replace(" f \n", " f\n");
        assertThat(read(latin(careless)).pages()).isEqualTo("3 页");
    }

    @Test
    void aFlatTreeOfManyPagesIsRead() throws IOException {
        String kids = "9 0 R ".repeat(20_000);
        assertThat(read(pdf("", CATALOG, "<< /Kids [" + kids + "] /Count 20000 >>"))
                        .pages())
                .isEqualTo("20000 页");
    }

    @ParameterizedTest
    @CsvSource({"0", "12"})
    void objectsInStreamsAreFound(int predictor) throws IOException {
        assertThat(read(packed(predictor)).pages()).isEqualTo("7 页");
    }

    /** As PDF 1.5 writes it: catalog and tree of pages packed in object 4, the table in object 5. */
    private static byte[] packed(int predictor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.5\n"));
        int container = out.size();
        String index = "1 0 2 " + (CATALOG.length() + 1) + " ";
        String objects = index + CATALOG + " << /Type /Pages /Count 7 >>";
        out.writeBytes(latin(
                "4 0 obj << /Type /ObjStm /N 2 /First " + index.length() + " /Filter /FlateDecode >> stream\r\n"));
        out.writeBytes(deflated(latin(objects)));
        out.writeBytes(latin("\nendstream endobj\n"));
        int table = out.size();
        byte[] rows = {0, 0, 0, 2, 4, 0, 2, 4, 1, 0, 0, 0, 1, (byte) container, 0, 1, (byte) table, 0};
        String parameters = predictor == 0 ? "" : "/DecodeParms << /Predictor 12 /Columns 3 >>";
        out.writeBytes(latin("5 0 obj << /Type /XRef /Size 6 /W [1 1 1] /Root 1 0 R /Filter [/FlateDecode] "
                + parameters + " >> stream\n"));
        out.writeBytes(deflated(predictor == 0 ? rows : up(rows)));
        out.writeBytes(latin("\nendstream endobj\nstartxref\n" + table + "\n%%EOF"));
        return out.toByteArray();
    }

    /** Each row as its difference from the one above. */
    private static byte[] up(byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < rows.length; at++) {
            if (at % 3 == 0) {
                out.write(2);
            }
            out.write(rows[at] - (at < 3 ? 0 : rows[at - 3]));
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void whatDoesNotHoldTogetherIsDamaged() throws IOException {
        byte[] whole = pdf("", CATALOG, tree(12));
        assertThat(read(Arrays.copyOf(whole, whole.length / 2)).concerns()).containsExactly(Concern.DAMAGED);
        assertThat(read(latin("%PDF-1.4")).concerns()).containsExactly(Concern.DAMAGED);
        assertThat(read(pdf("/Prev 5", CATALOG, tree(1))).concerns()).containsExactly(Concern.DAMAGED);
        String circle = new String(pdf("", "1 0 R", tree(1)), StandardCharsets.ISO_8859_1);
        assertThat(read(latin(circle)).concerns()).containsExactly(Concern.DAMAGED);
        assertThat(read(latin(circle.replace("1 0 R\nendobj", "[".repeat(500) + "\nendobj")))
                        .concerns())
                .containsExactly(Concern.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"0", "12"})
    void noChangedByteStopsTheReader(int predictor) throws IOException {
        for (byte[] whole : new byte[][] {pdf("", CATALOG, tree(12)), packed(predictor)}) {
            for (int i = 0; i < whole.length; i++) {
                byte[] changed = whole.clone();
                changed[i] ^= 0x15;
                assertThat(read(changed)).isNotNull();
            }
        }
    }
}
