package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.scaffold.NewDisclosure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu new disclosure}. */
@Command(
        name = "disclosure",
        description = "在已有的站点里建好政府信息公开专栏。Make the platform of disclosed information in a site.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class NewDisclosureCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "站点文件夹。Folder of the site.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "专栏放在 content 下的哪个文件夹，默认 xxgk。Folder of the column below content.")
    private String column = "xxgk";

    @Option(names = "--now", paramLabel = "DATE", description = "页面的日期，默认今天。Date of the pages.")
    private @Nullable String now;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        if (!column.matches("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*")) {
            throw new Arguments.Unusable(
                    "--column 要写小写字母、数字和连字符，如 xxgk", "--column takes lower-case letters, digits and hyphens");
        }
        Diagnostics diagnostics = new Diagnostics();
        var today = Arguments.now("--now", now, Clock.systemUTC()).toLocalDate();
        NewDisclosure.Outcome outcome = NewDisclosure.create(folder, column, today, diagnostics);
        PrintWriter out = spec.commandLine().getOut();
        outcome.made().forEach(file -> out.println("  " + file));
        if (diagnostics.hasErrors()) {
            DiagnosticPrinter printer =
                    new DiagnosticPrinter(Set.of(Language.ZH, Language.EN), (file, line) -> Optional.empty());
            spec.commandLine().getErr().print(printer.print(diagnostics.sorted()));
            return Cli.SITE_ERRORS;
        }
        outcome.kept().forEach(file -> out.println("  " + file + "（原有，没有改动 kept）"));
        out.println("已建好政府信息公开专栏。页面都是草稿：填好以后删去“草稿: 是”一行。");
        out.println("The platform stands. Its pages are drafts: fill them, then remove the line \"草稿: 是\".");
        return Cli.OK;
    }
}
