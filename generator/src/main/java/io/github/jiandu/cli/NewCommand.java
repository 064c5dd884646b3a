package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.scaffold.NewSite;
import java.io.File;
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

/** {@code jiandu new}. */
@Command(
        name = "new",
        description = "新建网站、栏目或页面。Make a new site, column or page.",
        subcommands = {
            NewCommand.Site.class,
            NewColumnCommand.class,
            NewPageCommand.class,
            NewVillageCommand.class,
            NewDisclosureCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%n命令 Commands:%n",
        optionListHeading = "%n选项 Options:%n")
final class NewCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "new what? Write: jiandu new site DIR, jiandu new column DIR or jiandu new page KIND FILE",
                new Arguments.Unusable(
                        "要写明新建什么，请写：jiandu new site 文件夹、jiandu new column 文件夹 或 jiandu new page 内容类型 文件",
                        "new what? Write: jiandu new site DIR"));
    }

    /** Says what was made and what to do next, or why nothing was made. */
    static int tell(Optional<Path> made, Diagnostics diagnostics, String chinese, String english, CommandLine command) {
        if (made.isEmpty()) {
            DiagnosticPrinter printer =
                    new DiagnosticPrinter(Set.of(Language.ZH, Language.EN), (file, line) -> Optional.empty());
            command.getErr().print(printer.print(diagnostics.sorted()));
            return Cli.SITE_ERRORS;
        }
        PrintWriter out = command.getOut();
        out.println("已新建 Made: " + made.get());
        out.println("下一步：" + chinese);
        out.println("Next: " + english);
        return Cli.OK;
    }

    /** {@code jiandu new site}. */
    @Command(
            name = "site",
            description = "新建一个站点文件夹，可以直接生成。Make a site's folder that builds as it is.",
            parameterListHeading = "%n参数 Parameters:%n",
            optionListHeading = "%n选项 Options:%n")
    static final class Site implements Callable<Integer> {

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandLine.Model.CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "要新建的文件夹。The folder to make.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path folder;

        @Option(names = "--name", paramLabel = "NAME", description = "网站名称，如 云溪镇。Name of the site.")
        private String name = "某某镇";

        @Option(names = "--now", paramLabel = "DATE", description = "首批页面的日期，默认今天。Date of the first pages.")
        private @Nullable String now;

        @Mixin
        @SuppressWarnings("UnusedVariable") // read by picocli
        private HelpOption help = new HelpOption();

        @Override
        public Integer call() {
            Diagnostics diagnostics = new Diagnostics();
            var today = Arguments.now("--now", now, Clock.systemUTC()).toLocalDate();
            List<String> files = NewSite.create(folder, Arguments.siteName("--name", name), today, diagnostics);
            PrintWriter out = spec.commandLine().getOut();
            if (files.isEmpty()) {
                DiagnosticPrinter printer =
                        new DiagnosticPrinter(Set.of(Language.ZH, Language.EN), (file, line) -> Optional.empty());
                spec.commandLine().getErr().print(printer.print(diagnostics.sorted()));
                return Cli.SITE_ERRORS;
            }
            out.println("已建好网站文件夹 " + folder + "：");
            out.println("A new site stands in " + folder + ":");
            files.forEach(file -> out.println("  " + file));
            // The start script tells how it was called, so that the line can be copied as it is.
            String command = System.getProperty("jiandu.command", "jiandu");
            out.println("下一步 Next: " + quoted(command) + " build " + quoted(folder.toString()));
            out.println("然后用浏览器打开 Then open: " + folder.resolve("public").resolve("index.html"));
            return Cli.OK;
        }

        /** A word as a shell takes it back. */
        private static String quoted(String word) {
            if (word.matches("[\\p{L}\\p{N}_./:\\\\~+@%,=-]+")) {
                return word;
            }
            return File.separatorChar == '\\' ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
        }
    }
}
