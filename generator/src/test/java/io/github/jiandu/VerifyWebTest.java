package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.verify.Level;
import io.github.jiandu.verify.Target;
import io.github.jiandu.verify.Verification;
import io.github.jiandu.verify.Verification.Verdict;
import io.github.jiandu.verify.VerifyRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiandu verify} over the network: asks little, believes nothing, waits for nobody for ever. */
@Timeout(60)
class VerifyWebTest {

    private static final String BASE = "/xz/yunxi/";

    @TempDir
    static Path once;

    private static Path built = Path.of("");

    private HttpServer server = newServer();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** What is served otherwise than from the folder, by path. */
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Set<String> methods = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void build() {
        built = TestSite.in(once)
                .page("tzgg/a.md", "停水通知", "2026-11-01", "十一月三日停水。\n")
                .file("static/空 文件.txt", "一二三")
                .built()
                .output();
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
            methods.add(exchange.getRequestMethod());
            String name = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
            Path file = built.resolve(name.startsWith("/") ? "." + name : name);
            try (exchange) {
                Answer answer = answers.get(name);
                if (answer != null) {
                    answer.to(exchange);
                } else if (path.startsWith(BASE) && Files.isRegularFile(file)) {
                    send(exchange, 200, Files.readAllBytes(file));
                } else {
                    send(exchange, 404, new byte[0]);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] file(String path) throws IOException {
        return Files.readAllBytes(built.resolve(path));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    private VerifyRequest request() {
        return VerifyRequest.of(new Target.Web(URI.create(address()))).withRate(1000);
    }

    private static List<String> said(Verification found) {
        return found.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.at() + " " + String.join(" ", problem.args()))
                .map(String::strip)
                .toList();
    }

    @Test
    void aSiteAsItWasBuiltIsSoundButForWhatCannotBeSeen() {
        for (Level level : Level.values()) {
            Verification found = Jiandu.verify(request().withLevel(level));
            assertThat(said(found)).containsExactly("verify.added-unseen manifest.json");
            assertThat(found.verdict()).isEqualTo(Verdict.INCOMPLETE);
            assertThat(found.sound()).isEqualTo(found.files()).isGreaterThan(20);
        }
        assertThat(methods).containsExactly("GET");
        assertThat(asked.keySet()).allMatch(path -> path.startsWith(BASE));
        CommandLineRun run = CommandLineRun.of("verify", address().replaceFirst("/$", ""), "--rate", "1000");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("没有发现改动，但证明不完整", "隔着网络看不到多出来的文件");
    }

    @Test
    void whatIsChangedMissingOrRefusedIsNamed() throws IOException {
        byte[] home = file("index.html");
        home[home.length / 2] ^= 1;
        answers.put("index.html", exchange -> send(exchange, 200, home));
        answers.put("tzgg/a.html", exchange -> send(exchange, 404, "<p>没有</p>".getBytes(StandardCharsets.UTF_8)));
        answers.put("tzgg/index.html", exchange -> send(exchange, 500, new byte[10]));
        answers.put("404.html", exchange -> send(exchange, 200, "短".getBytes(StandardCharsets.UTF_8)));
        Verification found = Jiandu.verify(request());
        assertThat(said(found))
                .containsExactly(
                        "verify.size 404.html 3 " + file("404.html").length,
                        "verify.changed index.html",
                        "verify.added-unseen manifest.json",
                        "verify.missing tzgg/a.html",
                        "verify.status tzgg/index.html 500");
        assertThat(found.verdict()).isEqualTo(Verdict.DAMAGED);
    }

    @Test
    void redirectsAreFollowedWithinTheHostAlone() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger lured = new AtomicInteger();
        elsewhere.createContext("/", exchange -> {
            lured.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        try {
            int port = elsewhere.getAddress().getPort();
            List<String> targets = List.of(
                    "http://127.0.0.1:" + port + "/",
                    "http://localhost:" + server.getAddress().getPort() + BASE + "index.html",
                    "//www.other.example/",
                    "file:///etc/passwd",
                    "http://a:b@127.0.0.1:" + server.getAddress().getPort() + "/",
                    "http://[broken",
                    "");
            for (String target : targets) {
                answers.put("tzgg/a.html", exchange -> {
                    exchange.getResponseHeaders().set("Location", target);
                    send(exchange, 302, new byte[0]);
                });
                assertThat(said(Jiandu.verify(request())))
                        .as(target)
                        .containsExactly(
                                "verify.added-unseen manifest.json", ("verify.redirect tzgg/a.html " + target).strip());
            }
            assertThat(lured).hasValue(0);
        } finally {
            elsewhere.stop(0);
        }
        byte[] page = file("tzgg/a.html");
        answers.put("moved", exchange -> send(exchange, 200, page));
        answers.put("tzgg/a.html", exchange -> {
            exchange.getResponseHeaders().set("Location", "../moved");
            send(exchange, 301, new byte[0]);
        });
        assertThat(said(Jiandu.verify(request()))).containsExactly("verify.added-unseen manifest.json");
        answers.put("tzgg/a.html", exchange -> {
            exchange.getResponseHeaders().set("Location", "a.html");
            send(exchange, 302, new byte[0]);
        });
        assertThat(said(Jiandu.verify(request()))).contains("verify.redirect tzgg/a.html " + address() + "tzgg/a.html");
    }

    /** A server that sends without end is left after one byte too many. */
    @Test
    void noMoreIsReadThanTheManifestSays() throws IOException {
        int length = file("tzgg/a.html").length;
        AtomicLong sent = new AtomicLong();
        answers.put("tzgg/a.html", exchange -> {
            exchange.sendResponseHeaders(200, 0); // chunked
            try (OutputStream out = exchange.getResponseBody()) {
                for (byte[] block = new byte[64 << 10]; end.getCount() > 0; sent.addAndGet(block.length)) {
                    out.write(block);
                }
            }
        });
        assertThat(said(Jiandu.verify(request())))
                .containsExactly(
                        "verify.added-unseen manifest.json", "verify.size tzgg/a.html " + (length + 1) + " " + length);
        // what the system's buffers swallow, not what the server would send
        assertThat(sent).hasValueLessThan(64L << 20);
        answers.put("tzgg/a.html", exchange -> send(exchange, 200, new byte[length + 100]));
        assertThat(said(Jiandu.verify(request()))).contains("verify.size tzgg/a.html " + (length + 100) + " " + length);
    }

    @Test
    void aServerThatHangsIsNotWaitedForForEver() throws IOException {
        byte[] page = file("tzgg/a.html");
        answers.put("tzgg/a.html", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page, 0, 100);
            exchange.getResponseBody().flush();
            await();
        });
        answers.put("index.html", exchange -> await());
        Verification found = Jiandu.verify(request().withPatience(Duration.ofMillis(500)));
        assertThat(said(found))
                .containsExactly(
                        "verify.no-answer index.html timed out",
                        "verify.added-unseen manifest.json",
                        "verify.no-answer tzgg/a.html timed out");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatIsDownIsGivenUp() throws IOException {
        Manifest.read(built).orElseThrow().files().forEach(file -> answers.put(file.path(), HttpExchange::close));
        Verification found = Jiandu.verify(request().withThreads(1));
        assertThat(said(found)).anyMatch(line -> line.startsWith("verify.gave-up manifest.json "));
        assertThat(said(found).stream().filter(line -> line.startsWith("verify.no-answer ")))
                .hasSize(5);
    }

    @Test
    void nobodyThereIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandLineRun run = CommandLineRun.of("verify", "http://127.0.0.1:" + port + "/");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("manifest.json: 错误 verify.no-answer：");
    }

    @Test
    void theManifestMayBeOneThatIsKeptElsewhere() throws IOException {
        Path kept = Files.copy(built.resolve("manifest.json"), once.resolve("kept.json"));
        byte[] forged = "forged".getBytes(StandardCharsets.UTF_8);
        answers.put("tzgg/a.html", exchange -> send(exchange, 200, forged));
        answers.put("manifest.json", exchange -> send(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(said(Jiandu.verify(request().withManifest(kept))))
                .containsExactly(
                        "verify.other-manifest manifest.json",
                        "verify.added-unseen manifest.json",
                        "verify.size tzgg/a.html 6 " + file("tzgg/a.html").length);
    }

    @Test
    void requestsKeepToTheRate() {
        long start = System.nanoTime();
        Verification found = Jiandu.verify(request().withRate(50));
        double seconds = (System.nanoTime() - start) / 1e9;
        // the manifest and each of its files, the first at once
        assertThat(found.files() / seconds).isLessThanOrEqualTo(51);
    }
}
