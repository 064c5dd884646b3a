package io.github.jiandu.cli;

import io.github.jiandu.Jiandu;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.search.SearchAnswer;
import io.github.jiandu.search.SearchRequest;
import io.github.jiandu.search.SiteSearch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jiandu search}. */
@Command(
        name = "search",
        description = "在生成好的网站里搜索，结果和网页上的一样。Ask a built site's index, with the answers of its search page.",
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n")
final class SearchCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "QUERY", description = "要找的词。What to look for.")
    private String query = "";

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "站点、生成好的网站或索引的文件夹。Folder of the site, of its output, or of the index.")
    private Path folder = Path.of(".");

    @Option(names = "--json", description = "以 JSON 输出。Print JSON.")
    private boolean json;

    @Option(names = "--explain", description = "说明每条得分怎么来的。Say how each score came about.")
    private boolean explain;

    @Option(names = "--exact", description = "不纠正错别字，不认拼音。Correct nothing.")
    private boolean exact;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance（相关，默认）或 date（时间）。The order.")
    private String sort = "relevance";

    @Option(names = "--page", paramLabel = "N", description = "第几页，每页 10 条。Page of results, 10 each.")
    private int page = 1;

    @Option(names = "--column", paramLabel = "PATH", description = "只看这个栏目，如 zwgk/zcwj。Only this column.")
    private List<String> columns = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "只看这一年。Only this year.")
    private List<String> years = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "只看这一类，如 policy。Only this kind.")
    private List<String> kinds = List.of();

    @Option(names = "--issuer", paramLabel = "NAME", description = "只看这个发文机关。Only this issuer.")
    private List<String> issuers = List.of();

    @Option(names = "--withdrawn", description = "已撤回、已废止、已失效的也找。Also what no longer holds.")
    private boolean withdrawn;

    @Mixin
    @SuppressWarnings("UnusedVariable") // read by picocli
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        if (!List.of("relevance", "date").contains(sort)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--sort 只能是 relevance 或 date。--sort is relevance or date.");
        }
        PrintWriter errors = spec.commandLine().getErr();
        Optional<Path> index = Jiandu.searchIndex(folder);
        if (index.isEmpty()) {
            errors.println("这里没有检索索引：" + folder + "。先用 jiandu build 生成网站，或写上网站所在的文件夹。");
            errors.println("No search index here. Build the site first, or name the folder of its output.");
            return Cli.SITE_ERRORS;
        }
        SearchRequest request = new SearchRequest(
                query,
                sort.equals("date"),
                exact,
                Math.max(1, page),
                SearchRequest.PAGE,
                columns,
                years,
                kinds,
                issuers,
                withdrawn);
        try (SiteSearch search = SiteSearch.open(index.get())) {
            SearchAnswer answer = search.ask(request);
            spec.commandLine().getOut().print(json ? json(answer) : text(answer));
            spec.commandLine().getOut().flush();
            return Cli.OK;
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof IOException io ? SystemMessages.of(io) : String.valueOf(e.getMessage());
            errors.println("这个索引读不了（" + why + "）。请重新生成网站。");
            errors.println("The index cannot be read. Build the site again.");
            return Cli.SITE_ERRORS;
        }
    }

    private String text(SearchAnswer answer) {
        StringBuilder out = new StringBuilder();
        if (answer.corrected() != null) {
            out.append("已显示“").append(answer.corrected()).append("”的结果。Shown instead.\n");
        }
        if (answer.partial()) {
            out.append("没有包含全部词的页面，下面的包含其中大部分。No page has all the words.\n");
        }
        out.append("找到 ").append(answer.total()).append(" 条 found\n");
        if (answer.withheld() > 0) {
            out.append("另有 ")
                    .append(answer.withheld())
                    .append(" 条已撤回、已废止或已失效，加 --withdrawn 一起列出。More no longer hold.\n");
        }
        int number = (Math.max(1, page) - 1) * SearchRequest.PAGE;
        for (SearchAnswer.Hit hit : answer.hits()) {
            out.append('\n').append(++number).append(". ").append(hit.title());
            out.append(hit.state() == null ? "" : "（" + hit.state() + "）").append('\n');
            out.append("   ").append(hit.address());
            Stream.of(hit.date() == null ? "" : hit.date().toString(), hit.column(), hit.kind())
                    .filter(fact -> !fact.isEmpty())
                    .forEach(fact -> out.append("  ").append(fact));
            out.append("  ").append(hit.score()).append('\n');
            out.append("   ").append(hit.snippet()).append('\n');
            if (hit.attachment() != null) {
                out.append("   见附件 In the attachment: ")
                        .append(hit.attachment())
                        .append('\n');
            }
            if (explain) {
                out.append(hit.explanation().indent(6));
            }
        }
        return out.toString();
    }

    private String json(SearchAnswer answer) {
        JsonWriter out = new JsonWriter()
                .object()
                .field("query", query)
                .field("total", answer.total())
                .field("corrected", answer.corrected())
                .field("partial", answer.partial())
                .field("withheld", answer.withheld())
                .key("hits")
                .array();
        for (SearchAnswer.Hit hit : answer.hits()) {
            out.object()
                    .field("url", hit.address())
                    .field("title", hit.title())
                    .key("score")
                    .number(Float.toString(hit.score()))
                    .field("date", hit.date() == null ? null : hit.date().toString())
                    .field("column", hit.column())
                    .field("kind", hit.kind())
                    .field("state", hit.state())
                    .field("issuer", hit.issuer())
                    .field("snippet", hit.snippet())
                    .field("attachment", hit.attachment());
            if (explain) {
                out.field("explanation", hit.explanation());
            }
            out.end();
        }
        return out.end().end() + "\n";
    }
}
