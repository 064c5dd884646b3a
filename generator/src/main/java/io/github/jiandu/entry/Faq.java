package io.github.jiandu.entry;

/** Questions people often ask, with their answers (常见问题, INT-08): the body's headings and what follows them. */
public record Faq(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.FAQ;
    }
}
