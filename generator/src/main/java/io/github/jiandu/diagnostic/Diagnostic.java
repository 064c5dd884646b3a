package io.github.jiandu.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * One problem of a site, independent of the language it will be told in.
 *
 * @param code what kind of problem
 * @param severity how grave, after the site's own settings
 * @param at where
 * @param args the values that the message of {@code code} shows, in its order
 * @param related other places that belong to the problem, such as the first of two pages at one address
 */
public record Diagnostic(Code code, Severity severity, Location at, List<String> args, List<Location> related)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::at)
            .thenComparing(Diagnostic::code)
            .thenComparing(diagnostic -> String.join("\0", diagnostic.args()));

    public Diagnostic {
        args = List.copyOf(args);
        related = List.copyOf(related);
    }

    /** What is wrong, without the place. */
    public String message(Language language) {
        return Messages.of(language).message(code, args);
    }

    /** What to do about it. */
    public String advice(Language language) {
        return Messages.of(language).advice(code, args);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
