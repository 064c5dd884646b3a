package io.github.jiandu.cli;

import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.proof.Proofs;
import io.github.jiandu.proof.SigningKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu sign}. */
@Command(
        name = "sign",
        description = "给归档包或网站签名，并写时间戳请求。Sign a package or a site, and write a request for a time stamp.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "",
            "写在包的旁边 Writes beside it: NAME.sig 签名 signature, NAME.pub.pem 公钥 public key, NAME.tsq 时间戳请求 request",
            "例 Example: jiandu sign guidang/bag --key danganshi.pem"
        })
final class SignCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "BagIt 数据包、归档后的网站，或一个文件（WACZ、WARC、zip）。A bag, a frozen or built site, or a file.")
    private Path path = Path.of(".");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Ed25519 或 SM2 私钥，PKCS#8 PEM，不带口令；不写则只写时间戳请求。"
                    + "Private key in PKCS#8 PEM; without it a request for a time stamp alone.")
    private @Nullable Path key;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        DiagnosticPrinter printer = new DiagnosticPrinter(language.languages(), (file, line) -> Optional.empty());
        SigningKey read = key == null ? null : SigningKey.read(key, diagnostics).orElse(null);
        List<Path> written = diagnostics.hasErrors() ? List.of() : Proofs.make(path, read, diagnostics);
        errors.print(printer.print(diagnostics.sorted()));
        errors.flush();
        written.forEach(file -> out.println("已写 Wrote: " + file));
        if (read != null && !written.isEmpty()) {
            out.println(
                    "公钥指纹 Key: " + read.kind().title() + " " + read.publicKey().fingerprint());
        }
        return diagnostics.hasErrors() ? Cli.SITE_ERRORS : Cli.OK;
    }
}
