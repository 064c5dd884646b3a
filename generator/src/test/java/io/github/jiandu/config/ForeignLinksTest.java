package io.github.jiandu.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.config.ForeignLinks.Allowed;
import io.github.jiandu.config.ForeignLinks.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignLinksTest {

    private static final ForeignLinks LINKS = new ForeignLinks(
            List.of(
                    new Allowed("example.com", "周明", "2026-02-01", false),
                    new Allowed("www.example.org", "周明", "2026-02-01", true)),
            List.of("www.qinglan.example"));

    @ParameterizedTest
    @CsvSource({
        "https://www.example.gov.cn/a?b=1, OPEN",
        "http://gov.cn, OPEN",
        "HTTPS://WWW.EXAMPLE.GOV.CN, OPEN",
        "http://清岚.政务/, OPEN",
        "http://xn--9kq.xn--zfr164b:8080/, OPEN",
        "//www.example.gov.cn/x, OPEN",
        "https://www.qinglan.example/xz, OPEN",
        "https://example.com, OPEN",
        "https://www.example.com/x, OPEN",
        "https://www.example.org, NOTICE",
        "https://example.org, NOT_APPROVED",
        "https://www.example.gov.cn.example.net/, NOT_APPROVED",
        "https://examplegov.cn/, NOT_APPROVED",
        "https://www.example.gov.cn@example.net/, NOT_APPROVED",
        "https://www.example.gov.cn@a@example.net/, NOT_APPROVED",
        "https://example.net\\@www.example.gov.cn/, NOT_APPROVED",
        "https://notexample.com/, NOT_APPROVED",
        "https://127.0.0.1/, NOT_APPROVED",
        "https:///x, NOT_APPROVED",
        "https://ad.doubleclick.net/x, ADVERT"
    })
    @Covers({"LINK-01", "LINK-02", "LINK-06", "PAGE-14"})
    void governmentAndApprovedSitesOpenAtOnce(String url, Standing standing) {
        assertThat(LINKS.standing(url)).isEqualTo(standing);
    }

    @Test
    void hostsAreTheSameInBothWaysOfWriting() {
        assertThat(ForeignLinks.isSameHost(
                        "云溪.政务", "XN--" + java.net.IDN.toASCII("云溪").substring(4) + ".xn--zfr164b."))
                .isTrue();
    }
}
