package io.github.jiandu.config;

import io.github.jiandu.config.SiteIdentity.ParentPortal;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who publishes the site, and checks that its names and numbers agree (TAG-08, TAG-11, FOOT-*, DOM-*). */
final class IdentityReader {

    /** Reserved for examples (RFC 2606): no real site can be meant. */
    private static final String EXAMPLE = ".example";

    private final FieldValues values;
    private final Diagnostics diagnostics;

    private IdentityReader(FieldValues values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    static SiteIdentity read(FieldValues values, Diagnostics diagnostics) {
        return new IdentityReader(values, diagnostics).read();
    }

    private SiteIdentity read() {
        String name = values.get(SiteFields.NAME, "未命名网站");
        String fullName = values.get(SiteFields.FULL_NAME, name);
        SiteIdentity identity = new SiteIdentity(
                name,
                fullName,
                values.get(SiteFields.ENGLISH_NAME),
                values.get(SiteFields.KIND, SiteKind.TOWNSHIP),
                values.get(SiteFields.DOMAIN),
                values.get(SiteFields.SITE_ID_CODE_FIELD),
                values.get(SiteFields.DIVISION_CODE),
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
                parent(values.get(SiteFields.PARENT)));
        checkCodes(identity);
        checkHosts();
        checkTags(identity);
        checkFooter(identity);
        return identity;
    }

    private static @Nullable ParentPortal parent(@Nullable FieldValues parent) {
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

    /** Codes belong to registered sites (TAG-11), and begin with the code of their division (TAG-08). */
    private void checkCodes(SiteIdentity identity) {
        String code = identity.siteIdCode();
        String division = identity.divisionCode();
        if (identity.parent() != null && code != null) {
            diagnostics.report(Code.CONFIG_OWN_CODE, values.at(SiteFields.SITE_ID_CODE_FIELD), code);
        }
        if (code != null && division != null && code.matches("\\d+") && !code.startsWith(division)) {
            diagnostics.report(Code.CONFIG_CODE_MISMATCH, values.at(SiteFields.SITE_ID_CODE_FIELD), code, division);
        }
    }

    /** Government sites have government domains (DOM-01), and a township's pages stand on its portal's (DOM-04). */
    private void checkHosts() {
        checkDomain(values, SiteFields.DOMAIN);
        FieldValues parent = values.get(SiteFields.PARENT);
        String base = values.get(SiteFields.BASE_URL);
        if (parent == null) {
            return;
        }
        checkDomain(parent, SiteFields.PARENT_DOMAIN);
        String portal = parent.get(SiteFields.PARENT_DOMAIN) != null
                ? parent.get(SiteFields.PARENT_DOMAIN)
                : parent.find(SiteFields.PARENT_URL).map(ForeignLinks::host).orElse(null);
        if (base != null && portal != null && !ForeignLinks.isSameHost(ForeignLinks.host(base), portal)) {
            diagnostics.report(
                    Code.IDENTITY_OTHER_HOST, values.at(SiteFields.BASE_URL), ForeignLinks.host(base), portal);
        }
    }

    private void checkDomain(FieldValues group, Field<String> field) {
        String domain = group.get(field);
        if (domain != null && !ForeignLinks.isGovernment(domain) && !domain.endsWith(EXAMPLE)) {
            diagnostics.report(Code.IDENTITY_DOMAIN, group.at(field), domain);
        }
    }

    /** Without them the tags of every page are incomplete (TAG-01). */
    private void checkTags(SiteIdentity identity) {
        reportMissing(
                Code.CONFIG_IDENTITY_INCOMPLETE,
                missing(identity.tagDomain(), SiteFields.DOMAIN),
                missing(identity.tagCode(), SiteFields.SITE_ID_CODE_FIELD));
    }

    /** A site that has a public address is about to be seen, and then its footer must be whole (FOOT-01). */
    private void checkFooter(SiteIdentity identity) {
        if (values.get(SiteFields.BASE_URL) == null) {
            return;
        }
        reportMissing(
                Code.IDENTITY_FOOTER,
                missing(identity.conacId(), SiteFields.CONAC),
                missing(identity.icpNumber(), SiteFields.ICP),
                missing(identity.policeNumber(), SiteFields.POLICE),
                missing(identity.address(), SiteFields.ADDRESS),
                missing(identity.phone(), SiteFields.PHONE));
    }

    private static Stream<Field<?>> missing(@Nullable String value, Field<?> field) {
        return value == null ? Stream.of(field) : Stream.of();
    }

    @SafeVarargs
    private void reportMissing(Code code, Stream<Field<?>>... fields) {
        List<Field<?>> missing = new ArrayList<>();
        for (Stream<Field<?>> field : fields) {
            field.forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            boolean pair = missing.size() == 2;
            diagnostics.report(
                    code,
                    Location.ofFile(SiteConfigReader.FILE),
                    missing.stream().map(Field::chinese).collect(Collectors.joining(pair ? "和" : "、")),
                    missing.stream().map(Field::key).collect(Collectors.joining(pair ? " and " : ", ")));
        }
    }
}
