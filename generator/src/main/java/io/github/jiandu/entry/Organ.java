package io.github.jiandu.entry;

/** An organ, its duties and where to find it (机构职能, CONT-05). */
public record Organ(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.ORGAN;
    }
}
