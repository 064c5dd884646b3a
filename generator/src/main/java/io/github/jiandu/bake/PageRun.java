package io.github.jiandu.bake;

import io.github.jiandu.bake.Baked.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;
import org.mozilla.javascript.Undefined;

/** One run of the scripts of a page, in a scope of their own. */
final class PageRun {

    /** Scripts that write scripts that write scripts. */
    private static final int DEPTH = 8;

    private static final int DETAIL = 200;

    /** What no browser has. */
    private static final List<String> OWN_OF_RHINO = List.of(
            "With", "Call", "Script", "Continuation", "CallSite", "global", "isXMLName", "uneval", "StopIteration");

    /** A text that is being written: by a script of the page, or by a script which such a script wrote. */
    private static final class Place {
        private final StringBuilder ahead = new StringBuilder();
        private WrittenScript next = new WrittenScript();
        /** A script file was written, which does not run before the script that wrote it has ended. */
        private boolean waits;

        private boolean running = true;
    }

    private final PageFacts facts;
    private final ScriptFiles files;
    private final CompiledScripts compiled;
    private final Chance chance;
    private final Budget budget;
    private final Context context;
    private final ScriptableObject scope;

    private StringBuilder done = new StringBuilder();
    private @Nullable Place place;
    private int depth;
    private @Nullable String error;
    private @Nullable String leadsTo;
    private @Nullable String exhausted;
    /** The stack of Java ran over: classes may be broken, and the process is not used for another page. */
    private boolean overflown;

    PageRun(
            Context context,
            PageFacts facts,
            ScriptFiles files,
            CompiledScripts compiled,
            Chance chance,
            Budget budget) {
        this.context = context;
        this.facts = facts;
        this.files = files;
        this.compiled = compiled;
        this.chance = chance;
        this.budget = budget;
        this.scope = context.initSafeStandardObjects();
    }

    /** What the scripts did, as if there were no other run. */
    Messages.Result run(List<PageScript> scripts) {
        setUp();
        List<Baked> results = new ArrayList<>();
        for (PageScript script : scripts) {
            results.add(run(script));
        }
        return new Messages.Result(new BakedPage(results, leadsTo), overflown);
    }

    private Baked run(PageScript script) {
        switch (script.scriptLanguage()) {
            case VBSCRIPT -> {
                return Baked.of(Outcome.VBSCRIPT);
            }
            case OTHER -> {
                return Baked.of(Outcome.NONE);
            }
            case JAVASCRIPT -> {}
        }
        String text = script.src() == null ? script.text() : files.text(script.src());
        if (text == null) {
            return Baked.of(Outcome.NO_FILE, clip(script.src()));
        }
        if (exhausted != null) {
            return Baked.of(Outcome.BUDGET, exhausted);
        }
        done = new StringBuilder();
        error = null;
        try {
            Place mine = new Place();
            runIn(mine, text);
            done.append(mine.ahead, 0, mine.next.isScript() ? mine.next.free() : mine.ahead.length());
        } catch (Budget.ExceededError e) {
            exhausted = String.valueOf(e.getMessage());
        } catch (StackOverflowError e) {
            overflown = true;
            exhausted = "too deep";
        }
        place = null;
        depth = 0;
        if (exhausted != null) {
            return Baked.of(Outcome.BUDGET, exhausted);
        }
        if (done.length() > 0) {
            return new Baked(Outcome.WRITTEN, done.toString(), error);
        }
        return error == null ? Baked.of(Outcome.NONE) : Baked.of(Outcome.ERROR, error);
    }

    /** Runs a script, then the script files that it wrote. What it leaves in {@code here.ahead} holds no complete script. */
    private void runIn(Place here, String text) {
        Place outer = place;
        place = here;
        execute(text);
        here.running = false;
        here.waits = false;
        advance(here);
        place = outer;
    }

    private void execute(String text) {
        budget.spendSource(text.length());
        try {
            Script script = compiled.get(context, text);
            script.exec(context, scope, scope);
        } catch (RhinoException e) {
            fail(e);
        } catch (NegativeArraySizeException | ArithmeticException e) {
            // a string or an array longer than Java can hold
            throw new Budget.ExceededError("too much memory");
        } catch (RuntimeException e) {
            // a bug of the interpreter, met by a strange script: the script's error as well
            error = error == null ? clip(e.getClass().getSimpleName()) : error;
        }
    }

    private void fail(RhinoException e) {
        if (error == null) {
            String what;
            try {
                what = e instanceof JavaScriptException thrown
                        ? ScriptRuntime.toString(thrown.getValue())
                        : e.details();
            } catch (RuntimeException strange) {
                what = "error"; // a thrown object that cannot be made a text
            }
            error = clip(what + " (line " + e.lineNumber() + ")");
        }
    }

    private static String clip(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= DETAIL ? line : line.substring(0, DETAIL) + "…";
    }

    private void write(String text) {
        budget.spendWritten(text.length());
        if (place != null) {
            place.ahead.append(text);
            advance(place);
        }
    }

    /** Takes over what was written, and runs the scripts in it as soon as they are complete. */
    private void advance(Place here) {
        while (!here.waits) {
            boolean found = here.next.find(here.ahead);
            if (!found) {
                return;
            }
            PageScript script = here.next.script(here.ahead);
            if (script.src() != null && here.running) {
                here.waits = true;
                return;
            }
            done.append(here.ahead, 0, here.next.free());
            here.ahead.delete(0, here.next.end());
            here.next = new WrittenScript();
            Place inner = new Place();
            runWritten(inner, script);
            here.ahead.insert(0, inner.ahead);
        }
    }

    private void runWritten(Place inner, PageScript script) {
        if (script.scriptLanguage() != ScriptLanguage.JAVASCRIPT) {
            return;
        }
        String text = script.src() == null ? script.text() : files.text(script.src());
        if (text == null) {
            error = error == null ? "no file " + clip(script.src()) : error;
            return;
        }
        if (depth == DEPTH) {
            throw new Budget.ExceededError("scripts that write scripts");
        }
        depth++;
        runIn(inner, text);
        depth--;
    }

    private void setUp() {
        OWN_OF_RHINO.forEach(scope::delete);
        NativeObject host = new NativeObject();
        ScriptRuntime.setBuiltinProtoAndParent(host, scope, TopLevel.Builtins.Object);
        define(host, "write", arguments -> {
            for (Object argument : arguments) {
                write(ScriptRuntime.toString(argument));
            }
            return Undefined.instance;
        });
        define(host, "now", arguments -> chance.now());
        define(host, "random", arguments -> chance.random());
        define(host, "lastModified", arguments -> {
            String told = facts.lastModified();
            return told == null ? chance.lastModified() : told;
        });
        define(host, "go", arguments -> {
            String to = arguments.length > 0 ? ScriptRuntime.toString(arguments[0]) : "";
            if (leadsTo == null && to.length() <= 2_000) {
                leadsTo = to;
            }
            return Undefined.instance;
        });
        host.put("address", host, facts.address());
        host.put("title", host, facts.title());
        host.put("forms", host, facts.forms());
        host.put("images", host, facts.images());
        host.put("links", host, facts.links());
        Callable start = (Callable) compiled.stub(context).exec(context, scope, scope);
        start.call(context, scope, scope, new Object[] {host});
    }

    private void define(Scriptable host, String name, Function<Object[], Object> function) {
        host.put(name, host, new LambdaFunction(scope, name, 1, (cx, s, self, arguments) -> function.apply(arguments)));
    }
}
