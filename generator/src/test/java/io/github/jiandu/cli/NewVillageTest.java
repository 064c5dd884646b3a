package io.github.jiandu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiandu new village}. */
class NewVillageTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Cli.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void columnsOfSeveralVillagesBuildAsTheyAre(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("jiandu.yaml"), "name: 测试镇\ndomain: a.example\nsiteIdCode: \"9901230011\"\n");
        String site = folder.toString();
        assertThat(run("new", "village", "梨坪村=liping", "石笕村", "望溪村", "--site", site, "--now", "2026-11-22"))
                .isZero();
        assertThat(folder.resolve("content/cwgk/_column.yaml")).exists();
        assertThat(Files.readString(folder.resolve("content/cwgk/liping/_column.yaml")))
                .startsWith("名称: 梨坪村\n");
        assertThat(folder.resolve("content/cwgk/cun2/_column.yaml")).exists();
        assertThat(Files.readString(folder.resolve("content/cwgk/cun1/caiwu-2026-3.md")))
                .contains("标题: 石笕村2026年第三季度财务收支公开", "公开期间: 2026年第三季度");
        String output = folder.resolve("out").toString();
        assertThat(run("build", site, "--out", output, "--now", "2026-11-22", "--strict"))
                .as(err.toString())
                .isZero();
        assertThat(Path.of(output, "cwgk", "liping", "index.html")).exists();
        assertThat(run("build", site, "--out", output, "--now", "2026-11-22", "--drafts", "--strict"))
                .as(err.toString())
                .isZero();
        assertThat(Path.of(output, "cwgk", "cun2", "caiwu-2026-3.html")).exists();
    }

    @Test
    void whatIsThereStays(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("jiandu.yaml"), "name: 测试镇\n");
        String site = folder.toString();
        assertThat(run("new", "village", "梨坪村=liping", "--site", site)).isZero();
        assertThat(run("new", "village", "另一村=liping", "甲村=../x", "--site", site))
                .isOne();
        assertThat(err.toString()).contains("new.not-empty", "address.form");
        assertThat(Files.readString(folder.resolve("content/cwgk/liping/_column.yaml")))
                .contains("梨坪村");
        assertThat(run("new", "village", "乙村", "--site", folder.resolve("none").toString()))
                .isOne();
        assertThat(err.toString()).contains("config.not-found");
    }
}
