package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.EnumMap;
import java.util.Map;

/** Reports what is wrong with one table: each sort of mistake ten times with its place, the rest as a number. */
final class TableProblems {

    private static final int EACH = 10;

    private final String file;
    private final Diagnostics diagnostics;
    private final Map<Code, Integer> counts = new EnumMap<>(Code.class);

    TableProblems(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    String file() {
        return file;
    }

    void report(Code code, Location at, Object... args) {
        if (counts.merge(code, 1, Integer::sum) <= EACH) {
            diagnostics.report(code, at, args);
        }
    }

    /** For the file as a whole. */
    void report(Code code, Object... args) {
        report(code, Location.ofFile(file), args);
    }

    /** Tells of those that were only counted. */
    void finish() {
        counts.forEach((code, count) -> {
            if (count > EACH) {
                diagnostics.report(Code.TABLE_MORE, Location.ofFile(file), code.id(), count - EACH);
            }
        });
        counts.clear();
    }
}
