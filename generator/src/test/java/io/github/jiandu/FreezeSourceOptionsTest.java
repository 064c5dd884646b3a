package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command takes for a source, and what it says of anything else. */
class FreezeSourceOptionsTest {

    @TempDir
    private Path temp;

    private CommandLineRun freeze(String source, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "freeze", source, "--out", temp.resolve("out").toString(), "--date", "2026-11-22", "--name", "旧站"));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    @Test
    void onlyAnAddressTellsWhatTheSiteWasCalled() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("old"));
        CommandLineRun missing = freeze(folder.toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("缺少参数：URL", "--base-url");
        // nobody listens there
        CommandLineRun address = freeze("http://127.0.0.1:1/");
        assertThat(address.code()).isEqualTo(1);
        assertThat(address.err()).contains("freeze.no-answer").doesNotContain("freeze.no-pages", "Exception");
        assertThat(temp.resolve("out/html")).doesNotExist();
    }

    @Test
    void whatIsNoSourceIsSaid() throws IOException {
        Path file = Files.writeString(temp.resolve("jiu.rar"), "Rar!");
        CommandLineRun run = freeze(file.toString(), "--base-url", "http://www.qinglan.example/");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("freeze.source-kind", ".wacz", "jiu.rar");
        CommandLineRun absent = freeze(temp.resolve("wu").toString(), "--base-url", "http://www.qinglan.example/");
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err()).contains("freeze.source", "No such file");
    }

    /** What is not there is a dead link of the site, not a link to another one. */
    @Test
    void furtherHostsAreTheSiteToo() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("old"));
        Files.writeString(
                folder.resolve("index.htm"), "<title>首页</title><a href=\"http://tz.qinglan.example/a.htm\">通知</a>");
        for (String host : List.of("tz.qinglan.example", "TZ.Qinglan.example", "bz.qinglan.example")) {
            CommandLineRun run = freeze(
                    folder.toString(),
                    "--base-url",
                    "http://www.qinglan.example/",
                    "--host",
                    host,
                    "--no-search",
                    "--yes");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(Files.readString(temp.resolve("out/report/loss.json")))
                    .contains(host.startsWith("bz") ? "\"link-external\"" : "\"link-dead\"");
        }
    }

    @Test
    void whatNobodySearchedIsToldOnTheScreen() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("old"));
        Files.writeString(folder.resolve("index.htm"), "<title>首页</title><a href=a.rar>附件</a>");
        Files.writeString(folder.resolve("a.rar"), "Rar!");
        CommandLineRun run = freeze(folder.toString(), "--base-url", "http://www.qinglan.example/", "--no-search");
        assertThat(run.code()).isZero();
        // nothing was changed, so that there is nothing to be told of it
        assertThat(temp.resolve("out/html/_jiandu/notice.html")).content().doesNotContain("与原站不同之处", "<table");
        assertThat(run.out()).contains("有 1 个附件没法查有没有个人信息", "privacy.html", "by a person: 1");
    }

    @Test
    void aFolderCalledLikeAFurtherHostIsThatHost() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("old/oa.zw"));
        Files.writeString(folder.resolve("a.htm"), "<title>办公</title>");
        Files.writeString(temp.resolve("old/index.htm"), "<title>首页</title><a href=\"http://oa.zw/a.htm\">办公</a>");
        CommandLineRun run = freeze(
                temp.resolve("old").toString(),
                "--base-url",
                "http://www.qinglan.example/",
                "--host",
                "oa.zw",
                "--no-search");
        assertThat(run.code()).isZero();
        assertThat(Files.readString(temp.resolve("out/html/index.htm"))).contains("<a href=\"oa.zw/a.htm\">");
    }

    @ParameterizedTest
    @CsvSource({
        "--delay, -1",
        "--delay, 9999",
        "--max-pages, 0",
        "--max-bytes, viel",
        "--max-bytes, 0",
        "--max-time, 12",
        "--max-time, 0h",
        "--host, http://a/b"
    })
    void optionsThatCannotBeAreRefused(String option, String value) {
        CommandLineRun run = freeze("http://127.0.0.1:1/", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option);
    }
}
