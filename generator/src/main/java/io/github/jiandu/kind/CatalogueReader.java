package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.CatalogueTable;
import io.github.jiandu.entry.Channel;
import io.github.jiandu.kind.CatalogueColumn.Heading;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Merge;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.SheetHandler;
import io.github.jiandu.table.SheetReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the table of a standard catalogue as offices publish it: a title above, one or two rows of headings, some of
 * them merged; subjects merged over the rows they hold for, which is read as if each row had them.
 */
final class CatalogueReader implements SheetHandler {

    static final int MOST = 5_000;

    /** How far down the headings may stand. */
    private static final int TOP = 8;

    private static final int ENOUGH_NAMES = 5;
    private static final int EACH = 10;

    private static final Pattern TICKED = Pattern.compile("[■☑√✓✔●]\\s*([^■□☑☐√✓✔●○\\n]*)");
    private static final Pattern MARK = Pattern.compile("[■☑√✓✔●是]");
    private static final Pattern NO_MARK = Pattern.compile("[□☐○×否—/-]?");

    private final Diagnostics diagnostics;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private int count;
    private int incomplete;
    private int unknown;

    private CatalogueReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The rows of a table; empty after reporting that it is no catalogue. */
    static List<CatalogueTable.Row> read(SourceTree.Item item, Diagnostics diagnostics) {
        CatalogueReader reader = new CatalogueReader(diagnostics);
        if (!SheetReader.read(item, reader, diagnostics)) {
            return List.of();
        }
        if (reader.count > MOST) {
            diagnostics.report(Code.CATALOGUE_TOO_MANY, Location.ofFile(item.path()), reader.count, MOST);
            return List.of();
        }
        return reader.table(item.path());
    }

    @Override
    public void row(Row row) {
        if (count++ < MOST) {
            rows.add(row);
        }
    }

    @Override
    public void merged(Merge merge) {
        merges.add(merge);
    }

    private List<CatalogueTable.Row> table(String file) {
        int top = 0;
        while (top < Math.min(TOP, rows.size()) && headings(rows.get(top)).size() < ENOUGH_NAMES) {
            top++;
        }
        if (top == Math.min(TOP, rows.size())) {
            diagnostics.report(Code.CATALOGUE_NO_HEADER, Location.ofFile(file), names());
            return List.of();
        }
        Map<Integer, Heading> columns = headings(rows.get(top));
        int first = top + 1;
        if (first < rows.size() && isSecondHeading(rows.get(first))) {
            columns.putAll(headings(rows.get(first)));
            first++;
        }
        reportMissing(columns, rows.get(top));
        reportMerges(first < rows.size() ? rows.get(first).number() : Integer.MAX_VALUE);
        Map<Long, String> filled = new TreeMap<>();
        List<CatalogueTable.Row> table = new ArrayList<>();
        for (Row row : rows.subList(first, rows.size())) {
            table.add(row(row, columns, filled));
        }
        return table;
    }

    private static Map<Integer, Heading> headings(Row row) {
        Map<Integer, Heading> headings = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int col = i;
            CatalogueColumn.of(row.cells().get(i).text()).ifPresent(heading -> headings.put(col, heading));
        }
        return headings;
    }

    private static boolean isSecondHeading(Row row) {
        return row.cells().stream()
                .allMatch(cell -> cell.isEmpty()
                        || CatalogueColumn.of(cell.text()).isPresent()
                                && !cell.text().matches("序号|公开事项"));
    }

    private void reportMissing(Map<Integer, Heading> columns, Row header) {
        List<CatalogueColumn> there =
                columns.values().stream().map(Heading::column).toList();
        List<String> missing = Arrays.stream(CatalogueColumn.values())
                .filter(column -> !there.contains(column))
                .map(CatalogueColumn::chinese)
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.report(Code.CATALOGUE_NO_COLUMN, header.cells().get(0).at(), String.join("、", missing));
        }
    }

    /** Cells merged downwards are filled in; cells merged sideways leave columns without a text of their own. */
    private void reportMerges(int firstRow) {
        for (Merge merge : merges) {
            if (merge.firstRow() >= firstRow && merge.firstCol() != merge.lastCol()) {
                Cell any = rows.get(0).cells().get(0);
                diagnostics.report(
                        Code.TABLE_MERGED,
                        Location.of(any.file(), merge.firstRow(), merge.firstCol(), 1),
                        merge.range());
            }
        }
    }

    private CatalogueTable.Row row(Row row, Map<Integer, Heading> columns, Map<Long, String> filled) {
        Map<CatalogueColumn, List<String>> values = new EnumMap<>(CatalogueColumn.class);
        Cell channels = row.cells().get(0);
        for (Map.Entry<Integer, Heading> entry : columns.entrySet()) {
            Heading heading = entry.getValue();
            String text = text(row, entry.getKey(), filled);
            value(heading, text)
                    .ifPresent(value -> values.computeIfAbsent(heading.column(), c -> new ArrayList<>())
                            .add(value));
            if (heading.column() == CatalogueColumn.CHANNELS
                    && entry.getKey() < row.cells().size()) {
                channels = row.cells().get(entry.getKey());
            }
        }
        List<String> ticked = channels(values.getOrDefault(CatalogueColumn.CHANNELS, List.of()), channels);
        reportBlanks(row, columns, values, ticked);
        return new CatalogueTable.Row(
                one(values, CatalogueColumn.NUMBER),
                one(values, CatalogueColumn.SUBJECT),
                one(values, CatalogueColumn.ITEM),
                one(values, CatalogueColumn.CONTENT),
                one(values, CatalogueColumn.BASIS),
                one(values, CatalogueColumn.LIMIT),
                one(values, CatalogueColumn.BODY),
                ticked,
                one(values, CatalogueColumn.AUDIENCE),
                one(values, CatalogueColumn.MODE),
                one(values, CatalogueColumn.LEVEL));
    }

    private static String one(Map<CatalogueColumn, List<String>> values, CatalogueColumn column) {
        return String.join("、", values.getOrDefault(column, List.of()));
    }

    private String text(Row row, int index, Map<Long, String> filled) {
        String text = index < row.cells().size() ? row.cells().get(index).text() : "";
        for (Merge merge : merges) {
            if (merge.firstCol() == merge.lastCol() && merge.holds(row.number(), index + 1)) {
                long key = merge.firstRow() * 10_000L + index;
                return text.isEmpty() ? filled.getOrDefault(key, "") : remember(filled, key, text);
            }
        }
        return text;
    }

    private static String remember(Map<Long, String> filled, long key, String text) {
        filled.put(key, text);
        return text;
    }

    private static Optional<String> value(Heading heading, String text) {
        if (text.isEmpty() || heading.value().isEmpty()) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        if (MARK.matcher(text).matches()) {
            return Optional.of(heading.value());
        }
        return NO_MARK.matcher(text).matches() ? Optional.empty() : Optional.of(heading.value() + "：" + text);
    }

    /** Of a tick list what is ticked, of any other list all (CONT-13). */
    private List<String> channels(List<String> texts, Cell at) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            if (text.matches("(?s).*[■□☑☐].*")) {
                Matcher ticked = TICKED.matcher(text);
                while (ticked.find()) {
                    found.add(ticked.group(1));
                }
            } else {
                found.addAll(List.of(text.split("[、，,；;\\n]")));
            }
        }
        return found.stream()
                .map(name -> name.replaceAll("[\\s_]", "").replace('（', '(').replace('）', ')'))
                .filter(name -> !name.isEmpty())
                .map(name -> channel(name, at))
                .distinct()
                .toList();
    }

    private String channel(String written, Cell at) {
        List<String> names =
                Arrays.stream(Channel.values()).map(Channel::chinese).toList();
        String plain = written.replaceAll("\\(.*\\)|[：:].*", "");
        Optional<String> known = names.stream()
                .filter(name ->
                        name.equals(written) || name.replaceAll("\\(.*\\)", "").equals(plain))
                .findFirst()
                .or(() -> Optional.of(written).filter(name -> isOneOf(plain, names)));
        if (known.isEmpty() && unknown++ < EACH) {
            diagnostics.report(
                    Code.CATALOGUE_CHANNEL,
                    at.at(),
                    written,
                    Nearest.to(written, names).orElse(String.join("、", names)));
        }
        return known.filter(name -> !plain.equals("其他")).orElse(written);
    }

    /** 村公示栏 and 入户 are parts of what the list joins by strokes. */
    private static boolean isOneOf(String plain, List<String> names) {
        String part = plain.endsWith("公示栏") ? plain.substring(0, plain.length() - "公示栏".length()) : plain;
        return names.stream()
                .map(name -> name.replaceAll("公示栏|\\(.*\\)", ""))
                .anyMatch(name -> name.contains("/") && List.of(name.split("/")).contains(part));
    }

    private void reportBlanks(
            Row row, Map<Integer, Heading> columns, Map<CatalogueColumn, List<String>> values, List<String> channels) {
        String blank = columns.values().stream()
                .map(Heading::column)
                .distinct()
                .filter(column ->
                        !values.containsKey(column) || column == CatalogueColumn.CHANNELS && channels.isEmpty())
                .map(CatalogueColumn::chinese)
                .collect(Collectors.joining("、"));
        if (!blank.isEmpty() && incomplete++ < EACH) {
            diagnostics.report(Code.CATALOGUE_BLANK, row.cells().get(0).at(), row.number(), blank);
        } else if (!blank.isEmpty() && incomplete == EACH + 1) {
            diagnostics.report(Code.CATALOGUE_MORE_BLANK, row.cells().get(0).at());
        }
    }

    private static String names() {
        return Arrays.stream(CatalogueColumn.values())
                .map(CatalogueColumn::chinese)
                .collect(Collectors.joining("、"));
    }
}
