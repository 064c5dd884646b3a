package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.transition.Verb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiandu suspend}. */
@Command(
        name = "suspend",
        description = "网站临时下线，一年一次，最多 30 天。Take the site off for at most 30 days, once a year.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class SuspendCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "从哪天下线。First day.")
    private String from = "";

    @Option(names = "--until", paramLabel = "DATE", required = true, description = "哪天恢复。Day of return.")
    private String until = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "为什么下线。Why.")
    private String reason = "";

    @Option(names = "--force-majeure", description = "因不可抗力，不计次数和天数。What cannot be helped is not counted.")
    private boolean forceMajeure;

    @Override
    public Integer call() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("from", Arguments.day("--from", from).toString());
        values.put("until", Arguments.day("--until", until).toString());
        values.put("reason", reason);
        values.put("forceMajeure", forceMajeure ? "true" : null);
        return move.move(spec, Verb.SUSPEND, values, null);
    }
}
