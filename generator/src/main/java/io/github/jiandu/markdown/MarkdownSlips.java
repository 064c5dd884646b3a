package io.github.jiandu.markdown;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.SourceFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Slips of the pen that Markdown takes for plain text without a word. Each kind is reported once a page, at its first
 * place, so that a long document does not bury other reports.
 */
final class MarkdownSlips {

    private static final Pattern HEADING = Pattern.compile("#{1,6}[^#\\s!/].*");

    private final SourceFile source;
    private final boolean lists;
    private final Map<Code, Integer> count = new EnumMap<>(Code.class);
    private final Map<Code, Integer> firstLine = new EnumMap<>(Code.class);

    private MarkdownSlips(SourceFile source, boolean lists) {
        this.source = source;
        this.lists = lists;
    }

    /** @param lists whether numbers at the beginning of lines make lists */
    static void report(SourceFile source, int bodyLine, boolean lists, Diagnostics diagnostics) {
        MarkdownSlips slips = new MarkdownSlips(source, lists);
        slips.scan(bodyLine);
        slips.count.forEach((code, n) -> {
            int line = slips.firstLine.getOrDefault(code, 1);
            diagnostics.report(
                    code, source.at(line, 1, Math.min(40, source.line(line).length())), n);
        });
    }

    private void scan(int bodyLine) {
        boolean code = false;
        int start = source.offsetOf(bodyLine);
        String text = source.text();
        String before = "";
        String last = "";
        for (int line = bodyLine; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            char first = start < end ? text.charAt(start) : ' ';
            // Most lines are prose and need no closer look.
            if (first == '`' || first == '~') {
                String content = text.substring(start, end);
                if (content.startsWith("```") || content.startsWith("~~~")) {
                    code = !code;
                }
            } else if (!code) {
                if (first == '#' && HEADING.matcher(text.substring(start, end)).matches()) {
                    found(Code.MARKDOWN_HEADING_SPACE, line);
                } else if (lists && first >= '0' && first <= '9') {
                    number(text, start, end, line);
                }
                String content = first == '|' || first == '-' || first == ':' ? text.substring(start, end) : "";
                if (!content.isEmpty()
                        && last.indexOf('|') >= 0
                        && !before.isBlank()
                        && before.indexOf('|') < 0
                        && isSeparator(content)) {
                    found(Code.MARKDOWN_TABLE_AFTER_TEXT, line - 2);
                }
            }
            before = last;
            last = text.substring(start, end);
            start = end + 1;
        }
    }

    /** The line of hyphens and bars below a table's head. */
    private static boolean isSeparator(String line) {
        return line.indexOf('|') >= 0
                && line.contains("--")
                && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t');
    }

    /** 1.条目 is no list for want of a space; 2026. 年度 is one that begins at 2026. */
    private void number(String text, int start, int end, int line) {
        int i = start;
        while (i < end && i - start < 9 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i + 1 >= end || text.charAt(i) != '.') {
            return;
        }
        char after = text.charAt(i + 1);
        if (after == ' ' && i - start >= 4) {
            found(Code.MARKDOWN_YEAR_LIST, line);
        } else if (i - start <= 2 && Cjk.isCjk(after)) {
            found(Code.MARKDOWN_LIST_SPACE, line);
        }
    }

    private void found(Code code, int line) {
        count.merge(code, 1, Integer::sum);
        firstLine.putIfAbsent(code, line);
    }
}
