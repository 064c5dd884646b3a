package io.github.jiandu.change;

import org.jspecify.annotations.Nullable;

/**
 * Changes that a second person was to look at.
 *
 * @param approval who approved them, or null when nobody did
 */
public record Reviewed(ChangeList changes, @Nullable Approval approval) {

    /** Whether they may be published: somebody approved them, or there are none. */
    public boolean mayPublish() {
        return approval != null || changes.isEmpty();
    }
}
