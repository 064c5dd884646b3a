package io.github.jiandu.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems met in a run: the one mutable thing that travels through the stages. Safe for use by many
 * threads; what it hands out is sorted, so that the order of discovery never shows.
 */
public final class Diagnostics {

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    public void report(Code code, Location at, Object... args) {
        report(code, at, List.of(), args);
    }

    /** Reports a problem together with the other places that belong to it. */
    public synchronized void report(Code code, Location at, List<Location> related, Object... args) {
        List<String> texts = Arrays.stream(args).map(String::valueOf).toList();
        found.add(new Diagnostic(code, code.severity(), at, texts, related));
    }

    /** Takes over a problem as it was found elsewhere, with the severity that it has there. */
    public synchronized void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** All problems, sorted by place. */
    public List<Diagnostic> sorted() {
        return sorted(Map.of());
    }

    /**
     * All problems, sorted by place, with the severities that the site wishes. Errors stay errors.
     *
     * @param wishes severity by code; a null value drops the code's problems
     */
    public synchronized List<Diagnostic> sorted(Map<Code, ? extends @Nullable Severity> wishes) {
        List<Diagnostic> result = new ArrayList<>(found.size());
        for (Diagnostic diagnostic : found) {
            Code code = diagnostic.code();
            if (diagnostic.severity() == Severity.ERROR || !wishes.containsKey(code)) {
                result.add(diagnostic);
                continue;
            }
            Severity wish = wishes.get(code);
            if (wish != null) {
                result.add(new Diagnostic(code, wish, diagnostic.at(), diagnostic.args(), diagnostic.related()));
            }
        }
        result.sort(null);
        return List.copyOf(result);
    }

    /** True when an error, by default severity, was reported. */
    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
