package io.github.jiandu.entry;

/** An explanation of policy documents (政策解读, INTP-01 to INTP-05). */
public record Interpretation(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.INTERPRETATION;
    }
}
