package io.github.jiandu.maven;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.NumberRequest;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.NumberReport;
import io.github.jiandu.report.SourceLines;
import java.io.File;
import java.time.Clock;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** 给没有索引号的政策文件编号，写进文首。Gives index numbers to policy documents that have none. */
@Mojo(name = "number", threadSafe = true)
public final class NumberMojo extends AbstractMojo {

    /** 站点文件夹。The site's folder. */
    @Parameter(property = "jiandu.site", defaultValue = "${project.basedir}", required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File site;

    /** 只显示将编的号，不改文件。Show the numbers, change nothing. */
    @Parameter(property = "jiandu.dryRun")
    private boolean dryRun;

    /** 提示的语言：zh、en 或 both。Language of messages: zh, en or both. */
    @Parameter(property = "jiandu.lang", defaultValue = "both")
    private String lang = "both";

    /** 跳过。Do nothing. */
    @Parameter(property = "jiandu.skip")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("已跳过。Skipped.");
            return;
        }
        try {
            Set<Language> languages = Arguments.languages("lang", lang);
            NumberReport report =
                    Jiandu.number(NumberRequest.of(site.toPath(), Arguments.now("now", null, Clock.systemUTC()))
                            .withDryRun(dryRun));
            new DiagnosticPrinter(languages, new SourceLines(site.toPath()))
                    .print(report.diagnostics())
                    .lines()
                    .forEach(report.hasErrors() ? getLog()::error : getLog()::warn);
            report.print(languages).lines().forEach(getLog()::info);
            if (report.hasErrors()) {
                throw new MojoFailureException("没有编号，原因见上。No numbers were given; see above for the reasons.");
            }
        } catch (Arguments.Unusable e) {
            throw new MojoFailureException(e.getMessage());
        } catch (RuntimeException e) {
            throw new MojoExecutionException("程序出错，这是简牍的缺陷，请告诉我们。This is a bug of ours; please report it: " + e, e);
        }
    }
}
