package io.github.jiandu.entry;

/** A text of another site, shown with its source (转载, REPR-01 to REPR-06). */
public record Reprint(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.REPRINT;
    }
}
