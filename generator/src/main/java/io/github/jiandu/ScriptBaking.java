package io.github.jiandu;

import io.github.jiandu.bake.Baked;
import io.github.jiandu.bake.Baker;
import io.github.jiandu.bake.Limits;
import io.github.jiandu.bake.PageFacts;
import io.github.jiandu.bake.PageScript;
import io.github.jiandu.freeze.ScriptRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Joins freezing with the running of scripts: a process of its own for each thread that has a page with scripts. */
final class ScriptBaking implements ScriptRunner, AutoCloseable {

    private static final Written NOTHING = new Written("", null, false);

    private final Queue<Baker> idle = new ConcurrentLinkedQueue<>();

    @Override
    public List<Written> bake(String address, String title, List<Script> scripts) {
        if (scripts.stream().noneMatch(script -> PageScript.mayWrite(script.code()))) {
            return scripts.stream().map(script -> NOTHING).toList();
        }
        Baker baker = Objects.requireNonNullElseGet(idle.poll(), () -> new Baker(Limits.DEFAULT));
        try {
            return baker
                    .bake(
                            PageFacts.of(address, title),
                            scripts.stream().map(ScriptBaking::script).toList(),
                            src -> null)
                    .scripts()
                    .stream()
                    .map(ScriptBaking::written)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            idle.add(baker);
        }
    }

    private static PageScript script(Script script) {
        String language = script.language().isEmpty() ? null : script.language();
        boolean type = script.language().indexOf('/') >= 0;
        return new PageScript(type ? language : null, type ? null : language, null, false, script.code());
    }

    private static Written written(Baked baked) {
        return switch (baked.outcome()) {
            case WRITTEN -> new Written(baked.html(), null, false);
            case NONE -> NOTHING;
            case VARIES -> new Written("", "clock", true);
            case BUDGET, ERROR, NO_FILE -> new Written("", Objects.requireNonNullElse(baked.detail(), "error"), false);
            case VBSCRIPT -> new Written("", "VBScript", false);
        };
    }

    @Override
    public void close() {
        idle.forEach(Baker::close);
    }
}
