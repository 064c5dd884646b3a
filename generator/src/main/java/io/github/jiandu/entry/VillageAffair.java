package io.github.jiandu.entry;

/** What a village discloses to its people (村务公开). */
public record VillageAffair(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.VILLAGE_AFFAIR;
    }
}
