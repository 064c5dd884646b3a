package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.content.Targets.ColumnTarget;
import io.github.jiandu.content.Targets.GeneratedTarget;
import io.github.jiandu.content.Targets.PageTarget;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.content.Targets.UnreadableTarget;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.lifecycle.LifecycleRules;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pages and columns are no longer current (SCOPE-12, DOC-17): from what is written below {@code lifecycle}, from
 * the dates of documents and topics, and from the columns above. What stands in a column may be stricter than it, not
 * looser. Where something moved to is checked when all are known, so that no way leads on to another way.
 */
final class Lives {

    /** Somewhere that a life sends readers to. */
    private record Way(PageLife life, SitePath from, String written, Location at) {}

    private final SiteConfig config;
    private final LinkLookup lookup;
    private final LocalDateTime now;
    private final Diagnostics diagnostics;

    private final Map<String, PageLife> byFile = new HashMap<>();
    private final Map<SitePath, PageLife> byAddress = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    /** What columns say themselves. */
    private final Map<ColumnPath, PageLife> said = new TreeMap<>();

    Lives(SiteConfig config, Targets targets, LocalDateTime now, Diagnostics diagnostics) {
        this.config = config;
        this.lookup = new LinkLookup(targets, diagnostics);
        this.now = now;
        this.diagnostics = diagnostics;
    }

    /**
     * The columns with their lives.
     *
     * @param written what each says below {@code lifecycle}
     */
    Map<ColumnPath, Column> columns(Map<ColumnPath, Column> columns, Map<ColumnPath, FieldValues> written) {
        for (Column column : columns.values()) {
            FieldValues values = written.get(column.path());
            if (values != null) {
                read(values, Content.FOLDER + "/" + column.path(), column.address())
                        .ifPresent(life -> said.put(column.path(), life));
            }
        }
        Map<ColumnPath, Column> living = new TreeMap<>();
        for (Column column : columns.values()) {
            PageLife life = null;
            for (Column above : chain(column, columns)) {
                boolean itself = above.equals(column);
                PageLife told = said.get(above.path());
                life = narrowed(life, told == null || itself ? told : within(told, above, column.address()), itself);
            }
            living.put(column.path(), column.living(life));
            if (life != null) {
                byAddress.put(column.address(), life);
            }
        }
        return living;
    }

    /** A column and those above it, the uppermost first. */
    private static List<Column> chain(Column column, Map<ColumnPath, Column> columns) {
        List<Column> chain = new ArrayList<>();
        for (Column at = column; at != null; at = at.parent() == null ? null : columns.get(at.parent())) {
            chain.add(at);
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Finds out about pages that are published. */
    void pages(Collection<PageReader.Page> pages, Map<ColumnPath, Column> columns) {
        for (PageReader.Page page : pages) {
            PageReader.DraftEntry draft = page.draftEntry();
            Column column = draft == null ? null : columns.get(draft.head().column());
            if (draft != null && column != null) {
                PageLife life = life(page, draft, column, columns);
                if (life != null) {
                    byFile.put(page.file(), life);
                    byAddress.put(draft.head().address(), life);
                }
            }
        }
    }

    /** The life of a page of {@link #pages}; null for a current one. */
    @Nullable
    PageLife of(String file) {
        return byFile.get(file);
    }

    private @Nullable PageLife life(
            PageReader.Page page, PageReader.DraftEntry draft, Column column, Map<ColumnPath, Column> columns) {
        EntryHead head = draft.head();
        FieldValues written = page.values().get(PageFields.LIFECYCLE);
        PageLife own = written == null
                ? null
                : read(written, page.folder(), head.address())
                        .filter(life -> isAfter(life, written, head))
                        .orElse(null);
        PageLife dated = Kinds.of(draft.kind()).life(head, page.values(), now);
        if (own != null && own.state().isWithdrawn() && Kinds.of(draft.kind()).isOfficial()) {
            own = dated != null && dated.state().isWithdrawn() && !own.is(PageState.ABOLISHED)
                    ? own.saidAs(dated.state(), dated.date())
                    : own.saidAs(PageState.ABOLISHED, dated == null ? null : dated.date());
        } else if (own != null && dated != null && own.is(PageState.ARCHIVED)) {
            own = dated.is(PageState.ARCHIVED) ? own : dated.archivedToo(own.date());
        }
        PageLife above = column.life();
        PageLife inherited = above == null
                ? null
                : within(above, Objects.requireNonNull(columns.get(columnOf(above, column))), head.address());
        LocalDateTime published = head.publishedAt();
        if (above != null
                && above.date() != null
                && published != null
                && published.toLocalDate().isAfter(above.date())) {
            Location at = head.publishedWrittenAt() == null ? head.at() : head.publishedWrittenAt();
            diagnostics.report(
                    Code.LIFE_COLUMN_CLOSED,
                    at,
                    List.of(above.at()),
                    column.name(),
                    above.date(),
                    above.state().chinese(),
                    above.state().key());
        }
        if (own != null) {
            return narrowed(inherited, own, true);
        }
        boolean gone = inherited != null && inherited.is(PageState.MOVED);
        return gone || dated == null ? inherited : narrowed(inherited, dated, false);
    }

    private static ColumnPath columnOf(PageLife above, Column column) {
        return above.column() == null ? column.path() : above.column();
    }

    /** ARCHIVED before it was published makes no sense; documents are published late, abolished or not. */
    private boolean isAfter(PageLife life, FieldValues written, EntryHead head) {
        LocalDate date = life.date();
        LocalDateTime published = head.publishedAt();
        if (date == null
                || published == null
                || life.state().isWithdrawn()
                || !date.isBefore(published.toLocalDate())) {
            return true;
        }
        Location other = head.publishedWrittenAt();
        diagnostics.report(
                Code.LIFE_BEFORE_PAGE,
                written.at(LifeFields.DATE_FIELD),
                other == null ? List.of() : List.of(other),
                life.state().chinese(),
                date,
                published.toLocalDate(),
                life.state().key());
        return false;
    }

    /** The stricter of what a column says and what is said of something in it. */
    private @Nullable PageLife narrowed(@Nullable PageLife above, @Nullable PageLife own, boolean reporting) {
        if (above == null || own == null) {
            return own == null ? above : own;
        }
        boolean later = above.state() == own.state()
                && above.date() != null
                && own.date() != null
                && own.date().isAfter(above.date());
        if (above.state().isStricterThan(own.state()) || later) {
            if (reporting) {
                diagnostics.report(
                        Code.LIFE_LOOSER,
                        own.at(),
                        List.of(above.at()),
                        own.state().chinese(),
                        above.state().chinese(),
                        own.state().key(),
                        above.state().key());
            }
            return above;
        }
        return own.state().isWithdrawn() && own.archived() == null ? own.archivedToo(above.archivedOn()) : own;
    }

    /**
     * A column's life as that of something in it: below a new address that ends with {@code /} it has the same place as
     * below the column that says so.
     */
    private PageLife within(PageLife life, Column teller, SitePath page) {
        PageLife told = said.get(teller.path());
        String url = told == null ? null : told.url();
        String folder = teller.address().folder();
        boolean below = url != null && url.endsWith("/") && page.value().startsWith(folder);
        String rest = below ? new SitePath(page.value().substring(folder.length())).encoded() : "";
        return life.inheritedFrom(teller.path(), below ? url + rest.replaceFirst("(^|/)index\\.html$", "$1") : url);
    }

    /** What is written, as far as it makes sense; empty also for what is to begin on a later day. */
    private Optional<PageLife> read(FieldValues values, String folder, SitePath self) {
        PageState state = values.get(LifeFields.STATE);
        if (state == null) {
            return Optional.empty();
        }
        LocalDateTime moment = values.get(LifeFields.DATE_FIELD);
        LocalDate date = moment == null ? null : moment.toLocalDate();
        YamlNode.Scalar to = values.get(LifeFields.TO);
        boolean dated = require(values, LifeFields.DATE_FIELD, date == null && state == PageState.ARCHIVED, state);
        boolean whole = require(values, LifeFields.TO, to == null && state == PageState.MOVED, state) && dated;
        if (values.isWritten(LifeFields.BASIS) && !state.isWithdrawn()) {
            diagnostics.report(
                    Code.LIFE_UNFIT, values.at(LifeFields.BASIS), LifeFields.BASIS.key(), state.chinese(), state.key());
        }
        PageLife life = new PageLife(
                state,
                date,
                null,
                values.get(LifeFields.REASON),
                values.get(LifeFields.BASIS),
                null,
                null,
                null,
                values.at(LifeFields.STATE));
        if (to != null) {
            Optional<PageLife> leading = leading(life, to, folder, self);
            whole &= leading.isPresent();
            life = leading.orElse(life);
        }
        if (whole && date != null && date.isAfter(now.toLocalDate())) {
            diagnostics.report(Code.LIFE_NOT_YET, values.at(LifeFields.DATE_FIELD), date, state.chinese(), state.key());
            return Optional.empty();
        }
        // without a way a page that moved would be lost
        return whole || state != PageState.MOVED ? Optional.of(life) : Optional.empty();
    }

    private boolean require(FieldValues values, Field<?> field, boolean missing, PageState state) {
        // a value that is wrong has been reported
        if (missing && !values.isWritten(field)) {
            diagnostics.report(
                    Code.LIFE_MISSING,
                    values.at(LifeFields.STATE),
                    field.chinese(),
                    state.chinese(),
                    field.key(),
                    state.key());
        }
        return !missing;
    }

    private Optional<PageLife> leading(PageLife life, YamlNode.Scalar to, String folder, SitePath self) {
        String text = to.text().strip();
        if (text.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            boolean here = config.baseUrl() != null && (text + "/").startsWith(config.baseUrl());
            if (here || !LifecycleRules.isAddress(text)) {
                diagnostics.report(Code.LIFE_TO, to.at(), text);
                return Optional.empty();
            }
            if (!config.foreignLinks().admit(text, to.at(), diagnostics)) {
                return Optional.empty();
            }
            return Optional.of(life.leadingTo(null, text));
        }
        Optional<SitePath> page = lookup.find(text, folder, to.at()).flatMap(target -> address(target, to));
        if (page.isPresent() && page.get().equals(self)) {
            diagnostics.report(Code.LIFE_TO_SELF, to.at(), text);
            return Optional.empty();
        }
        return page.map(address -> {
            PageLife leading = life.leadingTo(address, null);
            ways.add(new Way(leading, self, text, to.at()));
            return leading;
        });
    }

    private Optional<SitePath> address(Target target, YamlNode.Scalar to) {
        if (target instanceof PageTarget page) {
            if (page.leftOut() != null) {
                diagnostics.report(
                        switch (page.leftOut()) {
                            case DRAFT -> Code.LINK_TO_DRAFT;
                            case SCHEDULED -> Code.LINK_TO_SCHEDULED;
                            case EXPIRED -> Code.LINK_TO_EXPIRED;
                        },
                        to.at(),
                        page.file());
                return Optional.empty();
            }
            return Optional.of(page.address());
        }
        if (target instanceof ColumnTarget column) {
            return Optional.of(column.address());
        }
        if (target instanceof GeneratedTarget generated) {
            return Optional.of(generated.address());
        }
        if (!(target instanceof UnreadableTarget)) {
            diagnostics.report(Code.LIFE_TO, to.at(), to.text());
        }
        return Optional.empty();
    }

    /** Nobody is sent to a page that sends on, or that holds no longer; so there are neither chains nor loops. */
    void check() {
        for (Way way : ways) {
            SitePath page = way.life().page();
            PageLife there = page == null ? null : byAddress.get(page);
            if (there == null || way.life().is(PageState.MOVED) && there.is(PageState.ARCHIVED)) {
                continue;
            }
            boolean chain = way.life().is(PageState.MOVED) && there.is(PageState.MOVED);
            diagnostics.report(
                    chain ? Code.LIFE_CHAIN : Code.LIFE_TO_RETIRED,
                    way.at(),
                    List.of(there.at()),
                    way.written(),
                    there.state().chinese(),
                    there.state().key());
        }
    }
}
