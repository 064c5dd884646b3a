package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.BundleRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.bundle.BundleVerdict;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.BundleReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu package}. */
@Command(
        name = "package",
        description = "把生成好的网站打成一个包交给上级门户，或检查收到的包。Pack a finished site for the parent portal, or judge a bundle.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "",
            "退出码 Exit codes: 0 已打包或可以接收 packed or sound,",
            "1 没有打包或不能接收 not packed or refused, 2 用法不对 wrong usage"
        })
final class PackageCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "生成过的站点文件夹，或输出文件夹。A site's folder that was built, or its output; by default this one.")
    private Path folder = Path.of(".");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "写到哪个文件，默认按路径取名，如 yunxi.zip。The file to write; by default named after the path.")
    private @Nullable Path out;

    @Option(
            names = "--at",
            paramLabel = "PATH",
            description =
                    "挂在门户的哪个路径下，如 /xz/yunxi/；默认是“网址”里的路径。Path on the portal; by default that of the public address.")
    private @Nullable String at;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "在门户的服务器上解压到哪个文件夹，默认如 /srv/yunxi。Where the bundle will be unpacked on the portal's server.")
    private @Nullable String root;

    @Option(
            names = "--check",
            paramLabel = "BUNDLE",
            description = "检查收到的发布包，不打包。Judge a bundle instead of packing one.")
    private @Nullable Path check;

    @Option(names = "--json", description = "检查的结果以 JSON 输出。Print the judgement as JSON.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Set<Language> languages = language.languages();
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        DiagnosticPrinter problems = new DiagnosticPrinter(languages, (file, line) -> Optional.empty());
        if (check != null) {
            BundleVerdict verdict = Jiandu.checkBundle(check);
            if (json) {
                console.print(verdict.json(check.toString()));
            } else {
                console.print(problems.print(verdict.problems()));
                console.print(verdict.text());
            }
            return verdict.isSound() ? Cli.OK : Cli.SITE_ERRORS;
        }
        BundleReport report = Jiandu.bundle(BundleRequest.of(folder, Arguments.bundle("--out", out))
                .withBasePath(Arguments.basePath("--at", at))
                .withRoot(Arguments.root("--root", root)));
        errors.print(problems.print(report.diagnostics()));
        errors.flush();
        console.print(report.print(languages));
        return report.isWritten() ? Cli.OK : Cli.SITE_ERRORS;
    }
}
