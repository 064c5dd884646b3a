package io.github.jiandu.entry;

/** What a page or a column of a living site can be, other than current (SCOPE-12, DOC-17). */
public enum PageState {
    /** Kept to be read, no longer brought up to date (已归档). */
    ARCHIVED("archived", "已归档", 1),
    /** What it says is now said elsewhere (已迁移). */
    MOVED("moved", "已迁移", 2),
    /** Taken back by who published it (已撤回). */
    WITHDRAWN("withdrawn", "已撤回", 3),
    /** A document that was put out of force (已废止). */
    ABOLISHED("abolished", "已废止", 3),
    /** A document whose time is over (已失效); follows from its dates, never written. */
    EXPIRED("expired", "已失效", 3);

    private final String key;
    private final String chinese;
    private final int strictness;

    PageState(String key, String chinese, int strictness) {
        this.key = key;
        this.chinese = chinese;
        this.strictness = strictness;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether what it says no longer holds, so that search leaves it out unless it is asked for. */
    public boolean isWithdrawn() {
        return strictness == WITHDRAWN.strictness;
    }

    /** The one of {@code archived}, {@code moved} and {@code withdrawn} that it is, by which rules tell pages apart. */
    public String group() {
        return isWithdrawn() ? WITHDRAWN.key : key;
    }

    /** Whether less is left of a page in this state than of one in the other. */
    public boolean isStricterThan(PageState other) {
        return strictness > other.strictness;
    }
}
