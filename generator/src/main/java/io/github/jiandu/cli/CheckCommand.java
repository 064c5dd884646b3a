package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fourchecks.ChecksPrinter;
import io.github.jiandu.fourchecks.ChecksReport;
import io.github.jiandu.fourchecks.ChecksRequest;
import io.github.jiandu.fourchecks.Outcome;
import io.github.jiandu.fourchecks.Property;
import io.github.jiandu.fourchecks.Side;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu check}. */
@Command(
        name = "check",
        description = "对移交载体做四性检测。The four checks of a hand-over to an archive.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {"", "退出码 Exit codes: 0 通过 passed, 1 不通过 failed, 2 用法不对 wrong usage"})
final class CheckCommand implements Callable<Integer> {

    private static final String HANDOVER = "handover";

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "移交载体，或放着 载体1、载体2 的文件夹。A medium, or a folder of media.")
    private Path path = Path.of("");

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "NAME",
            description = "检查什么：handover 移交载体。What is checked: handover.")
    private String profile = "";

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "谁来检测：sender 移交单位（默认），receiver 接收单位。For sender (the default) or receiver.")
    private String side = Side.SENDER.key();

    @Option(names = "--scan-result", paramLabel = "FILE", description = "杀毒软件写出的检查结果。What a virus scanner wrote.")
    private @Nullable Path scanResult;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "写报告，扩展名 html、txt 或 json 决定格式。Write the report as html, txt or json.")
    private @Nullable List<Path> reports;

    @Option(names = "--date", paramLabel = "DATE", description = "检测日期，默认今天。Day of the checks; by default today.")
    private @Nullable String date;

    @Option(names = "--json", description = "以 JSON 输出。Print JSON.")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        if (!profile.equals(HANDOVER)) {
            throw new Arguments.Unusable(
                    "--profile：目前只有 handover：" + profile, "--profile: only handover is there: " + profile);
        }
        Map<Path, String> forms = Arguments.checkReports("--report", reports == null ? List.of() : reports, path);
        ChecksReport report = Jiandu.check(ChecksRequest.of(
                        Arguments.medium("PATH", path),
                        Arguments.side("--side", side),
                        Arguments.now("--date", date, Clock.systemUTC()).toLocalDate())
                .withScanResult(Arguments.scanResult("--scan-result", scanResult))
                .withProgress(Progress.to(errors)));
        Map<String, byte[]> files = ChecksPrinter.files(report);
        for (Map.Entry<Path, String> form : forms.entrySet()) {
            try {
                SafeFile.replace(form.getKey(), files.getOrDefault(form.getValue(), new byte[0]));
            } catch (IOException e) {
                throw new Arguments.Unusable(
                        "--report：写不了 " + form.getKey() + "：" + SystemMessages.of(e),
                        "--report: cannot write " + form.getKey() + ": " + SystemMessages.of(e));
            }
        }
        if (json) {
            out.print(ChecksPrinter.json(report));
        } else {
            List<Diagnostic> findings = report.outcomes().stream()
                    .flatMap(outcome -> outcome.findings().stream())
                    .sorted()
                    .toList();
            Set<Language> both = Set.of(Language.ZH, Language.EN);
            out.print(new DiagnosticPrinter(both, (file, line) -> Optional.empty()).brief(findings));
            for (Property property : Property.values()) {
                Outcome.Verdict verdict = report.verdict(property);
                out.println(
                        property.chinese() + " " + property.english() + ": " + verdict.chinese() + " " + verdict.key());
            }
            out.println(report.passed() ? "四性检测通过 The four checks passed" : "四性检测不通过 The four checks failed");
        }
        return report.passed() ? Cli.OK : Cli.SITE_ERRORS;
    }
}
