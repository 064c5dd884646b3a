package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.handover.Layout;
import io.github.jiandu.handover.SampleHandover;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Register, labels and report in a browser and on A4; kept in target/paper to be looked at. */
class HandoverSheetsTest {

    /** A4 in points, rounded. */
    private static final Pattern PAGE = Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([\\d.]+) ([\\d.]+)\\s*]");

    @TempDir
    static Path temp;

    private static Chromium browser;
    private static Path medium = Path.of("");

    @BeforeAll
    static void open() {
        browser = Chromium.open("--allow-file-access-from-files");
        Axe.into(browser);
        Path output = temp.resolve("handover");
        String settings = SampleHandover.SETTINGS.replace("容量: 25GB", "容量: 300KB") + "另加摘要: [MD5, SHA-1]\n填表人: 林晓岚\n";
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Jiandu.handOver(SampleHandover.request(output, settings, SampleHandover.records()), diagnostics))
                .as(diagnostics.sorted().toString())
                .isPresent();
        medium = output.resolve("载体1");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Covers({"PKG-10", "PKG-12", "FOUR-06"})
    void formsAreReadableByEveryoneAndPrintOnA4() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        List<String> complaints = new ArrayList<>();
        for (String sheet : List.of(Layout.REGISTER_HTML, Layout.LABELS, Layout.REPORT + ".HTML")) {
            browser.go(medium.resolve(sheet).toUri().toString());
            for (int width : new int[] {320, 1280}) {
                browser.size(width, 900);
                assertThat(browser.number("return document.documentElement.scrollWidth"))
                        .as(sheet + " " + width)
                        .isLessThanOrEqualTo(width);
            }
            complaints.addAll(Axe.violations(browser, sheet).stream()
                    .filter(v -> !v.contains("landmark") && !v.contains(": region"))
                    .toList());
            byte[] pdf = browser.paper();
            Files.write(
                    folder.resolve(sheet.substring(sheet.lastIndexOf('/') + 1).replace(".HTML", ".pdf")), pdf);
            Matcher page = PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
            int pages = 0;
            while (page.find()) {
                assertThat(Math.round(Double.parseDouble(page.group(1))))
                        .as(sheet)
                        .isBetween(594L, 596L);
                assertThat(Math.round(Double.parseDouble(page.group(2))))
                        .as(sheet)
                        .isBetween(841L, 843L);
                pages++;
            }
            assertThat(pages).as(sheet).isPositive();
            if (sheet.equals(Layout.REGISTER_HTML)) {
                assertThat(pages).isEqualTo(2);
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aRecordOpensFromTheMediumWithItsPictures() {
        browser.go(medium.resolve("电子档案/2019/政务公开-政策文件/Y-0001/col1/2019/p1.html")
                .toUri()
                .toString());
        assertThat(browser.run("return [...document.images].every(i => i.complete && i.naturalWidth > 0)"))
                .isEqualTo(true);
        browser.go(medium.resolve("电子档案/2019/政务公开-财政预算/Y-0005/col3/2019/p7.html")
                .toUri()
                .toString());
        assertThat(browser.text("return document.querySelector('h1').textContent"))
                .isEqualTo("云溪镇第8号网页");
    }
}
