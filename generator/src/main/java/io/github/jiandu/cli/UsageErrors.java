package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a command line is not understood; picocli itself speaks English only. */
final class UsageErrors {

    private UsageErrors() {}

    static int print(ParameterException e, PrintWriter err) {
        err.println(chinese(e));
        err.println(e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            nearest(unmatched).ifPresent(name -> err.println("是不是 Did you mean: " + name));
        }
        CommandLine command = e.getCommandLine();
        err.println("用法见 See: " + command.getCommandSpec().qualifiedName() + " --help");
        return Cli.USAGE;
    }

    /** The option or command that was probably meant. */
    private static Optional<String> nearest(UnmatchedArgumentException e) {
        CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(spec.optionsMap().keySet());
        known.addAll(spec.subcommands().keySet());
        return e.getUnmatched().stream()
                .flatMap(word -> Nearest.to(word, known).stream())
                .findFirst();
    }

    private static String chinese(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识的参数：" + String.join(" ", unmatched.getUnmatched());
        }
        if (e instanceof MissingParameterException missing) {
            return "缺少参数："
                    + String.join(
                            "、",
                            missing.getMissing().stream()
                                    .map(CommandLine.Model.ArgSpec::paramLabel)
                                    .toList());
        }
        if (e instanceof OverwrittenOptionException) {
            return "同一个选项写了两次";
        }
        if (e.getCause() instanceof Arguments.Unusable unusable) {
            return "参数的写法不对，" + unusable.chinese();
        }
        return "参数的写法不对" + (e.getValue() == null ? "" : "：" + e.getValue());
    }
}
