package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Language;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --lang}: in which languages messages come. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "LANG", description = "提示的语言：zh、en 或 both。Language of messages.")
    private String language = "both";

    Set<Language> languages() {
        return Arguments.languages("--lang", language);
    }
}
