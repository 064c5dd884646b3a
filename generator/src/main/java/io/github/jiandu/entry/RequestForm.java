package io.github.jiandu.entry;

import org.jspecify.annotations.Nullable;

/**
 * A form to print and fill for a request (政府信息公开申请表, DISC-08). Nothing is collected on line (INT-05).
 *
 * @param office where it is handed in; what it leaves out stands in the guide
 * @param portal where the parent portal takes requests on line, or null
 */
public record RequestForm(
        EntryHead head, DisclosureOffice office, @Nullable String portal) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.REQUEST_FORM;
    }
}
