package io.github.jiandu.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An old web server on loopback, which keeps a list of what it was asked for. */
public final class OldServer implements AutoCloseable {

    static {
        // head and body go out in two parts, of which the second would wait 40 ms for the first to be acknowledged
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public static final Charset GBK = Charset.forName("GBK");

    /** What it says; the body with a character for each byte. */
    public record Page(int status, Map<String, String> headers, String body) {

        public Page(int status, Map<String, String> headers, byte[] body) {
            this(status, headers, new String(body, StandardCharsets.ISO_8859_1));
        }

        public static Page html(String text) {
            return of(200, "text/html", text.getBytes(StandardCharsets.UTF_8));
        }

        public static Page of(int status, String type, byte[] body) {
            return new Page(status, type.isEmpty() ? Map.of() : Map.of("Content-Type", type), body);
        }

        public static Page to(String location) {
            return new Page(302, Map.of("Location", location), "");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Map<String, Page> pages = new HashMap<>();
    private final AtomicInteger now = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Function<String, @Nullable Page> rest = target -> null;

    public OldServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try (exchange) {
            String target = exchange.getRequestURI().getRawPath();
            String query = exchange.getRequestURI().getRawQuery();
            target = query == null ? target : target + "?" + query;
            asked.add(target);
            Page page = pages.get(target);
            if (page == null) {
                page = rest.apply(target);
            }
            if (page == null) {
                page = Page.of(404, "text/html", "404".getBytes(StandardCharsets.US_ASCII));
            }
            page.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = page.body().getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } finally {
            now.decrementAndGet();
        }
    }

    public OldServer page(String target, String html) {
        return page(target, Page.html(html));
    }

    public OldServer page(String target, Page page) {
        pages.put(target, page);
        return this;
    }

    public OldServer otherwise(Function<String, @Nullable Page> answers) {
        rest = answers;
        return this;
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String address(String target) {
        return "http://" + host() + target;
    }

    /** A request for all of it, without waiting between requests. */
    CrawlRequest request() {
        return request(address("/"));
    }

    static CrawlRequest request(String start) {
        return new CrawlRequest(
                start,
                Set.of(),
                false,
                Duration.ZERO,
                2,
                5_000,
                100_000_000,
                1_000_000,
                500,
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
    }

    /** What was asked for, besides what cannot exist and the rules for robots. */
    public Set<String> askedFor() {
        Set<String> content = new TreeSet<>(List.copyOf(asked));
        content.removeIf(target -> target.contains("jiandu-wu-ci-ye") || target.equals("/robots.txt"));
        return content;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A server that sends the same bytes to whoever connects, then more and more of {@code tail}, or closes. */
    static final class Raw implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

        Raw(Map<String, String> answers, String tailFor, String tail, long pauseMillis) throws IOException {
            Thread thread = new Thread(() -> {
                while (!socket.isClosed()) {
                    try {
                        Socket client = socket.accept();
                        open.add(client);
                        Thread each = new Thread(() -> serve(client, answers, tailFor, tail, pauseMillis));
                        each.setDaemon(true);
                        each.start();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private static void serve(
                Socket client, Map<String, String> answers, String tailFor, String tail, long pauseMillis) {
            try (client) {
                byte[] request = new byte[4096];
                int length = client.getInputStream().read(request);
                String target =
                        new String(request, 0, Math.max(0, length), StandardCharsets.ISO_8859_1).split(" ", -1)[1];
                OutputStream out = client.getOutputStream();
                out.write(answers.getOrDefault(target, "HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n404")
                        .getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                while (target.equals(tailFor)) {
                    out.write(tail.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    Thread.sleep(pauseMillis);
                }
            } catch (IOException e) {
                // the crawler has had enough
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        String address(String target) {
            return "http://127.0.0.1:" + socket.getLocalPort() + target;
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (Socket client : List.copyOf(open)) {
                client.close();
            }
        }
    }
}
