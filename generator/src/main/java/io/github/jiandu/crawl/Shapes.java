package io.github.jiandu.crawl;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notices addresses that go on for ever. Addresses are of one shape when they differ in digits and values alone; a shape is
 * closed when the last {@value #WINDOW} pages of it brought nothing new: no text but what others of the shape have, digits aside,
 * and no address of another shape. So a calendar ends, and a list of articles or pictures by number does not.
 */
final class Shapes {

    private static final int WINDOW = 30;
    /** Pages of a shape whose parameters are dates: calendars may say something else on every page. */
    private static final int MOST_DATES = 400;

    private static final int MOST_NAMES = 25;
    private static final int MOST_CHARS = 1500;
    private static final int MOST_PARAMETERS = 30;
    private static final int MOST_REPEATS = 3;
    private static final int MOST_NUMBER_REPEATS = 5;
    private static final int LONGEST_CYCLE = 4;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DATE_NAME = Pattern.compile(
            "(?:.*(?:date|day|month|year|riqi|calendar)|y|m|d|ym|ymd|yy|mm|dd|rq|nian|yue|ri|time)\\d*",
            Pattern.CASE_INSENSITIVE);

    private static final class Shape {
        final Set<Long> texts = new HashSet<>();
        final Deque<Boolean> last = new ArrayDeque<>();
        int pages;
        boolean closed;
    }

    private final Map<String, Shape> shapes = new HashMap<>();

    /** The shape of an address. */
    static String of(Address address) {
        StringBuilder shape = new StringBuilder(address.site());
        shape.append(DIGITS.matcher(address.path()).replaceAll("#"));
        Set<String> names = names(address.query());
        if (!names.isEmpty()) {
            shape.append('?').append(String.join("&", names));
        }
        return shape.toString();
    }

    private static Set<String> names(@Nullable String query) {
        Set<String> names = new TreeSet<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                // a query without names is a value
                names.add(equals < 0 ? DIGITS.matcher(pair).replaceAll("#") : pair.substring(0, equals));
            }
        }
        return names;
    }

    /** Whether no more addresses of the shape are to be asked for. */
    boolean isClosed(String shape) {
        Shape known = shapes.get(shape);
        return known != null && known.closed;
    }

    /**
     * Takes note of a page.
     *
     * @param text what {@link TextPrint#exact} says of its text
     * @param leadsOn whether it led to an address of another shape that nobody knew
     */
    void page(Address address, String name, long text, boolean leadsOn) {
        Shape shape = shapes.computeIfAbsent(name, key -> new Shape());
        shape.pages++;
        shape.last.addLast(shape.texts.add(text) || leadsOn);
        if (shape.last.size() > WINDOW) {
            shape.last.removeFirst();
        }
        boolean barren = shape.last.size() == WINDOW && !shape.last.contains(true);
        boolean dates = shape.pages >= MOST_DATES
                && address.query() != null
                && names(address.query()).stream()
                        .allMatch(part -> DATE_NAME.matcher(part).matches());
        shape.closed |= barren || dates;
    }

    /** Whether an address shows by itself that it grows: {@code /a/a/a/}, {@code /a/b/a/b/a/b/}, hundreds of parameters. */
    static boolean grows(Address address) {
        String[] names = address.path().split("/", -1);
        String query = address.query() == null ? "" : address.query();
        if (names.length > MOST_NAMES || address.toString().length() > MOST_CHARS) {
            return true;
        }
        String[] parameters = query.split("&", -1);
        if (parameters.length > MOST_PARAMETERS
                || Arrays.stream(parameters)
                                                .filter(pair -> !pair.isEmpty())
                                                .distinct()
                                                .count()
                                        * MOST_REPEATS
                                <= Arrays.stream(parameters)
                                        .filter(pair -> !pair.isEmpty())
                                        .count()
                        && !query.isEmpty()) {
            return true;
        }
        for (int cycle = 1; cycle <= LONGEST_CYCLE; cycle++) {
            int same = 0;
            for (int i = 1; i + cycle < names.length; i++) {
                boolean repeats = !names[i].isEmpty() && names[i].equals(names[i + cycle]);
                same = repeats ? same + 1 : 0;
                boolean number = DIGITS.matcher(names[i]).matches();
                int most = number ? MOST_NUMBER_REPEATS : MOST_REPEATS;
                if (same >= cycle * (most - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
