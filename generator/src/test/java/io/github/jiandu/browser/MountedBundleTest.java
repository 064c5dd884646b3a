package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.BuildRequest;
import io.github.jiandu.BundleRequest;
import io.github.jiandu.EmbeddedTomcat;
import io.github.jiandu.Folders;
import io.github.jiandu.Jiandu;
import io.github.jiandu.WebServer;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.report.BundleReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.catalina.startup.HostConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A bundle of the example site, unpacked where it says and mounted by its own rules in real servers: every file, header,
 * redirect, compressed copy and missing address; and the search, in Chromium.
 */
class MountedBundleTest extends OnExampleSite {

    private static final String BASE = "/xz/yunxi/";
    private static Path root;

    private static Manifest manifest;

    @BeforeAll
    static void unpack() throws IOException {
        root = unpack(site.site(), "门户/yunxi", BASE);
        manifest = Manifest.read(root.resolve("site")).orElseThrow();
    }

    /** Packs a finished site for a place, judges the bundle and unpacks it there. */
    private static Path unpack(Path finished, String place, String basePath) throws IOException {
        Path folder = temp.resolve(place);
        Path zip = temp.resolve("bundle.zip");
        BundleReport report = Jiandu.bundle(
                BundleRequest.of(finished, zip).withRoot(folder.toString()).withBasePath(basePath));
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.isWritten()).isTrue();
        assertThat(Jiandu.checkBundle(zip).problems()).isEmpty();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    /** What is asked of a server that runs. */
    private interface Asked {
        /** @param policies whether the server itself sends security policies, beside those in the pages */
        void of(String server, boolean policies) throws IOException, InterruptedException;
    }

    /** The portal itself, with what it puts around pages. */
    private static Path portal(Path server) throws IOException {
        Path www = Files.createDirectories(server.resolve("www"));
        Files.createDirectories(www.resolve("inc"));
        Files.writeString(www.resolve("inc/top.html"), "<p>清岚县门户的页头</p>");
        return www;
    }

    private static void onNginx(Path root, Asked asked) throws Exception {
        int port = WebServer.freePort();
        Path server = temp.resolve("nginx");
        portal(server);
        String folders = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(name -> name + "_temp_path " + server + "/tmp-" + name + ";\n")
                .reduce("", String::concat);
        Path conf = server.resolve("nginx.conf");
        Files.writeString(conf, """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                    access_log off;
                    %2$s
                    include "%4$s/server/nginx/hash-sizes.conf";
                    include "%4$s/server/nginx/http.conf";
                    server {
                        listen 127.0.0.1:%3$s;
                        root %1$s/www;
                        include "%4$s/server/nginx/server.conf";
                    }
                }
                """.formatted(server, folders, port, root));
        List<String> command = List.of(
                WebServer.program("nginx"),
                "-p",
                server.toString(),
                "-e",
                server + "/error.log",
                "-c",
                conf.toString());
        try (WebServer running = WebServer.start(command, temp.resolve("nginx.log"), port)) {
            asked.of("http://127.0.0.1:" + port, true);
            assertThat(running.isRunning()).isTrue();
        }
    }

    private static void onApache(Path root, Asked asked) throws Exception {
        int port = WebServer.freePort();
        Path server = temp.resolve("apache");
        portal(server);
        Path conf = server.resolve("httpd.conf");
        StringBuilder modules = new StringBuilder();
        for (String module :
                List.of("mpm_event", "authz_core", "rewrite", "headers", "alias", "mime", "dir", "include")) {
            modules.append("LoadModule ")
                    .append(module)
                    .append("_module /usr/lib/apache2/modules/mod_")
                    .append(module)
                    .append(".so\n");
        }
        Files.writeString(conf, """
                ServerRoot %1$s
                ServerName www.qinglan.example
                PidFile %1$s/httpd.pid
                DefaultRuntimeDir %1$s
                ErrorLog %1$s/error.log
                Listen 127.0.0.1:%2$s
                %3$s
                TypesConfig /dev/null
                <Directory />
                    AllowOverride None
                    Require all denied
                </Directory>
                <Directory %1$s/www>
                    Require all granted
                </Directory>
                <VirtualHost *:%2$s>
                    ServerName www.qinglan.example
                    DocumentRoot %1$s/www
                    Include "%4$s/server/apache/mount.conf"
                </VirtualHost>
                """.formatted(server, port, modules, root));
        List<String> command = List.of(WebServer.program("apache2"), "-X", "-f", conf.toString());
        try (WebServer running = WebServer.start(command, temp.resolve("apache.log"), port)) {
            asked.of("http://127.0.0.1:" + port, true);
            assertThat(running.isRunning()).isTrue();
        }
    }

    private static void onTomcat(Path root, Asked asked) throws Exception {
        Path base = Files.createTempDirectory(temp, "tomcat");
        Path settings = Files.createDirectories(base.resolve("conf/Catalina/localhost"));
        Folders.copy(root.resolve("server/tomcat/contexts"), settings);
        Files.copy(root.resolve("server/tomcat/rewrite.config"), settings.resolve("rewrite.config"));
        Files.createDirectories(base.resolve("webapps"));
        // the portal itself, with the same types and headers
        Files.writeString(
                settings.resolve("ROOT.xml"),
                "<Context docBase=\"%s\" altDDName=\"%s/server/tomcat/web.xml\" privileged=\"true\"/>"
                        .formatted(portal(temp.resolve("tomcat")), root));
        EmbeddedTomcat server = EmbeddedTomcat.in(base);
        server.tomcat().getHost().addLifecycleListener(new HostConfig());
        try (server) {
            asked.of("http://127.0.0.1:" + server.start(), false);
        }
    }

    @Test
    void nginxServesIt() throws Exception {
        onNginx(root, MountedBundleTest::check);
    }

    @Test
    void apacheServesIt() throws Exception {
        onApache(root, MountedBundleTest::check);
    }

    @Test
    void tomcatServesIt() throws Exception {
        onTomcat(root, MountedBundleTest::check);
    }

    /** A site of one page with settings of its own, built and unpacked. */
    private static Path small(String name, String settings) throws IOException {
        Path source = temp.resolve(name);
        Folders.write(
                source,
                Map.of(
                        "jiandu.yaml", settings,
                        "content/tzgg/_column.yaml", "name: 通知公告\n",
                        "content/tzgg/a.md", "---\ntitle: 甲\ndate: 2026-11-01\nsource: 本站\n---\n正文。\n"));
        Path finished = temp.resolve(name + "-out");
        assertThat(Jiandu.build(BuildRequest.of(source, finished, LocalDateTime.of(2026, 11, 22, 0, 0)))
                        .published())
                .isTrue();
        return unpack(finished, "srv/" + name, "/xz/" + name + "/");
    }

    @Test
    void theServersPutThePortalsHeaderIn() throws Exception {
        Path around = small("around", """
                name: 云溪镇
                baseUrl: https://www.qinglan.example/xz/around/
                parent:
                  name: 清岚县人民政府
                  header: /inc/top.html
                """);
        Asked asked = (server, policies) -> {
            HttpClient client = HttpClient.newHttpClient();
            for (String path : List.of("tzgg/a.html", "index.html", "no/such.html")) {
                HttpResponse<byte[]> answer = get(client, server + "/xz/around/" + path, "gzip");
                assertThat(answer.statusCode()).as(server + path).isEqualTo(path.startsWith("no") ? 404 : 200);
                assertThat(header(answer, "Content-Encoding")).isEmpty();
                Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
                assertThat(page.select(".portal-header").text())
                        .as(server + path)
                        .isEqualTo("清岚县门户的页头");
            }
        };
        // the embedded Tomcat comes without server-side includes
        onNginx(around, asked);
        onApache(around, asked);
    }

    @Test
    void aSiteThatIsOffAnswersSo() throws Exception {
        Path off = small("off", """
                name: 云溪镇
                baseUrl: https://www.qinglan.example/xz/off/
                phone: 0000-1234500
                lifecycle:
                  state: suspended
                  from: 2026-11-20
                  until: 2026-11-30
                  reason: 机房改造
                  approval: 清政办函〔2026〕9号
                """);
        Asked asked = (server, policies) -> {
            HttpClient client = HttpClient.newHttpClient();
            for (String path : List.of("", "index.html", "tzgg/a.html", "a/b/c.asp?id=1")) {
                HttpResponse<byte[]> answer = get(client, server + "/xz/off/" + path, "identity");
                assertThat(answer.statusCode()).as(server + path).isEqualTo(503);
                if (policies) {
                    assertThat(header(answer, "Retry-After")).isEqualTo("Mon, 30 Nov 2026 16:00:00 GMT");
                }
                Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
                assertThat(page.text()).as(server + path).contains("机房改造", "2026年11月30日");
                String style = page.select("link[rel=stylesheet]").attr("href");
                assertThat(style).startsWith("/xz/off/assets/");
                assertThat(get(client, server + style, "identity").statusCode()).isEqualTo(200);
            }
        };
        onNginx(off, asked);
        onApache(off, asked);
        onTomcat(off, asked);
    }

    private static void check(String server, boolean policies) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        checkFiles(client, server, policies);
        checkRedirects(client, server);
        checkMissing(client, server, policies);
        search(server);
    }

    private static HttpResponse<byte[]> get(HttpClient client, String url, String encoding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void checkFiles(HttpClient client, String server, boolean policies)
            throws IOException, InterruptedException {
        int packed = 0;
        int kept = 0;
        List<String> old =
                redirects().stream().map(line -> line[0].substring(1)).toList();
        for (Manifest.File file : manifest.files()) {
            if (old.contains(file.path())) {
                // the server leads on before anybody sees the page that would
                continue;
            }
            String url = server + BASE + new io.github.jiandu.address.SitePath(file.path()).encoded();
            HttpResponse<byte[]> plain = get(client, url, "identity");
            assertThat(plain.statusCode()).as(url).isEqualTo(200);
            assertThat(sha256(plain.body())).as(url).isEqualTo(file.sha256());
            checkHeaders(url, plain, policies);
            HttpResponse<byte[]> small = get(client, url, "gzip");
            assertThat(header(small, "Content-Type")).as(url).isEqualTo(header(plain, "Content-Type"));
            if (Files.exists(root.resolve("site/" + file.path() + ".gz"))) {
                assertThat(header(small, "Content-Encoding")).as(url).isEqualTo("gzip");
                assertThat(header(small, "Vary")).as(url).containsIgnoringCase("Accept-Encoding");
                assertThat(header(plain, "Vary")).as(url).containsIgnoringCase("Accept-Encoding");
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
                    assertThat(sha256(in.readAllBytes())).as(url).isEqualTo(file.sha256());
                }
                checkHeaders(url, small, policies);
                packed++;
            } else {
                assertThat(header(small, "Content-Encoding")).as(url).isEmpty();
            }
            String cache = header(small, "Cache-Control");
            if (file.path().matches("assets/.*-[0-9a-f]{8}\\.\\w+")) {
                assertThat(cache).as(url).containsPattern("max-age=3153[56]\\d{3}");
                kept++;
            } else if (policies) {
                assertThat(cache).as(url).isEqualTo("no-cache");
            }
        }
        assertThat(packed).isGreaterThan(300);
        assertThat(kept).isGreaterThan(5);
    }

    private static void checkHeaders(String url, HttpResponse<?> answer, boolean policies) {
        String type = header(answer, "Content-Type");
        assertThat(type).as(url).isNotEmpty();
        if (url.endsWith(".html")) {
            assertThat(type.replace(" ", "").toLowerCase(java.util.Locale.ROOT)).isEqualTo("text/html;charset=utf-8");
        }
        assertThat(header(answer, "X-Content-Type-Options")).as(url).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).as(url).isEqualTo("SAMEORIGIN");
        if (policies) {
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(url)
                    .contains("default-src 'none'", "frame-ancestors 'self'");
            assertThat(header(answer, "Referrer-Policy")).as(url).isEqualTo("strict-origin-when-cross-origin");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Old and new addresses. */
    private static List<String[]> redirects() throws IOException {
        return Files.readAllLines(root.resolve("site/redirects.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
    }

    private static void checkRedirects(HttpClient client, String server) throws IOException, InterruptedException {
        int count = 0;
        for (String[] parts : redirects()) {
            String url = server + BASE + parts[0].substring(1);
            HttpResponse<byte[]> answer = get(client, url, "identity");
            assertThat(answer.statusCode()).as(url).isEqualTo(301);
            assertThat(header(answer, "Location")).as(url).endsWith(BASE + parts[1].substring(1));
            count++;
        }
        assertThat(count).isGreaterThan(4);
        for (String folder : List.of(BASE.substring(0, BASE.length() - 1), BASE + "tzgg")) {
            HttpResponse<byte[]> answer = get(client, server + folder, "identity");
            assertThat(answer.statusCode()).as(folder).isIn(301, 302);
            assertThat(header(answer, "Location")).endsWith(folder + "/");
        }
    }

    private static void checkMissing(HttpClient client, String server, boolean policies)
            throws IOException, InterruptedException {
        for (String path : List.of("a/b/c/no.html", "tzgg/no.html", "assets/", "%E6%97%A0.html", "x.asp?id=%D5%FE")) {
            HttpResponse<byte[]> answer = get(client, server + BASE + path, "identity");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
            assertThat(page.title()).as(path).contains("页面不存在");
            assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).allMatch(href -> href.startsWith(BASE));
            assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
            checkHeaders(path, answer, policies);
        }
    }

    /** In the browser: the missing page has its looks, and searching works and complains of nothing. */
    private static void search(String server) throws InterruptedException {
        browser.size(1280, 900);
        browser.go(server + BASE + "a/b/no.html");
        assertThat(browser.number("return document.styleSheets[0].cssRules.length"))
                .isGreaterThan(50);
        browser.complaints();
        browser.go(server + BASE + "search.html?q=%E7%A4%BE%E4%BF%9D");
        for (int i = 0; i < 200 && state().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(state()).isEqualTo("done");
        assertThat(browser.number("return document.querySelectorAll('#search-results > li').length"))
                .isPositive();
        List<String> addresses = new ArrayList<>(
                browser.texts("return [...document.querySelectorAll('#search-results > li a')].map(a => a.href)"));
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith(server + BASE));
        assertThat(browser.complaints()).isEmpty();
    }

    private static String state() {
        return browser.text(
                "var r = document.querySelector('#search-results[data-state]'); return r ? r.dataset.state : ''");
    }
}
