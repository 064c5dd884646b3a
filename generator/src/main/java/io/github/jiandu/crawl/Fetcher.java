package io.github.jiandu.crawl;

import io.github.jiandu.crawl.Answer.Cut;
import io.github.jiandu.crawl.Answer.Header;
import io.github.jiandu.crawl.Answer.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asks a server, by GET alone, without cookies, one request after the other in time. For use by several threads. */
final class Fetcher {

    /** Bytes a second, below which a server is too slow once its patience is over. */
    private static final long SLOWEST = 512;
    /** How long a server may ask us to wait before we try again, in seconds. */
    private static final long LONGEST_WAIT = 30;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** What came of a request: an answer whose body is a draft, or the reason why there is none. */
    record Outcome(@Nullable Answer answer, String reason) {}

    private final CrawlRequest request;
    private final InstantSource clock;
    private final HttpClient client;
    private Duration delay;
    private long nextTurn = System.nanoTime();

    Fetcher(CrawlRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
        this.delay = request.delay();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(request.patience())
                .build();
    }

    /** Waits at least so long between two requests from now on. */
    synchronized void slowDown(Duration least) {
        delay = least.compareTo(delay) > 0 ? least : delay;
    }

    /** Asks, and once more if the server does not answer or asks for patience. */
    Outcome fetch(Kind kind, Address address, Path draft) throws IOException, InterruptedException {
        Outcome outcome = fetchOnce(kind, address, draft);
        Answer answer = outcome.answer();
        boolean again = answer == null
                || answer.cut() == Cut.DISCONNECT
                || answer.status() == TOO_MANY_REQUESTS
                || answer.status() == UNAVAILABLE;
        if (!again) {
            return outcome;
        }
        String wait = answer == null ? "" : answer.header("Retry-After").strip();
        if (wait.matches("\\d{1,9}")) {
            TimeUnit.SECONDS.sleep(Math.min(LONGEST_WAIT, Long.parseLong(wait)));
        }
        return fetchOnce(kind, address, draft);
    }

    private Outcome fetchOnce(Kind kind, Address address, Path draft) throws IOException, InterruptedException {
        HttpRequest get;
        try {
            get = HttpRequest.newBuilder(URI.create(address.toString()))
                    .header("User-Agent", CrawlRequest.ROBOT + " (archiving this site)")
                    .header("Accept", "*/*")
                    .GET()
                    .build();
        } catch (IllegalArgumentException e) {
            return new Outcome(null, "address");
        }
        waitForTurn();
        Instant date = clock.instant();
        try (BodyFile body = new BodyFile(draft, request.maxFileBytes())) {
            AtomicReference<HttpResponse.@Nullable ResponseInfo> began = new AtomicReference<>();
            CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(get, info -> {
                began.set(info);
                body.expect(info.headers().firstValueAsLong("Content-Length").orElse(-1));
                return body;
            });
            try {
                await(answer, body);
            } catch (IOException e) {
                // when a connection breaks, the client may tell of that before it tells of the answer that had begun
                if (!body.broken()) {
                    return new Outcome(null, String.valueOf(e.getMessage()));
                }
            }
            HttpResponse.ResponseInfo head = Objects.requireNonNull(began.get(), "no head");
            body.end();
            return new Outcome(
                    new Answer(
                            kind,
                            address.toString(),
                            date,
                            "HTTP/1.1",
                            head.statusCode(),
                            headers(head),
                            draft,
                            Files.size(draft),
                            body.sha256(),
                            body.cut()),
                    "");
        }
    }

    private static List<Header> headers(HttpResponse.ResponseInfo head) {
        List<Header> headers = new ArrayList<>();
        head.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> {
                    // nothing that would begin another line of ours
                    headers.add(new Header(name, value.replaceAll("[\\r\\n]", " ")));
                }));
        return headers;
    }

    private void await(CompletableFuture<HttpResponse<Void>> answer, BodyFile body)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            while (true) {
                try {
                    answer.get(request.patience().toMillis(), TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException e) {
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    if (body.received() < millis * SLOWEST / 1000) {
                        // what came by now is kept, if the head came
                        if (!body.stop(Cut.TIME)) {
                            throw new IOException("timed out", e);
                        }
                        answer.get(request.patience().toMillis(), TimeUnit.MILLISECONDS);
                        return;
                    }
                }
            }
        } catch (ExecutionException e) {
            throw reason(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("timed out", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException reason(@Nullable Throwable cause) {
        if (cause == null) {
            return new IOException("no connection");
        }
        String message = cause.getMessage();
        // a refused connection and an unknown host come without words
        return new IOException(
                message != null && cause instanceof IOException
                        ? message
                        : cause.getClass()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .replaceAll(" ?Exception$", "")
                                .toLowerCase(Locale.ROOT),
                cause);
    }

    private void waitForTurn() throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            long turn = Math.max(now, nextTurn);
            nextTurn = turn + delay.toNanos();
            wait = turn - now;
        }
        TimeUnit.NANOSECONDS.sleep(wait);
    }
}
