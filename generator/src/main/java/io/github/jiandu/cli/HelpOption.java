package io.github.jiandu.cli;

import picocli.CommandLine.Option;

/** {@code --help}, which every command has. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助。Show this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;
}
