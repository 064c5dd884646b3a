package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.intake.Crawling;
import io.github.jiandu.intake.OldSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How {@code jiandu freeze} reads archives and asks servers. */
final class SourceOptions {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "同属这个网站的其他域名，可写多次。Further host of the site; can be repeated.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--ignore-robots",
            description = "抓取时不理会 robots.txt。Ask a server for what robots.txt keeps back, too.")
    private boolean ignoreRobots;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            description = "抓取时两次请求间隔的秒数，默认 0.25。Seconds between two requests to a server.")
    private String delay = "0.25";

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            description = "最多抓取多少个网址，默认 100000。Addresses to ask a server for, at most.")
    private int maxPages = 100_000;

    @Option(
            names = "--max-bytes",
            paramLabel = "SIZE",
            description = "最多抓取多少，如 500M，默认 20G。Bytes to take from a server, at most, as 500M.")
    private String maxBytes = "20G";

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            description =
                    "一次最多抓取多久，如 90s、30m，默认 12h；再运行一次就接着抓。How long to ask a server in one run; the next run goes on.")
    private String maxTime = "12h";

    OldSource open(
            String source, String baseUrl, Path output, FreezeRequest.Progress progress, Diagnostics diagnostics) {
        Crawling crawling = new Crawling(
                Arguments.hosts("--host", hosts),
                ignoreRobots,
                Arguments.seconds("--delay", delay),
                Arguments.atLeastOne("--max-pages", maxPages),
                Arguments.bytes("--max-bytes", maxBytes),
                Arguments.duration("--max-time", maxTime));
        return OldSource.of(
                new OldSource.Request(source, baseUrl, output, crawling, Clock.systemUTC(), progress), diagnostics);
    }
}
