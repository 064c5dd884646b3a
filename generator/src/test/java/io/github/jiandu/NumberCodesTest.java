package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.number.CreditCode;
import io.github.jiandu.number.IndexForm;
import io.github.jiandu.number.IndexNumber;
import io.github.jiandu.number.IndexPattern;
import io.github.jiandu.number.IndexScheme;
import io.github.jiandu.number.OrganisationCode;
import io.github.jiandu.number.Part;
import io.github.jiandu.number.SchemeName;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"11441700007280420Y", "113708280043326001", "11620622013933539B", "11990123MB2600181Y"})
    @Covers({"IDX-07", "IDX-13"})
    void creditCodesOfPublicPagesPass(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            String other = code.substring(0, 17) + last;
            assertThat(CreditCode.isValid(other)).isEqualTo(other.equals(code));
            assertThat(CreditCode.corrected(other)).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000014349", "01527918X", "007280420"})
    @Covers({"IDX-08", "IDX-13"})
    void organisationCodesOfPublicPagesPass(String code) {
        assertThat(OrganisationCode.isValid(code)).isTrue();
        for (char last : "0123456789X".toCharArray()) {
            String other = code.substring(0, 8) + last;
            assertThat(OrganisationCode.isValid(other)).isEqualTo(other.equals(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1144170000728042", "11441700007280420I0", "1144170000728O420Y", "１1441700007280420Y"})
    void whatCannotBeACodeHasNoCheckDigit(String text) {
        assertThat(CreditCode.corrected(text)).isEmpty();
        assertThat(OrganisationCode.corrected(text + "一")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USCC, 11990123MB2600181Y/2026-00012",
        "ORGANISATION, MB2600181/2026-00012",
        "NINGBO, 990123-021-03-01-20260302-0012",
        "YUNNAN, 990123021030120260012",
        "LIANYUNGANG, 021-03-2026-00012"
    })
    @Covers({"IDX-07", "IDX-08", "IDX-09", "IDX-10", "IDX-11"})
    void everySchemeWritesAndReadsItsNumbers(SchemeName name, String number) {
        IndexScheme scheme = scheme(name.pattern());
        assertThat(scheme.number(DAY, 12, "")).isEqualTo(number);
        assertThat(scheme.read(number)).contains(new IndexNumber(2026, 12));
        assertThat(IndexForm.of(number, scheme)).isEqualTo(new IndexForm.Right(new IndexNumber(2026, 12), true));
        assertThat(scheme.read(number + "1")).isEmpty();
        assertThat(scheme.read("x" + number)).isEmpty();
    }

    @Test
    @Covers("IDX-10")
    void yunnanHasTwentyOneDigits() {
        IndexScheme scheme = scheme(SchemeName.YUNNAN.pattern());
        assertThat(scheme.number(DAY, 1, "")).hasSize(21).containsOnlyDigits();
        assertThat(scheme.capacity()).isEqualTo(9999);
    }

    @Test
    void aPatternOfOnesOwn() {
        IndexScheme scheme = scheme("YX-{类别}-{年}-{流水号:4}");
        assertThat(scheme.number(DAY, 12, "")).isEqualTo("YX-03-2026-0012");
        assertThat(scheme.number(DAY, 12, "05")).isEqualTo("YX-05-2026-0012");
        assertThat(scheme.read("YX-05-2026-0012")).contains(new IndexNumber(2026, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "{year}",
                "{serial}",
                "{year}-{serial}-{serial}",
                "{jahr}-{serial}",
                "{year:4}-{serial}",
                "{year}-{serial:0}",
                "{year}-{serial:12}",
                "{year-{serial}",
                "{year}}-{serial}",
                "{year} {serial}",
                "{year}-\"{serial}"
            })
    void patternsThatGiveNoNumbersAreRefused(String pattern) {
        assertThat(IndexPattern.parse(pattern)).isEmpty();
    }

    @Test
    void numbersOfOtherBodiesAreKeptAndTheirCodesChecked() {
        IndexScheme scheme = scheme(SchemeName.USCC.pattern());
        assertThat(IndexForm.of("11620622013933539B/2021-03844", scheme))
                .isEqualTo(new IndexForm.Right(new IndexNumber(2021, 3844), false));
        assertThat(IndexForm.of("01527918X-2020-153077", null))
                .isEqualTo(new IndexForm.Right(new IndexNumber(2020, 153077), false));
        assertThat(IndexForm.of("MB2600181/2017-00110", scheme))
                .as("the same body by its former code")
                .isEqualTo(new IndexForm.Right(new IndexNumber(2017, 110), true));
        assertThat(IndexForm.of("000014348/2017-00110", scheme))
                .isEqualTo(new IndexForm.WrongCheckDigit("000014348", "000014349/2017-00110"));
        assertThat(IndexForm.of("11990123MB2600181Y/2026-12", scheme)).isEqualTo(new IndexForm.Malformed());
        assertThat(IndexForm.of("云政2026-3", scheme)).isEqualTo(new IndexForm.Unknown());
    }

    private static IndexScheme scheme(String pattern) {
        IndexPattern parsed = IndexPattern.parse(pattern).orElseThrow();
        Map<Part, String> settings = Map.of(
                Part.USCC, "11990123MB2600181Y",
                Part.ORGANISATION, "MB2600181",
                Part.AREA, "990123",
                Part.DEPARTMENT, "021",
                Part.CLASS, "03",
                Part.GROUP, "01",
                Part.OFFICE, "01");
        return IndexScheme.of(parsed, settings).orElseThrow();
    }
}
