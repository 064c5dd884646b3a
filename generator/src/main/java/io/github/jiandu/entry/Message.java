package io.github.jiandu.entry;

/** A message of a citizen with its reply (来信答复, INT-02 to INT-11). */
public record Message(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.MESSAGE;
    }
}
