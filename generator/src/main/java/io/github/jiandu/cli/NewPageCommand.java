package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.scaffold.NewPage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu new page}. */
@Command(
        name = "page",
        description = "新建一页，各项带说明，照着填。Make a page with its fields explained in place.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class NewPageCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    /** What the help names. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arguments.kinds().iterator();
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "内容类型，写中文名或英文名。Kind of page, in Chinese or English: ${COMPLETION-CANDIDATES}")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "站点 content 里的新文件，如 yunxi/content/tzgg/2026/x.md。The file to make, in a site's content.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--keys", paramLabel = "LANG", description = "各项用中文名 zh（默认）还是英文名 en。Language of the keys.")
    private String keys = "zh";

    @Option(names = "--now", paramLabel = "DATE", description = "发布日期，默认今天。Date of the page.")
    private @Nullable String now;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Path> made = NewPage.create(
                Arguments.kind("KIND", kind),
                file,
                Arguments.keys("--keys", keys),
                Arguments.now("--now", now, Clock.systemUTC()).toLocalDate(),
                diagnostics);
        return NewCommand.tell(
                made,
                diagnostics,
                "填好文首带“必填”的各项和正文，再运行 jiandu build",
                "Fill in the fields marked 必填 and the text, then run jiandu build",
                spec.commandLine());
    }
}
