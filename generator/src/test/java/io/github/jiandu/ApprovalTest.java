package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs an approval is published when exactly it was approved, and not otherwise. */
class ApprovalTest {

    @TempDir
    Path temp;

    private TestSite site = TestSite.emptyIn(Path.of(""));
    private Path folder = Path.of("");
    private Path output = Path.of("");
    private Path approval = Path.of("");
    private Map<String, String> published = Map.of();

    @BeforeEach
    void publishASite() throws IOException {
        site = TestSite.in(temp).page("tzgg/a.md", "甲", "2026-11-01", "原来的话。\n");
        folder = site.folder();
        output = folder.resolve("public");
        approval = folder.resolve("approval.yaml");
        assertThat(CommandLineRun.build(folder, output).code()).isZero();
        published = Folders.files(output);
        site.page("tzgg/a.md", "甲", "2026-11-01", "现在的话。\n");
    }

    private CommandLineRun build(String... options) {
        List<String> all = new ArrayList<>(List.of("--require-approval", approval.toString()));
        all.addAll(List.of(options));
        return CommandLineRun.build(folder, output, all.toArray(String[]::new));
    }

    private CommandLineRun approve(String... options) {
        List<String> all =
                new ArrayList<>(List.of("approve", folder.toString(), "--name", "王某某", "--now", CommandLineRun.TODAY));
        all.addAll(List.of(options));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private void refused(CommandLineRun run, String... said) throws IOException {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(Folders.files(output)).isEqualTo(published);
        assertThat(Folders.names(folder)).doesNotContain(".public.jiandu-new", ".public.jiandu-lock");
    }

    private String approved(UnaryOperator<String> edit) throws IOException {
        assertThat(approve().code()).isZero();
        String text = Files.readString(approval);
        Files.writeString(approval, edit.apply(text));
        return text;
    }

    private static String digest(String text) {
        Matcher digest = Pattern.compile("\\b[0-9a-f]{64}\\b").matcher(text);
        assertThat(digest.find()).as(text).isTrue();
        return digest.group();
    }

    @Test
    void whatWasApprovedIsPublishedAndTheReportSaysByWhom() throws IOException {
        CommandLineRun run = approve("--note", "已核对'收费'标准");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("[-原来-]{+现在+}的话。", "已审核，写在 ");
        assertThat(Folders.files(output)).isEqualTo(published);
        String text = Files.readString(approval);
        assertThat(text)
                .contains("digest: " + digest(run.out()), "name: '王某某'", "date: 2026-11-22", "note: '已核对''收费''标准'");

        Path report = temp.resolve("report.json");
        CommandLineRun built = build("--report", report.toString());
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.out()).contains("已由王某某审核（2026-11-22）", "were approved by 王某某 on 2026-11-22");
        assertThat(Files.readString(output.resolve("tzgg/a.html"))).contains("现在的话");
        assertThat(Files.readString(report)).contains("""
                  "review": {
                    "digest": "%s",
                    "added": 0,
                    "changed": 1,
                    "moved": 0,
                    "withdrawn": 0,
                    "approval": {
                      "name": "王某某",
                      "date": "2026-11-22",
                      "note": "已核对'收费'标准"
                    }
                  },
                """.formatted(digest(text)));
    }

    @Test
    void anApprovalIsGoodForOneListOnly() throws IOException {
        approved(text -> text);
        assertThat(build().code()).isZero();
        published = Folders.files(output);

        CommandLineRun same = build();
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("网站没有变化，不需要审核");
        published = Folders.files(output);

        site.page("tzgg/a.md", "甲", "2026-11-01", "后来的话。\n");
        CommandLineRun other = build();
        refused(other, "approval.yaml:2:9: 错误 approval.other-list：清单不一样", "jiandu approve 站点 --name 姓名");
        assertThat(other.out()).contains("还没有审核，完整校验码 ", "没有生成：1 个错误");
        assertThat(digest(other.out()))
                .isEqualTo(digest(other.err().substring(other.err().indexOf("现在的校验码"))));

        // and something more besides
        site.page("tzgg/b.md", "乙", "2026-11-02", "另一页。\n");
        refused(build(), "approval.other-list");
    }

    /** Nothing else may be changed after the approval, be it something that is only counted. */
    @Test
    void whatIsOnlyCountedIsApprovedToo() throws IOException {
        approved(text -> text);
        site.file("theme/assets/site.css", ":root {\n  --main: #14532d;\n}\n");
        refused(build(), "approval.other-list");
    }

    @Test
    void withoutAnApprovalNothingIsPublished() throws IOException {
        CommandLineRun run = build();
        refused(
                run,
                "approval.yaml: 错误 approval.missing：没有审核文件",
                "jiandu approve 站点 --name 姓名",
                "nothing was published");
        assertThat(run.err()).contains(digest(run.out()));
        Files.createDirectories(approval);
        refused(build(), "approval.missing");
    }

    @Test
    void eachMistakeInAnApprovalHasItsMessage() throws IOException {
        String right = approved(text -> text.replaceFirst("digest: .", "digest: x"));
        refused(build(), "approval.yaml:2:9: 错误 field.form");
        Files.writeString(approval, right.replaceAll("name: .*\n", ""));
        refused(build(), "错误 field.missing", "name");
        Files.writeString(approval, right.replaceAll("name: .*\n", "name:\n"));
        refused(build(), "approval.yaml:3:1: 错误 field.empty");
        Files.writeString(approval, right.replaceAll("name: .*\n", "name: '\u3000'\n"));
        refused(build(), "approval.yaml:3:7: 错误 approval.no-name：审核人的姓名是空的");
        Files.writeString(approval, right.replace("2026-11-22", "2026-11-23"));
        refused(build(), "approval.yaml:4:7: 错误 approval.future：审核日期 2026-11-23 在今天（2026-11-22）之后");
        Files.writeString(approval, right.replace("2026-11-22", "昨天"));
        refused(build(), "approval.yaml:4:7: 错误 field.date");
        Files.writeString(approval, right.replace("name: '", "name: '坏"));
        assertThat(Files.readString(approval)).contains("坏王某某");
        Files.writeString(approval, right.replace("王某某'", "王某某"));
        refused(build(), "approval.yaml:", "yaml.unclosed-quote");
        Files.writeString(approval, right + "sign: 章\n");
        refused(build(), "approval.yaml:5:1: 错误 field.unknown");
        Files.writeString(approval, right + right);
        refused(build(), "field.repeated");
        Files.write(approval, new byte[] {(byte) 0xff, (byte) 0xfe, 'd', 0});
        refused(build(), "source.not-utf8");
        Files.writeString(approval, "x".repeat(9 << 20));
        refused(build(), "source.too-large");
        Files.writeString(approval, "- 同意\n");
        refused(build(), "yaml.not-a-mapping");
        Files.delete(approval);
        Path outside = temp.resolve("passwd");
        Files.writeString(outside, right);
        Files.createSymbolicLink(approval, outside);
        refused(build(), "source.link");

        Files.delete(approval);
        Files.writeString(
                approval,
                right.replace("digest:", "校验码:").replace("name:", "审核人:").replace("date:", "审核日期:"));
        assertThat(build().code()).isZero();
    }

    @Test
    void anApprovalMayStandElsewhereAndNamesTheListThatWasRead() throws IOException {
        Path elsewhere = temp.resolve("sign/ok.yaml");
        String digest = digest(CommandLineRun.of("diff", folder.toString(), "--now", CommandLineRun.TODAY)
                .out());
        CommandLineRun wrong = approve("--out", elsewhere.toString(), "--digest", "0000-0000-0000");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("清单已经变了");
        assertThat(elsewhere).doesNotExist();
        String code = digest.substring(0, 4) + "-" + digest.substring(4, 8) + "-" + digest.substring(8, 12);
        assertThat(approve("--out", elsewhere.toString(), "--digest", code).code())
                .isZero();
        approval = elsewhere;
        assertThat(build().code()).isZero();
    }

    @Test
    void theFormerSiteMayBeAnother() throws IOException {
        Path live = temp.resolve("live");
        Folders.copy(output, live);
        Path elsewhere = temp.resolve("built");
        assertThat(approve("--former", live.toString()).code()).isZero();
        CommandLineRun run = CommandLineRun.build(
                folder, elsewhere, "--require-approval", approval.toString(), "--former", live.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(elsewhere.resolve("tzgg/a.html")).content().contains("现在的话");
        CommandLineRun nowhere = build("--former", temp.resolve("nowhere").toString());
        refused(nowhere, "redirect.former");
    }

    @Test
    void theFirstBuildCanNeedAnApprovalToo() throws IOException {
        Path live = temp.resolve("live");
        CommandLineRun run = CommandLineRun.build(folder, live, "--require-approval", approval.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(live).doesNotExist();
        String digest = digest(run.err());
        Files.writeString(approval, "digest: " + digest + "\nname: 王某某\ndate: 2026-11-20\n");
        assertThat(CommandLineRun.build(folder, live, "--require-approval", approval.toString())
                        .code())
                .isZero();
    }

    @Test
    void theCommandLineIsChecked() throws IOException {
        assertThat(CommandLineRun.of("approve", folder.toString()).code()).isEqualTo(2);
        assertThat(CommandLineRun.of("approve", folder.toString(), "--name", " ")
                        .code())
                .isEqualTo(2);
        Path settings = folder.resolve("other.yaml");
        Files.writeString(settings, "name: 甲\n");
        assertThat(approve("--out", settings.toString()).code()).isEqualTo(2);
        assertThat(approve("--out", folder.resolve("jiandu.yaml").toString()).code())
                .isEqualTo(2);
        assertThat(settings).hasContent("name: 甲");
        assertThat(approve("--note", "一\n二").code()).isEqualTo(2);
        assertThat(CommandLineRun.of("diff", "a", "b", "c").code()).isEqualTo(2);
        site.page("tzgg/a.md", "甲", "2026-11-01", "原来的话。\n");
        CommandLineRun nothing = approve();
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out()).contains("不需要审核");
        assertThat(approval).doesNotExist();
    }
}
