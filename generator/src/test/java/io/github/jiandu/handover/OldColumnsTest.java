package io.github.jiandu.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.site.Retention;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldColumnsTest {

    private static final String TABLE = """
            网址开头,栏目,保管期限,类别
            /,其他,,
            /zwgk,政务公开,永久,政务公开
            http://www.qinglan.example/zwgk/tzgg/,政务公开/通知公告,定期10年,
            list.asp?id=3,农业信息,30年,涉农
            /2008*,历年新闻,,
            /政策/,政策文件,,
            """;

    @TempDir
    Path temp;

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<OldColumns> attempt(String table) throws IOException {
        return OldColumns.read(Files.writeString(temp.resolve("lanmu.csv"), table), diagnostics);
    }

    private OldColumns read(String table) throws IOException {
        return attempt(table).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.qinglan.example/zwgk/tzgg/a.htm, 政务公开/通知公告",
        "HTTP://other.example/ZWGK/TZGG/, 政务公开/通知公告",
        "zwgk/tzgg/a.htm, 政务公开/通知公告",
        "/zwgk/tzggs/a.htm, 政务公开",
        "/zwgk.htm, 政务公开",
        "/zwgk, 政务公开",
        "/zwgkml/a.htm, 其他",
        "/list.asp?id=3, 农业信息",
        "/list.asp?id=3&page=2, 农业信息",
        "/list.asp?id=30, 其他",
        "/20081101.htm, 历年新闻",
        "/%D5%FE%B2%DF/1.htm, 政策文件",
        "/%e6%94%bf%E7%AD%96/1.htm, 政策文件",
        "/政策/1.htm, 政策文件",
        "'', 其他",
        "/%zz%, 其他",
    })
    void theLongestBeginningCounts(String address, String column) throws IOException {
        OldColumns columns = read(TABLE);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(String.join("/", columns.of(address).orElseThrow().column())).isEqualTo(column);
    }

    @Test
    void retentionAndClassComeAlong() throws IOException {
        OldColumns columns = read(TABLE);
        assertThat(columns.of("/zwgk/a.htm"))
                .hasValue(new OldColumns.Placing(List.of("政务公开"), Retention.PERMANENT, "政务公开"));
        assertThat(columns.of("/zwgk/tzgg/a.htm"))
                .hasValue(new OldColumns.Placing(List.of("政务公开", "通知公告"), Retention.YEARS_10, null));
        assertThat(columns.of("/list.asp?id=3"))
                .hasValue(new OldColumns.Placing(List.of("农业信息"), Retention.YEARS_30, "涉农"));
        HandoverSettings settings = columns.into(SampleHandover.settings(SampleHandover.SETTINGS));
        assertThat(retention(settings, "政务公开")).isEqualTo(Retention.PERMANENT);
        assertThat(retention(settings, "政务公开/通知公告")).isEqualTo(Retention.YEARS_10);
        assertThat(settings.columns()).containsKey("农业信息").doesNotContainKey("历年新闻");
        columns.tellUnused(diagnostics);
        assertThat(diagnostics.sorted())
                .extracting(told -> told.code() + " " + told.at())
                .containsExactly(
                        "COLUMNS_UNUSED lanmu.csv:2:1", "COLUMNS_UNUSED lanmu.csv:6:1", "COLUMNS_UNUSED lanmu.csv:7:1");
    }

    private static @Nullable Retention retention(HandoverSettings settings, String column) {
        return Objects.requireNonNull(settings.columns().get(column)).retention();
    }

    @Test
    void addressesThatNoRowIsForAreLeftToOthers() throws IOException {
        OldColumns columns = read("prefix,column\n/a/,甲\n");
        assertThat(columns.of("/b/")).isEmpty();
        assertThat(columns.of("/a/1.htm")).isPresent();
    }

    @Test
    void tablesOfExcelInGbkAreRead() throws IOException {
        Path file = temp.resolve("lanmu.csv");
        Files.write(file, TABLE.getBytes(Charset.forName("GBK")));
        OldColumns columns = OldColumns.read(file, diagnostics).orElseThrow();
        assertThat(columns.of("/zwgk/").orElseThrow().column()).containsExactly("政务公开");
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws IOException {
        assertThat(attempt("网址开头,栏目,保管期限\n/a/,甲,20年\n,乙,\n/c/,,\n/d/,丁,永久\n/d/,丁,10年\n/e*f,戊,\n"))
                .isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(told -> told.code() + " " + told.at())
                .containsExactly(
                        "COLUMNS_RETENTION lanmu.csv:2:7",
                        "COLUMNS_PREFIX lanmu.csv:3:1",
                        "COLUMNS_NO_COLUMN lanmu.csv:4:5",
                        "COLUMNS_TWICE lanmu.csv:6:1",
                        "COLUMNS_DIFFER lanmu.csv:6:1",
                        "COLUMNS_PREFIX lanmu.csv:7:1");
    }

    @Test
    void anotherTableIsNotTakenForOne() throws IOException {
        assertThat(attempt("网址,栏目\n/a/,甲\n")).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(told -> told.code())
                .contains(Code.COLUMNS_HEADING, Code.COLUMNS_HEADINGS);
        Diagnostics none = new Diagnostics();
        assertThat(OldColumns.read(temp.resolve("none.csv"), none)).isEmpty();
        assertThat(none.hasErrors()).isTrue();
        Files.write(temp.resolve("bad.xlsx"), "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(OldColumns.read(temp.resolve("bad.xlsx"), none)).isEmpty();
    }
}
