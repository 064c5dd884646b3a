package io.github.jiandu.splice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags are found where a browser finds them, and nothing else is touched. */
class HtmlScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=x>b</a>|START a,TEXT,END a",
                "a < b <c|TEXT,BROKEN",
                "<!-- <b> --><i>|COMMENT,START i",
                "<!--><b>|COMMENT,START b",
                "<!---><b>|COMMENT,START b",
                "<!-- a --!><b>|COMMENT,START b",
                "<!-- <b> --|COMMENT",
                "<?php x ?><b>|COMMENT,START b",
                "</ x><b>|COMMENT,START b",
                "<!DOCTYPE html><b>|DOCTYPE,START b",
                "<script>if (a<b) '<b>'</script><b>|START script,RAW,END script,START b",
                "<script><!-- x </script><b>|START script,RAW,END script,START b",
                "<script><!--<script></script>--></script><b>|START script,RAW,END script,START b",
                "<script><!--<script></script><b>|START script,RAW",
                "<script><!--><script></script><b>|START script,RAW,END script,START b",
                "<style><b></style x><i>|START style,RAW,END style,START i",
                "<title><b></titlex></title><i>|START title,RAW,END title,START i",
                "<textarea><b>|START textarea,RAW",
                "<xmp></b></xmp>|START xmp,RAW,END xmp",
                "<plaintext></plaintext>|START plaintext,RAW",
                "<p a='>' b=\">\">x|START p,TEXT",
                "<p a=b'c>d|START p,TEXT",
                "<svg><style><a></style></svg><style><a></style>|START svg,START style,START a,END style,END svg,START style,RAW,END style",
                "</|TEXT",
                "<|TEXT"
            })
    void tokensAreThoseOfABrowser(String html, String expected) {
        assertThat(tokens(html)).containsExactly(expected.split(","));
    }

    @Test
    void attributesStandWhereTheySay() {
        ByteBuffer page = ByteBuffer.wrap(
                "<A HREF = \"x y\" a='' disabled b=c/d =e ON\n=1/>".getBytes(StandardCharsets.US_ASCII));
        HtmlScanner tags = new HtmlScanner(page, 0, page.limit());
        assertThat(tags.next()).isTrue();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tags.attributes(); i++) {
            found.add(tags.attributeName(i) + "|" + tags.ascii(tags.valueStart(i), tags.valueEnd(i)) + "|"
                    + tags.hasValue(i) + "|" + tags.ascii(tags.attributeStart(i), tags.attributeEnd(i)));
        }
        assertThat(found)
                .containsExactly(
                        "href|x y|true|HREF = \"x y\"",
                        "a||true|a=''",
                        "disabled||false|disabled",
                        "b|c/d|true|b=c/d",
                        "=e||false|=e",
                        "on|1/|true|ON\n=1/");
    }

    /** The tags of damaged pages are those that jsoup, which follows the same standard, makes elements of. */
    @Test
    void tagsOfDamagedPagesAreThoseOfTheStandard() {
        Random random = new Random(20261122);
        String[] parts = {
            "<p>",
            "<b",
            " x=",
            "\"",
            "'",
            ">",
            "<",
            "/",
            "<!--",
            "-->",
            "--",
            "!",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<em a=b>",
            "<i a='>'>",
            "</i>",
            "text",
            " ",
            "=",
            "<?x",
            "<u/>",
            "-",
            "</",
            "<textarea>",
            "</textarea>"
        };
        for (int run = 0; run < 20_000; run++) {
            StringBuilder html = new StringBuilder("<div>");
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            long ours = tokens(html.toString()).stream()
                    .filter(token -> token.matches("START (em|i|u|script|style|textarea)"))
                    .count();
            long theirs = Jsoup.parse(html.toString()).getAllElements().stream()
                    .map(Element::normalName)
                    .filter(name -> name.matches("em|i|u|script|style|textarea"))
                    .count();
            // formatting elements are made anew after others end, so there may be more elements than tags
            assertThat(ours).as(html.toString()).isLessThanOrEqualTo(theirs);
        }
    }

    @Test
    void hostilePagesTakeTimeAndMemoryByTheirLengthAlone() {
        List<String> parts = List.of(
                "<!--",
                "<script>",
                "<a ",
                "<a b='",
                "</",
                "<table><tr><td>",
                "<!--<script>",
                "--!",
                "<![CDATA[",
                "<!DOCTYPE [");
        for (String part : parts) {
            String html = part.repeat(3_000_000 / part.length());
            assertThat(tokens(html).size()).as(part).isGreaterThan(0);
        }
    }

    @Test
    void textOutsideEditsIsIdentical() throws IOException {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            ByteBuffer page = ByteBuffer.wrap(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Splice splice = new Splice(page, null, out);
            HtmlScanner tags = new HtmlScanner(page, 0, page.limit());
            int end = 0;
            while (tags.next()) {
                assertThat(tags.start()).isEqualTo(end);
                end = tags.end();
                splice.copyTo(tags.end());
            }
            splice.finish();
            assertThat(end).isEqualTo(bytes.length);
            assertThat(out.toByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    void aStrayFirstByteSwallowsNoTag() throws IOException {
        byte[] bytes = {'<', 't', 'd', '>', (byte) 0xC4, '<', 'b', '>', (byte) 0x80, (byte) 0xD6, (byte) 0xD0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Splice splice = new Splice(ByteBuffer.wrap(bytes), WebCharset.GBK, out);
        splice.insert(5, "[");
        splice.replace(5, 8, "]");
        splice.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("<td>\uFFFD[]€中");
        assertThat(splice.malformed()).isEqualTo(1);
        assertThat(splice.firstMalformed()).isEqualTo(4);
    }

    @Test
    void longPagesAreTurnedIntoUtf8WithoutGaps() throws IOException {
        String text = "云溪镇人民政府".repeat(40_000);
        byte[] bytes = text.getBytes(Charset.forName("GBK"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Splice splice = new Splice(ByteBuffer.wrap(bytes), WebCharset.GBK, out);
        splice.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static List<String> tokens(String html) {
        ByteBuffer page = ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8));
        HtmlScanner tags = new HtmlScanner(page, 0, page.limit());
        List<String> found = new ArrayList<>();
        while (tags.next()) {
            Kind kind = tags.kind();
            found.add(
                    switch (kind) {
                        case START_TAG -> "START " + tags.name();
                        case END_TAG -> "END " + tags.name();
                        case RAW_TEXT -> "RAW";
                        default -> kind.name();
                    });
        }
        return found;
    }
}
