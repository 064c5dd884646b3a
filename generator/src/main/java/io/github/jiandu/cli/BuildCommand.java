package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.report.Report;
import io.github.jiandu.report.ReportPrinter;
import io.github.jiandu.report.SourceLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu build}. */
@Command(
        name = "build",
        description = "把站点文件夹生成为静态网站。Build a site's folder into static files.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class BuildCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "SITE",
            arity = "0..1",
            defaultValue = ".",
            description = "站点文件夹，默认为当前文件夹。The site's folder; by default this one.")
    private Path site = Path.of(".");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "输出文件夹，默认为 SITE/public。Output folder; by default SITE/public.")
    private @Nullable Path out;

    @Option(names = "--base-url", paramLabel = "URL", description = "网站的公开地址。Public address of the site.")
    private @Nullable String baseUrl;

    @Option(
            names = "--former",
            paramLabel = "PATH",
            description = "上一次发布的网站，和它比较变更、查消失的地址；默认为输出文件夹。The site as published before, to compare with and to find"
                    + " vanished addresses; by default the output.")
    private @Nullable Path former;

    @Option(names = "--now", paramLabel = "DATE", description = "以这个日期为“今天”，如 2026-11-22。The date to take for today.")
    private @Nullable String now;

    @Option(names = "--drafts", description = "连同草稿一起生成。Publish drafts too.")
    private boolean drafts;

    @Option(names = "--strict", description = "有警告也不发布。Let warnings fail the build.")
    private boolean strict;

    @Option(
            names = "--require-approval",
            paramLabel = "FILE",
            description = "只有这个文件审核了这次的变更才发布。Publish only what this file approves.")
    private @Nullable Path approval;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器个数。Number of threads.")
    private @Nullable Integer threads;

    @Option(names = "--report", paramLabel = "FILE", description = "把报告写成 JSON 文件。Write the report as JSON.")
    private @Nullable Path reportFile;

    @Option(names = "--timings", description = "显示各阶段用时。Show how long each stage took.")
    private boolean timings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        LocalDateTime time = Arguments.now("--now", now, Clock.systemUTC());
        Set<Language> languages = language.languages();
        Path output = out == null ? site.resolve("public") : out;
        Path wanted = Arguments.report("--report", reportFile, site, output);
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Report report = Jiandu.build(BuildRequest.of(site, output, time)
                .withBaseUrl(Arguments.baseUrl("--base-url", baseUrl))
                .withFormer(former)
                .withDrafts(drafts)
                .withStrict(strict)
                .withReview(approval == null ? null : new BuildRequest.Review(approval))
                .withThreads(Arguments.threads("--threads", threads))
                .withProgress(Progress.to(errors)));
        errors.print(new DiagnosticPrinter(languages, new SourceLines(site)).print(report.shown()));
        errors.flush();
        console.print(new ReportPrinter(languages).print(report, timings));
        boolean written = wanted == null || writeReport(report, wanted, errors);
        return written && report.published() ? Cli.OK : Cli.SITE_ERRORS;
    }

    private static boolean writeReport(Report report, Path file, PrintWriter errors) {
        try {
            report.writeJson(file);
            return true;
        } catch (IOException e) {
            errors.println("报告写不了：" + file + "。The report could not be written: " + SystemMessages.of(e));
            return false;
        }
    }
}
