package io.github.jiandu.entry;

/** A leader of the body (领导信息, CONT-03, CONT-04). */
public record Leader(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.LEADER;
    }
}
