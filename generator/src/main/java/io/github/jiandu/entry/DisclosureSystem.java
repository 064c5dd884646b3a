package io.github.jiandu.entry;

/** A regulation on disclosure (政府信息公开制度, DISC-03). */
public record DisclosureSystem(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.DISCLOSURE_SYSTEM;
    }
}
