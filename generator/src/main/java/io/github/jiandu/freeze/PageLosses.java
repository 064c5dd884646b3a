package io.github.jiandu.freeze;

import io.github.jiandu.privacy.PersonalNumbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was lost of one page: all of it counted, the first of each kind told in full. */
final class PageLosses {

    /** Lines of one kind that a page can have in the report. */
    private static final int MOST = 40;

    private static final int LONGEST = 300;

    private final String path;
    private final List<LossRow> rows = new ArrayList<>();
    private final Map<Loss, Integer> counts = new EnumMap<>(Loss.class);

    PageLosses(String path) {
        this.path = path;
    }

    void lost(Loss kind, int line, String detail) {
        if (counts.merge(kind, 1, Integer::sum) <= MOST) {
            String plain = PersonalNumbers.hidden(
                    detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
            int end = plain.length() <= LONGEST
                    ? plain.length()
                    : plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST));
            rows.add(new LossRow(kind, path, line, end < plain.length() ? plain.substring(0, end) + "…" : plain));
        }
    }

    Map<Loss, Integer> counts() {
        return counts;
    }

    /** The lines, and one more for each kind of which not all are told. */
    List<LossRow> rows() {
        List<LossRow> all = new ArrayList<>(rows);
        counts.forEach((kind, count) -> {
            if (count > MOST) {
                all.add(new LossRow(Loss.MORE, path, 0, kind.id() + " " + (count - MOST)));
            }
        });
        return all;
    }
}
