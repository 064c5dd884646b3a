package io.github.jiandu;

import io.github.jiandu.change.ChangeList;
import io.github.jiandu.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comparing two built sites found.
 *
 * @param changes null when they cannot be compared
 * @param diagnostics why, sorted
 */
public record Comparison(@Nullable ChangeList changes, List<Diagnostic> diagnostics) {

    public Comparison {
        diagnostics = List.copyOf(diagnostics);
    }
}
