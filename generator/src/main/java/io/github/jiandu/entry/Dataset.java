package io.github.jiandu.entry;

/** A set of open data (数据集, DATA-01 to DATA-06). */
public record Dataset(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.DATASET;
    }
}
