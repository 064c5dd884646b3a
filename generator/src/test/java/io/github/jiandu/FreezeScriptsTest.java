package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Freezing a folder by the command, with what the scripts of its pages wrote. */
class FreezeScriptsTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path temp;

    private CommandLineRun freeze(String... more) {
        String[] fixed = {
            "freeze",
            temp.resolve("old").toString(),
            "--out",
            temp.resolve("out").toString(),
            "--base-url",
            "http://www.qinglan.example/",
            "--date",
            "2026-11-22",
            "--name",
            "清岚县人民政府",
            "--yes"
        };
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return CommandLineRun.of(all);
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve("old").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(GBK));
    }

    @Test
    void whatScriptsWroteStandsInItsPlace() throws IOException {
        write("js/from.js", "function from(name) { document.write('来源：<b>' + name + '</b>'); }");
        write("index.htm", """
                <html><head><meta charset=gb2312><title>通知</title><script src="js/from.js"></script></head><body>
                <p id=d><script language="JavaScript"><!--
                var day = '2009-05-06'; document.write("发布日期：" + day + "<img src=x onerror=alert(1)>");
                //--></script></p>
                <p id=s><script>from('县政府办')</script></p>
                <p id=c><script>document.write(new Date().toLocaleString())</script></p>
                <p>正文。</p></body></html>
                """);
        CommandLineRun run = freeze();
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        String page = Files.readString(temp.resolve("out/html/index.htm"));
        var html = org.jsoup.Jsoup.parse(page);
        assertThat(html.select("#d").text()).startsWith("发布日期：2009-05-06");
        assertThat(html.select("#s").text()).isEqualTo("来源：县政府办");
        assertThat(html.select("#c").text()).isEmpty();
        assertThat(html.select("script:not([type='application/ld+json'])")).isEmpty();
        assertThat(page).doesNotContain("onerror", "alert(1)");
        byte[] once = Files.readAllBytes(temp.resolve("out/html/index.htm"));
        assertThat(freeze("--threads", "1").code()).isZero();
        assertThat(Files.readAllBytes(temp.resolve("out/html/index.htm"))).isEqualTo(once);

        CommandLineRun unbaked = freeze("--no-bake");
        assertThat(unbaked.code()).isEqualTo(1);
        assertThat(unbaked.err()).contains("freeze.losses", "--accept-losses");
        assertThat(Files.readAllBytes(temp.resolve("out/html/index.htm"))).isEqualTo(once);
    }
}
