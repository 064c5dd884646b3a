package io.github.jiandu.transition;

import io.github.jiandu.lifecycle.LifecycleState;
import java.util.List;

/** What can be done with the life of a site. */
public enum Verb {
    /** Announces that the site will move. */
    RETIRE("retire", LifecycleState.MIGRATING, "archived forceMajeure"),
    /** Takes the site off for some days. */
    SUSPEND("suspend", LifecycleState.SUSPENDED, "archived successor successorName noticeDays"),
    /** Seals the site; the dates of the notice stay. */
    ARCHIVE("archive", LifecycleState.ARCHIVED, "forceMajeure"),
    /** Brings the site back. */
    REOPEN(
            "reopen",
            LifecycleState.ACTIVE,
            "from until archived successor successorName reason approval contact domains forceMajeure noticeDays remark");

    private final String key;
    private final LifecycleState to;
    private final String ends;

    Verb(String key, LifecycleState to, String ends) {
        this.key = key;
        this.to = to;
        this.ends = ends;
    }

    /** The name of the command and in the record. */
    public String key() {
        return key;
    }

    /** The state that it leads to. */
    public LifecycleState to() {
        return to;
    }

    /** The keys that mean nothing any more. */
    List<String> ends() {
        return List.of(ends.split(" "));
    }
}
