package io.github.jiandu.entry;

/** A page of text without fields of its own (文章). */
public record Article(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.ARTICLE;
    }
}
