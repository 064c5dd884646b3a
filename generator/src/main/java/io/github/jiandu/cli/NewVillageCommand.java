package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.scaffold.NewVillage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu new village}. */
@Command(
        name = "village",
        description = "新建村务公开栏目，每村一个，可以一次写几个村。Make a column for each village.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class NewVillageCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "村名；可以带上文件夹名，如 梨坪村=liping。Name of a village, with its folder if you like.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> villages;

    @Option(names = "--site", paramLabel = "DIR", description = "站点文件夹，默认当前文件夹。The site's folder.")
    private Path site = Path.of("");

    @Option(names = "--now", paramLabel = "DATE", description = "首批页面的日期，默认今天。Date of the first pages.")
    private @Nullable String now;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        var today = Arguments.now("--now", now, Clock.systemUTC()).toLocalDate();
        PrintWriter out = spec.commandLine().getOut();
        for (String village : villages) {
            int equals = village.indexOf('=');
            String name = Arguments.siteName("NAME", equals < 0 ? village : village.substring(0, equals));
            String folder = equals < 0 ? null : village.substring(equals + 1);
            NewVillage.create(site, name, folder, today, diagnostics).forEach(file -> out.println("  " + file));
        }
        if (!diagnostics.hasErrors()) {
            return Cli.OK;
        }
        DiagnosticPrinter printer =
                new DiagnosticPrinter(Set.of(Language.ZH, Language.EN), (file, line) -> Optional.empty());
        spec.commandLine().getErr().print(printer.print(diagnostics.sorted()));
        return Cli.SITE_ERRORS;
    }
}
