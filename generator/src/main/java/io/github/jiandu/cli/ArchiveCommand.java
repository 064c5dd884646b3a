package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.report.Report;
import io.github.jiandu.report.ReportPrinter;
import io.github.jiandu.report.SourceLines;
import io.github.jiandu.transition.Verb;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiandu archive}. */
@Command(
        name = "archive",
        description = "把网站归档：每页标明已归档，并生成归档版。Seal the site and build its archived edition.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class ArchiveCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "归档日期。Day of archiving.")
    private String date = "";

    @Option(names = "--successor", paramLabel = "URL", description = "内容迁到的网址。Where the content went.")
    private @Nullable String successor;

    @Option(names = "--successor-name", paramLabel = "NAME", description = "那个网站的名称。What that site is called.")
    private @Nullable String successorName;

    @Option(names = "--reason", paramLabel = "TEXT", description = "为什么归档。Why.")
    private @Nullable String reason;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "输出文件夹，默认为 SITE/public。Output folder; by default SITE/public.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("archived", Arguments.day("--date", date).toString());
        values.put("successor", successor);
        values.put("successorName", successorName);
        values.put("reason", reason);
        int code = move.move(spec, Verb.ARCHIVE, values, null);
        return code == Cli.OK ? build() : code;
    }

    private int build() {
        Path output = out == null ? move.site().resolve("public") : out;
        PrintWriter errors = spec.commandLine().getErr();
        Report report =
                Jiandu.build(BuildRequest.of(move.site(), output, move.time()).withProgress(Progress.to(errors)));
        errors.print(new DiagnosticPrinter(move.languages(), new SourceLines(move.site())).print(report.shown()));
        errors.flush();
        spec.commandLine().getOut().print(new ReportPrinter(move.languages()).print(report, false));
        return report.published() ? Cli.OK : Cli.SITE_ERRORS;
    }
}
