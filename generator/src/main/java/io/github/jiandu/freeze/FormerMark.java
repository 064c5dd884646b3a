package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a former archiving put into a page, by an earlier run of ours or by the site itself: the new one takes its place. */
final class FormerMark {

    private static final String ID = "lifecycle-banner";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_MARK = 100;

    private FormerMark() {}

    /** The day that a mark tells; null when the tag is none. */
    static @Nullable String day(HtmlScanner tags) {
        String day = isMark(tags) ? value(tags, "data-archived-at") : "";
        return DAY.matcher(day).matches() ? day : null;
    }

    private static boolean isMark(HtmlScanner tags) {
        return value(tags, "id").equals(ID) && value(tags, "data-state").equals("archived");
    }

    private static String value(HtmlScanner tags, String name) {
        int i = tags.attribute(name);
        return i < 0 || tags.valueEnd(i) - tags.valueStart(i) > LONGEST_MARK
                ? ""
                : tags.ascii(tags.valueStart(i), tags.valueEnd(i));
    }

    /** A stretch of a page, in bytes. */
    record Range(int start, int end) {}

    /** What is to go, in order. What the site says of the page itself, within its mark, stays. */
    static List<Range> ranges(ByteBuffer page) {
        List<Range> ranges = new ArrayList<>();
        HtmlScanner tags = new HtmlScanner(page, 0, page.limit());
        int begun = -1;
        boolean ours = false;
        int depth = 0;
        int kept = -1;
        List<Range> keep = new ArrayList<>();
        while (tags.next()) {
            HtmlScanner.Kind kind = tags.kind();
            if (kind == HtmlScanner.Kind.COMMENT && tags.end() - tags.start() < LONGEST_MARK) {
                String text = tags.ascii(tags.start(), tags.end());
                if (begun < 0
                        && (text.equals(Banner.BEGIN_HEAD)
                                || text.equals(Banner.BEGIN_BANNER)
                                || text.equals(Banner.BEGIN_FRAME))) {
                    begun = tags.start();
                    ours = true;
                } else if (ours && text.equals(Banner.END)) {
                    ranges.add(new Range(begun, tags.end()));
                    begun = -1;
                    ours = false;
                }
            } else if (!ours && kind == HtmlScanner.Kind.START_TAG) {
                String name = tags.name();
                if (begun >= 0) {
                    depth += name.equals("aside") ? 1 : 0;
                    if (kept < 0 && name.equals("div") && tags.attribute("data-page-state") >= 0) {
                        kept = tags.start();
                    }
                } else if (name.equals("aside") && isMark(tags)) {
                    begun = tags.start();
                    depth = 1;
                    keep.clear();
                } else if (isMetadata(tags)) {
                    ranges.add(new Range(tags.start(), tags.end()));
                }
            } else if (!ours && kind == HtmlScanner.Kind.END_TAG && begun >= 0) {
                if (kept >= 0 && tags.name().equals("div")) {
                    keep.add(new Range(kept, tags.end()));
                    kept = -1;
                } else if (tags.name().equals("aside") && --depth == 0) {
                    for (Range stays : keep) {
                        ranges.add(new Range(begun, stays.start()));
                        begun = stays.end();
                    }
                    ranges.add(new Range(begun, tags.end()));
                    begun = -1;
                    kept = -1;
                }
            }
        }
        return ranges;
    }

    private static boolean isMetadata(HtmlScanner tags) {
        return switch (tags.name()) {
            case "meta" -> List.of("archive-date", "memento-datetime").contains(value(tags, "name"));
            case "link" -> value(tags, "rel").equals("original");
            default -> false;
        };
    }
}
