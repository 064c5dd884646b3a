package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Comparison;
import io.github.jiandu.Jiandu;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.change.ChangePrinter;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.report.SourceLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu diff}. */
@Command(
        name = "diff",
        description = "列出这次生成新增、修改、撤下了什么，供第二个人审核。List what a build adds, changes and withdraws.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class DiffCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "SITE",
            arity = "0..1",
            defaultValue = ".",
            description = "站点文件夹，默认为当前文件夹；写了 NEW 就是原来生成的网站。"
                    + "The site's folder, by default this one; with NEW, the former built site.")
    private Path site = Path.of(".");

    @Parameters(index = "1", paramLabel = "NEW", arity = "0..1", description = "新生成的网站。The new built site.")
    private @Nullable Path built;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "现在的输出文件夹，默认为 SITE/public，不会改动。The present output; by default SITE/public.")
    private @Nullable Path out;

    @Option(names = "--json", description = "以 JSON 输出。Print JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "把清单写成网页，可以打印。Write the list as a page.")
    private @Nullable Path html;

    @Mixin
    private SiteChanges changes = new SiteChanges();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Path output = built != null ? built : out == null ? site.resolve("public") : out;
        Path page = Arguments.report("--html", html, site, output);
        if (built != null) {
            Arguments.report("--html", html, built, site);
        }
        Optional<ChangeList> found = built != null
                ? compare(site, built, errors)
                : changes.of(site, output, null, Arguments.now("--now", changes.now, Clock.systemUTC()), errors);
        if (found.isEmpty()) {
            return Cli.SITE_ERRORS;
        }
        console.print(json ? found.get().toJson() : new ChangePrinter(changes.languages()).print(found.get()));
        return page == null || write(found.get(), page, errors) ? Cli.OK : Cli.SITE_ERRORS;
    }

    private Optional<ChangeList> compare(Path former, Path now, PrintWriter errors) {
        Comparison comparison = Jiandu.compare(former, now, changes.threads());
        errors.print(
                new DiagnosticPrinter(changes.languages(), new SourceLines(former)).print(comparison.diagnostics()));
        errors.flush();
        return Optional.ofNullable(comparison.changes());
    }

    private static boolean write(ChangeList list, Path file, PrintWriter errors) {
        try {
            SafeFile.replace(file, list.toHtml().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            errors.println("清单写不了：" + file + "。The list could not be written: " + SystemMessages.of(e));
            return false;
        }
    }
}
