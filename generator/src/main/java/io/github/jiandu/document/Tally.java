package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in one document. A slip that runs through a whole text is told once, at its first place and with its
 * number, so that it does not bury the rest.
 */
final class Tally {

    private record First(Location at, List<Object> args, int count) {
        First again() {
            return new First(at, args, count + 1);
        }
    }

    private final SourceFile source;
    private final Diagnostics diagnostics;
    private final Map<Code, First> first = new EnumMap<>(Code.class);

    Tally(SourceFile source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    Location at(int offset, int length) {
        return source.at(offset, Math.max(1, length));
    }

    /** Something that is told each time. */
    void tell(Code code, int offset, int length, Object... args) {
        diagnostics.report(code, at(offset, length), args);
    }

    /** Something that is told once; the message's last value is how often it was met. */
    void count(Code code, int offset, int length, Object... args) {
        First known = first.get(code);
        first.put(code, known == null ? new First(at(offset, length), List.of(args), 1) : known.again());
    }

    /** Tells what was counted. */
    void finish() {
        first.forEach((code, found) -> {
            List<Object> args = new ArrayList<>(found.args());
            args.add(found.count());
            diagnostics.report(code, found.at(), args.toArray());
        });
    }
}
