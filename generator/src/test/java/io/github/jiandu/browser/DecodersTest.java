package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.charset.WebCharset;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our decoders read what a browser reads. */
class DecodersTest {

    private static final String DECODE = "const bytes = Uint8Array.from(atob(arguments[1]), c => c.charCodeAt(0));"
            + "return new TextDecoder(arguments[0], {ignoreBOM: true}).decode(bytes)";

    @ParameterizedTest
    @EnumSource(
            value = WebCharset.class,
            names = {"GBK", "GB18030", "BIG5", "UTF_8"})
    void everyPairOfBytesIsReadAsTheBrowserReadsIt(WebCharset charset) {
        List<byte[]> rows = new ArrayList<>();
        for (int first = 0x80; first <= 0xFF; first++) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            for (int second = 0x0E; second <= 0xFF; second++) {
                row.write(first);
                row.write(second);
                row.write(' ');
            }
            // four pairs of this row stand for two characters each, which Chromium gets wrong
            if (charset != WebCharset.BIG5 || first != 0x88) {
                rows.add(row.toByteArray());
            }
        }
        compare(charset, rows);
    }

    @Test
    void fourBytesAreReadAsTheBrowserReadsThem() {
        List<byte[]> rows = new ArrayList<>();
        for (int first = 0x81; first <= 0x84; first++) {
            for (int second = 0x30; second <= 0x39; second++) {
                ByteArrayOutputStream row = new ByteArrayOutputStream();
                for (int third = 0x81; third <= 0xFE; third++) {
                    for (int fourth = 0x30; fourth <= 0x39; fourth++) {
                        row.writeBytes(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth, ' '});
                    }
                }
                rows.add(row.toByteArray());
            }
        }
        compare(WebCharset.GB18030, rows);
    }

    @ParameterizedTest
    @EnumSource(
            value = WebCharset.class,
            names = {"GBK", "BIG5", "UTF_8", "UTF_16LE", "UTF_16BE"})
    void anyBytesAreReadAsTheBrowserReadsThem(WebCharset charset) {
        Random random = new Random(7);
        // the driver turns CR LF into LF
        byte[] likely = {
            '<', '>', '"', '0', '9', 'a', '@', '~', (byte) 0x81, (byte) 0xFE, (byte) 0xC4, (byte) 0xE4, (byte) 0xBD
        };
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] row = new byte[4000];
            random.nextBytes(row);
            for (int k = 0; k < row.length; k++) {
                if (random.nextInt(3) == 0) {
                    row[k] = likely[random.nextInt(likely.length)];
                }
                row[k] = row[k] == '\r' || charset == WebCharset.BIG5 && row[k] == (byte) 0x88 ? (byte) 0x89 : row[k];
            }
            rows.add(row);
        }
        compare(charset, rows);
    }

    private static void compare(WebCharset charset, List<byte[]> rows) {
        try (Chromium browser = Chromium.open()) {
            browser.go("about:blank");
            for (byte[] row : rows) {
                String theirs = browser.text(
                        DECODE, charset.label(), Base64.getEncoder().encodeToString(row));
                String ours = charset.text(row);
                for (int i = 0; i < ours.length() || i < theirs.length(); i++) {
                    if (i >= ours.length() || i >= theirs.length() || ours.charAt(i) != theirs.charAt(i)) {
                        assertThat(escaped(ours, i))
                                .as("%s %x at %d", charset, row[0], i)
                                .isEqualTo(escaped(theirs, i));
                    }
                }
            }
        }
    }

    private static String escaped(String text, int at) {
        StringBuilder out = new StringBuilder();
        for (char c : text.substring(Math.max(0, at - 5), Math.min(text.length(), at + 5))
                .toCharArray()) {
            out.append(Integer.toHexString(c)).append(' ');
        }
        return out.toString();
    }
}
