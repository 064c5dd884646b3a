package io.github.jiandu.entry;

/** How to get a service (办事指南, SVC-01 to SVC-08). */
public record ServiceGuide(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.GUIDE;
    }
}
