package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.change.Approval;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.change.ChangePrinter;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu approve}. */
@Command(
        name = "approve",
        description = "审核这次的变更：显示清单，写出审核文件。Approve the changes: show them, write the approval.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class ApproveCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "SITE",
            arity = "0..1",
            defaultValue = ".",
            description = "站点文件夹，默认为当前文件夹。The site's folder; by default this one.")
    private Path site = Path.of(".");

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "审核人的姓名。Who approves.")
    private String name = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "要说明的其他事。What else is to be said.")
    private @Nullable String note;

    @Option(
            names = "--digest",
            paramLabel = "CODE",
            description = "看过的清单的校验码；清单变了就不写。The digest of the list that was read; refuse any other.")
    private @Nullable String digest;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "审核文件，默认为 SITE/approval.yaml。The approval; by default SITE/approval.yaml.")
    private @Nullable Path out;

    @Option(
            names = "--former",
            paramLabel = "DIR",
            description = "现在的网站，默认为 SITE/public。The present site; by default SITE/public.")
    private @Nullable Path former;

    @Mixin
    private SiteChanges changes = new SiteChanges();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        LocalDateTime time = Arguments.now("--now", changes.now, Clock.systemUTC());
        String approver = Arguments.approver("--name", name);
        String said = note == null ? null : Arguments.line("--note", note);
        Path output = site.resolve("public");
        Path file = Arguments.approval("--out", out == null ? site.resolve("approval.yaml") : out, site, output);
        Optional<ChangeList> found = changes.of(site, output, former, time, errors);
        if (found.isEmpty()) {
            return Cli.SITE_ERRORS;
        }
        ChangeList list = found.get();
        console.print(new ChangePrinter(changes.languages()).print(list));
        if (list.isEmpty()) {
            console.println("不需要审核。There is nothing to approve.");
            return Cli.OK;
        }
        if (digest != null && !list.digest().equals(digest) && !list.code().equals(digest)) {
            errors.println("没有审核：清单已经变了，看过的是 " + digest + "，现在的是 " + list.code());
            errors.println("Not approved: the list was " + digest + " and is " + list.code() + " now.");
            return Cli.SITE_ERRORS;
        }
        try {
            byte[] yaml = new Approval(list.digest(), approver, time.toLocalDate(), said)
                    .toYaml()
                    .getBytes(StandardCharsets.UTF_8);
            SafeFile.replace(file, yaml);
        } catch (IOException e) {
            errors.println("审核文件写不了：" + file + "。The approval could not be written: " + SystemMessages.of(e));
            return Cli.SITE_ERRORS;
        }
        console.println("已审核，写在 " + file + "；发布：jiandu build " + site + " --require-approval " + file);
        console.println("Approved in " + file + "; to publish: jiandu build " + site + " --require-approval " + file);
        return Cli.OK;
    }
}
