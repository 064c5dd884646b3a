package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import io.github.jiandu.attachment.AttachmentText.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads on a thread of its own, which is left behind when it does not come to an end. */
final class TimedReading {

    /** Readers of hostile files recurse deeply; a small stack ends that sooner, a large one would cost memory. */
    private static final long STACK = 4L << 20;

    private TimedReading() {}

    static Result read(TextReader reader, TextCollector text, Duration time) {
        FutureTask<Result> task = new FutureTask<>(() -> read(reader, text));
        Thread thread = new Thread(null, task, "jiandu-attachment", STACK);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                try {
                    return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    // a build is not stopped half way in a file
                    interrupted = true;
                } catch (TimeoutException e) {
                    text.cancel();
                    // what came by then depends on the machine
                    return new Result("", Outcome.TOO_SLOW);
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Result read(TextReader reader, TextCollector text) {
        Outcome outcome = outcome(reader, text);
        String read = text.toString();
        if (outcome == Outcome.READ) {
            outcome = text.isFull() ? Outcome.TRUNCATED : read.isEmpty() ? Outcome.NO_TEXT : Outcome.READ;
        }
        return new Result(read, outcome);
    }

    private static Outcome outcome(TextReader reader, TextCollector text) {
        try {
            return reader.read(text);
        } catch (CancellationException e) {
            return Outcome.TOO_SLOW;
        } catch (TooLargeException | OutOfMemoryError e) {
            // PDFBox unpacks into memory: what does not fit there is one buffer, which is free again
            return Outcome.TOO_LARGE;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Whatever a broken file makes the readers throw, it is the file that is broken.
            return Outcome.DAMAGED;
        }
    }
}
