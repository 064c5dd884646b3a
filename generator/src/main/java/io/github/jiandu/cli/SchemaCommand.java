package io.github.jiandu.cli;

import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.schema.SiteSchemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jiandu schema}. */
@Command(
        name = "schema",
        description = "写出各文件的 JSON Schema，供编辑器边写边查。Write the JSON Schemas of a site's files for editors.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class SchemaCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = SiteSchemas.FOLDER,
            description = "写到哪个文件夹，默认 .jiandu/schemas。The folder to write to.")
    private Path folder = Path.of(SiteSchemas.FOLDER);

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        Map<String, String> schemas = SiteSchemas.all();
        try {
            for (Map.Entry<String, String> schema : schemas.entrySet()) {
                SafeFile.replace(
                        folder.resolve(schema.getKey()), schema.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println(folder + "：写不了。Cannot be written: " + SystemMessages.of(e));
            return Cli.SITE_ERRORS;
        }
        var out = spec.commandLine().getOut();
        out.println("已写出 " + schemas.size() + " 个文件到 Wrote " + schemas.size() + " files to: " + folder);
        out.println("在 jiandu.yaml 第一行写 Write on the first line of jiandu.yaml:");
        out.print(SiteSchemas.hint(SiteSchemas.SITE, 0));
        return Cli.OK;
    }
}
