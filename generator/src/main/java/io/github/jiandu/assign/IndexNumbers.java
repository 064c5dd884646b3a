package io.github.jiandu.assign;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.config.IndexNumbering;
import io.github.jiandu.content.CataloguePage;
import io.github.jiandu.content.IndexLedger;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.number.IndexForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the next index numbers (IDX-07). Serial numbers go up from the highest that was ever given in a year, so that the
 * numbers of drafts, of withdrawn and of deleted pages never come back.
 */
public final class IndexNumbers {

    /**
     * A number for a page.
     *
     * @param page the page, which has none yet
     * @param number its number
     */
    public record Given(CataloguePage page, String number) {}

    private final IndexNumbering numbering;
    private final Diagnostics diagnostics;
    private final Map<Integer, Integer> last = new TreeMap<>();

    private IndexNumbers(IndexNumbering numbering, Diagnostics diagnostics) {
        this.numbering = numbering;
        this.diagnostics = diagnostics;
    }

    /**
     * Numbers for all pages that must have one and have none, drafts aside, in the order of their dates and files.
     *
     * @param pages all pages of the site that may have numbers
     * @param ledger all numbers that were given before
     */
    public static List<Given> next(
            IndexNumbering numbering,
            List<CataloguePage> pages,
            List<IndexLedger.Line> ledger,
            Diagnostics diagnostics) {
        IndexNumbers numbers = new IndexNumbers(numbering, diagnostics);
        Stream<String> taken = pages.stream().map(CataloguePage::number).filter(Objects::nonNull);
        Stream.concat(taken, ledger.stream().map(IndexLedger.Line::number)).forEach(numbers::take);
        return numbers.give(pages);
    }

    private void take(String number) {
        if (IndexForm.of(number, numbering.scheme()) instanceof IndexForm.Right right && right.own()) {
            last.merge(right.number().year(), right.number().serial(), Math::max);
        }
    }

    private List<Given> give(List<CataloguePage> pages) {
        List<Given> given = new ArrayList<>();
        pages.stream()
                .filter(page -> page.numbered() && page.number() == null && !page.draft())
                .filter(this::isDated)
                .sorted(Comparator.comparing((CataloguePage page) -> page.date().orElseThrow())
                        .thenComparing(page -> page.item().path()))
                .forEach(page -> give(page, given));
        return given;
    }

    private boolean isDated(CataloguePage page) {
        if (page.date().isEmpty()) {
            diagnostics.report(Code.NUMBER_NO_DATE, Location.ofFile(page.item().path()));
        }
        return page.date().isPresent();
    }

    private void give(CataloguePage page, List<Given> given) {
        LocalDate date = page.date().orElseThrow();
        int serial = last.merge(date.getYear(), 1, Integer::sum);
        if (serial > numbering.scheme().capacity()) {
            diagnostics.report(
                    Code.NUMBER_FULL,
                    Location.ofFile(page.item().path()),
                    date.getYear(),
                    numbering.scheme().capacity());
            return;
        }
        given.add(new Given(page, numbering.scheme().number(date, serial, classOf(page.column()))));
    }

    /** The class of the nearest column that has one of its own. */
    private String classOf(ColumnPath column) {
        String path = column.value();
        while (true) {
            var own = numbering.classOf(path);
            int slash = path.lastIndexOf('/');
            if (own.isPresent() || slash < 0) {
                return own.orElse("");
            }
            path = path.substring(0, slash);
        }
    }
}
