package io.github.jiandu.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String CODE = "04HM-ASW9-NF6Y-Y093-8NKR-KAYD-XW0J-6HB7";

    @Test
    void isTheFirst160BitsInTheBase32OfCrockford() {
        assertThat(PaperCode.of(DIGEST)).hasToString(CODE);
        assertThat(PaperCode.of("0".repeat(64)).letters()).isEqualTo("0".repeat(32));
        assertThat(PaperCode.of("f".repeat(64)).letters()).isEqualTo("Z".repeat(32));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "04hm asw9 nf6y y093 8nkr kayd xw0j 6hb7",
                " O4HM\nASW9—NF6Y–Yo93-8NKR-KAYD-XW0J-6HB7 ",
                "０４ＨＭ－ＡＳＷ９-nf6y　y0938nkrkaydxw0j6hb7"
            })
    void whatPeopleCopyIsForgiven(String copied) {
        assertThat(PaperCode.parse(copied)).contains(PaperCode.of(DIGEST));
    }

    @Test
    void lettersThatLookLikeOneAreOne() {
        String ones = "1".repeat(32);
        assertThat(PaperCode.parse("iIlL".repeat(8)).orElseThrow().letters()).isEqualTo(ones);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04HM", CODE + "0", "U4HM-ASW9-NF6Y-Y093-8NKR-KAYD-XW0J-6HB7", "核对码"})
    void whatIsNoCodeIsRefused(String text) {
        assertThat(PaperCode.parse(text)).isEmpty();
    }

    @Test
    void everyCodeIsReadAsItIsWritten() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            byte[] digest = new byte[32];
            random.nextBytes(digest);
            PaperCode code = PaperCode.of(HexFormat.of().formatHex(digest));
            assertThat(PaperCode.parse(code.toString())).contains(code);
            assertThat(code.differences(code)).isEmpty();
        }
        assertThat(PaperCode.of("0".repeat(64)).differences(PaperCode.of("0".repeat(63) + "f")))
                .as("beyond 160 bits")
                .isEmpty();
        assertThat(PaperCode.of("0".repeat(64)).differences(PaperCode.of("8" + "0".repeat(38) + "1" + "0".repeat(24))))
                .containsExactly(1, 8);
    }
}
