package io.github.jiandu.crawl;

import io.github.jiandu.crawl.Answer.Cut;
import io.github.jiandu.fixity.Algorithm;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes a body into a file as it comes, up to a length. What came stays, whatever happens then. */
final class BodyFile implements HttpResponse.BodySubscriber<Void>, Closeable {

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final FileChannel file;
    private final MessageDigest digest;
    private final long most;
    private Flow.@Nullable Subscription subscription;
    private long expected = -1;
    private long received;
    private Cut cut = Cut.NONE;
    private boolean closed;

    BodyFile(Path path, long most) throws IOException {
        this.file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.most = most;
        this.digest = Algorithm.SHA256.start();
    }

    /** The length that the server promises; -1 if it does not. */
    synchronized void expect(long length) {
        expected = length;
    }

    synchronized long received() {
        return received;
    }

    synchronized Cut cut() {
        return cut;
    }

    /** Whether the connection broke after the body had begun. */
    synchronized boolean broken() {
        return cut == Cut.DISCONNECT;
    }

    synchronized String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        synchronized (this) {
            subscription = given;
        }
        if (expected > most) {
            stop(Cut.LENGTH); // half of it would serve nobody
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        boolean full = false;
        try {
            synchronized (this) {
                for (ByteBuffer buffer : buffers) {
                    if (closed || full) {
                        return;
                    }
                    if (buffer.remaining() > most - received) {
                        buffer.limit(buffer.position() + (int) (most - received));
                        full = true;
                    }
                    received += buffer.remaining();
                    digest.update(buffer.duplicate());
                    while (buffer.hasRemaining()) {
                        file.write(buffer);
                    }
                }
            }
        } catch (IOException e) {
            done.completeExceptionally(e); // our disk, not their server
        }
        if (full) {
            stop(Cut.LENGTH);
        }
    }

    /** Takes no more. False if no answer has begun. */
    boolean stop(Cut why) {
        Flow.Subscription given;
        synchronized (this) {
            given = subscription;
            if (given != null && cut == Cut.NONE && !done.isDone()) {
                cut = why;
            }
        }
        if (given != null) {
            given.cancel();
            done.complete(null);
        }
        return given != null;
    }

    @Override
    public void onError(Throwable thrown) {
        synchronized (this) {
            if (cut == Cut.NONE) {
                cut = Cut.DISCONNECT;
            }
        }
        done.complete(null);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }

    /** Whatever still comes is late. */
    synchronized void end() {
        closed = true;
    }

    @Override
    public void close() throws IOException {
        end();
        file.close();
    }
}
