package io.github.jiandu.handover;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.site.Retention;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column (栏目) an address of an old site belongs to, how long it is kept and in which class: a table that somebody made
 * by hand, in CSV or XLSX, since an old site does not tell (ARCH-11, ARCH-12).
 *
 * <pre>
 * 网址开头,栏目,保管期限,类别
 * /zwgk/,政务公开,永久,政务公开
 * /zwgk/tzgg/,政务公开/通知公告,10年,
 * /list.asp?id=3,农业信息,30年,
 * </pre>
 *
 * <p>Of several beginnings the longest counts. A beginning ends where a name or number in the address ends: {@code
 * /list.asp?id=3} is not that of {@code id=30}; with a {@code *} at its end it may break off anywhere. Escapes are compared by
 * their meaning, be they GBK or UTF-8, and case of Latin letters does not count.
 */
public final class OldColumns {

    private static final Map<String, String> HEADINGS = Map.of(
            "网址开头",
            "prefix",
            "栏目",
            "column",
            "保管期限",
            "retention",
            "类别",
            "class",
            "prefix",
            "prefix",
            "column",
            "column",
            "retention",
            "retention",
            "class",
            "class");

    private static final int MOST = 10_000;

    /**
     * What is settled for an address.
     *
     * @param column names of the columns it stands in, from the top
     * @param retention 保管期限, or null to go by the name of the column
     * @param folder 类别, or null to go by the name of the column
     */
    public record Placing(
            List<String> column,
            @Nullable Retention retention,
            @Nullable String folder) {
        public Placing {
            column = List.copyOf(column);
        }
    }

    /**
     * A row.
     *
     * @param starts how the address may begin, decoded, bytes as characters of ISO 8859-1
     * @param open whether it may break off anywhere
     */
    private record Rule(List<String> starts, boolean open, Placing placing, String shown, Location at) {

        /** How much of an address it covers; -1 when none. */
        int covers(String address) {
            for (String start : starts) {
                boolean begins = address.startsWith(start);
                if (begins && (open || start.length() == address.length() || isEnd(start, address))) {
                    return start.length();
                }
            }
            return -1;
        }

        private static boolean isEnd(String start, String address) {
            return start.isEmpty()
                    || !isWord(start.charAt(start.length() - 1))
                    || !isWord(address.charAt(start.length()));
        }

        private static boolean isWord(char c) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80;
        }
    }

    private final List<Rule> rules;
    private final Set<Rule> used = ConcurrentHashMap.newKeySet();

    private OldColumns(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads a table; empty after reporting what is wrong with it. */
    public static Optional<OldColumns> read(Path file, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        List<Row> rows = new ArrayList<>();
        Optional<Row> head = Optional.empty();
        try {
            SourceTree.Item item = new SourceTree.Item(FileNames.of(file), file, Files.size(file));
            head = TableReader.read(
                    item,
                    row -> {
                        if (rows.size() <= MOST) {
                            rows.add(row);
                        }
                    },
                    found);
        } catch (IOException e) {
            found.report(Code.IO_READ, Location.ofFile(FileNames.of(file)), SystemMessages.of(e));
        }
        Optional<OldColumns> columns = head.flatMap(headings -> of(headings, rows, found));
        boolean wrong = found.hasErrors();
        found.sorted()
                .forEach(told -> diagnostics.report(
                        told.code(), told.at(), told.related(), told.args().toArray()));
        return wrong ? Optional.empty() : columns;
    }

    private static Optional<OldColumns> of(Row head, List<Row> rows, Diagnostics diagnostics) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < head.cells().size(); i++) {
            Cell cell = head.cells().get(i);
            String name = HEADINGS.get(cell.text().strip().toLowerCase(Locale.ROOT));
            if (name == null) {
                diagnostics.report(Code.COLUMNS_HEADING, cell.at(), cell.text());
            } else {
                places.put(name, i);
            }
        }
        if (!places.containsKey("prefix") || !places.containsKey("column")) {
            diagnostics.report(Code.COLUMNS_HEADINGS, head.cells().get(0).at());
        }
        if (rows.size() > MOST) {
            diagnostics.report(Code.COLUMNS_MANY, rows.get(MOST).cells().get(0).at(), MOST);
        }
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        List<Rule> rules = new ArrayList<>();
        Map<String, Location> starts = new HashMap<>();
        Map<String, Rule> columns = new HashMap<>();
        for (Row row : rows) {
            Rule rule = rule(row, places, diagnostics);
            if (rule == null) {
                continue;
            }
            Location twice = starts.putIfAbsent(rule.starts().get(0) + (rule.open() ? "*" : ""), rule.at());
            if (twice != null) {
                diagnostics.report(Code.COLUMNS_TWICE, rule.at(), List.of(twice), rule.shown());
            }
            Rule other = columns.putIfAbsent(String.join("/", rule.placing().column()), rule);
            if (other != null && !other.placing().equals(rule.placing())) {
                diagnostics.report(
                        Code.COLUMNS_DIFFER,
                        rule.at(),
                        List.of(other.at()),
                        String.join("/", rule.placing().column()));
            }
            rules.add(rule);
        }
        return diagnostics.hasErrors() ? Optional.empty() : Optional.of(new OldColumns(rules));
    }

    private static @Nullable Rule rule(Row row, Map<String, Integer> places, Diagnostics diagnostics) {
        Cell prefix = row.cells().get(places.getOrDefault("prefix", 0));
        Cell column = row.cells().get(places.getOrDefault("column", 0));
        List<String> names = Arrays.stream(column.text().split("[/／>＞]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String start = prefix.text().strip();
        boolean open = start.endsWith("*");
        String plain = open ? start.substring(0, start.length() - 1) : start;
        if (plain.isEmpty() || plain.contains("*")) {
            diagnostics.report(Code.COLUMNS_PREFIX, prefix.at());
            return null;
        }
        if (names.isEmpty()) {
            diagnostics.report(Code.COLUMNS_NO_COLUMN, column.at());
            return null;
        }
        Retention retention = null;
        String told = text(row, places.get("retention"));
        if (!told.isEmpty()) {
            retention = Arrays.stream(Retention.values())
                    .filter(one -> one.key().equals(told) || one.chinese().equals(told.replaceAll("\\s|定期", "")))
                    .findFirst()
                    .orElse(null);
            if (retention == null) {
                Cell cell = row.cells().get(places.getOrDefault("retention", 0));
                diagnostics.report(Code.COLUMNS_RETENTION, cell.at(), told);
                return null;
            }
        }
        String folder = text(row, places.get("class"));
        List<String> starts =
                List.of(canonical(plain, StandardCharsets.UTF_8), canonical(plain, Charset.forName("GB18030")));
        Placing placing = new Placing(names, retention, folder.isEmpty() ? null : folder);
        return new Rule(starts, open, placing, start, prefix.at());
    }

    private static String text(Row row, @Nullable Integer place) {
        return place == null ? "" : row.cells().get(place).text().strip();
    }

    /** An address without its host, unescaped: bytes as characters of ISO 8859-1, Latin letters small. */
    private static String canonical(String address, Charset charset) {
        String path = address.replaceFirst("^(?i:https?:)?//[^/?#]*", "").replace('\\', '/');
        String rooted = path.startsWith("/") ? path : "/" + path;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = rooted.getBytes(charset);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        String text = out.toString(StandardCharsets.ISO_8859_1);
        StringBuilder small = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            small.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return small.toString();
    }

    /**
     * What is settled for a page; empty when no row is for it. Safe for use by many threads.
     *
     * @param address what the page's address was, with or without its host, or its path in the folder of the old site
     */
    public Optional<Placing> of(String address) {
        String wanted = canonical(address, StandardCharsets.UTF_8);
        Rule best = null;
        int most = -1;
        for (Rule rule : rules) {
            int covers = rule.covers(wanted);
            if (covers > most) {
                best = rule;
                most = covers;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        used.add(best);
        return Optional.of(best.placing());
    }

    /** Reports each row that was for no page asked for until now. */
    public void tellUnused(Diagnostics diagnostics) {
        rules.stream()
                .filter(rule -> !used.contains(rule))
                .forEach(rule -> diagnostics.report(Code.COLUMNS_UNUSED, rule.at(), rule.shown()));
    }

    /** Settings in which what this table says of the columns asked for until now comes before what was settled otherwise. */
    public HandoverSettings into(HandoverSettings settings) {
        Map<String, HandoverSettings.ColumnRule> columns = new LinkedHashMap<>(settings.columns());
        for (Rule rule : rules) {
            Placing placing = rule.placing();
            if (used.contains(rule) && (placing.retention() != null || placing.folder() != null)) {
                columns.put(
                        String.join("/", placing.column()),
                        new HandoverSettings.ColumnRule(placing.retention(), placing.folder(), rule.at()));
            }
        }
        return settings.withColumns(columns);
    }
}
