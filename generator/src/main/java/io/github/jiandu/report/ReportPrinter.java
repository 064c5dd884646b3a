package io.github.jiandu.report;

import io.github.jiandu.change.Approval;
import io.github.jiandu.change.ChangeCounts;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.change.Reviewed;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.site.LeftOut;
import java.util.Locale;
import java.util.Set;

/** Writes the end of a run for people: what was made, what was left out, what to do next. */
public final class ReportPrinter {

    /** Left-out pages named one by one; beyond that they are counted. */
    private static final int NAMED = 10;

    private final Set<Language> languages;

    public ReportPrinter(Set<Language> languages) {
        this.languages = Set.copyOf(languages);
    }

    public String print(Report report, boolean timings) {
        StringBuilder out = new StringBuilder();
        if (timings) {
            timings(report, out);
        }
        leftOut(report, out);
        int hidden = report.diagnostics().size() - report.shown().size();
        if (hidden > 0) {
            say(
                    out,
                    "另有 " + hidden + " 条提示没有显示，加 --report 文件名 可以全部保存",
                    count(hidden, "more note") + (hidden == 1 ? " is" : " are")
                            + " not shown; --report FILE keeps them all");
        }
        if (report.review() != null) {
            review(report.review(), out);
        }
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        if (report.published()) {
            say(
                    out,
                    "已生成：" + report.pages() + " 页，" + report.columns() + " 个栏目，" + report.files() + " 个文件，"
                            + (warnings == 0 ? "没有问题" : warnings + " 个警告"),
                    "Built " + count(report.pages(), "page") + ", " + count(report.columns(), "column") + ", "
                            + count(report.files(), "file") + ", " + count(warnings, "warning"));
            ChangeCounts changes = report.changes();
            if (changes != null && changes.isNone()) {
                say(out, "与上次相比：没有变化", "Against the former output: no change");
            } else if (changes != null) {
                say(
                        out,
                        "与上次相比：新增 " + changes.added() + "，有改动 " + changes.changed() + "，撤下 " + changes.withdrawn()
                                + "（发布前用 jiandu diff 可以逐页看）",
                        "Against the former output: " + changes.added() + " added, " + changes.changed() + " changed, "
                                + changes.withdrawn() + " withdrawn (before a build, jiandu diff shows page by page)");
            }
            String index = report.output()
                    .resolve("index.html")
                    .toAbsolutePath()
                    .normalize()
                    .toString();
            say(out, "用浏览器打开：" + index, "Open in a browser: " + index);
        } else if (errors == 0 && warnings > 0) {
            say(
                    out,
                    "没有生成：有 " + warnings + " 个警告，--strict 不予发布；原来的网站没有动",
                    "Not built: " + count(warnings, "warning")
                            + ", and --strict lets none pass; the former site is untouched");
        } else {
            say(
                    out,
                    "没有生成：" + errors + " 个错误，" + warnings + " 个警告；原来的网站没有动",
                    "Not built: " + count(errors, "error") + ", " + count(warnings, "warning")
                            + "; the former site is untouched");
        }
        return out.toString();
    }

    private void review(Reviewed review, StringBuilder out) {
        ChangeList changes = review.changes();
        Approval approval = review.approval();
        if (changes.isEmpty()) {
            say(out, "网站没有变化，不需要审核", "The site did not change, so there is nothing to approve");
        } else if (approval != null) {
            say(
                    out,
                    "变更清单 " + changes.code() + " 已由" + approval.name() + "审核（" + approval.date() + "）",
                    "Changes " + changes.code() + " were approved by " + approval.name() + " on " + approval.date());
        } else {
            say(
                    out,
                    "变更清单 " + changes.code() + " 还没有审核，完整校验码 " + changes.digest(),
                    "Changes " + changes.code() + " are not approved; their digest is " + changes.digest());
        }
    }

    private void leftOut(Report report, StringBuilder out) {
        if (report.leftOut().isEmpty()) {
            return;
        }
        say(
                out,
                "有 " + report.leftOut().size() + " 页没有发布：",
                count(report.leftOut().size(), "page") + (report.leftOut().size() == 1 ? " was" : " were")
                        + " left out:");
        for (LeftOut page :
                report.leftOut().subList(0, Math.min(NAMED, report.leftOut().size()))) {
            String date = page.date() == null ? "" : " " + page.date().toLocalDate();
            out.append("  ").append(page.file()).append("（");
            if (languages.contains(Language.ZH)) {
                out.append(page.reason().chinese());
            }
            if (languages.contains(Language.EN)) {
                out.append(languages.size() > 1 ? " " : "").append(page.reason().english());
            }
            out.append(date).append("）\n");
        }
        if (report.leftOut().size() > NAMED) {
            out.append("  …\n");
        }
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void timings(Report report, StringBuilder out) {
        long total = 0;
        for (Report.Stage stage : report.stages()) {
            out.append(line(stage.name(), stage.nanos()));
            total += stage.nanos();
        }
        out.append(line("total", total));
    }

    private static String line(String name, long nanos) {
        return String.format(Locale.ROOT, "  %-10s %7d ms%n", name, nanos / 1_000_000);
    }

    private void say(StringBuilder out, String chinese, String english) {
        if (languages.contains(Language.ZH)) {
            out.append(chinese).append('\n');
        }
        if (languages.contains(Language.EN)) {
            out.append(english).append('\n');
        }
    }
}
