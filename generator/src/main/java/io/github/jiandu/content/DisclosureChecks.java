package io.github.jiandu.content;

import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteKind;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.DisclosureLimits;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.RequestForm;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.DisclosureClass;
import io.github.jiandu.site.DisclosurePlatform;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.PlatformPart;
import io.github.jiandu.site.Site;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What only shows in the whole site: the platform of disclosed information with its parts, classes and items. A site
 * without such a platform is asked for nothing but the record of reviews, if it wants one.
 */
final class DisclosureChecks {

    /** Kinds of columns that statutory content must not be mixed with (DISC-02). */
    private static final Set<String> NEWS_TYPES = Set.of("工作动态", "回应关切", "咨询投诉", "征集调查", "在线访谈");

    private static final Set<EntryKind> NEWS_KINDS =
            EnumSet.of(EntryKind.PICTURE_STORY, EntryKind.TOPIC, EntryKind.MESSAGE, EntryKind.SURVEY);

    /** The classes of information that every site shows, each by the types of columns that hold it (CONT-01). */
    private static final List<Set<String>> SITE_CLASSES = List.of(
            Set.of("概况信息"),
            Set.of("机构职能"),
            Set.of("负责人信息"),
            Set.of("政策文件"),
            Set.of("工作动态"),
            Set.of("信息公开指南"),
            Set.of("信息公开目录"),
            Set.of("数据发布", "数据开放"));

    private final Site site;
    private final Navigation navigation;
    private final SiteConfig config;
    private final WorkingDays workingDays;
    private final LocalDateTime now;
    private final Diagnostics diagnostics;

    DisclosureChecks(
            Site site,
            Navigation navigation,
            SiteConfig config,
            WorkingDays workingDays,
            LocalDateTime now,
            Diagnostics diagnostics) {
        this.workingDays = workingDays;
        this.site = site;
        this.navigation = navigation;
        this.config = config;
        this.now = now;
        this.diagnostics = diagnostics;
    }

    void run() {
        if (config.reviewRequired()) {
            site.entries().forEach(this::checkReview);
        }
        Optional<DisclosurePlatform> found = DisclosurePlatform.of(site);
        if (found.isEmpty()) {
            return;
        }
        DisclosurePlatform platform = found.get();
        checkColumn(platform);
        checkParts(platform);
        checkClasses(platform);
        checkNews(platform);
        platform.catalogued().forEach(this::checkItem);
        checkCatalogueAge(platform);
        checkForms(platform);
    }

    /** CONT-11. */
    private void checkReview(Entry entry) {
        if (entry.head().filing().reviewedBy() == null || entry.head().filing().reviewedOn() == null) {
            diagnostics.report(Code.DISCLOSURE_NOT_REVIEWED, head(entry));
        }
    }

    /** DISC-01: its name, and its place in the main menu. */
    private void checkColumn(DisclosurePlatform platform) {
        Column column = platform.column();
        if (!column.name().equals(PlatformPart.PLATFORM.chinese())) {
            diagnostics.report(Code.DISCLOSURE_NAME, column.at(), column.name(), PlatformPart.PLATFORM.chinese());
        }
        if (navigation.menu().stream().noneMatch(item -> column.path().equals(item.column()))) {
            diagnostics.report(Code.DISCLOSURE_NOT_IN_MENU, column.at(), column.name());
        }
    }

    /** DISC-03. */
    private void checkParts(DisclosurePlatform platform) {
        List<String> missing = PlatformPart.REQUIRED.stream()
                .filter(part -> !platform.has(part))
                .map(PlatformPart::chinese)
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.report(Code.DISCLOSURE_PARTS, platform.column().at(), String.join("、", missing));
        }
    }

    /** CONT-01, CONT-07 and CONT-08. */
    private void checkClasses(DisclosurePlatform platform) {
        Set<String> types = site.declared().stream().map(Column::type).collect(Collectors.toSet());
        String missing = SITE_CLASSES.stream()
                .filter(names -> names.stream().noneMatch(types::contains))
                .map(names -> names.stream().sorted().collect(Collectors.joining("或")))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            diagnostics.report(Code.DISCLOSURE_SITE_CLASSES, platform.column().at(), missing);
        }
        List<Column> classified = site.declared().stream()
                .filter(column -> !column.classes().isEmpty())
                .toList();
        Optional<Column> catalogue = platform.part(PlatformPart.STATUTORY);
        if (!classified.isEmpty() && catalogue.isEmpty()) {
            diagnostics.report(
                    Code.DISCLOSURE_NO_CATALOGUE,
                    classified.get(0).at(),
                    classified.get(0).name());
        } else if (!classified.isEmpty() && config.identity().kind() == SiteKind.TOWNSHIP) {
            checkTownshipClasses(classified, catalogue.get());
        }
    }

    private void checkTownshipClasses(List<Column> classified, Column catalogue) {
        List<String> absent = DisclosureClass.all(true).stream()
                .filter(type ->
                        classified.stream().noneMatch(column -> column.classes().contains(type)))
                .map(DisclosureClass::chinese)
                .toList();
        if (!absent.isEmpty()) {
            diagnostics.report(Code.DISCLOSURE_TOWNSHIP_CLASSES, catalogue.at(), String.join("、", absent));
        }
    }

    /** DISC-02. */
    private void checkNews(DisclosurePlatform platform) {
        for (Column column : site.declared()) {
            if (platform.holds(column) && NEWS_TYPES.contains(column.type())) {
                diagnostics.report(Code.DISCLOSURE_NEWS, column.at(), column.name(), column.type());
            }
        }
        for (Entry entry : site.entriesBelow(platform.column().path())) {
            if (NEWS_KINDS.contains(entry.kind())) {
                diagnostics.report(
                        Code.DISCLOSURE_NEWS_PAGE,
                        head(entry),
                        entry.kind().chinese(),
                        entry.kind().key());
            }
        }
    }

    /** DISC-06 and CONT-09; the name is the title, the abstract falls back to the text's beginning. */
    private void checkItem(Entry entry) {
        List<String> missing = new ArrayList<>();
        if (entry.indexNumber() == null) {
            missing.add("索引号");
        }
        LocalDate made = entry.madeOn();
        if (made == null) {
            missing.add("生成日期（政策文件是成文日期）");
        }
        if (!missing.isEmpty()) {
            diagnostics.report(Code.DISCLOSURE_ITEM, head(entry), String.join("、", missing));
        }
        LocalDateTime published = entry.head().publishedAt();
        if (made != null
                && published != null
                // documents are checked by their kind
                && !(entry instanceof PolicyDocument)
                && workingDays.between(made, published.toLocalDate()) > DisclosureLimits.ANSWER) {
            diagnostics.report(
                    Code.DISCLOSURE_LATE,
                    Objects.requireNonNullElse(entry.head().publishedWrittenAt(), head(entry)),
                    made,
                    published.toLocalDate(),
                    DisclosureLimits.ANSWER);
        }
    }

    /** DISC-07. */
    private void checkCatalogueAge(DisclosurePlatform platform) {
        platform.catalogued().stream()
                .map(entry -> entry.head().publishedAt())
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .filter(newest -> newest.plusYears(1).isBefore(now))
                .ifPresent(newest -> platform.part(PlatformPart.STATUTORY)
                        .filter(Column::isCurrent)
                        .ifPresent(column ->
                                diagnostics.report(Code.DISCLOSURE_CATALOGUE_OLD, column.at(), newest.toLocalDate())));
    }

    /** DISC-08: whoever fills the form must know where to take it. */
    private void checkForms(DisclosurePlatform platform) {
        boolean guided = site.entries().stream().anyMatch(entry -> entry.kind() == EntryKind.DISCLOSURE_GUIDE);
        for (Entry entry : site.entriesBelow(platform.column().path())) {
            if (entry instanceof RequestForm form && !guided && !form.office().takesPaper()) {
                diagnostics.report(Code.REQUEST_FORM_NO_PLACE, head(entry));
            }
        }
    }

    private static Location head(Entry entry) {
        return Location.of(entry.head().file(), 1, 1, 3);
    }
}
