package io.github.jiandu.render;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Message;
import io.github.jiandu.entry.MessageState;
import io.github.jiandu.render.kind.Dates;
import io.github.jiandu.render.view.StatisticsView;
import io.github.jiandu.render.view.StatisticsView.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the messages of a column: by month, by unit, and all together (INT-02, INT-12). */
final class MessageStatistics {

    private static final int MONTHS = 12;
    private static final String NONE = "—";

    private MessageStatistics() {}

    /** The figures on a day, or null when there is no message. */
    static @Nullable StatisticsView of(List<Entry> entries, LocalDate today) {
        List<Message> messages = entries.stream()
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
        if (messages.isEmpty()) {
            return null;
        }
        List<Message> dated = messages.stream()
                .filter(message -> message.receivedOn() != null)
                .toList();
        List<Row> months = rows(
                dated,
                message -> YearMonth.from(Objects.requireNonNull(message.receivedOn())),
                Comparator.reverseOrder(),
                month -> month.getYear() + "年" + month.getMonthValue() + "月");
        List<Row> units = rows(
                messages,
                message -> Objects.requireNonNullElse(message.unit(), "未定"),
                Comparator.naturalOrder(),
                unit -> unit);
        return new StatisticsView(
                Dates.chinese(today), months.subList(0, Math.min(MONTHS, months.size())), units, row("合计", messages));
    }

    private static <K> List<Row> rows(
            List<Message> messages, Function<Message, K> key, Comparator<? super K> order, Function<K, String> name) {
        Map<K, List<Message>> groups = messages.stream()
                .collect(Collectors.groupingBy(key, () -> new TreeMap<K, List<Message>>(order), Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, members) -> rows.add(row(name.apply(group), members)));
        return rows;
    }

    private static Row row(String name, List<Message> messages) {
        int answered = (int) messages.stream()
                .filter(message -> message.state() == MessageState.ANSWERED)
                .count();
        List<Integer> days = messages.stream()
                .map(Message::workingDays)
                .filter(Objects::nonNull)
                .toList();
        int sum = days.stream().mapToInt(Integer::intValue).sum();
        return new Row(
                name,
                messages.size(),
                answered,
                rate(answered, messages.size()),
                days.isEmpty() ? NONE : quotient(sum, days.size()).toPlainString());
    }

    private static String rate(int part, int whole) {
        BigDecimal percent = quotient(100L * part, whole);
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    private static BigDecimal quotient(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
