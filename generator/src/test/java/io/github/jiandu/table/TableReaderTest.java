package io.github.jiandu.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.jiandu.Covers;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @TempDir
    private Path folder = Path.of("");

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<Row> rows = new ArrayList<>();

    private Optional<Row> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return TableReader.read(new SourceTree.Item("data/" + name, file, bytes.length), rows::add, diagnostics);
    }

    private Optional<Row> csv(String text) throws IOException {
        return read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Row> xlsx(Workbook workbook) throws IOException {
        return read("a.xlsx", workbook.bytes());
    }

    /** What was told, as {@code code line:col}. */
    private List<String> told() {
        return diagnostics.sorted().stream()
                .map(problem -> problem.code().id()
                        + (problem.at().span() == null
                                ? ""
                                : " " + problem.at().span().line() + ":"
                                        + problem.at().span().col()))
                .toList();
    }

    private List<List<String>> texts() {
        return rows.stream().map(TableReaderTest::texts).toList();
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    @Nested
    class Csv {

        @Test
        @Covers("DATA-06")
        void headingsAndRowsAreRead() throws IOException {
            assertThat(csv("姓名,电话\n甲,1\n乙,2\n").map(TableReaderTest::texts)).contains(List.of("姓名", "电话"));
            assertThat(texts()).containsExactly(List.of("甲", "1"), List.of("乙", "2"));
            assertThat(told()).isEmpty();
        }

        @Test
        void quotesLineEndsAndMarkAreRead() throws IOException {
            csv("\uFEFFa,b\r\n\"甲,一\",\"第一行\r\n第二行\"\r\n\r\n\"说\"\"好\"\"\",x\r");
            assertThat(texts()).containsExactly(List.of("甲,一", "第一行\n第二行"), List.of("说\"好\"", "x"));
            assertThat(told()).isEmpty();
        }

        @Test
        void placesAreThoseOfTheFile() throws IOException {
            csv("a,b\n\"甲\n乙\",丙\n丁,戊\n");
            assertThat(rows.get(0).cells().get(1).at()).hasToString("data/a.csv:3:4");
            assertThat(rows.get(1).cells().get(1).at()).hasToString("data/a.csv:4:3");
        }

        @Test
        void raggedRowsAreReported() throws IOException {
            csv("a,b\n1\n1,2,3\n1,2,,\n");
            assertThat(told()).containsExactly("table.row-short 2:1", "table.row-long 3:5");
        }

        @Test
        void theHundredthRaggedRowIsOnlyCounted() throws IOException {
            csv("a,b\n" + "1\n".repeat(100));
            assertThat(told()).hasSize(11).startsWith("table.more");
        }

        @Test
        void headingsMustBeThereAndDiffer() throws IOException {
            assertThat(csv("a,,a\n1,2,3\n")).isEmpty();
            assertThat(told()).containsExactly("table.header-empty 1:3", "table.header-repeated 1:4");
        }

        @ParameterizedTest
        @ValueSource(strings = {"姓名\t电话\n甲\t1\n", "姓名;电话\n甲;1\n", "姓名，电话\n甲，1\n"})
        void otherSeparatorsAreTold(String text) throws IOException {
            assertThat(csv(text)).isEmpty();
            assertThat(told()).containsExactly("table.separator 1:1");
        }

        @Test
        void gbkIsReadAndTold() throws IOException {
            read("a.csv", "姓名,电话\n张三,1\n".getBytes(Charset.forName("GBK")));
            assertThat(texts()).containsExactly(List.of("张三", "1"));
            assertThat(told()).containsExactly("table.gbk 1:1");
        }

        @Test
        void damagedTextIsRefusedAtItsLine() throws IOException {
            byte[] bytes = "姓名,电话号码\n张三,1\n".getBytes(StandardCharsets.UTF_8);
            bytes[bytes.length - 6] = (byte) 0xFF;
            assertThat(read("a.csv", bytes)).isEmpty();
            assertThat(told()).containsExactly("source.damaged 2:1");
        }

        @Test
        void openQuoteIsReportedWhereItOpens() throws IOException {
            assertThat(csv("a,b\n1,\"2\n3,4\n")).isEmpty();
            assertThat(told()).containsExactly("table.quote-open 2:3");
        }

        @Test
        void textBehindAQuoteIsReported() throws IOException {
            csv("a,b\n\"1\"2,3\n");
            assertThat(told()).containsExactly("table.quote 2:1");
        }

        @Test
        void spoiltNumbersAndControlCharactersAreTold() throws IOException {
            csv("a,b\n3.30106E+17,甲\u0007乙\n");
            assertThat(told()).containsExactly("table.scientific 2:1", "source.control-character 2:13");
            assertThat(texts()).containsExactly(List.of("3.30106E+17", "甲 乙"));
        }

        @Test
        void nothingAndHeadingsAloneAreReported() throws IOException {
            assertThat(csv("\n\n")).isEmpty();
            assertThat(csv("a,b\n")).isPresent();
            assertThat(told()).containsExactly("table.empty", "table.no-rows");
        }

        @Test
        void nulIsReported() throws IOException {
            assertThat(csv("a,b\n1,\0\n")).isEmpty();
            assertThat(told()).containsExactly("source.binary 2:3");
        }

        @Test
        void hundredThousandRowsTakeLittleMemory() throws IOException {
            Path file = folder.resolve("long.csv");
            try (Writer out = Files.newBufferedWriter(file)) {
                out.write("a,b,c,d,e\n");
                for (int i = 0; i < 100_000; i++) {
                    out.write(i + ",竹坞村,望溪桥,2026-01-01,12.5\n");
                }
            }
            int[] count = {0};
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> TableReader.read(
                            new SourceTree.Item("long.csv", file, Files.size(file)), row -> count[0]++, diagnostics));
            assertThat(count[0]).isEqualTo(100_000);
            assertThat(told()).isEmpty();
        }
    }

    @Nested
    class Xlsx {

        @Test
        void cellsAreReadByTheirPlace() throws IOException {
            xlsx(Workbook.of("姓名,科室,电话").row("甲,,1").row("乙|丙"));
            assertThat(texts()).containsExactly(List.of("甲", "", "1"), List.of("乙\n丙", "", ""));
            assertThat(rows.get(0).cells().get(2).at()).hasToString("data/a.xlsx:2:3");
            assertThat(told()).isEmpty();
        }

        @Test
        void numbersAndDatesAreReadAsPeopleReadThem() throws IOException {
            xlsx(Workbook.of("a,b,c,d,e,f,g,h")
                    .rawRow("<c r=\"A2\"><v>1.5E11</v></c><c r=\"B2\"><v>0.30000000000000004</v></c>"
                            + "<c r=\"C2\" s=\"1\"><v>46082</v></c><c r=\"D2\" s=\"2\"><v>0.125</v></c>"
                            + "<c r=\"E2\" s=\"3\"><v>46082.395833333</v></c><c r=\"F2\" s=\"4\"><v>0.5</v></c>"
                            + "<c r=\"G2\" s=\"5\"><v>46082</v></c><c r=\"H2\" t=\"b\"><v>1</v></c>"));
            assertThat(texts())
                    .containsExactly(List.of(
                            "150000000000",
                            "0.3",
                            "2026-03-01",
                            "12.5%",
                            "2026-03-01 09:30",
                            "12:00",
                            "2026-03-01",
                            "是"));
        }

        @Test
        void sharedStringsOfSeveralRunsAreRead() throws IOException {
            xlsx(Workbook.of("a,b")
                    .rawRow("<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>")
                    .part(
                            "xl/strings.xml",
                            "<sst><si><r><t>云</t></r><r><t>溪</t></r><rPh><t>yun</t></rPh></si>"
                                    + "<si><t>一_x000D_&#10;二</t></si></sst>"));
            assertThat(texts()).containsExactly(List.of("云溪", "一\n二"));
        }

        @Test
        void mergedCellsKeepTheirTextInTheFirst() throws IOException {
            xlsx(Workbook.of("a,b").row("甲,1").row(",2").merge("A2:A3"));
            assertThat(texts()).containsExactly(List.of("甲", "1"), List.of("", "2"));
            assertThat(told()).containsExactly("table.merged 2:1");
        }

        @Test
        void formulasAreTold() throws IOException {
            xlsx(Workbook.of("a,b,c")
                    .rawRow("<c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\"><f>2+2</f></c>"
                            + "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
            assertThat(texts()).containsExactly(List.of("2", "", ""));
            assertThat(told())
                    .containsExactly(
                            "table.formula 2:1",
                            "table.formula-empty 2:2",
                            "table.formula 2:3",
                            "table.cell-error 2:3");
        }

        @Test
        void hiddenThingsAndFurtherSheetsAreTold() throws IOException {
            xlsx(Workbook.of("a,b")
                    .hiddenRow("1,2")
                    .hideColumn(2)
                    .sheet("底稿", true)
                    .sheet("表二", false));
            assertThat(told())
                    .containsExactly(
                            "table.hidden-sheet", "table.sheets", "table.hidden-column 1:2", "table.hidden-row 2:1");
        }

        @Test
        void cellsBeyondTheHeadingsAreReported() throws IOException {
            xlsx(Workbook.of("a,b").row("1,2,3"));
            assertThat(told()).containsExactly("table.row-long 2:3");
        }

        @Test
        void farCellIsRefused() throws IOException {
            assertThat(xlsx(Workbook.of("a,b").rawRow("<c r=\"XFD2\"><v>1</v></c>")))
                    .isEmpty();
            assertThat(told()).containsExactly("table.too-wide 2:1");
        }

        @Test
        void oldEncryptedAndDamagedFilesAreTold() throws IOException {
            byte[] ole = new byte[2000];
            System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
            assertThat(read("old.xlsx", ole)).isEmpty();
            System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, ole, 1000, 32);
            assertThat(read("secret.xlsx", ole)).isEmpty();
            assertThat(read("a.xls", ole)).isEmpty();
            assertThat(read("a.et", ole)).isEmpty();
            assertThat(read("text.xlsx", "姓名,电话\n".getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            byte[] cut = Workbook.of("a").row("1").bytes();
            assertThat(read("cut.xlsx", java.util.Arrays.copyOf(cut, cut.length / 2)))
                    .isEmpty();
            assertThat(read("zip.xlsx", zip("a.txt", 10))).isEmpty();
            assertThat(xlsx(Workbook.of("a").rawRow("<c><v>"))).isEmpty();
            assertThat(diagnostics.sorted().stream().map(d -> d.at().file() + " " + d.code()))
                    .containsExactly(
                            "data/a.et " + Code.TABLE_OLD_FORMAT,
                            "data/a.xls " + Code.TABLE_OLD_FORMAT,
                            "data/a.xlsx " + Code.TABLE_DAMAGED,
                            "data/cut.xlsx " + Code.TABLE_DAMAGED,
                            "data/old.xlsx " + Code.TABLE_OLD_FORMAT,
                            "data/secret.xlsx " + Code.TABLE_ENCRYPTED,
                            "data/text.xlsx " + Code.TABLE_DAMAGED,
                            "data/zip.xlsx " + Code.TABLE_DAMAGED);
        }

        @Test
        void entitiesAreNotFollowed() throws IOException {
            String secret = folder.resolve("secret.txt").toUri().toString();
            Files.writeString(folder.resolve("secret.txt"), "机密");
            xlsx(Workbook.of("a,b")
                    .rawRow("<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>1</v></c>")
                    .part(
                            "xl/strings.xml",
                            "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret + "\">]><sst><si><t>&x;</t></si></sst>"));
            assertThat(texts().toString()).doesNotContain("机密");
        }

        @Test
        void bombIsStopped() throws IOException {
            byte[] bytes = zip("xl/_rels/workbook.xml.rels", 300 << 20);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(read("bomb.xlsx", bytes)).isEmpty());
            assertThat(told()).isSubsetOf("table.inflates", "table.damaged").hasSize(1);
        }

        @Test
        void fiftyThousandRowsTakeLittleTime() throws IOException {
            Workbook workbook = Workbook.of("序号,村,日期,雨量");
            for (int i = 0; i < 50_000; i++) {
                workbook.row(i + ",竹坞村,2026-01-01,12.5");
            }
            byte[] bytes = workbook.bytes();
            assertTimeoutPreemptively(Duration.ofSeconds(15), () -> read("long.xlsx", bytes));
            assertThat(rows).hasSize(50_000);
        }

        private static byte[] zip(String part, int zeros) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(part));
                Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
                out.write("<a>");
                String blanks = " ".repeat(1 << 16);
                for (int written = 0; written < zeros; written += blanks.length()) {
                    out.write(blanks);
                }
                out.flush();
            }
            return bytes.toByteArray();
        }
    }

    @Test
    @Covers("DATA-01")
    void tableBecomesJson() throws IOException {
        Row header = csv("编号,雨量,村\n001,12.50,竹坞\n002,,\"a\"\"b\"\n").orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = folder.resolve("a.csv");
        TableJson.write(new SourceTree.Item("a.csv", file, Files.size(file)), header.cells(), Set.of("雨量"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                [
                  {"编号": "001", "雨量": 12.50, "村": "竹坞"},
                  {"编号": "002", "雨量": null, "村": "a\\"b"}
                ]
                """);
    }
}
