package io.github.jiandu.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Words of a text, and neighbours that may be one, for suggestions and for pinyin; never for finding pages. */
final class Phrases {

    private static final int LONGEST = 12;
    private static final int LONGEST_IN_TEXT = 6;
    private static final int WORDS_IN_TITLE = 4;

    /** Words that no phrase begins or ends with. */
    private static final Set<String> FILLING = Set.of(
            "的", "了", "和", "与", "及", "或", "等", "在", "为", "对", "将", "是", "有", "之", "其", "由", "于", "把", "被", "从", "向",
            "以", "并", "而", "但", "关于", "年", "月", "日", "第", "各", "该", "本", "应", "个", "一", "中", "上", "下", "内", "所", "至",
            "按", "按照", "根据", "以及");

    private record Word(String text, int start, int end) {}

    private final int lookedAt;
    private final HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

    /** @param lookedAt how many characters of a text are looked at, see {@link #lookedAt(int)} */
    Phrases(int lookedAt) {
        this.lookedAt = lookedAt;
    }

    /**
     * How many characters of each text are looked at: its beginning tells what it is about, and where there are many
     * pages, less of each shows the words they share. In steps, so that a few new pages change nothing for the others.
     */
    static int lookedAt(int pages) {
        return pages <= 1000 ? 800 : pages <= 2000 ? 400 : 200;
    }

    /** Phrases of a title: up to four words that stand together. */
    Set<String> ofTitle(String title) {
        return joined(words(title), WORDS_IN_TITLE, LONGEST);
    }

    /** Words of the beginning of a text. */
    Set<String> ofText(String text) {
        return joined(words(text.substring(0, Math.min(text.length(), lookedAt))), 1, LONGEST_IN_TEXT);
    }

    private static Set<String> joined(List<Word> words, int most, int longest) {
        Set<String> phrases = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            if (FILLING.contains(words.get(from).text())) {
                continue;
            }
            StringBuilder phrase = new StringBuilder();
            for (int i = from; i < Math.min(words.size(), from + most); i++) {
                Word word = words.get(i);
                if (i > from && words.get(i - 1).end() != word.start()) {
                    break;
                }
                phrase.append(word.text());
                if (phrase.length() > longest) {
                    break;
                }
                if (phrase.length() > 1 && !FILLING.contains(word.text())) {
                    phrases.add(phrase.toString());
                }
            }
        }
        return phrases;
    }

    private List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = term.toString();
                if (isChinese(word)) {
                    words.add(new Word(word, offset.startOffset(), offset.endOffset()));
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean isChinese(String word) {
        return word.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }
}
