package io.github.jiandu.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.jiandu.attachment.AttachmentText.Limits;
import io.github.jiandu.attachment.AttachmentText.Outcome;
import io.github.jiandu.attachment.AttachmentText.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentTextTest {

    private static final Path EXAMPLE = Path.of("..", "example-site", "content");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Result read(Path file) throws IOException {
        return AttachmentText.read(file, file.getFileName().toString(), Limits.DEFAULT);
    }

    private Result read(Path file, Limits limits) throws IOException {
        return AttachmentText.read(file, file.getFileName().toString(), limits);
    }

    private Result bytes(String name, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private static Result text(String text) {
        return new Result(text, Outcome.READ);
    }

    private static Limits limits(int pages, int characters) {
        return new Limits(100 << 20, pages, characters, Duration.ofSeconds(30));
    }

    @Nested
    class Docx {

        private Result docx(String body) throws IOException {
            Path file = folder.resolve("a.docx");
            ZipFileOf.docx(file, body).close();
            return read(file);
        }

        @Test
        void paragraphsAreLinesAndCellsStandApart() throws IOException {
            String cell = "<w:tc><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>%s</w:tc>";
            String row = "<w:tr>" + cell.formatted(ZipFileOf.paragraph("姓名") + ZipFileOf.paragraph("（正楷）"))
                    + cell.formatted(ZipFileOf.paragraph("")) + cell.formatted(ZipFileOf.paragraph("电话")) + "</w:tr>";
            assertThat(docx(ZipFileOf.paragraph("云溪镇　报名表") + "<w:tbl>" + row + row + "</w:tbl>"
                            + ZipFileOf.paragraph("") + ZipFileOf.paragraph("  填表  说明 &amp; 备注 ")))
                    .isEqualTo(text("云溪镇 报名表\n姓名 （正楷）\t电话\n姓名 （正楷）\t电话\n填表 说明 & 备注"));
        }

        @Test
        void runsAreJoined() throws IOException {
            assertThat(
                            docx(
                                    "<w:p><w:pPr><w:tabs><w:tab w:pos=\"9\"/></w:tabs></w:pPr>"
                                            + "<w:r><w:t>最低生活</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>保障</w:t></w:r>"
                                            + "<w:r><w:tab/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:br/><w:t>次行</w:t></w:r></w:p>"))
                    .isEqualTo(text("最低生活保障 1-2\n次行"));
        }

        @Test
        void changesAreReadAsIfAccepted() throws IOException {
            assertThat(docx(
                            "<w:p><w:r><w:t>补贴</w:t></w:r><w:del><w:r><w:delText>旧标准</w:delText><w:t>旧</w:t></w:r></w:del>"
                                    + "<w:ins><w:r><w:t>新标准</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
                                    + "<w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>"))
                    .isEqualTo(text("补贴新标准移来"));
        }

        @Test
        void hiddenTextAndFieldCodesAndCopiesForOlderProgramsAreNotRead() throws IOException {
            assertThat(docx(
                            "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
                                    + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>现</w:t></w:r>"
                                    + "<w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent>"
                                    + "<mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice>"
                                    + "<mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"))
                    .isEqualTo(text("现框"));
        }

        @Test
        void footnotesComeLastAndHeadersNotAtAll() throws IOException {
            Path file = folder.resolve("a.docx");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                zip.relations("", "officeDocument", "/word/document2.xml");
                zip.part("word/document2.xml", ZipFileOf.document(ZipFileOf.paragraph("正文")));
                zip.relations("word/document2.xml", "header", "header1.xml", "footnotes", "footnotes.xml");
                String notes = "<w:x xmlns:w=\"" + ZipFileOf.WORD + "\">%s</w:x>";
                zip.part("word/header1.xml", notes.formatted(ZipFileOf.paragraph("页眉")));
                zip.part("word/footnotes.xml", notes.formatted(ZipFileOf.paragraph("脚注")));
            }
            assertThat(read(file)).isEqualTo(text("正文\n脚注"));
        }

        @Test
        void nameAndContentMayDiffer() throws IOException {
            ZipFileOf.docx(folder.resolve("a.pdf"), ZipFileOf.paragraph("改了后缀")).close();
            assertThat(read(folder.resolve("a.pdf"))).isEqualTo(text("改了后缀"));
            assertThat(bytes("b.docx", "不是压缩包".getBytes(StandardCharsets.UTF_8)).outcome())
                    .isEqualTo(Outcome.DAMAGED);
        }

        @Test
        void isEmptyWithoutText() throws IOException {
            assertThat(docx("<w:p/>")).isEqualTo(new Result("", Outcome.NO_TEXT));
        }
    }

    @Nested
    class Xlsx {

        @Test
        void rowsAreLinesBelowTheNameOfTheirSheet() throws IOException {
            Path file = folder.resolve("a.xlsx");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                zip.relations("", "officeDocument", "xl/workbook.xml");
                zip.part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + ZipFileOf.SHEET + "\" xmlns:r=\"http://r\"><sheets>"
                                + "<sheet name=\"农机补贴\" r:id=\"rId1\"/><sheet name=\"草稿\" state=\"hidden\" r:id=\"rId1\"/>"
                                + "<sheet name=\"空表\" r:id=\"rId9\"/></sheets></workbook>");
                zip.relations("xl/workbook.xml", "worksheet", "worksheets/sheet1.xml", "sharedStrings", "/xl/s.xml");
                zip.part(
                        "xl/s.xml",
                        "<sst xmlns=\"" + ZipFileOf.SHEET + "\"><si><t>户主</t></si>"
                                + "<si><r><t>金额</t></r><r><t>（元）\n合计</t></r><rPh><t>jin</t></rPh></si></sst>");
                zip.part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + ZipFileOf.SHEET + "\"><sheetData>"
                                + "<row><c t=\"s\"><v>0</v></c><c/><c t=\"s\"><v>1</v></c></row>"
                                + "<row><c t=\"inlineStr\"><is><t>张三</t></is></c><c><f>A1*2</f><v>1200.5</v></c>"
                                + "<c t=\"e\"><v>#REF!</v></c><c t=\"s\"><v>77</v></c><c><v>1.2E+20</v></c></row></sheetData></worksheet>");
            }
            assertThat(read(file)).isEqualTo(text("农机补贴\n户主\t金额（元） 合计\n张三\t1200.5"));
        }
    }

    @Nested
    class Ofd {

        private Result ofd(String... pages) throws IOException {
            Path file = folder.resolve("a.ofd");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                String open = " xmlns:ofd=\"" + ZipFileOf.OFD + "\">";
                zip.part(
                        "OFD.xml",
                        "<ofd:OFD" + open + "<ofd:DocBody><ofd:DocRoot> /Doc_0/Document.xml\n</ofd:DocRoot>"
                                + "</ofd:DocBody></ofd:OFD>");
                StringBuilder list = new StringBuilder();
                for (int i = 0; i < pages.length; i++) {
                    list.append("<ofd:Page ID=\"")
                            .append(i)
                            .append("\" BaseLoc=\"Pages/P")
                            .append(i)
                            .append("/C.xml\"/>");
                    zip.part(
                            "Doc_0/Pages/P" + i + "/C.xml",
                            "<ofd:Page" + open + "<ofd:Content><ofd:Layer>" + pages[i]
                                    + "</ofd:Layer></ofd:Content></ofd:Page>");
                }
                zip.part(
                        "Doc_0/Document.xml",
                        "<ofd:Document" + open + "<ofd:Pages>" + list + "</ofd:Pages></ofd:Document>");
            }
            return read(file);
        }

        private static String object(int x, int y, String text) {
            return "<ofd:TextObject Boundary=\"" + x + " " + y
                    + " 160 8\" Size=\"6\"><ofd:TextCode X=\"0\" Y=\"6\" DeltaX=\"g " + (text.length() - 1) + " 6\">"
                    + text + "</ofd:TextCode></ofd:TextObject>";
        }

        @Test
        void textsAreReadPageByPage() throws IOException {
            assertThat(ofd(object(20, 20, "标题") + object(20, 40, "第一段。"), object(20, 20, "第二页")))
                    .isEqualTo(text("标题\n第一段。\n第二页"));
        }

        @Test
        void singleCharactersAreOneLineAndBrokenLinesOneParagraph() throws IOException {
            StringBuilder apart = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                apart.append(object(32 + 6 * i, 20, "申请最低生活保障".substring(i, i + 1)));
            }
            assertThat(ofd(apart + object(20, 30, "的家庭")).text()).isEqualTo("申请最低生活保障的家庭");
        }
    }

    @Nested
    class Pdf {

        @Test
        void aPhraseOverALineBreakIsFound() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                // six lines of a document as it is printed: indented by two characters, twenty to a line
                pdf.line(152, 780, 22, "云溪镇救助办法");
                pdf.line(104, 740, "符合条件的困难家庭可以申请最低生活").line(72, 712, "保障，由村民委员会协助办理。");
                pdf.line(104, 684, "第二段从这里开始。")
                        .line(72, 656, "附件：")
                        .line(72, 628, "名单")
                        .page();
            }
            assertThat(read(file)).isEqualTo(text("云溪镇救助办法\n符合条件的困难家庭可以申请最低生活保障，由村民委员会协助办理。\n第二段从这里开始。\n附件：\n名单"));
        }

        @Test
        void aDateOverALineBreakHasNoBlank() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(104, 740, "本办法经镇长办公会议审议定于二月")
                        .latin(72, 712, "26")
                        .line(86, 712, "日起在全镇施行。")
                        .page();
            }
            assertThat(read(file).text()).isEqualTo("本办法经镇长办公会议审议定于二月26日起在全镇施行。");
        }

        @Test
        void shortLinesAreNotJoined() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "东山村")
                        .line(72, 712, "西河村")
                        .line(72, 684, "公布名单如下请各村相互转告")
                        .page();
            }
            assertThat(read(file).text()).isEqualTo("东山村\n西河村\n公布名单如下请各村相互转告");
        }

        @Test
        void latinLinesAreJoinedWithABlankOrWithoutTheirHyphen() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.latin(72, 740, "The township govern-")
                        .latin(72, 725, "ment of Yunxi opens")
                        .latin(72, 710, "at nine.")
                        .page();
            }
            assertThat(read(file).text()).isEqualTo("The township government of Yunxi opens at nine.");
        }

        @Test
        void stretchedLinesHaveNoBlanksAndColumnsDo() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "公").line(100, 740, "告").line(200, 740, "电话").page();
            }
            assertThat(read(file).text()).isEqualTo("公告 电话");
        }

        @Test
        void pagesAndCharactersAreLimited() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "第一页")
                        .page()
                        .line(72, 740, "第二页")
                        .page()
                        .line(72, 740, "第三页")
                        .page();
            }
            assertThat(read(file, limits(2, 100))).isEqualTo(new Result("第一页\n第二页", Outcome.TRUNCATED));
            assertThat(read(file, limits(3, 100))).isEqualTo(text("第一页\n第二页\n第三页"));
            assertThat(read(file, limits(3, 5))).isEqualTo(new Result("第一页\n第", Outcome.TRUNCATED));
            assertThat(AttachmentText.read(file, "a.pdf", new Limits(10, 3, 100, Duration.ofSeconds(30)))
                            .outcome())
                    .isEqualTo(Outcome.TOO_LARGE);
        }

        @Test
        void aPasswordIsTold() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "内容").page().password("秘密123");
            }
            assertThat(read(file)).isEqualTo(new Result("", Outcome.ENCRYPTED));
        }

        @Test
        void aPageWithoutTextHasNone() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.raw("0 0 100 100 re f").page();
            }
            assertThat(read(file)).isEqualTo(new Result("", Outcome.NO_TEXT));
        }

        @Test
        void aBrokenPageLeavesTheOthers() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "第一页").page();
                pdf.raw("BT /C 16 Tf (((").page().line(72, 740, "第三页").page();
            }
            assertThat(read(file).text()).startsWith("第一页").endsWith("第三页");
        }

        @Test
        @DisplayName("a page that stands in the tree 100,000 times is read as often as pages are, and no more")
        void aPageManyTimes() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "同一页").page().again(100_000);
            }
            Result result = assertTimeoutPreemptively(Duration.ofSeconds(25), () -> read(file));
            assertThat(result.outcome()).isEqualTo(Outcome.TRUNCATED);
            assertThat(result.text().lines()).hasSize(Limits.DEFAULT.pages()).containsOnly("同一页");
        }

        @Test
        void aTreeOfPagesThatHoldsItselfEnds() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "一页").page().circle();
            }
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(25), () -> read(file))
                            .text())
                    .contains("一页");
        }

        @Test
        void instructionsThatGrowAreNotUnpacked() throws IOException {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "一页").pageThatGrows(" ".repeat(1 << 16), 1_200);
            }
            assertThat(Files.size(file)).isLessThan(1 << 20);
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(25), () -> read(file)))
                    .isEqualTo(new Result("", Outcome.TOO_LARGE));
        }

        @Test
        void whatNeverEndsIsGivenUp() throws Exception {
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.formInItself();
            }
            Limits short_ = new Limits(1 << 20, 10, 100, Duration.ofMillis(300));
            assertThat(read(file, short_)).isEqualTo(new Result("", Outcome.TOO_SLOW));
            // and its thread ends: nobody waits for it, but it would keep a core busy
            for (int i = 0; i < 100 && isReading(); i++) {
                Thread.sleep(100);
            }
            assertThat(isReading()).isFalse();
        }

        private static boolean isReading() {
            return Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("jiandu-attachment"));
        }

        @Test
        void nothingIsPrintedAndNothingLeftInTheUsersFolder() throws IOException {
            PrintStream err = System.err;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Path file = folder.resolve("a.pdf");
            try (PdfFileOf pdf = new PdfFileOf(file)) {
                pdf.line(72, 740, "内容").latin(72, 700, "text").page().circle();
            }
            byte[] whole = Files.readAllBytes(file);
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                read(file);
                bytes("b.pdf", Arrays.copyOf(whole, whole.length / 2));
            } finally {
                System.setErr(err);
            }
            assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(Path.of(System.getProperty("user.home"), ".pdfbox.cache"))
                    .doesNotExist();
        }
    }

    @Nested
    class Plain {

        @Test
        void charsetsOfWindowsAreRead() throws IOException {
            Result expected = text("姓名,电话\n张三,12345");
            String written = "姓名,电话\r\n\r\n张三,12345\r\n";
            assertThat(bytes("a.csv", written.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
            assertThat(bytes("b.csv", ("\uFEFF" + written).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(expected);
            assertThat(bytes("c.txt", written.getBytes(GB18030))).isEqualTo(expected);
            assertThat(bytes("d.txt", ("\uFEFF" + written).getBytes(StandardCharsets.UTF_16LE)))
                    .isEqualTo(expected);
        }

        @Test
        void aCutWithinACharacterIsNoDamage() throws IOException {
            byte[] long_ = "云".repeat(1000).getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("a.txt"), long_);
            assertThat(read(file, limits(1, 100))).isEqualTo(new Result("云".repeat(100), Outcome.TRUNCATED));
        }

        @Test
        void whatIsNoTextIsDamaged() throws IOException {
            assertThat(bytes("a.txt", new byte[] {1, 2, 0, 3}).outcome()).isEqualTo(Outcome.DAMAGED);
            assertThat(bytes("b.txt", new byte[] {(byte) 0xFF, (byte) 0xFF, 3}).outcome())
                    .isEqualTo(Outcome.DAMAGED);
            assertThat(bytes("c.txt", new byte[0]).outcome()).isEqualTo(Outcome.NO_TEXT);
        }

        @Test
        void textIsTidy() throws IOException {
            assertThat(bytes("a.txt", "⼀、\u00AD办\u200B理\t \u00A0时间\u0007 \n \n　⽇期 🀄".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(text("一、办理\t时间\n日期 🀄"));
        }
    }

    @Nested
    class Hostile {

        @Test
        void aZipBombIsNotUnpacked() throws IOException {
            Path file = folder.resolve("a.docx");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                zip.relations("", "officeDocument", "word/document.xml");
                zip.part(
                        "word/document.xml",
                        "<w:document xmlns:w=\"" + ZipFileOf.WORD + "\"><w:body>",
                        " ".repeat(1 << 16),
                        2000,
                        "</w:body></w:document>");
            }
            assertThat(Files.size(file)).isLessThan(1 << 20);
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(25), () -> read(file))
                            .outcome())
                    .isEqualTo(Outcome.TOO_LARGE);
        }

        @Test
        void tooManyPartsAreNotListed() throws IOException {
            Path file = folder.resolve("a.docx");
            try (ZipFileOf zip = ZipFileOf.docx(file, ZipFileOf.paragraph("字"))) {
                // names count as much as parts do, and few of them are made faster
                for (int i = 0; i < 80; i++) {
                    zip.part("p".repeat(60_000) + i, "");
                }
            }
            assertThat(read(file).outcome()).isEqualTo(Outcome.TOO_LARGE);
        }

        @Test
        void deepNestingIsDamage() throws IOException {
            Path file = folder.resolve("a.docx");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                zip.relations("", "officeDocument", "word/document.xml");
                zip.part("word/document.xml", "<w:document xmlns:w=\"" + ZipFileOf.WORD + "\">", "<w:p>", 200_000, "");
            }
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(25), () -> read(file))
                            .outcome())
                    .isEqualTo(Outcome.DAMAGED);
        }

        @Test
        void entitiesAreNotFollowed() throws IOException {
            Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
            for (String declared : new String[] {
                "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY a \"哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">"
            }) {
                Path file = folder.resolve("a.docx");
                try (ZipFileOf zip = new ZipFileOf(file)) {
                    zip.relations("", "officeDocument", "word/document.xml");
                    zip.part(
                            "word/document.xml",
                            "<!DOCTYPE w [" + declared + "]><w:document xmlns:w=\"" + ZipFileOf.WORD + "\"><w:body>"
                                    + ZipFileOf.paragraph("前") + ZipFileOf.paragraph("&x;") + "</w:body></w:document>");
                }
                Result result = read(file);
                assertThat(result.outcome()).isEqualTo(Outcome.DAMAGED);
                assertThat(result.text()).doesNotContain("机密", "哈");
            }
        }

        @Test
        void partsOutsideTheZipAreNotThere() throws IOException {
            Path file = folder.resolve("a.docx");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                zip.relations("", "officeDocument", "../../../../../../../../etc/hostname");
            }
            assertThat(read(file).outcome()).isEqualTo(Outcome.DAMAGED);
        }

        @Test
        void charsetsOfPartsAreReadAndWrongBytesAreDamageThatNobodyIsToldOf() throws IOException {
            String xml = ZipFileOf.document(ZipFileOf.paragraph("救助"));
            String gbk = xml.replace("UTF-8", "GBK");
            assertThat(part(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo(text("救助"));
            assertThat(part(("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8))).isEqualTo(text("救助"));
            assertThat(part(xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)))
                    .isEqualTo(text("救助"));
            assertThat(part(gbk.getBytes(GB18030))).isEqualTo(text("救助"));
            PrintStream err = System.err;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                assertThat(part(xml.getBytes(GB18030)).outcome()).isEqualTo(Outcome.DAMAGED);
                assertThat(part(xml.replace("UTF-8", "KLINGON").getBytes(StandardCharsets.UTF_8))
                                .outcome())
                        .isEqualTo(Outcome.DAMAGED);
            } finally {
                System.setErr(err);
            }
            assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        private Result part(byte[] document) throws IOException {
            Path file = folder.resolve("a.docx");
            try (ZipFileOf zip = new ZipFileOf(file)) {
                zip.relations("", "officeDocument", "word/document.xml");
                zip.part("word/document.xml", document);
            }
            return read(file);
        }

        @Test
        void oldAndEncryptedOfficeFilesAreToldApart() throws IOException {
            byte[] ole = new byte[2048];
            System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
            assertThat(bytes("a.docx", ole).outcome()).isEqualTo(Outcome.UNSUPPORTED);
            byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, ole, 1024, name.length);
            assertThat(bytes("b.docx", ole).outcome()).isEqualTo(Outcome.ENCRYPTED);
            assertThat(bytes("c.doc", ole).outcome()).isEqualTo(Outcome.UNSUPPORTED);
            assertThat(bytes("d.wps", ole).outcome()).isEqualTo(Outcome.UNSUPPORTED);
        }

        @Test
        void aFileThatIsNotThereIsAnException() {
            assertThatThrownBy(() -> read(folder.resolve("weg.pdf"))).isInstanceOf(NoSuchFileException.class);
        }

        @Test
        @DisplayName("a file broken anywhere, or with any byte wrong, gives a result")
        void brokenAnywhere() throws IOException {
            Path docx = folder.resolve("x.docx");
            ZipFileOf.docx(docx, ZipFileOf.paragraph("救助申请")).close();
            Path pdf = folder.resolve("x.pdf");
            try (PdfFileOf made = new PdfFileOf(pdf)) {
                made.line(72, 740, "救助申请").page();
            }
            Random random = new Random(20261122);
            for (Path file : new Path[] {docx, pdf}) {
                byte[] whole = Files.readAllBytes(file);
                String ending = file.getFileName().toString().substring(1);
                for (int i = 0; i < 150; i++) {
                    // of a PDF that lost its table of objects the rest is found without it
                    Outcome cut = bytes("cut" + ending, Arrays.copyOf(whole, random.nextInt(whole.length)))
                            .outcome();
                    assertThat(cut).isNotEqualTo(Outcome.TOO_SLOW);
                    assertThat(cut == Outcome.DAMAGED || file.equals(pdf)).isTrue();
                    byte[] wrong = whole.clone();
                    for (int n = 0; n < 3; n++) {
                        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
                    }
                    assertThat(bytes("wrong" + ending, wrong).outcome()).isNotEqualTo(Outcome.TOO_SLOW);
                }
                byte[] noise = new byte[5000];
                random.nextBytes(noise);
                assertThat(bytes("noise" + ending, noise)).isEqualTo(new Result("", Outcome.DAMAGED));
                System.arraycopy(whole, 0, noise, 0, 8);
                assertThat(bytes("noise" + ending, noise)).isEqualTo(new Result("", Outcome.DAMAGED));
                assertThat(bytes("empty" + ending, new byte[0])).isEqualTo(new Result("", Outcome.DAMAGED));
            }
        }
    }

    @Test
    void theExampleSitesFilesAreRead() throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.matches(".*\\.(pdf|docx|xlsx|ofd)")) {
                    Result result = read(file);
                    assertThat(result.outcome()).as(name).isEqualTo(Outcome.READ);
                    assertThat(read(file)).as("the same again").isEqualTo(result);
                    texts.put(name, result.text());
                }
            }
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(8);
        assertThat(texts.get("laji-fenlei.ofd")).isEqualTo("生活垃圾分类投放口诀\n厨余垃圾投绿桶，可回收物投蓝桶。\n有害垃圾投红桶，其他垃圾投灰桶。");
        assertThat(texts.get("baomingbiao.docx")).contains("报名表\n", "户籍所在村\t健康状况", "真实准确，如有不实");
        assertThat(texts.get("laji-fenlei-zhiyin.pdf")).contains("早晨七点前放到门口，保洁员上门收集。", "\n五、分错了怎么办\n");
        assertThat(texts.get("fuwu-sheshi.xlsx")).contains("设施\t所在村（社区）\t开放时间\t电话");
    }

    @Test
    void namesAreKnownByTheirEnding() {
        assertThat(Stream.of("a.pdf", "b.DOCX", "c.xlsx", "d.ofd", "e.txt", "f.csv"))
                .allMatch(AttachmentText::supports);
        assertThat(Stream.of("a.doc", "b.wps", "c.xls", "d.zip", "pdf.jpg", "无", ""))
                .noneMatch(AttachmentText::supports);
    }
}
