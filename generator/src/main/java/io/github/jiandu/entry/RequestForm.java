package io.github.jiandu.entry;

/** The form for requests, to be printed (依申请公开, DISC-08). */
public record RequestForm(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.REQUEST_FORM;
    }
}
