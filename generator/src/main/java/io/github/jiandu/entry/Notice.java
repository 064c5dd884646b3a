package io.github.jiandu.entry;

/** A notice to the public (通知公告), maybe with a period of publicity (公示期, PRIV-09). */
public record Notice(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.NOTICE;
    }
}
