package io.github.jiandu.lifecycle;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of a site's moves from state to state: a line of JSON for each, to which lines are only added. Each line holds
 * the SHA-256 of the line before it, so that none can be changed or taken out unnoticed.
 *
 * <pre>
 * {"n":1,"date":"2026-11-01","verb":"retire","state":"migrating","from":"2026-11-01","until":"2026-12-01","previous":"000..."}
 * {"n":2,"date":"2026-12-05","verb":"archive","state":"archived","archived":"2026-12-05","previous":"5e8f..."}
 * </pre>
 */
public final class LifecycleLog {

    /** The file, in the site's folder. */
    public static final String FILE = "data/lifecycle.jsonl";

    /** What it is called in the output, at its top. */
    public static final String PUBLISHED = "lifecycle.jsonl";

    /** What stands for the line before the first. */
    static final String NOTHING = "0".repeat(64);

    /**
     * A move.
     *
     * @param date day of the move
     * @param verb the command that made it
     * @param at the line
     */
    public record Move(
            LocalDate date,
            String verb,
            LifecycleState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate archived,
            @Nullable String successor,
            @Nullable String reason,
            @Nullable String approval,
            boolean forceMajeure,
            Location at) {

        /** The move that brings a site into the state it declares. */
        public static Move of(LocalDate date, String verb, Lifecycle to, @Nullable String reason) {
            Lifecycle.Told why = to.reason();
            Lifecycle.Told where = to.successor();
            return new Move(
                    date,
                    verb,
                    to.state(),
                    to.from() == null ? null : to.from().date(),
                    to.from() == null ? null : to.end().orElse(null),
                    to.archived() == null ? null : to.archived().date(),
                    where == null ? null : where.text(),
                    reason != null ? reason : why == null ? null : why.text(),
                    to.approval(),
                    to.forceMajeure() != null,
                    Location.ofFile(FILE));
        }
    }

    private final String text;
    private final List<Move> moves;
    private final String last;

    private LifecycleLog(String text, List<Move> moves, String last) {
        this.text = text;
        this.moves = List.copyOf(moves);
        this.last = last;
    }

    /** The log of a site; empty when there is none. A line that was changed or makes no sense is reported. */
    public static LifecycleLog read(SourceTree tree, Diagnostics diagnostics) {
        // a site without a log is nothing to report
        boolean exists = Files.exists(tree.root().resolve(FILE));
        return (exists ? tree.read(FILE, diagnostics) : Optional.<SourceFile>empty())
                .map(file -> read(file, diagnostics))
                .orElse(new LifecycleLog("", List.of(), NOTHING));
    }

    /** The log that a text holds. */
    public static LifecycleLog read(SourceFile file, Diagnostics diagnostics) {
        List<Move> moves = new ArrayList<>();
        String previous = NOTHING;
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Location at =
                    Location.of(file.path(), i + 1, 1, Math.max(1, lines.get(i).length()));
            Map<String, String> fields = fields(lines.get(i));
            Optional<Move> move = move(fields, at);
            boolean whole = previous.equals(fields.get("previous"))
                    && String.valueOf(i + 1).equals(fields.get("n"));
            if (move.isEmpty() || !whole) {
                diagnostics.report(Code.LIFECYCLE_LOG_BROKEN, at, i + 1);
                break;
            }
            moves.add(move.get());
            previous = digest(lines.get(i));
        }
        return new LifecycleLog(file.text(), moves, previous);
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        Diagnostics unread = new Diagnostics();
        // JSON is YAML too
        Yaml.readMapping(new SourceFile(FILE, line), unread)
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    if (entry.value() instanceof YamlNode.Scalar value) {
                        fields.put(entry.key().text(), value.text());
                    }
                }));
        return unread.hasErrors() ? Map.of() : fields;
    }

    private static Optional<Move> move(Map<String, String> fields, Location at) {
        try {
            Optional<LifecycleState> state = LifecycleState.of(fields.getOrDefault("state", ""));
            LocalDate date = date(fields, "date");
            if (state.isEmpty() || date == null) {
                return Optional.empty();
            }
            return Optional.of(new Move(
                    date,
                    fields.getOrDefault("verb", ""),
                    state.get(),
                    date(fields, "from"),
                    date(fields, "until"),
                    date(fields, "archived"),
                    fields.get("successor"),
                    fields.get("reason"),
                    fields.get("approval"),
                    "true".equals(fields.get("forceMajeure")),
                    at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate date(Map<String, String> fields, String name) {
        String value = fields.get(name);
        return value == null ? null : LocalDate.parse(value);
    }

    /** All moves, the earliest first. */
    public List<Move> moves() {
        return moves;
    }

    public Optional<Move> last() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
    }

    /** The text of the log with one more move. */
    public String with(Move move) {
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return before + line(move) + "\n";
    }

    /** The text of the log as it stands. */
    public String text() {
        return text;
    }

    private String line(Move move) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("date", move.date().toString());
        texts.put("verb", move.verb());
        texts.put("state", move.state().key());
        put(texts, "from", move.from());
        put(texts, "until", move.until());
        put(texts, "archived", move.archived());
        put(texts, "successor", move.successor());
        put(texts, "reason", move.reason());
        put(texts, "approval", move.approval());
        StringBuilder line = new StringBuilder("{\"n\":").append(moves.size() + 1);
        texts.forEach(
                (name, value) -> line.append(",\"").append(name).append("\":").append(JsonWriter.quoted(value)));
        if (move.forceMajeure()) {
            line.append(",\"forceMajeure\":true");
        }
        return line.append(",\"previous\":\"").append(last).append("\"}").toString();
    }

    private static void put(Map<String, String> texts, String name, @Nullable Object value) {
        if (value != null) {
            texts.put(name, value.toString());
        }
    }

    static String digest(String line) {
        return Algorithm.SHA256.hex(line);
    }
}
