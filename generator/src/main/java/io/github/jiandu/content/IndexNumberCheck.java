package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.config.IndexNumbering;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.number.IndexForm;
import io.github.jiandu.number.IndexNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the index numbers of all pages, each alone and against each other (IDX-07, IDX-08, IDX-12, IDX-16). */
final class IndexNumberCheck {

    private final SiteConfig config;
    private final Map<String, Set<String>> given;
    private final Set<ColumnPath> columns;
    private final Diagnostics diagnostics;

    IndexNumberCheck(
            SiteConfig config, List<IndexLedger.Line> ledger, Set<ColumnPath> columns, Diagnostics diagnostics) {
        this.config = config;
        this.given = ledger.stream()
                .collect(Collectors.groupingBy(
                        IndexLedger.Line::page,
                        Collectors.mapping(IndexLedger.Line::number, Collectors.toCollection(TreeSet::new))));
        this.columns = columns;
        this.diagnostics = diagnostics;
    }

    void check(List<CataloguePage> pages) {
        checkClasses();
        Map<String, CataloguePage> byNumber = new HashMap<>();
        for (CataloguePage page : pages) {
            checkIssuer(page);
            String number = page.number();
            if (number == null) {
                continue;
            }
            checkForm(page, number);
            CataloguePage former = byNumber.putIfAbsent(number, page);
            if (former != null) {
                diagnostics.report(
                        Code.NUMBER_TWICE,
                        page.numberAt(),
                        List.of(former.numberAt()),
                        number,
                        former.item().path());
            }
            Set<String> own = given.getOrDefault(page.item().path(), Set.of());
            if (!own.isEmpty() && !own.contains(number)) {
                diagnostics.report(Code.NUMBER_CHANGED, page.numberAt(), number, String.join("、", own));
            }
        }
    }

    private void checkForm(CataloguePage page, String number) {
        IndexNumbering numbering = config.indexNumbering();
        IndexForm.Finding finding = IndexForm.of(number, numbering == null ? null : numbering.scheme());
        if (finding instanceof IndexForm.Right right) {
            checkYear(page, right.number());
        } else if (finding instanceof IndexForm.WrongCheckDigit wrong) {
            diagnostics.report(Code.NUMBER_CHECK_DIGIT, page.numberAt(), number, wrong.code(), wrong.corrected());
        } else if (finding instanceof IndexForm.Malformed) {
            diagnostics.report(Code.NUMBER_FORM, page.numberAt(), number);
        } else {
            diagnostics.report(Code.NUMBER_OTHER_FORM, page.numberAt(), number);
        }
    }

    private void checkYear(CataloguePage page, IndexNumber number) {
        List<Integer> years = Stream.of(page.signedOn(), page.publishedOn())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .distinct()
                .toList();
        if (!years.isEmpty() && !years.contains(number.year())) {
            diagnostics.report(Code.NUMBER_YEAR, page.numberAt(), number.year(), years.get(0));
        }
    }

    /** A body goes by its full name (IDX-16): one that lacks the end of it, as 云溪镇 does, is short. */
    private void checkIssuer(CataloguePage page) {
        String issuer = page.issuer();
        String fullName = config.identity().fullName();
        if (issuer != null && !issuer.isEmpty() && fullName.contains(issuer) && !fullName.endsWith(issuer)) {
            diagnostics.report(
                    Code.NUMBER_ISSUER, page.issuerAt(), issuer, fullName.substring(fullName.indexOf(issuer)));
        }
    }

    private void checkClasses() {
        IndexNumbering numbering = config.indexNumbering();
        if (numbering == null) {
            return;
        }
        Set<String> known = new TreeSet<>();
        columns.forEach(column -> known.add(column.value()));
        for (IndexNumbering.ColumnClass named : numbering.classes()) {
            String path = named.column().text().replaceAll("^/+|/+$", "");
            if (!known.contains(path)) {
                diagnostics.report(
                        Code.CONFIG_UNKNOWN_COLUMN,
                        named.column().at(),
                        named.column().text(),
                        Nearest.to(path, known)
                                .orElse(String.join(
                                        ", ", known.stream().limit(8).toList())));
            }
        }
    }
}
