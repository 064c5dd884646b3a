package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import java.util.Arrays;

/** Tells what is odd in one file, each place of it once; after a thousand only how many more there are. */
final class Oddities {

    private static final int MOST = 1000;

    private final String file;
    private final Diagnostics diagnostics;
    private int told;
    private int untold;
    private int errors;

    Oddities(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    void report(Code code, Object... args) {
        if (code.severity() == Severity.ERROR) {
            errors++;
        }
        if (told == MOST) {
            untold++;
            return;
        }
        told++;
        Object[] shown = Arrays.stream(args).map(Oddities::shown).toArray();
        diagnostics.report(code, Location.ofFile(file), shown);
    }

    /** How many errors there were. */
    int errors() {
        return errors;
    }

    void close() {
        if (untold > 0) {
            diagnostics.report(Code.WARC_MORE, Location.ofFile(file), untold);
            untold = 0;
        }
    }

    /** What comes from a hostile file must neither fill the screen nor steer the terminal. */
    static Object shown(Object arg) {
        if (!(arg instanceof String text)) {
            return arg;
        }
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
        return plain.length() > 300 ? plain.substring(0, 300) + "…" : plain;
    }
}
