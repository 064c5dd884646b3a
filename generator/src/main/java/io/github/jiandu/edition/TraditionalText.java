package io.github.jiandu.edition;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text in traditional characters: word by word, so that 皇后 stays and 后勤 becomes 後勤. Safe for use by many threads. */
final class TraditionalText {

    private final Map<String, String> words;
    private final List<String> longestFirst;

    /** @param words what the site wants otherwise, such as the right form of a place's name */
    TraditionalText(Map<String, String> words) {
        this.words = Map.copyOf(words);
        this.longestFirst = words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String of(String simplified) {
        int from = 0;
        StringBuilder out = new StringBuilder(simplified.length());
        for (int i = 0; i < simplified.length(); ) {
            String word = wordAt(simplified, i);
            if (word == null) {
                i++;
                continue;
            }
            out.append(convert(simplified.substring(from, i))).append(words.get(word));
            i += word.length();
            from = i;
        }
        return out.append(convert(simplified.substring(from))).toString();
    }

    private @Nullable String wordAt(String text, int at) {
        for (String word : longestFirst) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return null;
    }

    private static String convert(String text) {
        // most pieces of a page are blanks between elements
        return text.isBlank() ? text : ZhConverterUtil.toTraditional(text);
    }
}
