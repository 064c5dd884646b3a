package io.github.jiandu.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes problems for people: the place and the message on one line, then the source line with carets, then what to do.
 *
 * <pre>
 * content/tzgg/a.md:4:7: 错误 field.date: “2024-13-01”不是有效日期
 *     4 | date: 2024-13-01
 *       |       ^^^^^^^^^^
 *   建议：写成 2024-12-01、2024-12-01 09:30 或 2024年12月1日
 *   error: "2024-13-01" is not a valid date. Write 2024-12-01, 2024-12-01 09:30 or 2024年12月1日
 * </pre>
 */
public final class DiagnosticPrinter {

    /** Where the text of a line comes from, so that an excerpt can be shown. */
    public interface Lines {
        Optional<String> line(String file, int number);

        /** What a message says of the site, without what it must not tell. */
        default String told(String message) {
            return message;
        }
    }

    /** Columns of a source line that are shown before and after the place that matters. */
    private static final int EXCERPT = 60;

    private final Set<Language> languages;
    private final Lines lines;

    public DiagnosticPrinter(Set<Language> languages, Lines lines) {
        this.languages = Set.copyOf(languages);
        this.lines = lines;
    }

    public String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            print(diagnostic, out);
        }
        return out.toString();
    }

    /** One line for each problem, then what to do, once for each kind: for lists that may be long. */
    public String brief(List<Diagnostic> diagnostics) {
        Language first = languages.contains(Language.ZH) ? Language.ZH : Language.EN;
        StringBuilder out = new StringBuilder();
        Map<Code, String> advice = new TreeMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(oneLine(diagnostic.at().toString())).append(": ");
            out.append(diagnostic.severity().label(first)).append(' ');
            out.append(diagnostic.code().id()).append(first == Language.ZH ? "：" : ": ");
            out.append(told(diagnostic.message(first)));
            String what = told(diagnostic.advice(first));
            if (languages.size() > 1) {
                out.append(" / ").append(told(diagnostic.message(Language.EN)));
                what += " / " + told(diagnostic.advice(Language.EN));
            }
            out.append('\n');
            advice.putIfAbsent(diagnostic.code(), what);
        }
        advice.forEach((code, what) -> out.append(first == Language.ZH ? "建议 " : "help ")
                .append(code.id())
                .append(first == Language.ZH ? "：" : ": ")
                .append(what)
                .append('\n'));
        return out.toString();
    }

    private void print(Diagnostic diagnostic, StringBuilder out) {
        Language first = languages.contains(Language.ZH) ? Language.ZH : Language.EN;
        out.append(oneLine(diagnostic.at().toString())).append(": ");
        out.append(diagnostic.severity().label(first)).append(' ');
        out.append(diagnostic.code().id()).append(first == Language.ZH ? "：" : ": ");
        out.append(told(diagnostic.message(first))).append('\n');
        excerpt(diagnostic.at(), first, out);
        out.append(first == Language.ZH ? "  建议：" : "  help: ")
                .append(told(diagnostic.advice(first)))
                .append('\n');
        for (Location related : diagnostic.related()) {
            out.append(first == Language.ZH ? "  另见：" : "  see also: ")
                    .append(oneLine(related.toString()))
                    .append('\n');
            excerpt(related, first, out);
        }
        if (languages.size() > 1) {
            out.append("  ").append(diagnostic.severity().label(Language.EN)).append(": ");
            String message = told(diagnostic.message(Language.EN));
            out.append(message).append(message.endsWith("?") || message.endsWith(".") ? " " : ". ");
            out.append(told(diagnostic.advice(Language.EN))).append('\n');
        }
    }

    private void excerpt(Location at, Language language, StringBuilder out) {
        Location.Span span = at.span();
        if (span == null) {
            return;
        }
        if (at.file().endsWith(".xlsx")) {
            out.append("    ").append(cell(span, language)).append('\n');
            return;
        }
        Optional<String> found = lines.line(at.file(), span.line());
        if (found.isEmpty() || found.get().isBlank()) {
            return;
        }
        String line = found.get();
        int start = Math.min(span.col() - 1, line.length());
        int end = Math.max(start + 1, Math.min(start + span.length(), line.length()));
        int from = start > EXCERPT ? start - EXCERPT / 2 : 0;
        int to = Math.min(line.length(), Math.max(start + EXCERPT, from + EXCERPT));
        String number = String.valueOf(span.line());
        out.append("    ").append(number).append(" | ");
        out.append(from > 0 ? "…" : "").append(visible(line.substring(from, to)));
        out.append(to < line.length() ? "…" : "").append('\n');
        out.append("    ").append(" ".repeat(number.length())).append(" | ");
        if (from > 0) {
            out.append('　');
        }
        for (int i = from; i < start; i++) {
            out.append(isWide(line.charAt(i)) ? '　' : ' ');
        }
        for (int i = start; i < Math.min(end, to) || i == start; i++) {
            out.append(i < line.length() && isWide(line.charAt(i)) ? "＾" : "^");
        }
        out.append('\n');
    }

    /** A sheet has no lines to show; people find a cell by its row and the letters above its column. */
    private static String cell(Location.Span span, Language language) {
        StringBuilder letters = new StringBuilder();
        for (int rest = span.col(); rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return language == Language.ZH
                ? "第" + span.line() + "行第" + letters + "列"
                : "row " + span.line() + ", column " + letters;
    }

    /** Control characters of a hostile file must not reach the terminal. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c == '\t') {
                out.append('→');
            } else {
                out.append(Character.isISOControl(c) || isInvisible(c) ? '\uFFFD' : (char) c);
            }
        });
        return out.toString();
    }

    private String told(String text) {
        return oneLine(lines.told(text));
    }

    private static String oneLine(String text) {
        return visible(text.replace('\n', ' ').replace('\t', ' '));
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
    }

    private static boolean isWide(char c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x2018 && c <= 0x201D
                || c == '\u2026';
    }
}
