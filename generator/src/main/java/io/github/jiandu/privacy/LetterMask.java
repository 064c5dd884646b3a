package io.github.jiandu.privacy;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Masks what a letter and its answer tell of the writer and of others (INT-10, PRIV-05): numbers of all kinds, names,
 * plates, and in the letter also fixed phones and home addresses. What the office says of itself stays.
 *
 * <pre>
 * LetterMask.of(List.of("王小明"), Set.of(), texts).letter("我是王小明，电话13800001234") // 我是王*明，电话138****1234
 * </pre>
 */
public final class LetterMask {

    private static final Pattern PLATE = Pattern.compile("([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z])([·. -]?)"
            + "(?=[A-Z]{0,3}\\d)[A-HJ-NP-Z0-9]{4,5}([A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![\\d-])(0\\d{2,3}[- ]?)\\d{5,6}(\\d{2})(?!\\d)");
    private static final Pattern MAIL = Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+-]{0,63}(@[A-Za-z0-9-]{1,63}\\.)");
    private static final Pattern ACCOUNT =
            Pattern.compile("((?:QQ|qq|微信|微信号|抖音号)(?:号|是|为)?\\s*[:：]?\\s*)[A-Za-z0-9_-]{5,20}");

    /** Stands for an asterisk until it is known whether one has to be escaped. */
    private static final char STAR = '\uE02A';

    /** What is masked wherever it stands, with what takes its place. */
    private final Map<String, String> words;

    /** The lengths of these words, longest first. */
    private final List<Integer> lengths;

    private final Set<String> open;

    private LetterMask(Map<String, String> words, Set<String> open) {
        this.words = words;
        this.lengths = words.keySet().stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        this.open = open;
    }

    /**
     * A mask for one letter.
     *
     * @param names names that are known
     * @param secrets other words to be hidden altogether
     * @param open digits of numbers that may be shown, such as office phones
     * @param texts everything that was written, to find the names in it
     */
    public static LetterMask of(List<String> names, List<String> secrets, Set<String> open, List<String> texts) {
        Map<String, String> words = new HashMap<>();
        Stream.concat(names.stream(), texts.stream().flatMap(text -> PersonName.find(text).stream()))
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .forEach(name -> words.put(name, PersonName.masked(name, STAR)));
        secrets.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.put(word, stars(word.length())));
        // no Map.copyOf: its probing is slow when names follow each other, as a hostile letter's may
        return new LetterMask(Collections.unmodifiableMap(words), Set.copyOf(open));
    }

    /** A name alone. */
    public static String name(String name) {
        return PersonName.masked(name.strip(), '*');
    }

    /** The digits of a phone number, by which it is known however it is written. */
    public static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    /** What the writer wrote. */
    public String letter(String text) {
        return mask(text, true).replace(STAR, '*');
    }

    /** What was answered. */
    public String reply(String text) {
        return mask(text, false).replace(STAR, '*');
    }

    /** Masks Markdown, where an asterisk has to be escaped; lines stay lines. */
    public UnaryOperator<String> markdown(boolean letter) {
        return text -> mask(text, letter).replace(String.valueOf(STAR), "\\*");
    }

    private String mask(String original, boolean letter) {
        String text = numbers(words(original));
        text = replaced(PLATE, text, m -> m.group(1) + m.group(2) + stars(4) + m.group(3));
        text = replaced(MAIL, text, m -> m.group(1) + stars(3) + m.group(2));
        if (!letter) {
            return text;
        }
        text = replaced(ACCOUNT, text, m -> m.group(1) + stars(4));
        text = replaced(
                LANDLINE, text, m -> open.contains(digits(m.group())) ? m.group() : m.group(1) + stars(5) + m.group(2));
        return HomeAddress.masked(text, stars(3));
    }

    /** In one pass, however many words there are. */
    private String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            String word = wordAt(text, i);
            out.append(word.isEmpty() ? text.substring(i, i + 1) : words.get(word));
            i += Math.max(1, word.length());
        }
        return out.toString();
    }

    private String wordAt(String text, int start) {
        for (int length : lengths) {
            if (start + length <= text.length() && words.containsKey(text.substring(start, start + length))) {
                return text.substring(start, start + length);
            }
        }
        return "";
    }

    private String numbers(String text) {
        List<PersonalNumber> numbers = PersonalNumbers.find(text).stream()
                .filter(number -> !open.contains(number.digits()))
                .toList();
        return PersonalNumbers.replaced(text, numbers, number -> number.masked(text, STAR));
    }

    private static String replaced(
            Pattern pattern,
            String text,
            java.util.function.Function<java.util.regex.MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(result -> Matcher.quoteReplacement(replacement.apply(result)));
    }

    private static String stars(int count) {
        return String.valueOf(STAR).repeat(count);
    }
}
