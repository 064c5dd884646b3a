package io.github.jiandu.verify;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A site on a server. It is asked by GET alone, slowly, and for nothing but the files of its manifest; redirects to other
 * hosts are not followed.
 */
final class WebCopy implements SiteCopy {

    private static final int REDIRECTS = 5;
    /** After so many requests in a row without an answer the server is taken to be down. */
    private static final int SILENCES = 5;
    /** Bytes a second; a server that sends less would keep us for ever. */
    private static final long SLOWEST = 1024;

    private static final int DEFAULT_HTTP = 80;
    private static final int DEFAULT_HTTPS = 443;

    private final URI base;
    private final Duration patience;
    private final long interval;
    private final HttpClient client;
    private final AtomicInteger silences = new AtomicInteger();
    private long nextTurn = System.nanoTime();

    WebCopy(URI base, int rate, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.interval = TimeUnit.SECONDS.toNanos(1) / rate;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public @Nullable Set<String> list(Diagnostics diagnostics) {
        return null;
    }

    @Override
    public boolean isTold(String path) {
        return false;
    }

    @Override
    public boolean isGone() {
        return silences.get() >= SILENCES;
    }

    @Override
    public Reading read(String path, long expected, Wanted wanted) {
        return get(path, expected, wanted, true);
    }

    @Override
    public Reading whole(String path, long most) {
        Reading reading = get(path, most, Wanted.BYTES, false);
        return reading instanceof Reading.Content content && content.bytes() == null
                ? Reading.Failed.of(Code.VERIFY_SIZE, content.size(), most)
                : reading;
    }

    private Reading get(String path, long most, Wanted wanted, boolean exact) {
        URI address = base.resolve(new SitePath(path).encoded());
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<Reading.Content> response;
            try {
                response = send(address, most, wanted, exact);
                silences.set(0);
            } catch (IOException e) {
                silences.incrementAndGet();
                return Reading.Failed.of(Code.VERIFY_NO_ANSWER, SystemMessages.of(e));
            }
            String location = response.headers().firstValue("Location").orElse("");
            switch (response.statusCode()) {
                case 200 -> {
                    return response.body();
                }
                case 301, 302, 303, 307, 308 -> {
                    URI next = next(address, location);
                    if (next == null) {
                        return Reading.Failed.of(Code.VERIFY_REDIRECT, location);
                    }
                    address = next;
                }
                case 404, 410 -> {
                    return Reading.Failed.of(Code.VERIFY_MISSING);
                }
                default -> {
                    return Reading.Failed.of(Code.VERIFY_STATUS, response.statusCode());
                }
            }
        }
        return Reading.Failed.of(Code.VERIFY_REDIRECT, address);
    }

    /** Where a redirect leads, if it stays with the same host and does not give up encryption; else null. */
    private static @Nullable URI next(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            return null;
        }
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        boolean sameHost =
                to.getHost() != null && to.getHost().equalsIgnoreCase(from.getHost()) && to.getRawUserInfo() == null;
        boolean samePort = scheme.equalsIgnoreCase(from.getScheme()) && port(to) == port(from);
        boolean encrypted = scheme.equals("https")
                && from.getScheme().equalsIgnoreCase("http")
                && port(from) == DEFAULT_HTTP
                && port(to) == DEFAULT_HTTPS;
        return sameHost && (samePort || encrypted) && !location.isEmpty() ? to : null;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? DEFAULT_HTTPS : DEFAULT_HTTP;
    }

    private HttpResponse<Reading.Content> send(URI address, long most, Wanted wanted, boolean exact)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", "jiandu-verify")
                .header("Cache-Control", "no-cache")
                .GET()
                .build();
        waitForTurn();
        Body body = new Body(most, wanted);
        CompletableFuture<HttpResponse<Reading.Content>> answer = client.sendAsync(request, info -> {
            long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
            boolean told = length >= 0 && (wanted == Wanted.SIZE || exact && length != most || length > most);
            return info.statusCode() == 200 && !told ? body : new Unread(Math.max(0, length));
        });
        long start = System.nanoTime();
        while (true) {
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                if (body.received() < millis * SLOWEST / 1000) {
                    answer.cancel(true);
                    throw new IOException("timed out", e);
                }
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException e) {
                throw reason(e.getCause());
            }
        }
    }

    private static IOException reason(@Nullable Throwable cause) {
        if (cause instanceof IOException io && io.getMessage() != null) {
            return io;
        }
        // a refused connection and an unknown host come without words
        return new IOException(
                cause == null
                        ? "no connection"
                        : cause.getClass()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .replaceAll(" ?Exception$", "")
                                .toLowerCase(Locale.ROOT));
    }

    /** Lets no more requests begin than the rate allows. */
    private void waitForTurn() {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            long turn = Math.max(now, nextTurn);
            nextTurn = turn + interval;
            wait = turn - now;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes nothing of an answer whose body does not matter. */
    private record Unread(long length) implements HttpResponse.BodySubscriber<Reading.Content> {

        @Override
        public CompletionStage<Reading.Content> getBody() {
            return CompletableFuture.completedFuture(new Reading.Content(length, null, null));
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {}

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onComplete() {}
    }

    /** Takes an answer up to one byte more than it may have. */
    private static final class Body implements HttpResponse.BodySubscriber<Reading.Content> {
        private final CompletableFuture<Reading.Content> content = new CompletableFuture<>();
        private final long most;
        private final MessageDigest digest;
        private final @Nullable ByteArrayOutputStream kept;
        private Flow.@Nullable Subscription subscription;
        private volatile long size;

        Body(long most, Wanted wanted) {
            this.most = most;
            this.kept = wanted == Wanted.BYTES ? new ByteArrayOutputStream() : null;
            this.digest = Algorithm.SHA256.start();
        }

        long received() {
            return size;
        }

        @Override
        public CompletionStage<Reading.Content> getBody() {
            return content;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time writes
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[(int) Math.min(buffer.remaining(), most + 1 - size)];
                buffer.get(bytes);
                digest.update(bytes);
                if (kept != null) {
                    kept.writeBytes(bytes);
                }
                size += bytes.length;
            }
            if (subscription == null) {
                return;
            }
            if (size > most) {
                subscription.cancel();
                content.complete(new Reading.Content(size, null, null));
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            content.completeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            content.complete(new Reading.Content(
                    size, HexFormat.of().formatHex(digest.digest()), kept == null ? null : kept.toByteArray()));
        }
    }
}
