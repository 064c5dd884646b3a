package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds tables of persons in a text (PRIV-07): a column headed 姓名 or the like with several full names. */
final class NameTables {

    /** Lists up to this length are allowed without a word. */
    static final int NAMES = 5;

    private static final Pattern HEADING = Pattern.compile(".*(姓名|户主|申请人|当事人|补助对象|救助对象|保障对象|法定代表人|受助人).*");

    /** A masked name such as 张*明 tells nobody's. */
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,8}·\\p{IsHan}{1,8}");

    private static final Pattern RULE = Pattern.compile("[\\s|:-]+");

    private NameTables() {}

    /** The heading of the first table with more than {@link #NAMES} names. */
    static Optional<Location> find(PageText text) {
        List<PageText.Line> lines = text.lines();
        for (int i = 1; i < lines.size(); i++) {
            String rule = lines.get(i).text();
            if (rule.contains("|") && rule.contains("-") && RULE.matcher(rule).matches()) {
                PageText.Line head = lines.get(i - 1);
                if (countNames(cells(head.text()), lines, i + 1) > NAMES) {
                    return Optional.of(text.at(head));
                }
            }
        }
        return Optional.empty();
    }

    private static int countNames(List<String> headings, List<PageText.Line> lines, int firstRow) {
        int names = 0;
        for (int i = firstRow; i < lines.size() && lines.get(i).text().contains("|"); i++) {
            List<String> cells = cells(lines.get(i).text());
            for (int column = 0; column < Math.min(headings.size(), cells.size()); column++) {
                if (HEADING.matcher(headings.get(column)).matches()
                        && NAME.matcher(cells.get(column)).matches()) {
                    names++;
                }
            }
        }
        return names;
    }

    private static List<String> cells(String row) {
        String inner = row.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", -1)) {
            cells.add(plain(cell.strip()));
        }
        return cells;
    }

    /** Without the marks of strong text; a single * stands for a masked character. */
    private static String plain(String cell) {
        boolean strong = cell.length() > 4 && cell.startsWith("**") && cell.endsWith("**");
        return strong ? cell.substring(2, cell.length() - 2).strip() : cell;
    }
}
