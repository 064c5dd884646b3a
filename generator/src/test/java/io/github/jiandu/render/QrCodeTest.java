package io.github.jiandu.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.github.jiandu.Covers;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern STEP = Pattern.compile("M(\\d+) (\\d+)\\.5|m(\\d+) 0|h(\\d+)");

    @Test
    @Covers("PAGE-12")
    void readersFindTheAddress() throws Exception {
        String address = "https://www.qinglan.example/xz/yunxi/zwgk/zcwj/2026/yzf-3.html";
        String svg = Objects.requireNonNull(QrCode.svg(address)).markup();
        assertThat(svg).hasSizeLessThan(4000).doesNotContain("style=");
        assertThat(new Decoder().decode(matrix(svg)).getText()).isEqualTo(address);
    }

    @Test
    void anAddressThatNoCodeCanHoldHasNone() {
        assertThat(QrCode.svg("https://www.example.gov.cn/" + "a".repeat(4000))).isNull();
    }

    /** Follows the pen, as a browser does. */
    private static BitMatrix matrix(String svg) {
        int size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1")) - 8;
        BitMatrix matrix = new BitMatrix(size);
        Matcher step = STEP.matcher(svg.substring(svg.indexOf("stroke=")));
        int x = 0;
        int y = 0;
        while (step.find()) {
            if (step.group(1) != null) {
                x = Integer.parseInt(step.group(1)) - 4;
                y = Integer.parseInt(step.group(2)) - 4;
            } else if (step.group(3) != null) {
                x += Integer.parseInt(step.group(3));
            } else {
                int length = Integer.parseInt(step.group(4));
                matrix.setRegion(x, y, length, 1);
                x += length;
            }
        }
        return matrix;
    }
}
