package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads records for the sake of checking them, and remembers where captures stand, to hold an index against it. */
final class RecordCheck {

    private static final Set<String> CAPTURES = Set.of("response", "resource", "revisit");

    private final Diagnostics diagnostics;
    /** By file and offset. */
    private final Map<String, Map<Long, Set<String>>> captures = new LinkedHashMap<>();

    private final Map<String, Set<Long>> listed = new HashMap<>();
    private long records;
    private long sound;
    private long undigested;

    RecordCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void read(FileSlice slice) throws IOException {
        Map<Long, Set<String>> places = captures.computeIfAbsent(slice.name(), any -> new LinkedHashMap<>());
        Oddities odd = new Oddities(slice.name(), diagnostics);
        try (WarcReader reader = WarcReader.of(slice, odd)) {
            for (WarcRecord record = reader.next(); record != null; record = reader.next()) {
                String uri = record.targetUri();
                if (uri != null && CAPTURES.contains(record.type())) {
                    places.computeIfAbsent(record.offset(), any -> new HashSet<>(1))
                            .add(uri);
                }
                checkHttp(record, odd);
            }
            records += reader.records();
            sound += Math.max(0, reader.records() - odd.errors());
            undigested += reader.undigested();
        }
    }

    private static void checkHttp(WarcRecord record, Oddities odd) throws IOException {
        String uri = record.targetUri();
        if (uri != null
                && uri.regionMatches(true, 0, "http", 0, 4)
                && record.type().equals("response")
                && record.field("WARC-Segment-Number") == null) {
            if (HttpMessage.read(record.block()) == null) {
                odd.report(Code.WARC_HTTP, record.offset(), uri);
            }
        }
    }

    long records() {
        return records;
    }

    long sound() {
        return sound;
    }

    long undigested() {
        return undigested;
    }

    /** Whether what a line of an index says is so. */
    boolean lists(CdxLine line) {
        String file = WaczReader.baseName(line.filename());
        Set<String> there = captures.getOrDefault(file, Map.of()).getOrDefault(line.offset(), Set.of());
        listed.computeIfAbsent(file, any -> new HashSet<>()).add(line.offset());
        return there.contains(line.url());
    }

    void reportUnlisted() {
        captures.forEach((file, places) -> {
            Oddities odd = new Oddities(file, diagnostics);
            Set<Long> known = listed.getOrDefault(file, Set.of());
            places.forEach((offset, uris) -> {
                if (!known.contains(offset)) {
                    odd.report(Code.CDX_UNLISTED, file, offset, String.join(" ", uris));
                }
            });
            odd.close();
        });
    }
}
