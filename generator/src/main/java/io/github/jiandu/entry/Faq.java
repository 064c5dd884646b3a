package io.github.jiandu.entry;

/** Questions that are often asked, with answers (常见问题, INT-08). */
public record Faq(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.FAQ;
    }
}
