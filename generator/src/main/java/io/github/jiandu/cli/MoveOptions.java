package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.TransitionReport;
import io.github.jiandu.TransitionRequest;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.SourceLines;
import io.github.jiandu.transition.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that move a site from state to state have in common: they show the change, ask, and write it. */
final class MoveOptions {

    @Parameters(
            paramLabel = "SITE",
            arity = "0..1",
            defaultValue = ".",
            description = "站点文件夹，默认为当前文件夹。The site's folder; by default this one.")
    private Path site = Path.of(".");

    @Option(names = "--approval", paramLabel = "NUMBER", description = "批准文号。Number of the approval.")
    private @Nullable String approval;

    @Option(names = "--contact", paramLabel = "TEXT", description = "联系方式，默认是网站的电话。Whom to ask.")
    private @Nullable String contact;

    @Option(
            names = {"-y", "--yes"},
            description = "显示后不再询问，直接改。Do not ask.")
    private boolean yes;

    @Option(names = "--now", paramLabel = "DATE", description = "以这个日期为“今天”。The date to take for today.")
    private @Nullable String now;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    Path site() {
        return site;
    }

    Set<Language> languages() {
        return language.languages();
    }

    LocalDateTime time() {
        return Arguments.now("--now", now, Clock.systemUTC());
    }

    /**
     * Moves the site.
     *
     * @param values what the command itself says, by key; those that are null are not said
     * @param reason for the record, when the settings do not keep it
     * @return the exit code
     */
    int move(
            CommandLine.Model.CommandSpec spec,
            Verb verb,
            Map<String, @Nullable String> values,
            @Nullable String reason) {
        Map<String, String> said = new LinkedHashMap<>();
        values.forEach((key, value) -> put(said, key, value));
        if (verb != Verb.REOPEN) {
            put(said, "approval", approval);
            put(said, "contact", contact);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        TransitionRequest request = new TransitionRequest(site, verb, time().toLocalDate(), said, reason);
        TransitionReport report = Jiandu.move(request, shown -> agreed(shown, out));
        err.print(new DiagnosticPrinter(languages(), new SourceLines(site)).print(report.diagnostics()));
        err.flush();
        if (report.done()) {
            out.println(
                    "已改为“" + verb.to().chinese() + "”。The site is " + verb.to().key() + " now.");
            return Cli.OK;
        }
        out.println("什么都没有改。Nothing was changed.");
        return report.shown().isEmpty() ? Cli.SITE_ERRORS : Cli.USAGE;
    }

    private static void put(Map<String, String> said, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(key, value.strip());
        }
    }

    private boolean agreed(String shown, PrintWriter out) {
        out.println("将要修改 This will change:");
        out.print(shown);
        out.flush();
        if (yes) {
            return true;
        }
        out.print("确定吗？输入 y 回车 Sure? Type y and Enter: ");
        out.flush();
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String answer = in.readLine();
            boolean agreed = answer != null
                    && Set.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
            if (answer == null) {
                out.println();
                out.println("没有人回答；确认无误后加上 --yes。Nobody answered; add --yes when it is right.");
            }
            return agreed;
        } catch (IOException e) {
            return false;
        }
    }
}
