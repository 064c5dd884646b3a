package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slips of the pen behind most YAML errors of Chinese editors. The library notices many of them only on the
 * following line, so the line of the error and the two before it are looked at, nearest first.
 */
final class YamlSlips {

    private record Slip(Code code, Pattern pattern, boolean offersQuotes) {}

    /** Blanks that look like one and are none to YAML. */
    static final String ODD_SPACE = "[\\u3000\\u00A0\\u2002-\\u200B\\uFEFF]";

    private static final String KEY = "^\\s*(?:- +)?[\\p{L}\\p{N}_.-]+";

    /** Nobody types longer lines, and the patterns below take time that grows with the square of the length. */
    private static final int LONGEST = 2000;

    private static final Slip UNCLOSED_QUOTE =
            new Slip(Code.YAML_UNCLOSED_QUOTE, Pattern.compile(KEY + ": +(?<at>\"[^\"]*|'[^']*)$"), false);

    private static final List<Slip> SLIPS = List.of(
            new Slip(Code.YAML_TAB, Pattern.compile("^ *(?<at>\\t)"), false),
            new Slip(Code.YAML_TAB, Pattern.compile(KEY + ": *(?<at>\\t)"), false),
            new Slip(Code.YAML_FULL_WIDTH_COLON, Pattern.compile(KEY + "[ \\u3000]*(?<at>：)"), false),
            new Slip(Code.YAML_ODD_SPACE, Pattern.compile(KEY + ":(?<at>" + ODD_SPACE + ")"), false),
            new Slip(Code.YAML_ODD_SPACE, Pattern.compile("^ *(?<at>" + ODD_SPACE + ")"), false),
            new Slip(Code.YAML_CURLY_QUOTES, Pattern.compile(KEY + ": +(?<at>[“‘].*[:#\\[\\]{}].*[”’])\\s*$"), false),
            new Slip(Code.YAML_SECOND_COLON, Pattern.compile(KEY + ": +(?<at>[^\"'\\[{|>].*:( .*|))$"), true),
            new Slip(
                    Code.YAML_SPECIAL_START,
                    Pattern.compile(
                            KEY + ": +(?<at>(\\[[^\\]]*\\]|\\{[^}]*\\}|\"[^\"]*\"|'[^']*')\\s*[^\\s#].*|[%@`*&!].*)$"),
                    true),
            UNCLOSED_QUOTE,
            new Slip(Code.YAML_NO_SPACE, Pattern.compile(KEY + "(?<at>:)[^\\s/:]"), false));

    private YamlSlips() {}

    /** Reports the first slip found near the error; false when none explains it. */
    static boolean report(SourceFile source, int firstLine, int lastLine, Location at, Diagnostics diagnostics) {
        int line = at.span() == null ? firstLine : at.span().line();
        for (int back = 0; back <= 2; back++) {
            int number = Math.min(line, lastLine) - back;
            if (number >= firstLine && reportLine(source, number, diagnostics)) {
                return true;
            }
        }
        // Indentation is what the library itself says best, but only of a line that has some.
        if (at.span() != null && source.line(line).startsWith(" ")) {
            diagnostics.report(Code.YAML_INDENTATION, at);
            return true;
        }
        // A quote left open runs on to the end of the text, far from where it began.
        for (int number = firstLine; number <= lastLine; number++) {
            Matcher matcher = UNCLOSED_QUOTE.pattern().matcher(source.line(number));
            if (matcher.find()) {
                diagnostics.report(UNCLOSED_QUOTE.code(), source.at(number, matcher.start("at") + 1, 1));
                return true;
            }
        }
        return false;
    }

    private static boolean reportLine(SourceFile source, int number, Diagnostics diagnostics) {
        String text = source.line(number);
        if (text.length() > LONGEST) {
            return false;
        }
        for (Slip slip : SLIPS) {
            Matcher matcher = slip.pattern().matcher(text);
            if (!matcher.find()) {
                continue;
            }
            Location at = source.at(number, matcher.start("at") + 1, matcher.end("at") - matcher.start("at"));
            if (slip.offersQuotes()) {
                String head = text.substring(0, matcher.start("at"));
                diagnostics.report(
                        slip.code(),
                        at,
                        head + "\"" + matcher.group("at").strip().replace("\"", "\\\"") + "\"");
            } else {
                diagnostics.report(slip.code(), at);
            }
            return true;
        }
        return false;
    }
}
