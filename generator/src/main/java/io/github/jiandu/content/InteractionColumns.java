package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Message;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.Site;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What columns of letters and surveys owe their readers: a word on how to use them (INT-01), and answers that are not
 * older than two months (INT-07, IND-23).
 */
final class InteractionColumns {

    private static final Set<EntryKind> KINDS = Set.of(EntryKind.MESSAGE, EntryKind.SURVEY);
    private static final int MONTHS = 2;

    private final Site site;
    private final LocalDate today;
    private final Diagnostics diagnostics;

    InteractionColumns(Site site, LocalDateTime now, Diagnostics diagnostics) {
        this.site = site;
        this.today = now.toLocalDate();
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Column column : site.columns()) {
            // nobody answers in a column that is closed
            if (!column.isCurrent()) {
                continue;
            }
            List<Entry> entries = site.entriesOf(column.path());
            boolean interactive = entries.stream().anyMatch(entry -> KINDS.contains(entry.kind()));
            if (interactive && !site.isIntroduced(column.path())) {
                diagnostics.report(Code.INTERACTION_NO_INTRODUCTION, column.at(), column.name(), column.path());
            }
            newestReply(entries)
                    .filter(day -> day.plusMonths(MONTHS).isBefore(today))
                    .ifPresent(day -> diagnostics.report(Code.INTERACTION_STALE, column.at(), column.name(), day));
        }
    }

    private static Optional<LocalDate> newestReply(List<Entry> entries) {
        return entries.stream()
                .filter(Message.class::isInstance)
                .map(entry -> ((Message) entry).repliedOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }
}
