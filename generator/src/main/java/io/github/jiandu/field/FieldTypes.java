package io.github.jiandu.field;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.ControlCharacters;
import io.github.jiandu.source.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of values that fields have. */
public final class FieldTypes {

    /** The time zone of every date in a site. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static final FieldType<String> TEXT = text("文字");
    public static final FieldType<Boolean> BOOLEAN = scalar(
            "是或否", new FieldForm.YesOrNo(List.of("true", "yes", "是", "false", "no", "否")), FieldTypes::toBoolean);
    public static final FieldType<List<String>> LINES = new LinesType();
    public static final FieldType<Integer> INTEGER = scalar("整数", new FieldForm.Whole(), FieldTypes::toInteger);
    /** A number of things: an integer that is not negative. */
    public static final FieldType<Integer> COUNT = scalar("数量，整数", new FieldForm.Whole(), FieldTypes::toCount);

    /** A sum or an average, kept as it was written. */
    public static final FieldType<String> AMOUNT =
            pattern("数字，可带小数", Pattern.compile("\\d{1,12}(\\.\\d{1,6})?"), "12.5");

    private static final Set<String> TRUE = Set.of("true", "yes", "是");
    private static final Set<String> FALSE = Set.of("false", "no", "否");

    private static final Pattern DATE_FORM = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?"
            + "(?:[T ]?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");

    public static final FieldType<LocalDateTime> DATE = scalar("日期", new FieldForm.Date(DATE_FORM), FieldTypes::toDate);

    private interface ScalarReader<T> {
        Optional<T> read(String field, YamlNode.Scalar scalar, Diagnostics diagnostics);
    }

    private record ScalarType<T>(String description, List<String> choices, FieldForm form, ScalarReader<T> reader)
            implements FieldType<T> {
        @Override
        public Optional<T> read(String field, YamlNode node, Diagnostics diagnostics) {
            if (node instanceof YamlNode.Scalar scalar) {
                return reader.read(field, clean(scalar, diagnostics), diagnostics);
            }
            diagnostics.report(Code.FIELD_NOT_TEXT, node.at(), field);
            return Optional.empty();
        }
    }

    private record ListType<T>(FieldType<T> item) implements FieldType<List<T>> {
        @Override
        public Optional<List<T>> read(String field, YamlNode node, Diagnostics diagnostics) {
            // One value where a list may stand is a list of one: editors write "keywords: 防汛".
            List<YamlNode> nodes = node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
            List<T> items = new ArrayList<>(nodes.size());
            for (YamlNode value : nodes) {
                if (value instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
                    continue;
                }
                item.read(field, value, diagnostics).ifPresent(items::add);
            }
            return Optional.of(List.copyOf(items));
        }

        @Override
        public String description() {
            return item.description() + "的列表";
        }

        @Override
        public boolean isList() {
            return true;
        }

        @Override
        public FieldForm form() {
            return new FieldForm.Several(item.form());
        }

        @Override
        public Optional<FieldTable> group() {
            return item.group();
        }
    }

    private record NestedType(FieldTable table) implements FieldType<FieldValues> {
        @Override
        public Optional<FieldValues> read(String field, YamlNode node, Diagnostics diagnostics) {
            if (node instanceof YamlNode.Mapping mapping) {
                return Optional.of(table.read(mapping, diagnostics));
            }
            diagnostics.report(Code.FIELD_NOT_MAPPING, node.at(), field, table.names(), table.keys());
            return Optional.empty();
        }

        @Override
        public String description() {
            return "一组：" + table.names();
        }

        @Override
        public FieldForm form() {
            return new FieldForm.Group(table);
        }

        @Override
        public Optional<FieldTable> group() {
            return Optional.of(table);
        }
    }

    private record TextOrNested<T>(
            Function<YamlNode.Scalar, T> text, Function<FieldValues, Optional<T>> nested, FieldTable table)
            implements FieldType<T> {
        @Override
        public Optional<T> read(String field, YamlNode node, Diagnostics diagnostics) {
            if (node instanceof YamlNode.Scalar scalar) {
                return Optional.of(text.apply(clean(scalar, diagnostics)));
            }
            return new NestedType(table).read(field, node, diagnostics).flatMap(nested);
        }

        @Override
        public String description() {
            return "文字，或一组：" + table.names();
        }

        @Override
        public FieldForm form() {
            return new FieldForm.TextOrGroup(table);
        }

        @Override
        public Optional<FieldTable> group() {
            return Optional.of(table);
        }
    }

    private record MapType<T>(FieldType<T> item) implements FieldType<Map<YamlNode.Scalar, T>> {
        @Override
        public Optional<Map<YamlNode.Scalar, T>> read(String field, YamlNode node, Diagnostics diagnostics) {
            if (!(node instanceof YamlNode.Mapping mapping)) {
                diagnostics.report(Code.FIELD_NOT_MAPPING, node.at(), field, description(), "names with values");
                return Optional.empty();
            }
            Map<YamlNode.Scalar, T> values = new LinkedHashMap<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                item.read(entry.key().text(), entry.value(), diagnostics).ifPresent(v -> values.put(entry.key(), v));
            }
            return Optional.of(values);
        }

        @Override
        public String description() {
            return "一组“名称: 值”，值为" + item.description();
        }

        @Override
        public FieldForm form() {
            return new FieldForm.Named(item.form());
        }
    }

    private FieldTypes() {}

    /** Escapes such as {@code \\x01} bring in what no file may hold. */
    private static YamlNode.Scalar clean(YamlNode.Scalar scalar, Diagnostics diagnostics) {
        int control = ControlCharacters.first(scalar.text());
        if (control < 0) {
            return scalar;
        }
        diagnostics.report(
                Code.SOURCE_CONTROL_CHARACTER,
                scalar.at(),
                "U+"
                        + Integer.toHexString(0x10000 | scalar.text().charAt(control))
                                .substring(1));
        return new YamlNode.Scalar(ControlCharacters.blanked(scalar.text()).strip(), scalar.quoted(), scalar.at());
    }

    /** Text of a stated kind, such as "栏目路径". */
    public static FieldType<String> text(String description) {
        return scalar(description, (field, scalar, diagnostics) -> Optional.of(scalar.text()));
    }

    /** Text that must match a pattern; {@code expected} tells how to write it. */
    public static FieldType<String> pattern(String description, Pattern pattern, String expected) {
        return scalar(description, new FieldForm.Text(pattern, expected), (field, scalar, diagnostics) -> {
            if (pattern.matcher(scalar.text()).matches()) {
                return Optional.of(scalar.text());
            }
            diagnostics.report(Code.FIELD_FORM, scalar.at(), field, scalar.text(), expected);
            return Optional.empty();
        });
    }

    /** Text that keeps its place, for values that are checked once the whole site is known. */
    public static FieldType<YamlNode.Scalar> located(String description) {
        return scalar(description, (field, scalar, diagnostics) -> Optional.of(scalar));
    }

    /** One of a few values, each with an English and a Chinese name. */
    public static <E> FieldType<E> choice(List<E> values, Function<E, String> english, Function<E, String> chinese) {
        List<String> names = values.stream()
                .flatMap(value -> Stream.of(english.apply(value), chinese.apply(value)))
                .distinct()
                .toList();
        return new ScalarType<>(
                String.join("、", names), names, new FieldForm.Choice(names), (field, scalar, diagnostics) -> {
                    for (E value : values) {
                        if (scalar.text().equals(english.apply(value))
                                || scalar.text().equals(chinese.apply(value))) {
                            return Optional.of(value);
                        }
                    }
                    diagnostics.report(
                            Code.FIELD_CHOICE,
                            scalar.at(),
                            field,
                            scalar.text(),
                            values.stream()
                                    .map(value -> bothNames(english.apply(value), chinese.apply(value)))
                                    .collect(Collectors.joining("、")),
                            values.stream().map(english).collect(Collectors.joining(", ")));
                    return Optional.empty();
                });
    }

    private static String bothNames(String english, String chinese) {
        return english.equals(chinese) ? english : english + "/" + chinese;
    }

    public static <T> FieldType<List<T>> listOf(FieldType<T> item) {
        return new ListType<>(item);
    }

    /** A group of fields with a table of its own. */
    public static FieldType<FieldValues> nested(FieldTable table) {
        return new NestedType(table);
    }

    /** A row of a table: so many counts, as a list or in one line with blanks between. */
    public static FieldType<List<Integer>> counts(int size) {
        return new CountsType(size);
    }

    /** Names of the editor's choice, each with a value. */
    public static <T> FieldType<Map<YamlNode.Scalar, T>> mapOf(FieldType<T> item) {
        return new MapType<>(item);
    }

    /**
     * Plain text in the simple case, a group of fields when more is to be said.
     *
     * @param nested the value, or empty for a group without its required fields, which has been reported
     */
    public static <T> FieldType<T> textOrNested(
            Function<YamlNode.Scalar, T> text, Function<FieldValues, Optional<T>> nested, FieldTable table) {
        return new TextOrNested<>(text, nested, table);
    }

    /** Lines of text: a list of them, or a block of lines; each is a paragraph, a step or an item. */
    private record LinesType() implements FieldType<List<String>> {
        @Override
        public Optional<List<String>> read(String field, YamlNode node, Diagnostics diagnostics) {
            return new ListType<>(TEXT)
                    .read(field, node, diagnostics)
                    .map(texts -> texts.stream()
                            .flatMap(String::lines)
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }

        @Override
        public String description() {
            return "文字，一行一条";
        }

        @Override
        public FieldForm form() {
            return new FieldForm.Several(new FieldForm.Text(null, null));
        }
    }

    private record CountsType(int size) implements FieldType<List<Integer>> {
        @Override
        public Optional<List<Integer>> read(String field, YamlNode node, Diagnostics diagnostics) {
            List<YamlNode> nodes = node instanceof YamlNode.Sequence sequence
                    ? sequence.items()
                    : node instanceof YamlNode.Scalar scalar ? words(scalar) : List.of(node);
            List<Integer> counts = new ArrayList<>(nodes.size());
            for (YamlNode value : nodes) {
                COUNT.read(field, value, diagnostics).ifPresent(counts::add);
            }
            // a word that is no number has been reported
            if (nodes.size() != size && counts.size() == nodes.size()) {
                diagnostics.report(Code.FIELD_COUNTS, node.at(), field, nodes.size(), size);
            }
            return counts.size() == size ? Optional.of(List.copyOf(counts)) : Optional.empty();
        }

        private static List<YamlNode> words(YamlNode.Scalar line) {
            return Stream.of(line.text().strip().split("[\\s,，、]+"))
                    .<YamlNode>map(word -> new YamlNode.Scalar(word, line.quoted(), line.at()))
                    .toList();
        }

        @Override
        public FieldForm form() {
            // a line of numbers is one text, which the reader divides
            return new FieldForm.Any("0 ".repeat(size).strip());
        }

        @Override
        public String description() {
            return size + " 个数，写成列表，或用空格隔开";
        }
    }

    private static <T> FieldType<T> scalar(String description, ScalarReader<T> reader) {
        return scalar(description, new FieldForm.Text(null, null), reader);
    }

    private static <T> FieldType<T> scalar(String description, FieldForm form, ScalarReader<T> reader) {
        return new ScalarType<>(description, List.of(), form, reader);
    }

    private static Optional<Boolean> toBoolean(String field, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        if (TRUE.contains(scalar.text())) {
            return Optional.of(true);
        }
        if (FALSE.contains(scalar.text())) {
            return Optional.of(false);
        }
        diagnostics.report(Code.FIELD_BOOLEAN, scalar.at(), field, scalar.text());
        return Optional.empty();
    }

    private static Optional<Integer> toInteger(String field, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        if (scalar.text().matches("-?\\d{1,9}")) {
            return Optional.of(Integer.valueOf(scalar.text()));
        }
        diagnostics.report(
                scalar.text().matches("-?\\d+") ? Code.FIELD_TOO_LARGE : Code.FIELD_INTEGER,
                scalar.at(),
                field,
                scalar.text());
        return Optional.empty();
    }

    private static Optional<Integer> toCount(String field, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        Optional<Integer> number = toInteger(field, scalar, diagnostics);
        if (number.isPresent() && number.get() < 0) {
            diagnostics.report(Code.FIELD_NEGATIVE, scalar.at(), field, scalar.text());
            return Optional.empty();
        }
        return number;
    }

    private static Optional<LocalDateTime> toDate(String field, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        Optional<LocalDateTime> date = parseDate(scalar.text());
        if (date.isEmpty()) {
            diagnostics.report(Code.FIELD_DATE, scalar.at(), field, scalar.text());
        }
        return date;
    }

    /**
     * Reads a date in any of the forms people write, in the time zone of {@link #ZONE} unless another stands with it.
     * Empty for other forms and for dates that no calendar has.
     */
    public static Optional<LocalDateTime> parseDate(String text) {
        Matcher matcher = DATE_FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                    .atTime(number(matcher, 4), number(matcher, 5), number(matcher, 6));
            String offset = matcher.group(7);
            return Optional.of(
                    offset == null
                            ? local
                            : local.atOffset(ZoneOffset.of(offset))
                                    .atZoneSameInstant(ZONE)
                                    .toLocalDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
