package io.github.jiandu.bake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The clock and the random numbers of one run. The two runs of a page differ in everything a page may show of them: year,
 * month, day, day of the week, morning and evening, even and odd; and where one draws low numbers, the other draws high ones.
 */
final class Chance {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter LAST_MODIFIED =
            DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT).withZone(ZONE);
    /** So many numbers lie in the lower or upper part; later ones anywhere, for those who draw until they have all. */
    private static final int ONE_SIDED = 100;

    private final Instant start;
    private final boolean low;
    private long ticks;
    private int drawn;
    private long state = 20_040_801;
    private boolean asked;

    private Chance(String start, boolean low) {
        this.start = Instant.parse(start);
        this.low = low;
    }

    static Chance first() {
        return new Chance("2009-03-25T01:07:31.123Z", true);
    }

    static Chance second() {
        return new Chance("2026-12-26T12:44:08.678Z", false);
    }

    /** Whether a script has asked for the time or a random number: if not, a second run would be the same. */
    boolean isAsked() {
        return asked;
    }

    /** Milliseconds since 1970. A script that waits in a loop sees time go by. */
    double now() {
        asked = true;
        return start.toEpochMilli() + ticks++;
    }

    double random() {
        asked = true;
        state = state * 6364136223846793005L + 1442695040888963407L;
        double number = (state >>> 11) * 0x1p-53;
        if (drawn >= ONE_SIDED) {
            return low ? number : 1 - 0x1p-53 - number;
        }
        drawn++;
        return low ? number * 0.3 : 1 - 0x1p-53 - number * 0.3;
    }

    String lastModified() {
        asked = true;
        return LAST_MODIFIED.format(start);
    }
}
