package io.github.jiandu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The option {@code --base-url}. */
final class BaseUrl {

    private BaseUrl() {}

    static @Nullable String check(@Nullable String url, CommandLine.Model.CommandSpec spec) {
        if (url != null && !url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--base-url: not an address like https://www.example.gov.cn/xz/: " + url,
                    null,
                    url);
        }
        return url;
    }
}
