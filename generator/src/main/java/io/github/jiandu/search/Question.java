package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.analysis.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What someone typed, read the way {@code search-engine.js} reads it.
 *
 * @param parts what a page must have, all of them
 * @param meant plain words and the official ones that are searched too
 */
record Question(List<Part> parts, List<String[]> meant) {

    /** Code points of a question that are looked at. */
    static final int LONGEST = 200;

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\uff02\u300c\u300d\u300e\u300f";
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final int OFFICIAL = 3;

    /**
     * A part of a question.
     *
     * @param text as typed, or folded
     * @param terms of the text
     * @param others the terms of the same with official words for plain ones
     * @param numbers terms that find documents by their number
     * @param quoted whether it must stand in the page just so
     */
    record Part(String text, List<String> terms, List<List<String>> others, List<String> numbers, boolean quoted) {

        /** A part with nothing but a text. */
        static Part of(String text) {
            return new Part(text, Question.terms(text), List.of(), List.of(), false);
        }
    }

    static Question parse(String typed, List<String[]> words) {
        int end = typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length())));
        String text = CONTROL.matcher(typed.substring(0, end)).replaceAll(" ");
        Reader reader = new Reader(words);
        int open = -1;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            if (open < 0) {
                reader.plain(text.substring(from, i));
                open = i;
            } else {
                String quoted = text.substring(open + 1, i);
                reader.add(new Part(quoted, terms(quoted), List.of(), List.of(), true));
                open = -1;
            }
            from = i + 1;
        }
        reader.plain(text.substring(from));
        return new Question(List.copyOf(reader.parts), List.copyOf(reader.meant));
    }

    /** The same with other texts in the place of a part. */
    Question with(int place, List<String> texts) {
        List<Part> others = new ArrayList<>(parts.subList(0, place));
        texts.forEach(text -> others.add(Part.of(text)));
        others.addAll(parts.subList(place + 1, parts.size()));
        return new Question(List.copyOf(others), List.of());
    }

    /** As someone would type it. */
    String text() {
        return parts.stream()
                .map(part -> part.quoted() ? '"' + part.text() + '"' : part.text())
                .collect(Collectors.joining(" "));
    }

    static List<String> terms(String text) {
        return TextScanner.terms(text).stream().map(TextScanner.Term::text).toList();
    }

    private static final class Reader {

        private final List<String[]> words;
        private final List<Part> parts = new ArrayList<>();
        private final List<String[]> meant = new ArrayList<>();

        Reader(List<String[]> words) {
            this.words = words;
        }

        void add(Part part) {
            if (!part.terms().isEmpty()) {
                parts.add(part);
            }
        }

        /** What stands outside quotation marks. */
        void plain(String segment) {
            Optional<Numbers.DocumentNumber> number = Numbers.parse(segment);
            Optional<String> code = Numbers.indexTerm(segment);
            if (number.isPresent()) {
                List<String> numbers = new ArrayList<>(number.get().terms());
                code.filter(Numbers::mayBeIndexNumber).ifPresent(numbers::add);
                add(new Part(segment.strip(), terms(number.get().text()), List.of(), numbers, false));
                return;
            }
            for (String word : BLANK.split(segment, -1)) {
                if (word.isEmpty()) {
                    continue;
                }
                Optional<Numbers.DocumentNumber> inner = Numbers.parse(word);
                if (inner.isPresent()) {
                    add(new Part(
                            word,
                            terms(inner.get().text()),
                            List.of(),
                            inner.get().terms(),
                            false));
                    continue;
                }
                String kept = withoutFilling(CharacterFold.fold(word));
                add(new Part(
                        kept,
                        terms(kept),
                        official(kept),
                        code.filter(Numbers::mayBeIndexNumber).stream().toList(),
                        false));
            }
        }

        /** Without words of questions that say nothing, if anything is left. */
        private String withoutFilling(String text) {
            String left = text;
            for (String[] pair : words) {
                if (pair[1].isEmpty()) {
                    String rest = left.replace(pair[0], "");
                    left = terms(rest).isEmpty() ? left : rest;
                }
            }
            return left;
        }

        private List<List<String>> official(String text) {
            List<List<String>> others = new ArrayList<>();
            for (String[] pair : words) {
                if (!pair[1].isEmpty()
                        && others.size() < OFFICIAL
                        && text.contains(pair[0])
                        && !text.contains(pair[1])) {
                    others.add(terms(text.replace(pair[0], pair[1])));
                    meant.add(pair);
                }
            }
            return others;
        }
    }
}
