package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.scaffold.NewColumn;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu new column}. */
@Command(
        name = "column",
        description = "新建栏目，各项带说明，照着填。Make a column with its fields explained in place.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class NewColumnCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "站点 content 里的栏目文件夹，如 yunxi/content/tzgg。The column's folder, in a site's content.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--keys", paramLabel = "LANG", description = "各项用中文名 zh（默认）还是英文名 en。Language of the keys.")
    private String keys = "zh";

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Path> made = NewColumn.create(folder, Arguments.keys("--keys", keys), diagnostics);
        return NewCommand.tell(
                made,
                diagnostics,
                "填好栏目名称，再用 jiandu new page 在文件夹里新建一页",
                "Give the column its name, then make a page in its folder with jiandu new page",
                spec.commandLine());
    }
}
