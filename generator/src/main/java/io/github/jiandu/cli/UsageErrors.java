package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import java.io.PrintWriter;
import java.util.List;
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
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                String list = String.join("、", suggestions.subList(0, Math.min(3, suggestions.size())));
                err.println("是不是 Did you mean: " + list);
            }
        }
        CommandLine command = e.getCommandLine();
        err.println("用法见 See: " + command.getCommandSpec().qualifiedName() + " --help");
        return Cli.USAGE;
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
