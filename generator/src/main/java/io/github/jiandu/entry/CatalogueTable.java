package io.github.jiandu.entry;

/** A table of what is disclosed (基层政务公开标准目录, CONT-12, CONT-13). */
public record CatalogueTable(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.CATALOGUE;
    }
}
