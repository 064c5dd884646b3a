package io.github.jiandu.report;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What writing server rules did.
 *
 * @param output the folder the rules stand in, absolute
 * @param count number of old addresses, on all hosts
 * @param retired domains that are given up
 * @param diagnostics problems, sorted
 */
public record RulesReport(Path output, int count, List<String> retired, List<Diagnostic> diagnostics) {

    public RulesReport {
        retired = List.copyOf(retired);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The same for people. */
    public String print(Set<Language> languages) {
        StringBuilder out = new StringBuilder();
        if (languages.contains(Language.ZH)) {
            out.append(
                            hasErrors()
                                    ? "没有写规则：先改正上面的错误"
                                    : "已写规则：" + count + " 个旧地址，" + retired.size() + " 个停用的域名；用法见 "
                                            + output.resolve("README.md"))
                    .append('\n');
        }
        if (languages.contains(Language.EN)) {
            out.append(
                            hasErrors()
                                    ? "No rules written: correct the errors above first"
                                    : "Wrote rules for " + count + (count == 1 ? " old address, " : " old addresses, ")
                                            + retired.size()
                                            + (retired.size() == 1 ? " retired domain" : " retired domains")
                                            + "; see README.md there")
                    .append('\n');
        }
        return out.toString();
    }
}
