package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.NumberRequest;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.NumberReport;
import io.github.jiandu.report.SourceLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu number}. */
@Command(
        name = "number",
        description = "给没有索引号的政策文件编号，写进文首。Give index numbers to policy documents that have none.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class NumberCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "SITE",
            arity = "0..1",
            defaultValue = ".",
            description = "站点文件夹，默认为当前文件夹。The site's folder; by default this one.")
    private Path site = Path.of(".");

    @Option(names = "--dry-run", description = "只显示将编的号，不改文件。Show the numbers, change nothing.")
    private boolean dryRun;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Set<Language> languages = language.languages();
        NumberReport report = Jiandu.number(NumberRequest.of(site, Arguments.now("--now", null, Clock.systemUTC()))
                .withDryRun(dryRun));
        PrintWriter errors = spec.commandLine().getErr();
        errors.print(new DiagnosticPrinter(languages, new SourceLines(site)).print(report.diagnostics()));
        errors.flush();
        spec.commandLine().getOut().print(report.print(languages));
        return report.hasErrors() ? Cli.SITE_ERRORS : Cli.OK;
    }
}
