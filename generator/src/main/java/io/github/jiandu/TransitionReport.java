package io.github.jiandu;

import io.github.jiandu.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a wish to move a site.
 *
 * @param shown what changes in which file, or empty when the move is not allowed
 * @param done whether it was written
 * @param diagnostics what is to be said of it
 */
public record TransitionReport(String shown, boolean done, List<Diagnostic> diagnostics) {
    public TransitionReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
