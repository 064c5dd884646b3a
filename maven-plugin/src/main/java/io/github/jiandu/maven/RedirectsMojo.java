package io.github.jiandu.maven;

import io.github.jiandu.Arguments;
import io.github.jiandu.Jiandu;
import io.github.jiandu.RedirectsRequest;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.RulesReport;
import io.github.jiandu.report.SourceLines;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** 为旧地址写网站服务器的跳转规则。Writes web server rules for old addresses, as {@code jiandu redirects} does. */
@Mojo(name = "redirects", threadSafe = true)
public final class RedirectsMojo extends AbstractMojo {

    /** 站点文件夹，或生成好的网站。The site's folder, or a finished site. */
    @Parameter(property = "jiandu.site", defaultValue = "${project.basedir}", required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File site;

    /** 规则放在哪个文件夹。Where the rules go. */
    @Parameter(property = "jiandu.rules", defaultValue = "${project.build.directory}/rules", required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File rules;

    /** 网站的公开地址，代替 jiandu.yaml 里的。Public address of the site, instead of the one in jiandu.yaml. */
    @Parameter(property = "jiandu.baseUrl")
    private @Nullable String baseUrl;

    /** 停用的域名，本网站的页面原来在它下面。Retired domains this site used to have. */
    @Parameter(property = "jiandu.retired")
    private List<String> retired = List.of();

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
            RulesReport report = Jiandu.redirects(
                    RedirectsRequest.of(site.toPath(), rules.toPath(), Arguments.now("now", null, Clock.systemUTC()))
                            .withBaseUrl(Arguments.baseUrl("baseUrl", baseUrl))
                            .withRetired(Arguments.hosts("retired", retired)));
            new DiagnosticPrinter(languages, new SourceLines(site.toPath()))
                    .print(report.diagnostics())
                    .lines()
                    .forEach(report.hasErrors() ? getLog()::error : getLog()::warn);
            report.print(languages).lines().forEach(getLog()::info);
            if (report.hasErrors()) {
                throw new MojoFailureException("没有写规则，原因见上。No rules were written; see above for the reasons.");
            }
        } catch (Arguments.Unusable e) {
            throw new MojoFailureException(e.getMessage());
        } catch (RuntimeException e) {
            throw new MojoExecutionException("程序出错，这是简牍的缺陷，请告诉我们。This is a bug of ours; please report it: " + e, e);
        }
    }
}
