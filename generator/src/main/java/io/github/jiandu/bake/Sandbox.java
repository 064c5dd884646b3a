package io.github.jiandu.bake;

import io.github.jiandu.bake.Baked.Outcome;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The process in which scripts run: a small heap, nothing to lose, no file open but two pipes. It takes one page after the
 * other and ends itself when a page goes on too long.
 */
final class Sandbox {

    static final int EXIT_BUDGET = 41;
    static final int EXIT_TIME = 42;
    /** Java's own, with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int EXIT_MEMORY = 3;

    /** Script files that one page may ask for. */
    private static final int MOST_FILES = 200;
    /** Bytes of stack. The interpreter goes through Java's stack where scripts call each other by way of built-in functions. */
    private static final long STACK = 64L << 20;

    private static final long WATCH_MILLIS = 100;

    private final Limits limits;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Interpreter interpreter = new Interpreter();
    private final CompiledScripts compiled = new CompiledScripts();
    /** Processor time, in nanoseconds, at which the page of now has to be done; 0 when there is none. */
    private volatile long deadline;

    private Sandbox(Limits limits, DataInputStream in, DataOutputStream out) {
        this.limits = limits;
        this.in = in;
        this.out = out;
    }

    /** Started by {@link Baker}, with the limits as arguments. */
    public static void main(String[] arguments) {
        Limits limits = new Limits(
                Long.parseLong(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        // the pipes themselves: nothing that a library prints gets between the messages
        Sandbox sandbox = new Sandbox(
                limits,
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)));
        Thread work = new Thread(null, sandbox::serve, "scripts", STACK);
        work.start();
        Thread watch = new Thread(sandbox::watch, "watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void serve() {
        try {
            out.writeByte(Messages.READY);
            out.flush();
            boolean last = false;
            while (!last && in.read() == Messages.PAGE) {
                Messages.Page page = Messages.readPage(in);
                deadline = used() + Duration.ofSeconds(limits.seconds()).toNanos();
                Messages.Result result = run(page);
                deadline = 0;
                Messages.write(out, result);
                last = result.last();
            }
        } catch (EOFException e) {
            // who asked is gone
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OutOfMemoryError e) {
            // one that the library reports, not the machine
            Runtime.getRuntime().halt(EXIT_MEMORY);
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH_MILLIS);
                long end = deadline;
                if (end != 0 && used() > end) {
                    Runtime.getRuntime().halt(EXIT_TIME);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Processor time of all threads, also of those that collect garbage; how busy the machine is makes no difference. */
    private static long used() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseGet(System::nanoTime);
    }

    private Messages.Result run(Messages.Page page) {
        Map<String, @Nullable String> asked = new HashMap<>();
        ScriptFiles files = src -> asked.containsKey(src) || asked.size() >= MOST_FILES
                ? asked.get(src)
                : asked.compute(src, (key, none) -> ask(key));
        Chance chance = Chance.first();
        Messages.Result first = run(page, files, chance);
        if (!chance.isAsked()) {
            return first;
        }
        Messages.Result second = run(page, files, Chance.second());
        return new Messages.Result(common(first.page(), second.page()), first.last() || second.last());
    }

    private Messages.Result run(Messages.Page page, ScriptFiles files, Chance chance) {
        Budget budget = new Budget(limits);
        interpreter.use(budget);
        return interpreter.call(
                context -> new PageRun(context, page.facts(), files, compiled, chance, budget).run(page.scripts()));
    }

    private static BakedPage common(BakedPage one, BakedPage other) {
        List<Baked> scripts = new ArrayList<>();
        for (int i = 0; i < one.scripts().size(); i++) {
            Baked a = one.scripts().get(i);
            Baked b = other.scripts().get(i);
            boolean same = a.outcome() == b.outcome() && a.html().equals(b.html());
            if (same) {
                scripts.add(a);
            } else if (a.outcome() == Outcome.BUDGET || b.outcome() == Outcome.BUDGET) {
                scripts.add(a.outcome() == Outcome.BUDGET ? a : b);
            } else {
                scripts.add(Baked.of(Outcome.VARIES));
            }
        }
        return new BakedPage(scripts, Objects.equals(one.leadsTo(), other.leadsTo()) ? one.leadsTo() : null);
    }

    private @Nullable String ask(String src) {
        try {
            out.writeByte(Messages.FILE);
            Messages.write(out, src);
            out.flush();
            return Messages.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
