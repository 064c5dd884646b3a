package io.github.jiandu.report;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Severity;
import java.util.List;
import java.util.Set;

/**
 * What giving index numbers did.
 *
 * @param given the numbers, in the order given
 * @param dryRun whether nothing was to be written
 * @param diagnostics problems, sorted
 */
public record NumberReport(List<Given> given, boolean dryRun, List<Diagnostic> diagnostics) {

    /**
     * A number that was given.
     *
     * @param file the page, relative to the site's folder
     */
    public record Given(String file, String number) {}

    public NumberReport {
        given = List.copyOf(given);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The same for people. */
    public String print(Set<Language> languages) {
        StringBuilder out = new StringBuilder();
        given.forEach(one -> out.append("  ")
                .append(one.number())
                .append("  ")
                .append(one.file())
                .append('\n'));
        if (languages.contains(Language.ZH)) {
            out.append(chinese()).append('\n');
        }
        if (languages.contains(Language.EN)) {
            out.append(english()).append('\n');
        }
        return out.toString();
    }

    private String chinese() {
        if (hasErrors()) {
            return given.isEmpty() ? "没有编号：先改正上面的错误" : "有的文件没有写成，见上；改正后再运行一次";
        }
        if (given.isEmpty()) {
            return "没有要编号的政策文件";
        }
        return dryRun ? "将编 " + given.size() + " 个索引号；去掉 --dry-run 就写进文首" : "已编 " + given.size() + " 个索引号，写进了各页文首和登记表";
    }

    private String english() {
        if (hasErrors()) {
            return given.isEmpty()
                    ? "No numbers given: correct the errors above first"
                    : "Not every file was written; see above, then run it again";
        }
        if (given.isEmpty()) {
            return "No policy document lacks a number";
        }
        String numbers = given.size() + (given.size() == 1 ? " index number" : " index numbers");
        return dryRun ? numbers + " to be given; without --dry-run they are written" : "Gave " + numbers;
    }
}
