package io.github.jiandu.bake;

import io.github.jiandu.bake.Baked.Outcome;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;

/**
 * Runs the scripts of pages in a process of their own, and tells what they wrote.
 *
 * <pre>{@code
 * try (Baker baker = new Baker(Limits.DEFAULT)) {
 *     BakedPage page = baker.bake(
 *             PageFacts.of("http://www.qinglan.example/a.htm", "通知"),
 *             List.of(PageScript.inline("document.write('发布日期：' + '2004-08-01')")),
 *             src -> null);
 *     page.scripts().get(0).html(); // 发布日期：2004-08-01
 * }
 * }</pre>
 *
 * The process is started for the first page and again after a page that killed it. For use by one thread; several threads
 * take a baker each. See {@code docs/decisions/0022-scripts-run-in-a-process-of-their-own.md}.
 */
public final class Baker implements AutoCloseable {

    /** Times the processor time that a page may take: a process that is silent for so long has stopped for another reason. */
    private static final int PATIENCE = 10;

    /** Windows starts no process without the first; the others tell Java how names of folders are to be read. */
    private static final Set<String> NEEDED = Set.of("SystemRoot", "LC_ALL", "LC_CTYPE", "LANG");

    private final Limits limits;
    private @Nullable Running running;

    public Baker(Limits limits) {
        this.limits = limits;
    }

    /** The process and the two pipes to it. */
    private static final class Running {
        final Process process;
        final DataInputStream in;
        final DataOutputStream out;

        Running(Process process) {
            this.process = process;
            this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
            this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        }
    }

    /**
     * What the scripts of a page wrote while it loaded. Same input, same result.
     *
     * @param scripts all scripts of the page in document order, also those that do not write: others use what they define
     * @param files gives the text of script files; called by this thread, while the page is run
     * @throws IOException if no process can be started: nothing that a page can bring about
     */
    public BakedPage bake(PageFacts facts, List<PageScript> scripts, ScriptFiles files) throws IOException {
        if (scripts.isEmpty()) {
            return new BakedPage(List.of(), null);
        }
        if (!Messages.fits(facts, scripts)) {
            return dropped(scripts, "too much script");
        }
        boolean fresh = running == null;
        Running process = running == null ? start() : running;
        running = process;
        try {
            return bake(process, new Messages.Page(facts, scripts), files);
        } catch (IOException e) {
            int exit = end();
            if (!fresh) {
                // what other pages left in memory must not decide
                return bake(facts, scripts, files);
            }
            return dropped(scripts, reason(exit));
        } catch (RuntimeException | Error e) {
            end(); // it still waits for the caller's file
            throw e;
        }
    }

    private BakedPage bake(Running process, Messages.Page page, ScriptFiles files) throws IOException {
        Messages.write(process.out, page);
        while (true) {
            switch (nextMessage(process)) {
                case Messages.FILE -> {
                    String src = Messages.read(process.in);
                    String text = src == null ? null : files.text(src);
                    Messages.write(process.out, text == null || text.length() > limits.source() ? null : text);
                    process.out.flush();
                }
                case Messages.RESULT -> {
                    Messages.Result result =
                            Messages.readResult(process.in, page.scripts().size());
                    if (result.last()) {
                        end();
                    }
                    return result.page();
                }
                default -> throw new StreamCorruptedException("unknown message");
            }
        }
    }

    /** Waits for the next message; a process that never sends one is killed. */
    private int nextMessage(Running process) throws IOException {
        CompletableFuture<Boolean> patience = new CompletableFuture<>();
        CompletableFuture<Boolean> watch = patience.orTimeout((long) limits.seconds() * PATIENCE, TimeUnit.SECONDS)
                .exceptionally(timeout -> {
                    process.process.destroyForcibly();
                    return false;
                });
        try {
            return process.in.readUnsignedByte();
        } finally {
            patience.complete(true);
            watch.join();
        }
    }

    private static BakedPage dropped(List<PageScript> scripts, String reason) {
        return new BakedPage(Collections.nCopies(scripts.size(), Baked.of(Outcome.BUDGET, reason)), null);
    }

    private static String reason(int exit) {
        return switch (exit) {
            case Sandbox.EXIT_MEMORY -> "too much memory";
            case Sandbox.EXIT_TIME -> "too much time";
            case Sandbox.EXIT_BUDGET -> "too many instructions";
            default -> "the interpreter broke down";
        };
    }

    private Running start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Xmx" + limits.memory() + "m",
                "-Xms" + Math.min(limits.memory(), 32) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                place(Baker.class) + File.pathSeparator + place(Context.class),
                Sandbox.class.getName(),
                String.valueOf(limits.instructions()),
                String.valueOf(limits.written()),
                String.valueOf(limits.source()),
                String.valueOf(limits.memory()),
                String.valueOf(limits.seconds()));
        // passwords of a pipeline, say, are no business of scripts
        builder.environment().keySet().retainAll(NEEDED);
        Running started = new Running(builder.redirectError(Redirect.DISCARD).start());
        boolean ready = false;
        try {
            ready = nextMessage(started) == Messages.READY;
        } catch (EOFException e) {
            // told below
        } finally {
            if (!ready) {
                started.process.destroyForcibly();
            }
        }
        if (!ready) {
            throw new IOException("the process for scripts did not start: " + java);
        }
        return started;
    }

    /** The folder or jar that holds a class. */
    private static String place(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            if (source != null) {
                return Path.of(source.getLocation().toURI()).toString();
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(e);
        }
        throw new IOException("no place for " + type);
    }

    /** Ends the process and waits for it; its exit code. */
    private int end() {
        Running process = running;
        running = null;
        if (process == null) {
            return 0;
        }
        boolean interrupted = false;
        try {
            process.process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
        while (true) {
            try {
                if (!process.process.waitFor(2, TimeUnit.SECONDS)) {
                    process.process.destroyForcibly();
                }
                int exit = process.process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return exit;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
