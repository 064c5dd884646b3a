package io.github.jiandu.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does one thing to many values with a fixed number of threads. Threads live as long as one call, so there is nothing to
 * close.
 *
 * @param threads at least 1
 */
public record Workers(int threads) {

    /** Bytes of stack: regular expressions of libraries recurse with the length of a line. Only what is used costs. */
    private static final long STACK = 64L << 20;

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread: " + threads);
        }
    }

    /** The results, in the order of the values. */
    public <T, R> List<R> map(List<T> values, Function<T, R> function) {
        List<R> results = new ArrayList<>(Collections.nCopies(values.size(), (R) null));
        each(IntStream.range(0, values.size()).boxed().toList(), i -> {
            R result = function.apply(values.get(i));
            synchronized (results) {
                results.set(i, result);
            }
        });
        return results;
    }

    /** Calls the action once for each value. The first exception or error of any call is thrown on after all have ended. */
    public <T> void each(List<T> values, Consumer<T> action) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            for (int i = next.getAndIncrement();
                    i < values.size() && failure.get() == null;
                    i = next.getAndIncrement()) {
                try {
                    action.accept(values.get(i));
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, values.size()); i++) {
            Thread worker = new Thread(null, loop, "jiandu-" + i, STACK);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            join(worker);
        }
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
