package io.github.jiandu.entry;

/** A special topic made of blocks of lists (专题, SCOPE-04, COL-04). */
public record Topic(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.TOPIC;
    }
}
