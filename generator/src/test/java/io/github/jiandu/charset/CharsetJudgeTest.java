package io.github.jiandu.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.charset.Judgement.Evidence;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CharsetJudgeTest {

    private static final String CHINESE = "云溪镇召开防汛工作会议，部署汛期安全检查。各村要落实责任，加强巡查，确保群众生命财产安全。";

    @Test
    void declarationsAreBelievedUnlessTheBytesGainsay() {
        assertThat(judge(CHINESE, "GBK", "gb2312")).isEqualTo("GBK META");
        assertThat(judge(CHINESE, "UTF-8", "gb2312")).isEqualTo("UTF_8 UTF_8");
        assertThat(judge(CHINESE, "GBK", "utf-8")).isEqualTo("GBK STATISTICS");
        assertThat(judge(CHINESE, "GBK", null)).isEqualTo("GBK STATISTICS");
        assertThat(judge("雲溪鎮召開防汛工作會議，部署汛期安全檢查。", "Big5", "big5")).isEqualTo("BIG5 META");
        assertThat(judge(CHINESE, "GBK", "iso-8859-1")).isEqualTo("GBK STATISTICS");
        assertThat(judge("only ascii", "US-ASCII", "gb2312")).isEqualTo("GBK ASCII");
        assertThat(judge("\uFEFF" + CHINESE, "UTF-8", "gb2312")).isEqualTo("UTF_8 BOM");
        assertThat(judge("\uFEFF" + CHINESE, "UTF-16LE", null)).isEqualTo("UTF_16LE BOM");
        // two characters that are UTF-8 by chance
        assertThat(judge("联通", "GBK", "gb2312")).isEqualTo("GBK META");
    }

    @Test
    void theServerIsAskedAfterThePage() {
        byte[] bytes = CHINESE.getBytes(Charset.forName("GBK"));
        assertThat(CharsetJudge.judge(ByteBuffer.wrap(bytes), true, null, "gbk").evidence())
                .isEqualTo(Evidence.HTTP);
    }

    @Test
    void aCutOrABadByteDoesNotTurnUtf8IntoGbk() {
        byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(CharsetJudge.judge(ByteBuffer.wrap(cut), true, "gb2312", null)
                        .charset())
                .isEqualTo(WebCharset.UTF_8);
        byte[] bad = bytes.clone();
        bad[30] = (byte) 0xFF;
        Judgement judgement = CharsetJudge.judge(ByteBuffer.wrap(bad), true, "gb2312", null);
        assertThat(judgement.charset()).isEqualTo(WebCharset.UTF_8);
        assertThat(judgement.errors()).isPositive();
    }

    @Test
    void theSiteSpeaksForPagesThatLeaveItOpen() {
        byte[] few = "<p>通知</p>".getBytes(Charset.forName("GBK"));
        Judgement first = CharsetJudge.judge(ByteBuffer.wrap(few), true, null, null);
        Judgement second = CharsetJudge.judge(ByteBuffer.wrap(few), first, WebCharset.GBK);
        assertThat(second.charset()).isEqualTo(WebCharset.GBK);
        // what a page declares and its bytes back is not for the site to say
        byte[] big5 = "雲溪鎮召開防汛工作會議".getBytes(Charset.forName("Big5"));
        Judgement declared = CharsetJudge.judge(ByteBuffer.wrap(big5), true, "big5", null);
        assertThat(CharsetJudge.judge(ByteBuffer.wrap(big5), declared, WebCharset.GBK))
                .isSameAs(declared);
    }

    @Test
    void labelsMeanWhatBrowsersTakeThemFor() {
        assertThat(WebCharset.ofLabel(" GB2312 ")).contains(WebCharset.GBK);
        assertThat(WebCharset.ofLabel("iso-8859-1")).contains(WebCharset.WINDOWS_1252);
        assertThat(WebCharset.ofLabel("no-such")).isEmpty();
    }

    private static String judge(String text, String charset, @Nullable String meta) {
        Judgement judgement =
                CharsetJudge.judge(ByteBuffer.wrap(text.getBytes(Charset.forName(charset))), true, meta, null);
        return judgement.charset() + " " + judgement.evidence();
    }
}
