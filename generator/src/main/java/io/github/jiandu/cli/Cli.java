package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** The command {@code jiandu}. */
@Command(
        name = "jiandu",
        mixinStandardHelpOptions = false,
        versionProvider = Cli.Version.class,
        subcommands = {
            BuildCommand.class,
            DiffCommand.class,
            ApproveCommand.class,
            NewCommand.class,
            NumberCommand.class,
            RedirectsCommand.class,
            SearchCommand.class,
            RetireCommand.class,
            SuspendCommand.class,
            ArchiveCommand.class,
            ReopenCommand.class,
            FreezeCommand.class,
            VerifyCommand.class,
            SignCommand.class,
            PackageCommand.class,
            CheckCommand.class,
            SchemaCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        header = {"简牍：基层政府网站的生成与归档工具", "Jiandu: static sites for townships and small departments", ""},
        commandListHeading = "%n命令 Commands:%n",
        optionListHeading = "%n选项 Options:%n",
        footer = {
            "",
            "退出码 Exit codes: 0 正常 fine, 1 网站有错误 errors in the site, 2 用法不对 wrong usage, 70 程序缺陷 a bug of ours",
            "例 Example: jiandu new site yunxi && jiandu build yunxi"
        })
public final class Cli implements Runnable {

    /** Everything went well. */
    public static final int OK = 0;
    /** The site has errors. */
    public static final int SITE_ERRORS = 1;
    /** The command was not understood. */
    public static final int USAGE = 2;
    /** Nothing is wrong, but not everything could be proved: {@code verify} alone ends so. */
    public static final int INCOMPLETE = 3;
    /** A bug of ours. */
    public static final int BUG = 70;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助。Show this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本。Show the version.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"jiandu " + (version == null ? "dev" : version)};
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Runs a command line.
     *
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Cli());
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.getCommandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(true);
        line.setParameterExceptionHandler((e, arguments) -> UsageErrors.print(e, err));
        line.setExecutionExceptionHandler((e, command, result) -> e instanceof Arguments.Unusable unusable
                ? UsageErrors.print(new CommandLine.ParameterException(command, unusable.english(), unusable), err)
                : bug(e, err));
        int code = execute(line, err, args);
        out.flush();
        err.flush();
        return code;
    }

    /** What is thrown past the command line library is an {@link Error}: out of memory, or out of stack. */
    private static int execute(CommandLine line, PrintWriter err, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("内存不足，原来的网站没有动。可设置环境变量 JIANDU_OPTS=-Xmx2g 后重试。");
            err.println("Out of memory; the former site is untouched. Try again with JIANDU_OPTS=-Xmx2g.");
            return BUG;
        } catch (Error e) {
            return bug(e, err);
        }
    }

    private static int bug(Throwable e, PrintWriter err) {
        err.println("程序出错，这是简牍的缺陷，请把下面的内容告诉我们。This is a bug of ours; please report what follows.");
        e.printStackTrace(err);
        return BUG;
    }

    /** Runs a command line in a process of its own. */
    public static void main(String[] args) {
        // Chinese must come out right whatever the locale; only a Windows console has a say of its own.
        String console = System.getProperty("sun.stdout.encoding", "UTF-8");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = windows && Charset.isSupported(console) ? Charset.forName(console) : StandardCharsets.UTF_8;
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset);
        System.exit(run(out, err, args));
    }
}
