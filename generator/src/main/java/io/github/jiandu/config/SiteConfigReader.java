package io.github.jiandu.config;

import io.github.jiandu.config.SiteConfig.Reference;
import io.github.jiandu.config.SiteIdentity.ParentPortal;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code jiandu.yaml}. What is wrong in it is reported and replaced by the default. */
public final class SiteConfigReader {

    /** The file that makes a folder a site. */
    public static final String FILE = "jiandu.yaml";

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
        return Yaml.readMapping(source.get(), diagnostics).map(mapping -> {
            FieldValues values = SiteFields.TABLE.read(mapping, diagnostics);
            return config(values, diagnostics);
        });
    }

    private static SiteConfig config(FieldValues values, Diagnostics diagnostics) {
        SiteIdentity identity = identity(values, diagnostics);
        String baseUrl = values.get(SiteFields.BASE_URL);
        FieldValues home = values.get(SiteFields.HOME);
        YamlNode.Scalar lead = home == null ? null : home.get(SiteFields.LEAD);
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
                pageSize,
                IndexNumberingReader.read(values, identity.uscc(), diagnostics),
                severities(values.get(SiteFields.DIAGNOSTICS, Map.of()), diagnostics));
    }

    /** A base address always ends with {@code /}, so that paths can be put behind it. */
    public static String withSlash(String url) {
        return url.endsWith("/") ? url : url + "/";
    }

    private static SiteIdentity identity(FieldValues values, Diagnostics diagnostics) {
        String name = values.get(SiteFields.NAME, "未命名网站");
        String fullName = values.get(SiteFields.FULL_NAME, name);
        String division = values.get(SiteFields.DIVISION_CODE);
        String code = values.get(SiteFields.SITE_ID_CODE_FIELD);
        ParentPortal parent = parent(values);
        if (parent != null && code != null) {
            diagnostics.report(Code.CONFIG_OWN_CODE, values.at(SiteFields.SITE_ID_CODE_FIELD), code);
        }
        if (code != null && division != null && code.matches("\\d+") && !code.startsWith(division)) {
            diagnostics.report(Code.CONFIG_CODE_MISMATCH, values.at(SiteFields.SITE_ID_CODE_FIELD), code, division);
        }
        SiteIdentity identity = new SiteIdentity(
                name,
                fullName,
                values.get(SiteFields.KIND, SiteKind.TOWNSHIP),
                values.get(SiteFields.DOMAIN),
                code,
                division,
                IndexNumberingReader.creditCode(values, diagnostics),
                values.get(SiteFields.ICP),
                values.get(SiteFields.POLICE),
                values.get(SiteFields.CONAC),
                values.get(SiteFields.SPONSOR, fullName),
                values.get(SiteFields.OPERATOR),
                values.get(SiteFields.ADDRESS),
                values.get(SiteFields.PHONE),
                values.get(SiteFields.HOURS),
                values.get(SiteFields.POSTCODE),
                parent);
        List<Field<?>> missing = new ArrayList<>();
        if (identity.tagDomain() == null) {
            missing.add(SiteFields.DOMAIN);
        }
        if (identity.tagCode() == null) {
            missing.add(SiteFields.SITE_ID_CODE_FIELD);
        }
        if (!missing.isEmpty()) {
            diagnostics.report(
                    Code.CONFIG_IDENTITY_INCOMPLETE,
                    Location.ofFile(FILE),
                    missing.stream().map(Field::chinese).collect(Collectors.joining("和")),
                    missing.stream().map(Field::key).collect(Collectors.joining(" and ")));
        }
        return identity;
    }

    private static @Nullable ParentPortal parent(FieldValues values) {
        FieldValues parent = values.get(SiteFields.PARENT);
        String name = parent == null ? null : parent.get(SiteFields.PARENT_NAME);
        if (parent == null || name == null) {
            return null;
        }
        return new ParentPortal(
                name,
                parent.get(SiteFields.PARENT_URL),
                parent.get(SiteFields.PARENT_DOMAIN),
                parent.get(SiteFields.PARENT_CODE));
    }

    private static Map<Code, @Nullable Severity> severities(
            Map<YamlNode.Scalar, SeverityWish> written, Diagnostics diagnostics) {
        Map<Code, @Nullable Severity> severities = new LinkedHashMap<>();
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
