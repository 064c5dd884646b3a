package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.Loss;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.intake.OldSource;
import io.github.jiandu.pack.PackRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu freeze}. */
@Command(
        name = "freeze",
        description = "把别人留下的旧网站归档：每页都能打开、标明已归档，并写出损失报告。Freeze an old site into a copy that can be browsed for ever.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "",
            "写出 Writes: DIR/html 归档后的网站 the copy, DIR/report 损失报告 what was lost,",
            "  warc, site.wacz, redirects, bag, handover 归档包 packages",
            "例 Example: jiandu freeze jiuzhan --out guidang --base-url http://www.qinglan.example/ --date 2026-11-22 --name 清岚县人民政府"
        })
final class FreezeCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "SOURCE",
            description =
                    "旧网站：文件夹、.warc(.gz) 文件、.wacz 文件，或 http:// 网址。The old site: a folder, a WARC or WACZ file, or an address.")
    private String source = "";

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "输出文件夹。Output folder.")
    private Path out = Path.of(".");

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "旧网站原来的网址；SOURCE 是网址时可以不写。Address that the old site had; by default SOURCE, if that is one.")
    private @Nullable String baseUrl;

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "归档日期。Day of archiving.")
    private String date = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "网站名称。What the site is called.")
    private String name = "";

    @Option(names = "--successor", paramLabel = "URL", description = "现在的网站。Address of the site that took over.")
    private @Nullable String successor;

    @Option(names = "--contact", paramLabel = "TEXT", description = "联系方式。Whom to ask.")
    private @Nullable String contact;

    @Option(
            names = "--encoding",
            paramLabel = "KIND",
            description = "网页编码：utf-8（默认）转为 UTF-8，keep 保持原样。UTF-8 by default, or keep bytes.")
    private String encoding = "utf-8";

    @Option(
            names = "--external-links",
            paramLabel = "KIND",
            description = "站外链接：text（默认）改为文字，keep 保留。Links to other sites: text by default, or keep.")
    private String externalLinks = "text";

    @Option(names = "--no-bake", description = "不运行网页里的脚本；脚本写出的文字会丢失。Run no scripts; what they write is lost.")
    private boolean unbaked;

    @Mixin
    private PackOptions packing = new PackOptions();

    @Option(names = "--no-search", description = "不做站内检索。Make no search of the copy.")
    private boolean unsearched;

    @Option(
            names = "--accept-losses",
            paramLabel = "DIGEST",
            description = "认可损失报告，写报告的核对码。Agree to the losses, by the digest of their report.")
    private @Nullable String acceptedLosses;

    @Mixin
    private MaskOptions masks = new MaskOptions();

    @Mixin
    private SignOptions signing = new SignOptions();

    @Option(
            names = {"-y", "--yes"},
            description = "替换原来的归档版时不再询问。Do not ask before a former copy is replaced.")
    private boolean yes;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器个数。Number of threads.")
    private @Nullable Integer threads;

    @Option(names = "--timings", description = "显示各阶段用时。Show how long each stage took.")
    private boolean timings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        PrintWriter printed = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        FreezeStages stages = new FreezeStages(FreezeProgress.to(errors));
        Diagnostics diagnostics = new Diagnostics();
        OldSource old = sources.open(source, baseUrl(), out, stages, diagnostics);
        FreezeRequest request = request(old, stages, diagnostics);
        signing.prepare(diagnostics);
        if (Files.isDirectory(out.resolve("html")) && !yes && !agreed(printed)) {
            printed.println("什么都没有改。Nothing was changed.");
            return Cli.USAGE;
        }
        Freezing frozen = packing.request(diagnostics)
                .filter(packages -> !diagnostics.hasErrors())
                .map(packages -> old.during(() -> Jiandu.freeze(request, !unbaked, packages, diagnostics), diagnostics))
                .orElseGet(Freezing::failed);
        if (frozen.sealed()) {
            signing.sign(out, diagnostics).forEach(file -> printed.println("签名 Signature: " + file));
        }
        DiagnosticPrinter printer = new DiagnosticPrinter(language.languages(), (file, line) -> Optional.empty());
        errors.print(printer.print(diagnostics.sorted()));
        errors.flush();
        if (timings) {
            printed.print(stages.text());
        }
        if (frozen.pages() > 0) {
            summary(frozen, printed);
        }
        return frozen.sealed() && !diagnostics.hasErrors() ? Cli.OK : Cli.SITE_ERRORS;
    }

    private String baseUrl() {
        if (baseUrl == null && !OldSource.isAddress(source)) {
            throw new CommandLine.MissingParameterException(
                    spec.commandLine(), spec.findOption("--base-url"), "Missing required option: '--base-url=URL'");
        }
        return Objects.requireNonNull(
                baseUrl == null ? Arguments.oldAddress("SOURCE", source) : Arguments.oldAddress("--base-url", baseUrl));
    }

    private FreezeRequest request(OldSource old, FreezeRequest.Progress progress, Diagnostics diagnostics) {
        OldSite site = new OldSite(
                Arguments.siteName("--name", name),
                baseUrl(),
                Arguments.day("--date", date),
                Arguments.oldAddress("--successor", successor),
                contact == null ? null : contact.strip());
        return FreezeRequest.of(old, out, site)
                .encoding(
                        Arguments.choice("--encoding", encoding, Set.of("utf-8", "keep"))
                                        .equals("keep")
                                ? FreezeRequest.Encoding.KEEP
                                : FreezeRequest.Encoding.UTF_8)
                .externalLinks(
                        Arguments.choice("--external-links", externalLinks, Set.of("text", "keep"))
                                        .equals("keep")
                                ? FreezeRequest.ExternalLinks.KEEP
                                : FreezeRequest.ExternalLinks.TEXT)
                .acceptedLosses(acceptedLosses == null ? null : acceptedLosses.strip())
                .search(unsearched ? null : Jiandu.copySearch())
                .masking(masks.masking(diagnostics))
                .threads(Arguments.threads("--threads", threads))
                .progress(progress)
                .build();
    }

    private void summary(Freezing frozen, PrintWriter printed) {
        printed.println((frozen.sealed() ? "已归档 Frozen: " : "还没有封存 Not sealed: ") + frozen.pages() + " 个网页 pages, "
                + frozen.files() + " 个其他文件 other files");
        for (Loss kind : Loss.values()) {
            Long count = frozen.counts().get(kind);
            if (count != null && kind != Loss.MORE) {
                printed.println((kind.isLosing() ? "! " : "  ") + count + "  " + kind.chinese() + " " + kind.english());
            }
        }
        if (frozen.unsearched() > 0) {
            printed.println("有 " + frozen.unsearched() + " 个附件没法查有没有个人信息，请人工看，清单在："
                    + out.resolve("report").resolve("privacy.html"));
            printed.println("Attachments to be looked at for personal data by a person: " + frozen.unsearched());
        }
        printed.println("报告 Report: " + out.resolve("report").resolve("loss.html"));
        if (frozen.sealed()) {
            printed.println("网站 Copy: " + out.resolve("html").resolve("index.html"));
            for (PackRequest.Part part : PackRequest.Part.values()) {
                Path made = out.resolve(part.file());
                if (Files.exists(made)) {
                    printed.println(part.chinese() + " " + part.english() + ": " + made);
                }
            }
            if (!Files.exists(out.resolve(PackRequest.Part.HANDOVER.file()))) {
                printed.println("要移交档案馆的，写好 handover.yaml，加上 --handover 再运行一次。"
                        + "For media to hand over, write handover.yaml and run again with --handover.");
            }
        }
        if (!frozen.digest().isEmpty()) {
            printed.println("损失核对码 Digest of losses: " + frozen.digest());
        }
    }

    private boolean agreed(PrintWriter printed) {
        printed.print("要替换原来的归档版吗？输入 y 回车 Replace the former copy? Type y and Enter: ");
        printed.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (answer == null) {
                printed.println();
                printed.println("没有人回答；确认无误后加上 --yes。Nobody answered; add --yes when it is right.");
            }
            return answer != null
                    && Set.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
