package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.transition.Verb;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiandu retire}. */
@Command(
        name = "retire",
        description = "网站要迁走：公告 30 天。Announce that the site will move.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class RetireCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "公告从哪天开始。First day of the notice.")
    private String from = "";

    @Option(names = "--until", paramLabel = "DATE", description = "公告到哪天，默认 30 天后。Last day; by default 30 days later.")
    private @Nullable String until;

    @Option(names = "--successor", paramLabel = "URL", required = true, description = "内容迁到的网址。Where the content goes.")
    private String successor = "";

    @Option(names = "--successor-name", paramLabel = "NAME", description = "那个网站的名称。What that site is called.")
    private @Nullable String successorName;

    @Option(names = "--reason", paramLabel = "TEXT", description = "为什么迁移。Why.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        LocalDate first = Arguments.day("--from", from);
        LocalDate last = until == null ? first.plusDays(Lifecycle.NOTICE_DAYS) : Arguments.day("--until", until);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("from", first.toString());
        values.put("until", last.toString());
        values.put("successor", successor);
        values.put("successorName", successorName);
        values.put("reason", reason);
        return move.move(spec, Verb.RETIRE, values, null);
    }
}
