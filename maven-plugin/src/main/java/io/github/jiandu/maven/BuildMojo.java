package io.github.jiandu.maven;

import io.github.jiandu.Arguments;
import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.report.Report;
import io.github.jiandu.report.ReportPrinter;
import io.github.jiandu.report.SourceLines;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** 把站点文件夹生成为静态网站。Builds a site's folder into static files, as {@code jiandu build} does. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends AbstractMojo {

    /** 站点文件夹。The site's folder. */
    @Parameter(property = "jiandu.site", defaultValue = "${project.basedir}", required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File site;

    /** 输出文件夹。Output folder. */
    @Parameter(property = "jiandu.out", defaultValue = "${project.build.directory}/site", required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File out;

    /** 网站的公开地址，代替 jiandu.yaml 里的。Public address of the site, instead of the one in jiandu.yaml. */
    @Parameter(property = "jiandu.baseUrl")
    private @Nullable String baseUrl;

    /** 上一次发布的网站，和它比较变更、查消失的地址；默认为输出文件夹。The site as published before, to compare with and to find vanished addresses; by default the output. */
    @Parameter(property = "jiandu.former")
    private @Nullable File former;

    /** 以这个日期为“今天”，如 2026-11-22。The date to take for today, such as 2026-11-22. */
    @Parameter(property = "jiandu.now")
    private @Nullable String now;

    /** 连同草稿一起生成。Publish drafts too. */
    @Parameter(property = "jiandu.drafts")
    private boolean drafts;

    /** 有警告也不发布。Let warnings fail the build. */
    @Parameter(property = "jiandu.strict")
    private boolean strict;

    /** 只有这个文件审核了这次的变更才发布。Publish only what this file approves. */
    @Parameter(property = "jiandu.requireApproval")
    private @Nullable File requireApproval;

    /** 线程数，默认为处理器个数。Number of threads; by default the number of processors. */
    @Parameter(property = "jiandu.threads")
    private @Nullable Integer threads;

    /** 把报告写成 JSON 文件。Write the report as JSON to this file. */
    @Parameter(property = "jiandu.report")
    private @Nullable File report;

    /** 提示的语言：zh、en 或 both。Language of messages: zh, en or both. */
    @Parameter(property = "jiandu.lang", defaultValue = "both")
    private String lang = "both";

    /** 跳过。Do nothing. */
    @Parameter(property = "jiandu.skip")
    private boolean skip;

    /** 显示各阶段用时。Show how long each stage took. */
    @Parameter(property = "jiandu.timings")
    private boolean timings;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("已跳过。Skipped.");
            return;
        }
        try {
            Set<Language> languages = Arguments.languages("lang", lang);
            LocalDateTime time = Arguments.now("now", now, Clock.systemUTC());
            Path wanted = Arguments.report("report", path(report), site.toPath(), out.toPath());
            Report made = Jiandu.build(BuildRequest.of(site.toPath(), out.toPath(), time)
                    .withBaseUrl(Arguments.baseUrl("baseUrl", baseUrl))
                    .withFormer(former == null ? null : former.toPath())
                    .withDrafts(drafts)
                    .withStrict(strict)
                    .withReview(requireApproval == null ? null : new BuildRequest.Review(requireApproval.toPath()))
                    .withThreads(Arguments.threads("threads", threads)));
            tell(made, languages);
            if (wanted != null) {
                made.writeJson(wanted);
            }
            if (!made.published()) {
                throw new MojoFailureException("网站没有生成，原因见上。The site was not built; see above for the reasons.");
            }
        } catch (Arguments.Unusable e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoFailureException(
                    "报告写不了：" + report + "。The report could not be written: " + SystemMessages.of(e));
        } catch (RuntimeException e) {
            throw new MojoExecutionException("程序出错，这是简牍的缺陷，请告诉我们。This is a bug of ours; please report it: " + e, e);
        }
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }

    private void tell(Report made, Set<Language> languages) {
        DiagnosticPrinter printer = new DiagnosticPrinter(languages, new SourceLines(site.toPath()));
        for (Diagnostic problem : made.shown()) {
            String text = printer.print(List.of(problem)).stripTrailing();
            switch (problem.severity()) {
                case ERROR -> getLog().error(text);
                case WARNING -> getLog().warn(text);
                case INFO -> getLog().info(text);
            }
        }
        new ReportPrinter(languages).print(made, timings).lines().forEach(getLog()::info);
    }
}
