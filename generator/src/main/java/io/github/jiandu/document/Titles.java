package io.github.jiandu.document;

import java.util.regex.Pattern;

/** Tells a paragraph that is a title from one that begins with a title and from one that has none (DOC-06). */
final class Titles {

    private static final int LONGEST = 40;
    private static final int LONGEST_SENTENCE = 30;

    private static final Pattern ENDS = Pattern.compile("[。；;！？!?]");
    private static final String GOES_ON = "，,、：:—…";

    /** What orders, allows or forbids is the text itself, not the title of one. */
    private static final Pattern RULE =
            Pattern.compile("应当|不得|可以|必须|禁止|施行|实施。|废止|负责解释|有权|不予|要有|(?<![响回反适对供相效])应(?![急用对邀])");

    private Titles() {}

    /** Short and without a mark of a sentence: 总体要求. */
    static boolean isTitle(String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST
                && !ENDS.matcher(words).find()
                && GOES_ON.indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** Length of the short sentence that a paragraph begins with as its title; 0 when there is none. */
    static int titleSentence(String words) {
        int end = words.indexOf('。');
        if (end < 1 || end > LONGEST_SENTENCE) {
            return 0;
        }
        String sentence = words.substring(0, end + 1);
        boolean plain = !RULE.matcher(sentence).find()
                && !ENDS.matcher(sentence.substring(0, end)).find()
                && sentence.indexOf('：') < 0
                && sentence.indexOf(':') < 0;
        return plain ? end + 1 : 0;
    }
}
