package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.proof.Proofs;
import io.github.jiandu.proof.PublicKeyFile;
import io.github.jiandu.verify.Level;
import io.github.jiandu.verify.Sm3List;
import io.github.jiandu.verify.Target;
import io.github.jiandu.verify.Verification;
import io.github.jiandu.verify.VerificationPrinter;
import io.github.jiandu.verify.VerifyRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** {@code jiandu verify}. */
@Command(
        name = "verify",
        description = "核对网站或归档包有没有被改动。Check a built site or an archive package against its manifest.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "",
            "退出码 Exit codes: 0 完好 sound, 1 不符 damaged, 2 用法不对 wrong usage,",
            "3 没有发现改动但证明不完整 sound but not proved in full"
        })
final class VerifyCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "网站的文件夹、http(s):// 网址，或 WARC、WACZ、BagIt 数据包。"
                    + "Folder of the built site, its address on a server, or a WARC, WACZ or bag.")
    private String path = "";

    @CommandLine.ArgGroup
    private @Nullable LevelOption level;

    /** One of the two at most. */
    static final class LevelOption {
        @Option(names = "--quick", required = true, description = "只核对文件名和大小。Names and sizes alone.")
        @SuppressWarnings("UnusedVariable") // read by picocli
        private boolean quick;

        @Option(
                names = "--deep",
                required = true,
                description = "另查网页、链接、归档标记和记录。Pages, links, archive marks and log as well.")
        private boolean deep;
    }

    @Option(names = "--json", description = "以 JSON 输出。Print JSON.")
    private boolean json;

    @Option(names = "--code", paramLabel = "CODE", description = "与抄在纸上的核对码对照。Compare with the code on paper.")
    private @Nullable String code;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "用另存的清单，不用网站里的。A manifest kept elsewhere, instead of the site's.")
    private @Nullable Path manifest;

    @Option(
            names = "--sm3",
            paramLabel = "FILE",
            description = "另照 SM3 清单核对。Compare with a list of SM3 digests as well.")
    private @Nullable Path sm3;

    @Option(
            names = "--write-sm3",
            paramLabel = "FILE",
            description = "核对完好时，写一份 SM3 清单。Write a list of SM3 digests of a sound site.")
    private @Nullable Path newSm3;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "签名者的公钥（PEM），向签名者要来的。Public key of whoever signed, from a source of its own.")
    private @Nullable Path key;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "核对网址时每秒最多请求几次，默认 10。Requests a second to a server; by default 10.")
    private int rate = VerifyRequest.DEFAULT_RATE;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器个数。Number of threads.")
    private @Nullable Integer threads;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        List<String> parts = Arguments.frozenParts("PATH", path);
        if (!parts.isEmpty()) {
            if (code != null || manifest != null || sm3 != null || newSm3 != null) {
                throw new Arguments.Unusable(
                        "这个文件夹里有好几样归档包，--code、--manifest、--sm3 要对其中一样用，如 " + parts.get(0),
                        "There are several packages in this folder; --code, --manifest and --sm3 are for one, as "
                                + parts.get(0));
            }
            return verifyAll(parts, out, errors);
        }
        return verify(path, out, errors);
    }

    /** Everything that a freeze left in a folder, one after the other; the worst counts. */
    private int verifyAll(List<String> parts, PrintWriter out, PrintWriter errors) {
        int worst = Cli.OK;
        out.print(json ? "[" : "");
        for (String part : parts) {
            out.print(json ? part.equals(parts.get(0)) ? "" : ",\n" : "== " + part + "\n");
            int found = verify(part, out, errors);
            boolean worse = found == Cli.SITE_ERRORS || worst == Cli.OK;
            worst = worse ? found : worst;
        }
        out.print(json ? "]\n" : "");
        return worst;
    }

    private int verify(String what, PrintWriter out, PrintWriter errors) {
        Target target = Arguments.target("PATH", what);
        Path list = Arguments.newSm3("--write-sm3", newSm3, target);
        Verification found = Jiandu.verify(VerifyRequest.of(target)
                .withSm3(Arguments.sm3("--sm3", sm3, target))
                .withLevel(level())
                .withManifest(Arguments.manifest("--manifest", manifest))
                .withCode(Arguments.paperCode("--code", code))
                .withRate(Arguments.rate("--rate", rate))
                .withThreads(Arguments.threads("--threads", threads))
                .withProgress(Progress.to(errors)));
        Proofs.Proof proof = null;
        if (!(target instanceof Target.Web)) {
            Diagnostics more = new Diagnostics();
            PublicKeyFile known =
                    key == null ? null : PublicKeyFile.read(key, more).orElse(null);
            proof = Proofs.check(Path.of(what), known, more);
            found = found.with(more.sorted());
        }
        if (json) {
            out.print(VerificationPrinter.json(found, what));
        } else {
            Set<Language> both = Set.of(Language.ZH, Language.EN);
            out.print(new DiagnosticPrinter(both, (file, line) -> Optional.empty()).brief(found.problems()));
            out.print(VerificationPrinter.text(found));
            if (proof != null) {
                print(proof, out);
            }
        }
        if (list != null && found.verdict() != Verification.Verdict.DAMAGED && !writeSm3(list, target, out, errors)) {
            return Cli.SITE_ERRORS;
        }
        return switch (found.verdict()) {
            case SOUND -> Cli.OK;
            case DAMAGED -> Cli.SITE_ERRORS;
            case INCOMPLETE -> Cli.INCOMPLETE;
        };
    }

    private static void print(Proofs.Proof proof, PrintWriter out) {
        PublicKeyFile by = proof.key();
        if (proof.signature() == Proofs.State.VALID && by != null) {
            out.println("签名有效 Signature valid: " + by.kind().title() + " " + by.fingerprint()
                    + (proof.known() ? "" : "（不知是谁的公钥 whose key is not known）"));
        }
        if (proof.time() != null) {
            out.println("时间戳 Time stamp: " + proof.time()
                    + "（与本包相符；发证机构没有核验 of this package; its authority is not judged）");
        }
    }

    private boolean writeSm3(Path file, Target target, PrintWriter out, PrintWriter errors) {
        try {
            int number = Arguments.threads("--threads", threads);
            SafeFile.replace(
                    file, Sm3List.of(((Target.Folder) target).path(), number).text());
        } catch (IOException e) {
            errors.println("SM3 清单没有写成：" + SystemMessages.of(e));
            errors.println("The list of SM3 digests could not be written: " + SystemMessages.of(e));
            return false;
        }
        if (!json) {
            out.println("已写 SM3 清单 Wrote: " + file);
        }
        return true;
    }

    private Level level() {
        if (level == null) {
            return Level.CONTENT;
        }
        return level.deep ? Level.DEEP : Level.QUICK;
    }
}
