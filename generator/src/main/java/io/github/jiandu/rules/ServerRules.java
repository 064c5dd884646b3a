package io.github.jiandu.rules;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.redirect.Redirect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes settings by which web servers answer old addresses: for the server of the site, and for each domain that is given
 * up. Nothing is ever led to the home page unless somebody wrote so.
 */
public final class ServerRules {

    private static final Location ORIGIN = Location.ofFile("redirects");
    private static final String ALL =
            "# 由简牍生成，改 redirects.yaml 后重新生成。Made by Jiandu; change redirects.yaml and make it anew.\n";

    private final String siteName;
    private final @Nullable String baseUrl;
    private final String basePath;
    private final @Nullable String ownHost;
    private final @Nullable String folder;
    private final Map<OldAddress, Rule> site = new TreeMap<>();
    private final Map<String, Map<OldAddress, Rule>> retired = new TreeMap<>();

    /**
     * Rules for a folder that the administrator names {@code jiandu}.
     *
     * @param siteName name of the site, shown on retired domains
     * @param baseUrl public address of the site with a {@code /} at its end; null when it stands at the top of its server
     */
    public ServerRules(String siteName, @Nullable String baseUrl) {
        this(siteName, baseUrl, basePath(baseUrl), null);
    }

    private ServerRules(String siteName, @Nullable String baseUrl, String basePath, @Nullable String folder) {
        this.siteName = siteName;
        this.baseUrl = baseUrl;
        this.basePath = basePath;
        this.ownHost = baseUrl == null
                ? null
                : OldAddress.parse(baseUrl, null).map(OldAddress::host).orElse(null);
        this.folder = folder;
    }

    /**
     * Rules for a site mounted at a path, which stand at a known place.
     *
     * @param basePath path of the site on its server, from {@code /} to {@code /}
     * @param folder absolute path on the server of the folder that the rules will stand in, without a {@code /} at its end
     */
    public static ServerRules mounted(String siteName, @Nullable String baseUrl, String basePath, String folder) {
        return new ServerRules(siteName, baseUrl, basePath, folder);
    }

    /** Path of a public address, from {@code /} to {@code /}. */
    public static String basePath(@Nullable String baseUrl) {
        return baseUrl == null
                ? "/"
                : OldAddress.parse(baseUrl, null).map(OldAddress::path).orElse("/");
    }

    /**
     * Adds redirects; those of another domain go to that domain.
     *
     * @param hosts domains that are given up, at which addresses of this site have to be known too
     */
    public void add(List<Redirect> redirects, Set<String> hosts) {
        for (Redirect redirect : redirects) {
            OldAddress from = redirect.from();
            String host = from.host();
            if (host == null) {
                String below = from.request().substring(1);
                site.put(from, new Rule(basePath + below, target(redirect, basePath)));
                hosts.forEach(name -> retire(name, from, target(redirect, baseUrl)));
            } else if (host.equals(ownHost)) {
                site.put(from, new Rule(from.request(), target(redirect, basePath)));
            } else {
                retire(host, from, target(redirect, baseUrl));
            }
        }
    }

    /** Adds the pages of the site itself at the domains that are given up, where they stood at the same paths. */
    public void addPages(Collection<SitePath> pages, Set<String> hosts) {
        for (String host : hosts) {
            for (SitePath page : pages) {
                String to = baseUrl + (page.value().equals("index.html") ? "" : page.encoded());
                addPage(host, "/" + page.encoded(), to);
                if (page.name().equals("index.html")) {
                    addPage(
                            host,
                            "/" + page.encoded().substring(0, page.encoded().length() - "index.html".length()),
                            to);
                }
            }
        }
    }

    private void addPage(String host, String path, String to) {
        OldAddress.parse(path, null).ifPresent(from -> {
            if (!rules(host).containsKey(new OldAddress(host, from.path(), null))) {
                retire(host, from, to);
            }
        });
    }

    private Map<OldAddress, Rule> rules(String host) {
        return retired.computeIfAbsent(host, name -> new TreeMap<>());
    }

    private void retire(String host, OldAddress from, @Nullable String to) {
        // what is declared for the domain itself goes before what is known from this site
        OldAddress address = new OldAddress(host, from.path(), from.query());
        if (host.equals(from.host())) {
            rules(host).put(address, new Rule(from.request(), to));
        } else {
            rules(host).putIfAbsent(address, new Rule(from.request(), to));
        }
    }

    private static @Nullable String target(Redirect redirect, @Nullable String base) {
        SitePath to = redirect.to();
        if (to == null) {
            return redirect.url();
        }
        return Objects.requireNonNullElse(base, "/")
                + (to.value().equals("index.html") ? "" : to.encoded())
                + redirect.suffix();
    }

    /** Domains that are given up, sorted. */
    public Set<String> retiredHosts() {
        return retired.keySet();
    }

    /** Number of old addresses, on all hosts. */
    public int count() {
        return site.size() + retired.values().stream().mapToInt(Map::size).sum();
    }

    /** Writes the settings for every server. */
    public void write(OutputSink sink) {
        write(sink, null);
    }

    /** Writes the settings for every server and those that mount the site there. */
    public void write(OutputSink sink, @Nullable Mount mount) {
        String name = baseUrl == null ? siteName : baseUrl;
        RuleTable table = new RuleTable(name, List.copyOf(site.values()));
        Map<String, RuleTable> tables = new LinkedHashMap<>();
        retired.forEach(
                (host, rules) -> tables.put(host, new RuleTable(name + " " + host, List.copyOf(rules.values()))));
        String page = MovedPage.html(siteName, name);

        nginx(table, tables, page, sink);
        apache(table, tables, page, sink);
        tomcat(table, tables, page, sink);
        iis(table, tables, page, mount == null ? "" : IisMount.elements(mount), sink);
        if (mount == null) {
            write("README.md", Guide.text(tables.keySet()), sink);
        } else {
            write("nginx/http.conf", ALL + NginxMount.http(mount, table.id()), sink);
            write("nginx/server.conf", ALL + NginxMount.server(mount, table.id()), sink);
            write("apache/mount.conf", ALL + ApacheMount.virtualHost(mount), sink);
            TomcatMount.files(mount).forEach((path, text) -> write("tomcat/" + path, text, sink));
            write("README.md", MountGuide.text(mount, tables.keySet()), sink);
        }
    }

    private static void nginx(RuleTable table, Map<String, RuleTable> tables, String page, OutputSink sink) {
        List<RuleTable> all = new ArrayList<>(tables.values());
        all.add(table);
        write("nginx/hash-sizes.conf", ALL + Nginx.sizes(all), sink);
        write("nginx/maps.conf", ALL + Nginx.map(table), sink);
        write("nginx/site.conf", ALL + Nginx.use(table, ""), sink);
        tables.forEach((host, rules) -> write(
                "nginx/retired/" + folder(host) + ".conf",
                ALL + Nginx.map(rules) + "\n" + Nginx.retired(rules, host, page),
                sink));
    }

    private void apache(RuleTable table, Map<String, RuleTable> tables, String page, OutputSink sink) {
        String place = Objects.requireNonNullElse(folder, "jiandu") + "/apache";
        write("apache/redirects.txt", ALL + Apache.map(table), sink);
        write("apache/site.conf", ALL + Apache.use(table, place, "redirects.txt"), sink);
        write("apache/.htaccess", ALL + Apache.htaccess(table), sink);
        tables.forEach((host, rules) -> {
            String file = "retired/" + folder(host) + ".txt";
            write("apache/" + file, ALL + Apache.map(rules), sink);
            write(
                    "apache/retired/" + folder(host) + ".conf",
                    ALL + Apache.retired(rules, host, place, file, page),
                    sink);
        });
    }

    private void tomcat(RuleTable table, Map<String, RuleTable> tables, String page, OutputSink sink) {
        String place = Objects.requireNonNullElse(folder, "conf/jiandu") + "/tomcat/";
        write("tomcat/redirects.txt", ALL + Tomcat.map(table), sink);
        write("tomcat/rewrite.config", ALL + Tomcat.use(table, place + "redirects.txt"), sink);
        tables.forEach((host, rules) -> {
            String own = "retired/" + folder(host);
            write("tomcat/" + own + "/redirects.txt", ALL + Tomcat.map(rules), sink);
            write("tomcat/" + own + "/rewrite.config", ALL + Tomcat.use(rules, place + own + "/redirects.txt"), sink);
            write("tomcat/" + own + "/server.xml", Tomcat.host(host.replaceFirst(":.*", "")), sink);
            write("tomcat/" + own + "/moved.html", page, sink);
        });
    }

    private static void iis(
            RuleTable table, Map<String, RuleTable> tables, String page, String mounting, OutputSink sink) {
        write("iis/redirects.config", Iis.maps(table), sink);
        write("iis/web.config", Iis.webConfig(table, false, mounting), sink);
        tables.forEach((host, rules) -> {
            String own = "iis/retired/" + folder(host) + "/";
            write(own + "redirects.config", Iis.maps(rules), sink);
            write(own + "web.config", Iis.webConfig(rules, true, ""), sink);
            write(own + "moved.html", page, sink);
        });
    }

    /** A host as the name of a file, on any system. */
    private static String folder(String host) {
        return host.replace(':', '_');
    }

    private static void write(String path, String text, OutputSink sink) {
        sink.write(OutputFile.text(new SitePath(path), ORIGIN, text));
    }
}
