package io.github.jiandu.entry;

/** A collection of opinions (征集调查, INT-06). */
public record Survey(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.SURVEY;
    }
}
