package io.github.jiandu.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.masking.PersonalScan.Form;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalScanTest {

    private static final String ID = "11010519491231002X";

    private static Findings look(String html) {
        return PersonalScan.look(utf8(html), WebCharset.UTF_8, Form.HTML, Words.NONE);
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String masked(String html) {
        String masked = PersonalScan.masked(html, Form.HTML, Words.NONE);
        assertThat(masked.getBytes(StandardCharsets.UTF_8)).hasSameSizeAs(html.getBytes(StandardCharsets.UTF_8));
        // what is masked stays masked and is found no more
        assertThat(PersonalScan.masked(masked, Form.HTML, Words.NONE)).isEqualTo(masked);
        return masked;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话13800001234。 | 电话138****1234。",
                "电话<b>138</b>00001234 | 电话<b>138</b>****1234",
                "<span>138</span><span>0000</span><span>1234</span> | <span>138</span><span>****</span><span>1234</span>",
                "138&nbsp;0000&nbsp;1234 | 138&nbsp;****&nbsp;1234",
                "138<!-- x -->0000<!----> 1234号 | 138<!-- x -->0000<!----> 1234号",
                "138<!-- x -->00001234 | 138<!-- x -->****1234",
                "&#49;&#51;&#56;00001234 | &#49;&#51;&#56;****1234",
                "138&#48;&#x30;&#x0030;&#048;1234 | 138&#42;&#x2A;&#x002A;&#042;1234",
                "１３８００００１２３４ | １３８＊＊＊＊１２３４",
                "<img alt=\"张13800001234\"> | <img alt=\"张138****1234\">",
                "<a href=\"tel:13800001234\">打电话</a> | <a href=\"tel:138****1234\">打电话</a>",
                "<a href=\"tu/13800001234.htm\">x</a> | <a href=\"tu/13800001234.htm\">x</a>",
                "<a href=\"a.asp?t=13800001234\">x</a> | <a href=\"a.asp?t=13800001234\">x</a>",
                "<option value=\"a.asp?t=13800001234\">x | <option value=\"a.asp?t=13800001234\">x",
                "<!-- 身份证11010519491231002X --> | <!-- 身份证11*************02X -->",
                "<title>13800001234</title> | <title>138****1234</title>",
                "<textarea>13800001234</textarea> | <textarea>138****1234</textarea>",
                "<noscript><p>13800001234</p></noscript> | <noscript><p>138****1234</p></noscript>",
                "<noframes><p>138<b>00001234</b></p></noframes> | <noframes><p>138<b>****1234</b></p></noframes>",
                "<script>w('13800001234')</script> | <script>w('138****1234')</script>",
                "<script>t=13800001234;</script> | <script>t=13800001234;</script>",
                "<td>138</td><td>00001234</td> | <td>138</td><td>00001234</td>",
                "<td>2001</td><td>2002</td><td>2003</td><td>2004</td> | <td>2001</td><td>2002</td><td>2003</td><td>2004</td>",
                "<style>.a13800001234{}</style> | <style>.a13800001234{}</style>",
                "卡号6222021234567890 | 卡号6222021234567890",
                "索引号：11010519491231002X | 索引号：11*************02X",
                "<meta name=description content='找张13800001234'> | <meta name=description content='找张138****1234'>",
                "<meta http-equiv=refresh content='0;url=a.htm?13800001234'> | <meta http-equiv=refresh content='0;url=a.htm?13800001234'>",
            })
    void numbersAreMaskedWhereReadersSeeThem(String html, String expected) {
        if (html.startsWith("<script>t=")) {
            // a bare number of a program may become another number, but nothing else
            assertThat(masked("<script>t=13856781234;</script>")).isEqualTo("<script>t=13800001234;</script>");
            return;
        }
        assertThat(masked(html.strip())).isEqualTo(expected.strip());
    }

    @Test
    void linesPlacesAndKindsAreTold() {
        Findings found = look("<title>电话13800001234</title>\n<p>\n证号" + ID + "<!--\n卡 6222020200001234567 -->");
        assertThat(found.first())
                .extracting(Finding::line, Finding::kind, Finding::place, Finding::shown)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(1, Finding.Kind.MOBILE, Finding.Place.TITLE, "13********4"),
                        org.assertj.core.groups.Tuple.tuple(
                                3, Finding.Kind.ID_CARD, Finding.Place.TEXT, "11***************X"));
        assertThat(found.first()).noneMatch(Finding::masked);
        assertThat(found.first()).extracting(Finding::line).isSorted();
    }

    /** In GB18030 digits are also the second and fourth bytes of characters, and must not be taken for any. */
    @Test
    void everyOtherByteStaysInGbk() {
        String html = "<p>电话：１３８００００１２３４，𠮷138 0000 1234，证号" + ID + "，张三丰";
        Charset gb = Charset.forName("GB18030");
        byte[] bytes = html.getBytes(gb);
        Findings found = PersonalScan.mask(
                ByteBuffer.wrap(bytes), WebCharset.GBK, Form.HTML, new Words(Map.of("张三丰", "张*丰"), Set.of()));
        assertThat(new String(bytes, gb)).isEqualTo("<p>电话：１３８＊＊＊＊１２３４，𠮷138 **** 1234，证号11*************02X，张＊丰");
        assertThat(bytes).hasSameSizeAs(html.getBytes(gb));
        assertThat(found.masked()).isEqualTo(4);
    }

    @Test
    void brokenBytesDoNotHideNumbers() {
        byte[] bytes = "\u00c4<td>\u00c413800001234\u00ff\u00ff13800001234".getBytes(StandardCharsets.ISO_8859_1);
        for (WebCharset charset : new WebCharset[] {WebCharset.GBK, WebCharset.UTF_8, WebCharset.BIG5}) {
            assertThat(PersonalScan.look(ByteBuffer.wrap(bytes), charset, Form.HTML, Words.NONE)
                            .all())
                    .as(charset.label())
                    .isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void officePhonesStay() {
        Words words = new Words(Map.of(), Set.of("13800001234"));
        assertThat(PersonalScan.masked("值班 138 0000 1234，张 13900001234", Form.HTML, words))
                .isEqualTo("值班 138 0000 1234，张 139****1234");
    }

    @Test
    void wordsAreFoundAcrossTagsAndReferences() {
        Words words = new Words(Map.of("李大明", "李*明", "云溪村三组8号", "*******"), Set.of());
        assertThat(PersonalScan.masked("<b>李</b>&#22823;明，住云溪村\n三组8号；李&#x5927;明", Form.HTML, words))
                .isEqualTo("<b>李</b>&#65290;明，住云溪村\n三组8号；李&#xFF0A;明");
        assertThat(PersonalScan.masked("住云溪村<br>三组8号，住云溪村三组8号", Form.HTML, words))
                .isEqualTo("住云溪村<br>三组8号，住＊＊＊＊＊*＊");
    }

    /** A paragraph of any length is looked through a piece at a time; no number is lost or told twice at the joints. */
    @Test
    void longParagraphsLoseNoNumber() {
        String unit = "张13800001234，";
        StringBuilder text = new StringBuilder();
        int count = 60_000;
        for (int i = 0; i < count; i++) {
            text.append(unit).append(".".repeat(i % 7));
        }
        byte[] page = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(page);
        Findings found = PersonalScan.mask(bytes, WebCharset.UTF_8, Form.HTML, Words.NONE);
        assertThat(found.all()).isEqualTo(count);
        assertThat(found.masked()).isEqualTo(count);
        assertThat(found.first()).hasSize(1000);
        assertThat(new String(page, StandardCharsets.UTF_8))
                .doesNotContain("13800001234")
                .contains("138****1234");
    }

    @Test
    void digitsWithoutEndAreNoNumber() {
        assertThat(look("1".repeat(400_000) + "3800001234").all()).isZero();
        assertThat(look("<b>" + "<i>1</i>".repeat(100_000)).all()).isZero();
        assertThat(look("&#49;".repeat(300_000)).all()).isZero();
    }

    @Test
    void aPageOfTwoHundredMegabytesTakesNoMemory(@TempDir Path temp) throws Exception {
        Path file = temp.resolve("long.htm");
        byte[] block = "<p>云溪镇 <b>138</b>00001234 &nbsp; 13800001234<br>\n"
                .repeat(20_000)
                .getBytes(Charset.forName("GBK"));
        int blocks = (200 << 20) / block.length;
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < blocks; i++) {
                out.write(block);
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer page = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
            Findings found = PersonalScan.mask(page, WebCharset.GBK, Form.HTML, Words.NONE);
            assertThat(found.all()).isEqualTo(blocks * 40_000);
            assertThat(found.first()).hasSize(1000);
        }
        System.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(64L << 20);
        assertThat(Files.size(file)).isEqualTo((long) blocks * block.length);
    }
}
