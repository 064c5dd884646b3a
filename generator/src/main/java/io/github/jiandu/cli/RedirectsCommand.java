package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.RedirectsRequest;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.RulesReport;
import io.github.jiandu.report.SourceLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu redirects}. */
@Command(
        name = "redirects",
        description = "为旧地址写网站服务器的跳转规则。Write web server rules for old addresses.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class RedirectsCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "站点文件夹，或生成好的网站。A site's folder, or a finished site; by default this one.")
    private Path folder = Path.of(".");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "规则放在哪个文件夹，要在网站之外。Where the rules go, beside the site.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(names = "--base-url", paramLabel = "URL", description = "网站的公开地址。Public address of the site.")
    private @Nullable String baseUrl;

    @Option(
            names = "--retired",
            paramLabel = "HOST",
            description = "停用的域名，本网站的页面原来在它下面；可写多次。A retired domain this site used to have; may be repeated.")
    private List<String> retired = List.of();

    @Option(names = "--now", paramLabel = "DATE", description = "以这个日期为“今天”，如 2026-11-22。The date to take for today.")
    private @Nullable String now;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Set<Language> languages = language.languages();
        RulesReport report =
                Jiandu.redirects(RedirectsRequest.of(folder, out, Arguments.now("--now", now, Clock.systemUTC()))
                        .withBaseUrl(Arguments.baseUrl("--base-url", baseUrl))
                        .withRetired(Arguments.hosts("--retired", retired)));
        PrintWriter errors = spec.commandLine().getErr();
        errors.print(new DiagnosticPrinter(languages, new SourceLines(folder)).print(report.diagnostics()));
        errors.flush();
        spec.commandLine().getOut().print(report.print(languages));
        return report.hasErrors() ? Cli.SITE_ERRORS : Cli.OK;
    }
}
