package io.github.jiandu.document;

import io.github.jiandu.entry.Abolition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a text says are no longer in force: 《……》（赣府厅发〔2011〕49号）同时废止 (DOC-18). */
final class Abolitions {

    private static final Pattern ENDS = Pattern.compile("[。；\\n]");
    private static final Pattern ABOLISHES = Pattern.compile("(?:同时|予以|即行|一并)?(?:废止|停止执行|失效)");
    private static final Pattern NAMED =
            Pattern.compile("《([^《》]{2,120}(?:《[^《》]{1,80}》[^《》]{0,40})?)》(?:\\s?[（(]([^（()）]{4,40})[）)])?");
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}]{2,12}〔\\d{4}〕\\d{1,5}号");

    private final Tally tally;
    private final List<Abolition> found = new ArrayList<>();

    Abolitions(Tally tally) {
        this.tally = tally;
    }

    List<Abolition> found() {
        return List.copyOf(found);
    }

    void look(Block block) {
        String text = block.text();
        if (!text.contains("废止") && !text.contains("停止执行") && !text.contains("失效")) {
            return;
        }
        int start = 0;
        for (String sentence : ENDS.split(text, -1)) {
            Matcher abolishes = ABOLISHES.matcher(sentence);
            if (abolishes.find()) {
                named(sentence.substring(0, abolishes.start()), block.at() + start);
            }
            start += sentence.length() + 1;
        }
    }

    private void named(String sentence, int at) {
        Matcher named = NAMED.matcher(sentence);
        int end = 0;
        while (named.find()) {
            String number = named.group(2) == null
                    ? null
                    : DocumentNumber.correct(named.group(2)).orElse(null);
            add(named.group(1), number, at + named.start(), named.group().length());
            end = named.end();
        }
        Matcher number = NUMBER.matcher(sentence);
        while (end == 0 && number.find()) {
            add(null, number.group(), at + number.start(), number.group().length());
        }
    }

    private void add(@Nullable String title, @Nullable String number, int at, int length) {
        found.add(new Abolition(title, number, tally.at(at, length)));
    }
}
