package io.github.jiandu.entry;

/** The guide to disclosed information (政府信息公开指南, DISC-05). */
public record DisclosureGuide(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.DISCLOSURE_GUIDE;
    }
}
