package io.github.jiandu.cli;

import io.github.jiandu.transition.Verb;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiandu reopen}. */
@Command(
        name = "reopen",
        description = "恢复下线、迁移中或已归档的网站。Bring a site back into use.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class ReopenCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "为什么恢复，记入状态记录。Why, for the record.")
    private String reason = "";

    @Override
    public Integer call() {
        return move.move(spec, Verb.REOPEN, Map.of(), reason);
    }
}
