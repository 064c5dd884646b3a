package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes values of one group in a YAML file, such as those below {@code lifecycle:}, and leaves every other character as it
 * is: order, comments, line ends.
 *
 * @param group English and Chinese name of the group
 * @param names English name of each value and its Chinese one, in the order in which new ones are put in
 * @param values what each is to be, plain text; null takes it out. Values that are not named stay
 */
public record MappingEdit(Name group, List<Name> names, Map<String, @Nullable String> values) {

    /** What a key is called in English and in Chinese. */
    public record Name(String key, String chinese) {
        boolean is(String text) {
            return text.equals(key) || text.equals(chinese);
        }
    }

    private static final Pattern LINE = Pattern.compile("^(\\s+)([^\\s:#\"'][^:]*?)\\s*:(?:\\s+(.*))?$");
    private static final Pattern COMMENT = Pattern.compile("\\s(#.*)$");
    /** Texts that mean themselves without quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9/._~%-]*(:[\\p{IsHan}A-Za-z0-9/._~%-]+)*");

    public MappingEdit {
        names = List.copyOf(names);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The new text; empty when the file is written in a way that cannot be changed like this. */
    public Optional<String> apply(String text) {
        Optional<List<YamlNode.Entry>> before = entries(text);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        boolean closed = text.isEmpty() || text.endsWith("\n");
        List<String> lines = new ArrayList<>(text.lines().toList());
        int head = head(lines);
        boolean chinese = head >= 0 ? lines.get(head).startsWith(group.chinese()) : isChinese(before.get());
        if (head < 0) {
            lines.add((chinese ? group.chinese() : group.key()) + ":");
            head = lines.size() - 1;
        }
        change(lines, head, chinese);
        String edited = String.join(end, lines) + (closed || head == lines.size() - 1 ? end : "");
        return isRight(before.get(), entries(edited)) ? Optional.of(edited) : Optional.empty();
    }

    private int head(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int colon = line.indexOf(':');
            if (colon > 0 && group.is(line.substring(0, colon).strip()) && !line.startsWith(" ")) {
                return i;
            }
        }
        return -1;
    }

    private void change(List<String> lines, int head, boolean chinese) {
        int last = head;
        String indent = "  ";
        Map<String, @Nullable String> open = new LinkedHashMap<>(values);
        for (int i = head + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith(" ") && !line.startsWith("#")) {
                break;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            String name = matcher.group(2);
            indent = matcher.group(1);
            last = i;
            Optional<Name> known = names.stream()
                    .filter(one -> one.is(name) && values.containsKey(one.key()))
                    .findFirst();
            if (known.isEmpty()) {
                continue;
            }
            String value = values.get(known.get().key());
            open.remove(known.get().key());
            if (value == null) {
                lines.remove(i--);
                last = i;
            } else {
                lines.set(i, indent + name + ": " + written(value) + comment(matcher.group(3)));
            }
        }
        for (Name name : names) {
            String value = open.get(name.key());
            if (value != null) {
                lines.add(++last, indent + (chinese ? name.chinese() : name.key()) + ": " + written(value));
            }
        }
    }

    /** What stands behind a value. */
    private static String comment(@Nullable String rest) {
        String text = rest == null ? "" : rest;
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        String behind = quoted ? text.substring(text.lastIndexOf(text.charAt(0)) + 1) : " " + text;
        Matcher comment = COMMENT.matcher(behind);
        return comment.find() ? " " + comment.group(1) : "";
    }

    private static String written(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Nothing else changed, and the values are what they should be. */
    private boolean isRight(List<YamlNode.Entry> before, Optional<List<YamlNode.Entry>> after) {
        if (after.isEmpty() || !others(before).equals(others(after.get()))) {
            return false;
        }
        Map<String, String> had = inGroup(before);
        Map<String, String> has = inGroup(after.get());
        for (Name name : names) {
            String now = has.getOrDefault(name.key(), has.get(name.chinese()));
            String was = had.getOrDefault(name.key(), had.get(name.chinese()));
            String wanted = values.containsKey(name.key()) ? values.get(name.key()) : was;
            boolean same = wanted == null ? now == null : wanted.equals(now);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private List<String> others(List<YamlNode.Entry> entries) {
        return entries.stream()
                .filter(entry -> !group.is(entry.key().text()))
                .map(entry -> entry.key().text() + ": " + FrontMatterEdit.plain(entry.value()))
                .toList();
    }

    private Map<String, String> inGroup(List<YamlNode.Entry> entries) {
        Map<String, String> found = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries) {
            if (group.is(entry.key().text()) && entry.value() instanceof YamlNode.Mapping mapping) {
                mapping.entries()
                        .forEach(one -> found.put(
                                one.key().text(),
                                one.value() instanceof YamlNode.Scalar scalar
                                        ? scalar.text()
                                        : FrontMatterEdit.plain(one.value())));
            }
        }
        return found;
    }

    private static Optional<List<YamlNode.Entry>> entries(String text) {
        Diagnostics unread = new Diagnostics();
        return Yaml.readMapping(new SourceFile("jiandu.yaml", text.replace("\r\n", "\n")), unread)
                .filter(mapping -> !unread.hasErrors())
                .map(YamlNode.Mapping::entries);
    }

    private static boolean isChinese(List<YamlNode.Entry> entries) {
        long english = entries.stream()
                .filter(entry -> entry.key().text().chars().allMatch(c -> c < 0x80))
                .count();
        return english * 2 < entries.size();
    }
}
