package io.github.jiandu.pinyin;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How Chinese characters are spoken, without tones, ü typed as v: 重庆 is chong qing, 绿 is lv. */
public final class Pinyin {

    static {
        // The library fills its tables at first use without minding other threads, which then read half of them.
        readings('长');
        of("银行行长");
    }

    private Pinyin() {}

    /**
     * The syllable of each character of a text in Chinese characters; words decide, so that 银行 is yin hang.
     *
     * @param han Chinese characters and nothing else
     * @return as many syllables as there are code points; a character that has none stands for itself
     */
    public static List<String> of(String han) {
        List<String> syllables = Arrays.stream(
                        PinyinHelper.toPinyin(han, PinyinStyleEnum.NORMAL, " ").split(" ", -1))
                .map(Pinyin::typed)
                .toList();
        if (syllables.size() == han.codePointCount(0, han.length()) && !syllables.contains("?")) {
            return syllables;
        }
        // characters that the dictionary does not know throw off its count
        List<String> single = new ArrayList<>();
        han.codePoints().forEach(character -> {
            List<String> readings = readings(character);
            single.add(readings.isEmpty() ? Character.toString(character) : readings.get(0));
        });
        return single;
    }

    /** Every way in which a character is read, the usual one first; empty for one that is not known. */
    public static List<String> readings(int character) {
        if (!Character.isBmpCodePoint(character)) {
            return List.of();
        }
        return PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.NORMAL).stream()
                .map(Pinyin::typed)
                .filter(reading -> reading.matches("[a-z]+"))
                .distinct()
                .toList();
    }

    /**
     * What texts are put in alphabetical order by: syllables for Chinese characters, small letters for others, and nothing
     * for the marks a text begins with. {@link #initial} of it is the letter it stands under.
     */
    public static String sortKey(String text) {
        StringBuilder key = new StringBuilder();
        StringBuilder han = new StringBuilder();
        text.replaceFirst("^[^\\p{L}\\p{N}]+", "").codePoints().forEach(character -> {
            if (Character.isIdeographic(character)) {
                han.appendCodePoint(character);
            } else {
                spell(han, key);
                key.appendCodePoint(Character.toLowerCase(character));
            }
        });
        spell(han, key);
        return key.toString();
    }

    private static void spell(StringBuilder han, StringBuilder key) {
        if (!han.isEmpty()) {
            // the blank stands before every letter, so that xi an comes before xian
            key.append(String.join(" ", of(han.toString()))).append(' ');
            han.setLength(0);
        }
    }

    /** The letter under which a text stands in an alphabetical list, A to Z; # for what has none. */
    public static char initial(String text) {
        String start = text.replaceFirst("^[^\\p{L}\\p{N}]+", "");
        if (start.isEmpty()) {
            return '#';
        }
        int first = start.codePointAt(0);
        if (first < 128) {
            char letter = (char) Character.toUpperCase(first);
            return letter >= 'A' && letter <= 'Z' ? letter : '#';
        }
        if (!Character.isIdeographic(first)) {
            return '#';
        }
        // enough of the text for the word that decides
        StringBuilder word = new StringBuilder();
        start.codePoints().limit(6).takeWhile(Character::isIdeographic).forEach(word::appendCodePoint);
        String syllable = of(word.toString()).get(0);
        return syllable.matches("[a-z]+") ? syllable.toUpperCase(Locale.ROOT).charAt(0) : '#';
    }

    private static String typed(String syllable) {
        return syllable.replace('ü', 'v');
    }
}
