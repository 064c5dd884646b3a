package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.Report;
import io.github.jiandu.report.SourceLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the site is built whose changes are looked at: the options of {@code jiandu build} that decide what is published. */
final class SiteChanges {

    @Option(names = "--base-url", paramLabel = "URL", description = "网站的公开地址。Public address of the site.")
    private @Nullable String baseUrl;

    @Option(names = "--now", paramLabel = "DATE", description = "以这个日期为“今天”，如 2026-11-22。The date to take for today.")
    @Nullable
    String now;

    @Option(names = "--drafts", description = "连同草稿一起生成。Publish drafts too.")
    private boolean drafts;

    @Option(names = "--strict", description = "有警告也不发布。Let warnings fail the build.")
    private boolean strict;

    @Option(names = "--threads", paramLabel = "N", description = "线程数，默认为处理器个数。Number of threads.")
    @Nullable
    Integer threads;

    @Mixin
    private LanguageOption language = new LanguageOption();

    Set<Language> languages() {
        return language.languages();
    }

    int threads() {
        return Arguments.threads("--threads", threads);
    }

    /**
     * Builds the site, publishes nothing and says what would change.
     *
     * @param former the site to compare with, or null for the output
     * @return empty when the site has errors, which have been told
     */
    Optional<ChangeList> of(Path site, Path output, @Nullable Path former, LocalDateTime time, PrintWriter errors) {
        Report report = Jiandu.build(BuildRequest.of(site, output, time)
                .withBaseUrl(Arguments.baseUrl("--base-url", baseUrl))
                .withDrafts(drafts)
                .withStrict(strict)
                .withThreads(threads())
                .withFormer(former)
                .withReview(new BuildRequest.Review(null))
                .withProgress(Progress.to(errors)));
        errors.print(new DiagnosticPrinter(languages(), new SourceLines(site)).print(report.shown()));
        if (report.review() == null) {
            errors.println("没有变更清单：先改正上面的问题。No list of changes: correct what is said above first.");
        }
        errors.flush();
        return report.review() == null
                ? Optional.empty()
                : Optional.of(report.review().changes());
    }
}
