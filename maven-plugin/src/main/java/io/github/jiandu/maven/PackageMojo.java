package io.github.jiandu.maven;

import io.github.jiandu.Arguments;
import io.github.jiandu.BundleRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.BundleReport;
import java.io.File;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * 把生成好的网站打成发布包，作为构建的附属产物。Packs the finished site as {@code jiandu package} does, and attaches the
 * bundle to the project, so that it is installed and deployed with it.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends AbstractMojo {

    /** What tells the artifact from others of the project. */
    private static final String CLASSIFIER = "site";

    /** 生成好的网站。The finished site. */
    @Parameter(property = "jiandu.out", defaultValue = "${project.build.directory}/site", required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File out;

    /** 发布包写到哪里。The bundle to write. */
    @Parameter(
            property = "jiandu.bundle",
            defaultValue = "${project.build.directory}/${project.build.finalName}-site.zip",
            required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private File bundle;

    /** 挂在门户的哪个路径下，如 /xz/yunxi/。Path on the portal. */
    @Parameter(property = "jiandu.at")
    private @Nullable String at;

    /** 在门户的服务器上解压到哪个文件夹，如 /srv/yunxi。Where the bundle will be unpacked on the portal's server. */
    @Parameter(property = "jiandu.root")
    private @Nullable String root;

    /** 提示的语言：zh、en 或 both。Language of messages: zh, en or both. */
    @Parameter(property = "jiandu.lang", defaultValue = "both")
    private String lang = "both";

    /** 跳过。Do nothing. */
    @Parameter(property = "jiandu.skip")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    private MavenProject project;

    private final MavenProjectHelper helper;

    @Inject
    public PackageMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("已跳过。Skipped.");
            return;
        }
        try {
            Set<Language> languages = Arguments.languages("lang", lang);
            BundleReport report =
                    Jiandu.bundle(BundleRequest.of(out.toPath(), Arguments.bundle("bundle", bundle.toPath()))
                            .withBasePath(Arguments.basePath("at", at))
                            .withRoot(Arguments.root("root", root)));
            new DiagnosticPrinter(languages, (file, line) -> Optional.empty())
                    .print(report.diagnostics())
                    .lines()
                    .forEach(report.isWritten() ? getLog()::warn : getLog()::error);
            report.print(languages).lines().forEach(getLog()::info);
            if (!report.isWritten()) {
                throw new MojoFailureException("没有打包，原因见上。Not packed; see above for the reasons.");
            }
            helper.attachArtifact(
                    project,
                    "zip",
                    CLASSIFIER,
                    Objects.requireNonNull(report.output()).toFile());
        } catch (Arguments.Unusable e) {
            throw new MojoFailureException(e.getMessage());
        } catch (RuntimeException e) {
            throw new MojoExecutionException("程序出错，这是简牍的缺陷，请告诉我们。This is a bug of ours; please report it: " + e, e);
        }
    }
}
