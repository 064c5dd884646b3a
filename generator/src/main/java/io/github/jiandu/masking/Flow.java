package io.github.jiandu.masking;

import io.github.jiandu.privacy.PersonalNumber;
import io.github.jiandu.privacy.PersonalNumbers;
import java.util.Arrays;
import java.util.Map;

/**
 * Text as readers see it, with the bytes that each character stands in. Held a piece at a time: it is looked through when a
 * paragraph ends, and at the latest when a piece is full, the end of it once more with what follows.
 */
final class Flow {

    /** Characters from which on a piece may end with its paragraph. */
    private static final int ENOUGH = 1 << 15;
    /** Characters of a piece at most. */
    private static final int FULL = 1 << 17;
    /** What is looked at again with the next piece, since labels and addresses stand before numbers. */
    private static final int CARRIED = 4096;
    /** No number and no word is longer. */
    private static final int LONGEST = 64;

    /** Is told what was found. */
    interface Sink {
        void found(Finding.Kind kind, boolean certain, String shown, boolean maskable, String masked, int index);
    }

    private final Words words;
    private final Sink sink;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    /** Up to where numbers that end there were looked at already. */
    private int settled;

    private boolean keepsLines;

    Flow(Words words, Sink sink) {
        this.words = words;
        this.sink = sink;
    }

    /** Whether the end of a line ends what stands in it, as in scripts; in pages it is a blank. */
    void keepLines(boolean keep) {
        keepsLines = keep;
    }

    /** A character of the text, and the bytes that it stands in. */
    void add(int codePoint, int start, int end) {
        if (codePoint >= 0x10000) {
            put(Character.highSurrogate(codePoint), start, end);
            put(Character.lowSurrogate(codePoint), start, end);
            return;
        }
        char c = (char) codePoint;
        if (c < 0x7F && c > ' ' || c >= 0x4E00 && c <= 0x9FFF) {
            put(c, start, end);
        } else if (keepsLines && (c == '\n' || c == '\r')) {
            cut('\n');
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (text.length() == 0 || text.charAt(text.length() - 1) != ' ') {
                put(' ', start, end);
            }
        } else if (c >= 0x2010 && c <= 0x2015 || c == 0xFF0D || c == 0x2212) {
            put('-', start, end);
        } else if (c != 0xAD && Character.getType(c) != Character.FORMAT) {
            put(c, start, end);
        }
    }

    private void put(char c, int start, int end) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(c);
        starts[at] = start;
        ends[at] = end;
        if (at + 1 >= FULL) {
            look(at + 1 - LONGEST);
            text.delete(0, at + 1 - CARRIED);
            System.arraycopy(starts, at + 1 - CARRIED, starts, 0, CARRIED);
            System.arraycopy(ends, at + 1 - CARRIED, ends, 0, CARRIED);
            settled = CARRIED - LONGEST;
        }
    }

    /** Ends a paragraph or a cell: no number goes on behind it. */
    void cut(char mark) {
        if (text.length() >= ENOUGH) {
            finish();
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != mark) {
            put(mark, -1, -1);
        }
    }

    /** Looks through what is left, and begins anew. */
    void finish() {
        look(text.length());
        text.setLength(0);
        settled = 0;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    char at(int index) {
        return text.charAt(index);
    }

    private void look(int safe) {
        if (text.length() < 2) {
            return;
        }
        String all = text.toString();
        for (PersonalNumber number : PersonalNumbers.find(all)) {
            if (number.end() > settled && number.end() <= safe && !words.open().contains(number.digits())) {
                boolean sure = number.certain() || number.type() == PersonalNumber.Type.ID_CARD;
                sink.found(
                        Finding.Kind.of(number.type()),
                        number.certain(),
                        number.shown(),
                        sure,
                        number.masked(all, '*'),
                        number.start());
            }
        }
        for (Map.Entry<String, String> word : words.hidden().entrySet()) {
            String wanted = word.getKey();
            for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length())) {
                if (at + wanted.length() > settled && at + wanted.length() <= safe) {
                    sink.found(Finding.Kind.WORD, true, word.getValue(), true, word.getValue(), at);
                }
            }
        }
    }
}
