package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * Adds one value to the head of a page and leaves every other character as it is: byte order mark, line ends, order,
 * comments. Looks at the text as it stands in the file, which {@link SourceFile} does not keep.
 *
 * @param key English name of the value
 * @param chinese its Chinese name, used in heads that are written in Chinese
 * @param value plain text without quotes
 */
public record FrontMatterEdit(String key, String chinese, String value) {

    private static final String MARK = "\uFEFF";
    private static final String FENCE = "---";

    /** The new text; empty when the value cannot be put in so that the head says the same as before and the value besides. */
    public Optional<String> apply(String text) {
        String mark = text.startsWith(MARK) ? MARK : "";
        String bare = text.substring(mark.length());
        List<YamlNode.Entry> before = entries(bare);
        List<String> lines = lines(bare);
        int open = open(lines);
        StringBuilder edited = new StringBuilder(mark);
        if (open < 0) {
            String end = lineEnd(bare);
            edited.append(FENCE).append(end);
            edited.append(line(chinese)).append(end).append(FENCE).append(end).append(bare);
        } else {
            insert(lines, open, before, edited);
        }
        List<YamlNode.Entry> after = entries(edited.substring(mark.length()));
        return isRight(before, after) ? Optional.of(edited.toString()) : Optional.empty();
    }

    private void insert(List<String> lines, int open, List<YamlNode.Entry> before, StringBuilder edited) {
        int blank = blankLine(lines, open);
        int close = open + 1;
        while (close < lines.size() && !lines.get(close).stripTrailing().equals(FENCE)) {
            close++;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i == blank) {
                int colon = line.indexOf(':') + 1;
                edited.append(line, 0, colon).append(" \"").append(value).append('"');
                String rest = line.substring(colon);
                String comment = rest.stripLeading().startsWith("#") ? " " + rest.strip() : "";
                edited.append(comment).append(lineEnd(line));
                continue;
            }
            if (i == close && blank < 0) {
                edited.append(indent(lines, open)).append(line(isChinese(before) ? chinese : key));
                edited.append(lineEnd(lines.get(open)));
            }
            edited.append(line);
        }
    }

    /** The line on which the key stands without a value, or -1. */
    private int blankLine(List<String> lines, int open) {
        for (int i = open + 1; i < lines.size() && !lines.get(i).stripTrailing().equals(FENCE); i++) {
            if (lines.get(i).matches("\\s*(?:" + key + "|" + chinese + ")\\s*:\\s*(?:#[^\\r\\n]*)?\\R?")) {
                return i;
            }
        }
        return -1;
    }

    private String line(String name) {
        return name + ": \"" + value + '"';
    }

    /** Nothing else changed: the entries of before, with their values, and the new one. */
    private boolean isRight(List<YamlNode.Entry> before, List<YamlNode.Entry> after) {
        List<String> expected = before.stream()
                .filter(entry -> !isOurs(entry))
                .map(FrontMatterEdit::plain)
                .toList();
        List<String> others = after.stream()
                .filter(entry -> !isOurs(entry))
                .map(FrontMatterEdit::plain)
                .toList();
        List<YamlNode.Entry> ours = after.stream().filter(this::isOurs).toList();
        return expected.equals(others)
                && ours.size() == 1
                && ours.get(0).value() instanceof YamlNode.Scalar scalar
                && scalar.text().equals(value);
    }

    private boolean isOurs(YamlNode.Entry entry) {
        return entry.key().text().equals(key) || entry.key().text().equals(chinese);
    }

    /** An entry without its place. */
    private static String plain(YamlNode.Entry entry) {
        return entry.key().text() + ": " + plain(entry.value());
    }

    static String plain(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return '"' + scalar.text() + '"';
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream()
                    .map(FrontMatterEdit::plain)
                    .toList()
                    .toString();
        }
        return ((YamlNode.Mapping) node)
                .entries().stream().map(FrontMatterEdit::plain).toList().toString();
    }

    private static List<YamlNode.Entry> entries(String text) {
        SourceFile file = new SourceFile("page.md", text.replace("\r\n", "\n").replace('\r', '\n'));
        return FrontMatter.read(file, new Diagnostics())
                .fields()
                .map(YamlNode.Mapping::entries)
                .orElse(List.of());
    }

    /** The line that opens the head, or -1. */
    private static int open(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return first < lines.size() && lines.get(first).stripTrailing().equals(FENCE) ? first : -1;
    }

    private static boolean isChinese(List<YamlNode.Entry> entries) {
        long english = entries.stream()
                .filter(entry -> entry.key().text().chars().allMatch(c -> c < 0x80))
                .count();
        return english * 2 <= entries.size();
    }

    /** The blanks before the first key: a head may be indented as a whole. */
    private static String indent(List<String> lines, int open) {
        return lines.stream()
                .skip(open + 1L)
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .findFirst()
                .filter(line -> !line.stripTrailing().equals(FENCE))
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("");
    }

    /** The lines with their ends. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)|(?<=\r)(?!\n)", -1));
    }

    private static String lineEnd(String text) {
        int lf = text.indexOf('\n');
        int cr = text.indexOf('\r');
        if (cr >= 0 && (lf < 0 || cr < lf)) {
            return lf == cr + 1 ? "\r\n" : "\r";
        }
        return "\n";
    }
}
