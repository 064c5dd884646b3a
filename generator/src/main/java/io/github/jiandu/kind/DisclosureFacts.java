package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.DisclosureLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares what a page says of requests for information with the law: time limits (DISC-09) and charges (DISC-10). Looks
 * at one statement at a time; what speaks of reviews and suits has limits of other laws.
 */
final class DisclosureFacts {

    private static final Pattern STATEMENT = Pattern.compile("[^。；;！？]+");
    private static final Pattern DAYS =
            Pattern.compile("(?<![\\d月年])(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*(?:个\\s*)?(?:工作日|日内|日以内|天)");
    private static final Pattern OTHER_LAWS = Pattern.compile("复议|诉讼|起诉|更正|下撤|撤下");

    /** What a statement speaks of, and the number of working days the law gives for it. */
    private static final Map<Pattern, Integer> LIMITS = new LinkedHashMap<>();

    static {
        LIMITS.put(Pattern.compile("第三方"), DisclosureLimits.THIRD_PARTY);
        LIMITS.put(Pattern.compile("补正"), DisclosureLimits.CORRECTION);
        LIMITS.put(Pattern.compile("延长"), DisclosureLimits.EXTENSION);
        LIMITS.put(Pattern.compile("答复|收到申请|形成或者?变更"), DisclosureLimits.ANSWER);
    }

    private static final Pattern CHARGE = Pattern.compile("收费|收取|工本费|检索费|复制费|邮寄费|成本费|\\d\\s*元");
    private static final Pattern NO_CHARGE = Pattern.compile("不收|免费|免收|没有收|未收|不得|明显超过|超过合理|超出合理|数量、频次|信息处理费");

    private DisclosureFacts() {}

    static void check(PageText text, Diagnostics diagnostics) {
        for (int line = text.firstLine(); line <= text.source().lineCount(); line++) {
            Matcher statement = STATEMENT.matcher(text.source().line(line));
            while (statement.find()) {
                checkDays(text, line, statement, diagnostics);
                checkCharge(text, line, statement, diagnostics);
            }
        }
    }

    private static void checkDays(PageText text, int line, Matcher statement, Diagnostics diagnostics) {
        String words = statement.group();
        Set<Integer> allowed = LIMITS.entrySet().stream()
                .filter(limit -> limit.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
        if (allowed.isEmpty() || OTHER_LAWS.matcher(words).find()) {
            return;
        }
        Matcher days = DAYS.matcher(words);
        while (days.find()) {
            if (!allowed.contains(number(days.group(1)))) {
                diagnostics.report(
                        Code.DISCLOSURE_LIMIT,
                        text.source()
                                .at(
                                        line,
                                        statement.start() + days.start() + 1,
                                        days.group().length()),
                        days.group(),
                        allowed.stream().map(String::valueOf).collect(Collectors.joining("、")));
            }
        }
    }

    private static void checkCharge(PageText text, int line, Matcher statement, Diagnostics diagnostics) {
        Matcher charge = CHARGE.matcher(statement.group());
        if (charge.find() && !NO_CHARGE.matcher(statement.group()).find()) {
            diagnostics.report(
                    Code.DISCLOSURE_CHARGE,
                    text.source()
                            .at(
                                    line,
                                    statement.start() + charge.start() + 1,
                                    charge.group().length()),
                    charge.group());
        }
    }

    /** Up to 99, in figures or in words. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0)) && text.charAt(0) < 0x80) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        String units = "零一二三四五六七八九";
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : units.indexOf(text.charAt(ten - 1));
        int last = text.indexOf('十') == text.length() - 1 ? 0 : units.indexOf(text.charAt(text.length() - 1));
        return tens * 10 + last;
    }
}
