package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.rewrite.RewriteValve;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real servers answer two thousand old addresses of the site, and as many of a retired domain, by the rules that {@code
 * jiandu redirects} writes: every status and every new address is right.
 */
class ServerRulesTest {

    private static final String HOST = "www.test.example";
    private static final String OLD = "old.example";

    @TempDir
    private static Path temp;

    private static int sitePort;
    private static int oldPort;
    private static OldSystem own;
    private static OldSystem retired;
    private static Path rules;

    @BeforeAll
    static void writeRules() throws IOException {
        sitePort = WebServer.freePort();
        oldPort = WebServer.freePort();
        own = new OldSystem("/", OldSystem.BASE_PATH);
        retired = new OldSystem("http://" + OLD + ":" + oldPort + "/", "https://" + HOST + OldSystem.BASE_PATH);
        TestSite site = TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://" + HOST + OldSystem.BASE_PATH + "\n")
                .file("redirects.tsv", own.table() + retired.table().substring(1));
        for (int i = 0; i < 10; i++) {
            site.page("tzgg/" + i + ".md", "通知" + i, "2026-01-02", "正文。");
        }
        rules = temp.resolve("server/jiandu");
        CommandLineRun run = CommandLineRun.of(
                "redirects", site.folder().toString(), "--out", rules.toString(), "--now", "2026-11-22");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 个停用的域名", "1 retired domain");

        // from the finished site the same rules are made
        assertThat(site.build().published()).isTrue();
        Path again = temp.resolve("again");
        assertThat(CommandLineRun.of("redirects", site.output().toString(), "--out", again.toString())
                        .err())
                .isEmpty();
        assertThat(Files.readString(again.resolve("manifest.json")))
                .isEqualTo(Files.readString(rules.resolve("manifest.json")));
    }

    @AfterAll
    static void nothingIsLedToTheHomePage() throws IOException {
        for (String file : List.of("nginx/maps.conf", "apache/redirects.txt")) {
            assertThat(Files.readString(rules.resolve(file)).lines().filter(line -> line.matches(".* \"?/yunxi/\"?;?")))
                    .as("the one that was written so")
                    .hasSize(1);
        }
    }

    @Test
    void nginxAnswersEveryAddress() throws Exception {
        Path server = Files.createDirectories(temp.resolve("server"));
        Files.createDirectories(server.resolve("www"));
        Path retiredConf = rules.resolve("nginx/retired/old.example_" + oldPort + ".conf");
        String listening = Files.readString(retiredConf);
        assertThat(listening).contains("listen " + oldPort + ";", "server_name old.example;");
        Path copy = temp.resolve("nginx-retired.conf");
        Files.writeString(copy, listening.replace("listen " + oldPort, "listen 127.0.0.1:" + oldPort));
        String folders = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(name -> name + "_temp_path " + server + "/tmp-" + name + ";\n")
                .reduce("", String::concat);
        Path conf = server.resolve("nginx.conf");
        Files.writeString(conf, """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    keepalive_requests 100000;
                    %2$s
                    include jiandu/nginx/hash-sizes.conf;
                    include jiandu/nginx/maps.conf;
                    server {
                        listen 127.0.0.1:%3$s;
                        server_name www.test.example;
                        root %1$s/www;
                        include jiandu/nginx/site.conf;
                    }
                    include %4$s;
                }
                """.formatted(server, folders, sitePort, copy));
        List<String> command = List.of(
                WebServer.program("nginx"),
                "-p",
                server.toString(),
                "-e",
                server + "/error.log",
                "-c",
                conf.toString());
        try (WebServer running = WebServer.start(command, temp.resolve("nginx.log"), sitePort, oldPort)) {
            check(HOST, sitePort, own);
            check(OLD, oldPort, retired);
            checkAsBrowsersAsk(HOST, sitePort);
            checkMoved(oldPort);
            assertThat(running.isRunning()).isTrue();
        }
    }

    @Test
    void apacheAnswersEveryAddress() throws Exception {
        Path server = Files.createDirectories(temp.resolve("server"));
        Files.createDirectories(server.resolve("www"));
        Path single = Files.createDirectories(server.resolve("www2/yunxi"));
        Files.copy(rules.resolve("apache/.htaccess"), single.resolve(".htaccess"));
        int singlePort = WebServer.freePort();
        Path conf = server.resolve("httpd.conf");
        Files.writeString(conf, """
                ServerRoot %1$s
                ServerName www.test.example
                PidFile %1$s/httpd.pid
                DefaultRuntimeDir %1$s
                ErrorLog %1$s/httpd-error.log
                Listen 127.0.0.1:%2$s
                Listen 127.0.0.1:%3$s
                Listen 127.0.0.1:%4$s
                LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
                LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
                LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
                MaxKeepAliveRequests 0
                <Directory />
                    AllowOverride All
                </Directory>
                <VirtualHost *:%2$s>
                    ServerName www.test.example
                    DocumentRoot %1$s/www
                    Include jiandu/apache/site.conf
                </VirtualHost>
                <VirtualHost *:%4$s>
                    ServerName www.test.example
                    DocumentRoot %1$s/www2
                </VirtualHost>
                Include jiandu/apache/retired/*.conf
                """.formatted(server, sitePort, oldPort, singlePort));
        List<String> command = List.of(WebServer.program("apache2"), "-X", "-f", conf.toString());
        try (WebServer running = WebServer.start(command, temp.resolve("apache.log"), sitePort, oldPort, singlePort)) {
            check(HOST, sitePort, own);
            check(OLD, oldPort, retired);
            checkAsBrowsersAsk(HOST, sitePort);
            checkMoved(oldPort);
            assertThat(running.isRunning()).isTrue();
            check(HOST, singlePort, own);
            checkAsBrowsersAsk(HOST, singlePort);
        }
    }

    @Test
    void tomcatAnswersEveryAddress() throws Exception {
        Path base = Files.createDirectories(temp.resolve("tomcat"));
        Folders.copy(rules, base.resolve("conf/jiandu"));
        Path settings = Files.createDirectories(base.resolve("conf/Catalina/localhost"));
        Files.copy(rules.resolve("tomcat/rewrite.config"), settings.resolve("rewrite.config"));
        Path oldSettings = Files.createDirectories(base.resolve("conf/Catalina/" + OLD));
        Path kit = rules.resolve("tomcat/retired/" + OLD + "_" + oldPort);
        for (String file : List.of("rewrite.config", "moved.html")) {
            Files.copy(kit.resolve(file), oldSettings.resolve(file));
        }

        EmbeddedTomcat server = EmbeddedTomcat.in(base);
        server.tomcat()
                .addContext("", Files.createDirectories(base.resolve("www")).toString());
        Host old = new StandardHost();
        old.setName(OLD);
        old.setAppBase("webapps-old");
        old.getPipeline().addValve(new RewriteValve());
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        errors.setProperty("errorCode.404", "conf/Catalina/" + OLD + "/moved.html");
        old.getPipeline().addValve(errors);
        server.tomcat().getEngine().addChild(old);
        try (server) {
            int port = server.start();
            check(HOST, port, own);
            check(OLD, port, retired);
            checkMoved(port);
        }
    }

    @Test
    void theRulesForIisMeanWhatIsAsked() throws IOException {
        for (OldSystem system : List.of(own, retired)) {
            IisModel iis = new IisModel(rules.resolve(system == own ? "iis" : "iis/retired/old.example_" + oldPort));
            Map<String, OldSystem.Answer> wrong = new LinkedHashMap<>();
            system.requests().forEach((request, answer) -> {
                OldSystem.Answer given = iis.get(request);
                if (!given.equals(answer)) {
                    wrong.put(request, given);
                }
            });
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void everyRuleIsPlainText() throws IOException {
        try (var files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().matches("README.md|manifest.json")) {
                    continue;
                }
                assertThat(Files.readString(file).lines().filter(line -> !line.startsWith("#")))
                        .as(file.toString())
                        .allMatch(line -> line.chars().allMatch(c -> c >= 0x20 && c < 0x7F));
            }
        }
    }

    /** Asks for every address and compares status and new address. */
    private static void check(String host, int port, OldSystem system) throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (RawHttp http = new RawHttp(host, port)) {
            for (Map.Entry<String, OldSystem.Answer> each : system.requests().entrySet()) {
                RawHttp.Answer answer = http.get(each.getKey());
                String location = answer.headers().get("location");
                String own = "http://" + host + ":" + port;
                String at = location != null && location.startsWith(own) ? location.substring(own.length()) : location;
                OldSystem.Answer expected = each.getValue();
                count++;
                if (answer.status() != expected.status() || !Objects.equals(at, expected.location())) {
                    wrong.add(each.getKey() + "\n  expected " + expected + "\n  but was " + answer.status() + " " + at);
                }
            }
        }
        assertThat(wrong.size() > 40 ? wrong.subList(0, 40) : wrong)
                .as(wrong.size() + " of " + count)
                .isEmpty();
        assertThat(count).isGreaterThan(2000);
    }

    /** Browsers leave brackets and the like as they are in a query. */
    private static void checkAsBrowsersAsk(String host, int port) throws IOException {
        Map<String, OldSystem.Answer> encoded = new LinkedHashMap<>();
        own.requests().forEach((request, answer) -> {
            int query = request.indexOf('?');
            String asked = query < 0
                    ? request
                    : request.substring(0, query)
                            + request.substring(query)
                                    .replace("%7B", "{")
                                    .replace("%7D", "}")
                                    .replace("%5B", "[")
                                    .replace("%5D", "]")
                                    .replace("%5E", "^")
                                    .replace("%60", "`")
                                    .replace("%7C", "|");
            if (!asked.equals(request)) {
                encoded.put(asked, answer);
            }
        });
        assertThat(encoded).hasSizeGreaterThan(50);
        try (RawHttp http = new RawHttp(host, port)) {
            for (Map.Entry<String, OldSystem.Answer> each : encoded.entrySet()) {
                RawHttp.Answer answer = http.get(each.getKey());
                assertThat(answer.status())
                        .as(each.getKey())
                        .isEqualTo(each.getValue().status());
                assertThat(answer.headers().get("location"))
                        .as(each.getKey())
                        .endsWith(each.getValue().location());
            }
        }
    }

    private static void checkMoved(int port) throws IOException {
        try (RawHttp http = new RawHttp(OLD, port)) {
            RawHttp.Answer answer = http.get("/nothing/here.asp?id=1");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().get("content-type")).startsWith("text/html");
            assertThat(org.jsoup.Jsoup.parse(answer.body()).text())
                    .contains("这个网址已停用", "测试镇", "https://www.test.example/yunxi/");
        }
    }
}
