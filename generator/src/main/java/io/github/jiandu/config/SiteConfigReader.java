package io.github.jiandu.config;

import io.github.jiandu.config.SiteConfig.Reference;
import io.github.jiandu.config.SiteIdentity.ParentPortal;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.lifecycle.LifecycleFields;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.portal.PortalSlots;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code jiandu.yaml}. What is wrong in it is reported and replaced by the default. */
public final class SiteConfigReader {

    /** The file that makes a folder a site. */
    public static final String FILE = "jiandu.yaml";

    /** The folder of logo and map. */
    private static final String STATIC = "static";

    /** What is said of pages that are no longer up to date. */
    public static final Set<Code> FRESHNESS = Set.of(
            Code.INTERACTION_STALE,
            Code.DATASET_EXPIRED,
            Code.REPORT_OVERDUE,
            Code.ARTICLE_EXPIRED,
            Code.ARTICLE_REVIEW_OLD,
            Code.GUIDE_REVIEW_OLD,
            Code.DISCLOSURE_GUIDE_OLD,
            Code.DISCLOSURE_CATALOGUE_OLD);

    private SiteConfigReader() {}

    /** The settings, or empty when there is no readable {@code jiandu.yaml}, which has been reported. */
    public static Optional<SiteConfig> read(SourceTree tree, Diagnostics diagnostics) {
        boolean reported = diagnostics.hasErrors();
        Optional<SourceFile> source = tree.read(FILE, diagnostics);
        if (source.isEmpty()) {
            if (reported || !diagnostics.hasErrors()) {
                diagnostics.report(Code.CONFIG_NOT_FOUND, Location.ofFile(FILE));
            }
            return Optional.empty();
        }
        return read(source.get(), tree, diagnostics);
    }

    /**
     * The settings that a text holds.
     *
     * @param tree the rest of the site
     */
    public static Optional<SiteConfig> read(SourceFile source, SourceTree tree, Diagnostics diagnostics) {
        return Yaml.readMapping(source, diagnostics).map(mapping -> {
            FieldValues values = SiteFields.TABLE.read(mapping, diagnostics);
            return config(values, tree, diagnostics);
        });
    }

    private static SiteConfig config(FieldValues values, SourceTree tree, Diagnostics diagnostics) {
        SiteIdentity identity = IdentityReader.read(values, diagnostics);
        String baseUrl = values.get(SiteFields.BASE_URL);
        FieldValues home = values.get(SiteFields.HOME);
        YamlNode.Scalar lead = home == null ? null : home.get(SiteFields.LEAD);
        Lifecycle lifecycle = LifecycleFields.read(values.get(SiteFields.LIFECYCLE), Location.ofFile(FILE));
        int pageSize = values.get(SiteFields.PAGE_SIZE, SiteConfig.DEFAULT_PAGE_SIZE);
        if (pageSize < 1 || pageSize > 1000) {
            diagnostics.report(Code.CONFIG_PAGE_SIZE, values.at(SiteFields.PAGE_SIZE), pageSize);
            pageSize = SiteConfig.DEFAULT_PAGE_SIZE;
        }
        return new SiteConfig(
                identity,
                baseUrl == null ? null : withSlash(baseUrl),
                values.get(SiteFields.DESCRIPTION),
                values.get(SiteFields.KEYWORDS, List.of()),
                values.get(SiteFields.MENU, List.of()),
                lead == null ? null : new Reference(lead.text(), lead.at()),
                home == null ? List.of() : home.get(SiteFields.BLOCKS, List.of()),
                logo(values.get(SiteFields.LOGO), tree, diagnostics),
                map(values.get(SiteFields.MAP), tree, diagnostics),
                look(values.get(SiteFields.LOOK), identity.kind()),
                foreignLinks(values.get(SiteFields.LINKS), identity, baseUrl),
                traditional(values),
                pageSize,
                PublishingFields.read(values, identity.kind(), diagnostics),
                values.get(SiteFields.REQUIRE_REVIEW, false),
                officePhones(values),
                IndexNumberingReader.read(values, identity.uscc(), diagnostics),
                values.find(SiteFields.SEARCH_INDEX).map(SiteFields::reference).orElse(null),
                portal(values.get(SiteFields.PARENT), tree, diagnostics),
                lifecycle,
                severities(values.get(SiteFields.DIAGNOSTICS, Map.of()), lifecycle, diagnostics));
    }

    private static PortalSlots portal(@Nullable FieldValues parent, SourceTree tree, Diagnostics diagnostics) {
        if (parent == null) {
            return PortalSlots.NONE;
        }
        YamlNode.Scalar header = parent.get(SiteFields.PARENT_HEADER);
        YamlNode.Scalar footer = parent.get(SiteFields.PARENT_FOOTER);
        Location anywhere = Location.ofFile(FILE);
        return PortalSlots.read(
                header == null ? null : header.text(),
                header == null ? anywhere : header.at(),
                footer == null ? null : footer.text(),
                footer == null ? anywhere : footer.at(),
                tree,
                diagnostics);
    }

    /** The digits alone, so that a number is known however a page writes it. */
    private static Set<String> officePhones(FieldValues values) {
        return values.get(SiteFields.OFFICE_PHONES, List.of()).stream()
                .map(phone -> phone.replaceAll("\\D", ""))
                .collect(Collectors.toSet());
    }

    /** A base address always ends with {@code /}, so that paths can be put behind it. */
    public static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }

    private static @Nullable Logo logo(@Nullable FieldValues values, SourceTree tree, Diagnostics diagnostics) {
        YamlNode.Scalar file = values == null ? null : values.get(SiteFields.LOGO_FILE);
        String alt = values == null ? null : values.get(SiteFields.LOGO_ALT);
        if (file == null || alt == null) {
            return null;
        }
        if (Logo.isEmblem(file.text()) || Logo.isEmblem(alt)) {
            diagnostics.report(Code.IDENTITY_EMBLEM, file.at(), file.text());
            return null;
        }
        Reference picture = picture(file, tree, diagnostics);
        return picture == null ? null : new Logo(picture, alt);
    }

    private static @Nullable LocationMap map(@Nullable FieldValues values, SourceTree tree, Diagnostics diagnostics) {
        YamlNode.Scalar file = values == null ? null : values.get(SiteFields.LOGO_FILE);
        String alt = values == null ? null : values.get(SiteFields.MAP_ALT);
        Reference picture = file == null || alt == null ? null : picture(file, tree, diagnostics);
        return values == null || picture == null || alt == null
                ? null
                : new LocationMap(picture, alt, values.get(SiteFields.MAP_NUMBER));
    }

    /** A picture that stands in {@code static/}; null after reporting that it does not. */
    private static @Nullable Reference picture(YamlNode.Scalar file, SourceTree tree, Diagnostics diagnostics) {
        String name = file.text().replaceAll("^/+", "");
        boolean picture = name.matches("(?i).+\\.(svg|png|jpe?g|gif|webp)");
        // the path of another folder is simply not there
        boolean there = picture
                && tree.list(STATIC, new Diagnostics()).stream()
                        .anyMatch(item -> item.path().equals(STATIC + "/" + name));
        if (!there) {
            diagnostics.report(Code.IDENTITY_LOGO, file.at(), file.text());
            return null;
        }
        return new Reference(name, file.at());
    }

    private static Look look(@Nullable FieldValues values, SiteKind kind) {
        ThemeVariant usual = ThemeVariant.of(kind);
        return values == null
                ? new Look(ColourScheme.RED, usual)
                : new Look(values.get(SiteFields.SCHEME, ColourScheme.RED), values.get(SiteFields.VARIANT, usual));
    }

    private static ForeignLinks foreignLinks(
            @Nullable FieldValues values, SiteIdentity identity, @Nullable String baseUrl) {
        List<ForeignLinks.Allowed> allowed = new ArrayList<>();
        for (FieldValues entry : values == null ? List.<FieldValues>of() : values.get(SiteFields.ALLOW, List.of())) {
            String host = entry.get(SiteFields.ALLOW_HOST);
            String approver = entry.get(SiteFields.ALLOW_APPROVER);
            LocalDateTime date = entry.get(SiteFields.ALLOW_DATE);
            if (host != null && approver != null && date != null) {
                allowed.add(new ForeignLinks.Allowed(
                        host, approver, date.toLocalDate().toString(), entry.get(SiteFields.ALLOW_NOTICE, false)));
            }
        }
        ParentPortal parent = identity.parent();
        List<String> own = Stream.of(
                        baseUrl == null ? null : ForeignLinks.host(baseUrl),
                        identity.domain(),
                        parent == null || parent.url() == null ? null : ForeignLinks.host(parent.url()),
                        parent == null ? null : parent.domain())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return new ForeignLinks(allowed, own);
    }

    private static @Nullable Map<String, String> traditional(FieldValues values) {
        if (!values.get(SiteFields.TRADITIONAL, false)) {
            return null;
        }
        Map<String, String> words = new LinkedHashMap<>();
        values.get(SiteFields.TRADITIONAL_WORDS, Map.of()).forEach((word, other) -> words.put(word.text(), other));
        return words;
    }

    private static Map<Code, @Nullable Severity> severities(
            Map<YamlNode.Scalar, SeverityWish> written, Lifecycle lifecycle, Diagnostics diagnostics) {
        Map<Code, @Nullable Severity> severities = new LinkedHashMap<>();
        if (lifecycle.is(LifecycleState.ARCHIVED)) {
            // nobody can bring what is archived up to date
            FRESHNESS.forEach(code -> severities.put(code, null));
        }
        written.forEach((name, wish) -> {
            Optional<Code> code = Code.find(name.text());
            if (code.isEmpty()) {
                diagnostics.report(
                        Code.CONFIG_UNKNOWN_CODE,
                        name.at(),
                        name.text(),
                        Nearest.to(name.text(), Code.ids()).orElse("page.no-date"));
            } else if (code.get().severity() == Severity.ERROR) {
                diagnostics.report(Code.CONFIG_ERROR_STAYS, name.at(), name.text());
            } else {
                severities.put(code.get(), wish.severity());
            }
        });
        return severities;
    }
}
