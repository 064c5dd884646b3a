package io.github.jiandu.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day on which an old page was published, as far as it says so itself or by its address. */
public final class PageDate {

    private static final int EARLIEST = 1990;
    /** Blocks behind the title in which a date alone is that of the page. */
    private static final int NEAR = 5;

    private static final int LONGEST = 120;

    private static final String DAY =
            "((?:19|20)\\d\\d)\\s*(?:[-./]|年)\\s*(\\d{1,2})\\s*(?:[-./]|月)\\s*(\\d{1,2})(?!\\d)";
    private static final Pattern ANY = Pattern.compile("(?<!\\d)" + DAY);
    private static final Pattern LABEL = Pattern.compile(
            "(?:发布|发表|发稿|公布|添加|录入|更新|上传|加入|日期|时间|\\b[Dd]ate)" + "(?:日期|时间|于)?[\\s:：\\[【(（]{1,4}(?<!\\d)" + DAY);
    private static final Pattern ENDS_IN_LABEL = Pattern.compile("(?:发布|发表|发稿|公布|添加|录入|更新|上传)?(?:日期|时间)[:：]?$");

    private static final Pattern[] ADDRESSES = {
        Pattern.compile("[/_](?:t|art_?)?((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?:\\d{6})?(?:\\d{3})?[_./-]"),
        Pattern.compile("/((?:19|20)\\d\\d)[-_/](\\d{1,2})[-_/](\\d{1,2})/"),
    };

    private PageDate() {}

    /**
     * The date of a page: that of its tags, one that a label such as 发布时间 announces, one that follows its title, one in its
     * address; null when there is none.
     *
     * @param title what the page is called
     * @param address where it stood
     * @param latest no page is of a later day
     */
    public static @Nullable LocalDate of(PageBlocks page, String title, String address, LocalDate latest) {
        if (page.published() != null) {
            LocalDate date = first(ANY, page.published(), latest);
            if (date != null) {
                return date;
            }
        }
        LocalDate date = labelled(page.blocks(), latest);
        date = date == null ? behind(page.blocks(), title, latest) : date;
        for (Pattern pattern : ADDRESSES) {
            date = date == null ? first(pattern, address, latest) : date;
        }
        return date;
    }

    private static @Nullable LocalDate labelled(List<PageBlocks.Block> blocks, LocalDate latest) {
        boolean announced = false;
        for (PageBlocks.Block block : blocks) {
            String text = block.text();
            String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            if (announced && startsWithDate(start)) {
                LocalDate date = first(ANY, start, latest);
                if (date != null) {
                    return date;
                }
            }
            announced = start.length() < 40
                    && (start.indexOf('期') >= 0 || start.indexOf('间') >= 0)
                    && ENDS_IN_LABEL.matcher(start).find();
            if (hasYear(start)) {
                LocalDate date = first(LABEL, start, latest);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static boolean hasYear(String text) {
        return text.contains("20") || text.contains("19");
    }

    private static boolean startsWithDate(String text) {
        return text.startsWith("20") || text.startsWith("19") || text.startsWith("[") || text.startsWith("（");
    }

    private static @Nullable LocalDate behind(List<PageBlocks.Block> blocks, String title, LocalDate latest) {
        int from = -1;
        for (int i = 0; i < blocks.size() && from < 0; i++) {
            String text = blocks.get(i).text();
            if (text.length() >= 4 && (text.equals(title) || text.length() >= 8 && title.contains(text))) {
                from = i + 1;
            }
        }
        if (from < 0) {
            return null;
        }
        for (PageBlocks.Block block : blocks.subList(from, Math.min(blocks.size(), from + NEAR))) {
            if (block.text().length() <= LONGEST && hasYear(block.text())) {
                LocalDate date = first(ANY, block.text(), latest);
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate first(Pattern pattern, String text, LocalDate latest) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            try {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)));
                if (date.getYear() >= EARLIEST && !date.isAfter(latest)) {
                    return date;
                }
            } catch (DateTimeException e) {
                // no such day
            }
        }
        return null;
    }
}
