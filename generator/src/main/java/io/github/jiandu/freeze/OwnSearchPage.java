package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import org.jspecify.annotations.Nullable;

/**
 * The page of search of a copy: what the scripts of living sites' search fill in, and a way on for browsers that run none. It
 * is the only page of a copy that runs scripts, and those are ours.
 */
final class OwnSearchPage {

    /** Scripts and data of the copy alone; nothing from elsewhere. */
    private static final String POLICY = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';"
            + " script-src 'self'; form-action 'self'; base-uri 'none'";

    private static final String STYLE = """
            :root{--accent:#8c1c13;--ground:#fff;--soft:#f5f0e6;--line:#767676;--muted:#595959}
            body{font-size:1rem}
            main [hidden]{display:none}
            .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            .plain{list-style:none;margin:0;padding:0}
            .count,.about{color:var(--muted)}
            .notice{border:1px solid var(--accent);padding:.5rem .9rem;margin-block:.75rem}
            .search-form{max-width:46rem}.search-form label{display:block;font-weight:700}.search-form p{margin:.25rem 0}
            .search-line{position:relative;display:flex;flex-wrap:wrap;gap:.5rem}
            .search-line input{flex:1 1 10rem;min-width:0;box-sizing:border-box;padding:.4rem .6rem;font:inherit;border:1px solid var(--line)}
            .search-line button{padding:.4rem 1.5rem;font:inherit;color:var(--ground);background:var(--accent);border:1px solid var(--accent);cursor:pointer}
            #search-suggestions{position:absolute;z-index:7;inset:100% 0 auto;max-height:60vh;overflow-y:auto;background:var(--ground);border:1px solid var(--muted)}
            #search-suggestions li{padding:.6rem .75rem;cursor:pointer}
            #search-suggestions :is(:hover,[aria-selected="true"]){background:var(--accent);color:var(--ground)}
            #search-status{min-height:1.75em;margin:.75rem 0 .5rem;font-weight:700}
            .search-words,#search-sort,.pager ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:0;padding:0}
            .search-words a,#search-sort a,.pager a{display:inline-block;padding:.5rem .9rem;border:1px solid var(--line);text-decoration:none}
            :is(#search-sort,.search-filters,.pager) [aria-current]{background:var(--accent);border-color:var(--accent);color:var(--ground)}
            .search-filters [aria-current] .count{color:inherit}
            .search-filters{margin-block:.75rem;border:1px solid var(--line)}
            .search-filters summary{padding:.5rem .9rem;background:var(--soft);cursor:pointer}
            .search-filters>div{padding:0 .9rem .9rem}
            .search-filters h3{margin:.75rem 0 .25rem;font-size:1rem}
            .search-filters li a{display:flex;justify-content:space-between;gap:.5rem;padding:.5rem;text-decoration:none}
            #search-results li{padding-block:.9rem;border-bottom:1px solid var(--line)}
            #search-results :is(h3,p){margin:0 0 .25rem}#search-results h3{font-weight:400;font-size:1.125rem}
            .about{display:flex;flex-wrap:wrap;gap:0 1.25rem}
            mark{background:none;color:var(--accent);font-weight:700}
            :focus-visible{outline:3px solid #0b3d91;outline-offset:2px}
            @media print{.search-form,.search-filters,.search-ways,#search-sort,#search-pages,#search-related{display:none!important}}
            """;

    private final FreezeRequest request;
    private final Banner banner;
    private final Ink ink = new Ink(false);

    OwnSearchPage(FreezeRequest request, Banner banner) {
        this.request = request;
        this.banner = banner;
    }

    String html(@Nullable Item home) {
        SitePath page = CopySearch.PAGE;
        // without an icon of its own browsers ask for one that is not there
        String scripts =
                "<link rel=\"icon\" href=\"data:,\">\n<style>" + STYLE + "</style>\n<script src=\"" + CopySearch.ENGINE
                        + "\" defer></script>\n" + "<script src=\"" + CopySearch.SCRIPT + "\" defer></script>\n";
        String site = request.site().name();
        return banner.top(page, POLICY, "站内检索（已归档内容）", scripts)
                + "<p>只检索“" + ink.text(site) + "”归档时保存下来的网页和附件。</p>\n"
                + "<form id=\"search-form\" class=\"search-form\" role=\"search\" method=\"get\" action=\""
                + page.name()
                + "\" data-base=\"" + CopySearch.DATA + "\" data-root=\"../\">\n" + """
                <label for="search-words">要找什么</label>
                <div class="search-line">
                <input type="search" id="search-words" name="q" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-describedby="search-hint">
                <button type="submit">检索</button>
                <ul id="search-suggestions" class="plain" aria-label="检索建议" hidden></ul>
                </div>
                <p id="search-hint" class="count">词语、标题、发文字号都可以，也可以打拼音或者首字母。</p>
                <p id="search-suggested" class="hidden" role="status"></p>
                </form>
                <noscript><div class="notice"><p>检索要靠浏览器运行脚本，您的浏览器没有运行。请从<a href="sitemap.html">网页目录</a>里找。</p></div></noscript>
                <p id="search-status" role="status"></p>
                <div id="search-error" class="notice" data-missing="检索数据没有全部读到，可能是文件不完整。下面只按标题查找。" data-version="检索数据和网页不是同一次生成的。下面只按标题查找。" hidden>
                <p>请刷新网页再试一次；还不行，可以从<a href="sitemap.html">网页目录</a>里找。</p>
                </div>
                <section id="search-found" class="search-found" aria-labelledby="search-heading" hidden>
                <h2 id="search-heading" tabindex="-1">检索结果</h2>
                <div id="search-corrected" class="notice" hidden></div>
                <div id="search-notes"></div>
                <details id="search-filters" class="search-filters" hidden><summary>筛选</summary><div></div></details>
                <div class="search-list">
                <ul id="search-sort" class="plain" hidden></ul>
                <ol id="search-results" class="plain"></ol>
                <nav id="search-pages" class="pager" aria-label="分页" hidden></nav>
                <div id="search-related" hidden></div>
                </div>
                </section>
                <section id="search-empty" aria-labelledby="search-empty-title" hidden>
                <h2 id="search-empty-title">换个办法再找找</h2>
                <ul>
                <li>看看有没有错别字。</li>
                <li>少写几个字，比如只写“低保”，不写整句话。</li>
                <li>查文件可以写发文字号，括号、空格怎么写都行。</li>
                </ul>
                </section>
                <section id="search-start" aria-labelledby="search-start-title" hidden>
                <h2 id="search-start-title">怎样查得准</h2>
                <ul>
                <li>几个词之间用空格分开，找同时有这些词的网页；加上引号，找一字不差的一句话。</li>
                <li>不知道字怎么写，打拼音或者拼音首字母。</li>
                <li>附件里的文字也能找到。</li>
                </ul>
                </section>
                <section class="search-ways" aria-labelledby="search-ways-title">
                <h2 id="search-ways-title">不用检索也能找到</h2>
                <ul>
                <li><a href="sitemap.html">网页目录</a>：全部网页</li>
                """
                + (home == null
                        ? ""
                        : "<li><a href=\"" + ink.text(home.target().relativeTo(page)) + "\">网站首页</a></li>\n")
                + "<li><a href=\"notice.html\">归档说明</a></li>\n</ul>\n</section>\n</main>\n</body>\n</html>\n";
    }
}
