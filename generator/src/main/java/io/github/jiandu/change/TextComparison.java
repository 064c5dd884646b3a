package io.github.jiandu.change;

import io.github.jiandu.change.TextChange.Kind;
import io.github.jiandu.change.TextChange.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compares two texts as a reader would: which paragraphs changed, in them which sentences, in these which characters.
 * Chinese has no blanks between words, so that every character counts for itself; figures and words of letters stay whole.
 */
final class TextComparison {

    /** Characters of a text beyond which only whole paragraphs are compared. */
    static final int LONG = 300_000;

    /** Places told of one page. */
    static final int MOST_PLACES = 100;

    /** Characters told of one stretch that was removed or added. */
    static final int MOST_CHARACTERS = 20_000;

    /** Characters of a changed stretch of sentences that are still looked into. */
    private static final int LONG_SENTENCES = 6_000;

    /** Characters that are shown before and after what changed. */
    private static final int AROUND = 40;

    private static final String ENDS = "。！？；…!?;\t";
    private static final String CLOSING = "”’」』）)》\"'";

    private TextComparison() {}

    /** @param former lines, as is {@code now} */
    static TextChange of(String former, String now) {
        if (former.equals(now)) {
            return TextChange.NONE;
        }
        List<String> before = former.lines().toList();
        List<String> after = now.lines().toList();
        Difference lines = Difference.of(before, after);
        boolean byParagraph = Math.max(former.length(), now.length()) > LONG;
        List<TextChange.Place> places = new ArrayList<>();
        int more = 0;
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int iEnd = lines.removed().nextClearBit(i);
            int jEnd = lines.added().nextClearBit(j);
            if (iEnd == i && jEnd == j) {
                i++;
                j++;
                continue;
            }
            if (places.size() < MOST_PLACES) {
                String old = String.join("\n", before.subList(i, iEnd));
                String fresh = String.join("\n", after.subList(j, jEnd));
                places.add(new TextChange.Place(
                        j == 0 ? null : beginning(after.get(j - 1)), pieces(old, fresh, byParagraph)));
            } else {
                more++;
            }
            i = iEnd;
            j = jEnd;
        }
        return new TextChange(byParagraph, places, more);
    }

    private static String beginning(String line) {
        String text = line.replace('\t', ' ');
        return text.length() <= AROUND ? text : text.substring(0, end(text, AROUND)) + "…";
    }

    private static List<Piece> pieces(String former, String now, boolean byParagraph) {
        List<Piece> pieces;
        if (byParagraph || former.isEmpty() || now.isEmpty()) {
            pieces = replaced(former, now);
        } else {
            pieces = compare(
                    sentences(former),
                    sentences(now),
                    (old, fresh) -> compare(words(old), words(fresh), TextComparison::replaced));
        }
        return shortened(pieces);
    }

    /** Looks into a stretch that differs. */
    private interface Closer {
        List<Piece> compare(String former, String now);
    }

    private static List<Piece> compare(List<String> former, List<String> now, Closer closer) {
        Difference difference = Difference.of(former, now);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < former.size() || j < now.size()) {
            int iEnd = difference.removed().nextClearBit(i);
            int jEnd = difference.added().nextClearBit(j);
            if (iEnd == i && jEnd == j) {
                add(pieces, Kind.SAME, former.get(i));
                i++;
                j++;
                continue;
            }
            String old = String.join("", former.subList(i, iEnd));
            String fresh = String.join("", now.subList(j, jEnd));
            boolean tooLong = Math.max(old.length(), fresh.length()) > LONG_SENTENCES;
            List<Piece> closely =
                    tooLong || old.isEmpty() || fresh.isEmpty() ? replaced(old, fresh) : closer.compare(old, fresh);
            if (!isAlike(closely, old.length(), fresh.length())) {
                closely = replaced(old, fresh);
            }
            closely.forEach(piece -> add(pieces, piece.kind(), piece.text()));
            i = iEnd;
            j = jEnd;
        }
        return joined(pieces);
    }

    /** Whether enough stayed for a reader to see what changed, rather than a heap of single characters. */
    private static boolean isAlike(List<Piece> pieces, int former, int now) {
        int same = pieces.stream()
                .filter(piece -> piece.kind() == Kind.SAME)
                .mapToInt(piece -> piece.text().length())
                .sum();
        return same * 5 >= Math.min(former, now) * 2 || same * 3 >= Math.max(former, now);
    }

    private static List<Piece> replaced(String former, String now) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Kind.REMOVED, former);
        add(pieces, Kind.ADDED, now);
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
    }

    /** A character or two that stayed by chance between longer changes is read as changed with them. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        StringBuilder old = new StringBuilder();
        StringBuilder fresh = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece.kind()) {
                case REMOVED -> old.append(piece.text());
                case ADDED -> fresh.append(piece.text());
                default -> {
                    boolean within = !old.isEmpty() || !fresh.isEmpty();
                    int next = i + 1 < pieces.size() ? changedFrom(pieces, i + 1) : 0;
                    int length = piece.text().length();
                    if (within && length <= 2 && next > 2 * length && old.length() + fresh.length() > 2 * length) {
                        old.append(piece.text());
                        fresh.append(piece.text());
                    } else {
                        flush(old, fresh, result);
                        add(result, piece.kind(), piece.text());
                    }
                }
            }
        }
        flush(old, fresh, result);
        return result;
    }

    private static int changedFrom(List<Piece> pieces, int from) {
        int length = 0;
        for (int i = from; i < pieces.size() && pieces.get(i).kind() != Kind.SAME; i++) {
            length += pieces.get(i).text().length();
        }
        return length;
    }

    private static void flush(StringBuilder old, StringBuilder fresh, List<Piece> result) {
        add(result, Kind.REMOVED, old.toString());
        add(result, Kind.ADDED, fresh.toString());
        old.setLength(0);
        fresh.setLength(0);
    }

    /** Leaves out what stayed far from any change, and the rest of what is too long to be told. */
    private static List<Piece> shortened(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int before = piece.kind() != Kind.SAME ? MOST_CHARACTERS : i == 0 ? 0 : AROUND;
            int after = piece.kind() != Kind.SAME || i == pieces.size() - 1 ? 0 : AROUND;
            String text = piece.text();
            if (text.length() <= before + after + AROUND) {
                result.add(piece);
                continue;
            }
            int head = before == 0 ? 0 : end(text, before);
            int tail = end(text, text.length() - after);
            add(result, piece.kind(), text.substring(0, head));
            result.add(new Piece(Kind.LEFT_OUT, String.valueOf(tail - head)));
            add(result, piece.kind(), text.substring(tail));
        }
        return result;
    }

    /** An index that cuts no character in two. */
    private static int end(String text, int index) {
        boolean within = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return within && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }

    private static List<String> sentences(String text) {
        return cut(text, i -> {
            int end = i;
            while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0 && text.charAt(end) != '\n') {
                boolean stop = text.charAt(end) == '.' && end + 1 < text.length() && text.charAt(end + 1) == ' ';
                end++;
                if (stop) {
                    return end + 1;
                }
            }
            if (end > i && end < text.length() && text.charAt(end) == '\n') {
                return end;
            }
            end++;
            while (end < text.length() && (ENDS + CLOSING).indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return Math.min(end, text.length());
        });
    }

    private static List<String> words(String text) {
        return cut(text, i -> {
            int end = i + Character.charCount(text.codePointAt(i));
            while (end < text.length()) {
                int c = text.codePointAt(end);
                boolean inWord = isLetter(text.charAt(end - 1)) && isLetter(c);
                boolean inFigure = isDigit(text.charAt(end - 1)) && isDigit(c);
                boolean point = (c == '.' || c == ',')
                        && isDigit(text.charAt(end - 1))
                        && end + 1 < text.length()
                        && isDigit(text.charAt(end + 1));
                if (point) {
                    end += 2;
                } else if (inWord || inFigure || isAttached(c)) {
                    end += Character.charCount(c);
                } else {
                    break;
                }
            }
            return end;
        });
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) && !Character.isIdeographic(c) && (c < 0x2e80 || c > 0xffff);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Marks above and below letters, joiners and choices of form say nothing alone. */
    private static boolean isAttached(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200d;
    }

    private static List<String> cut(String text, Function<Integer, Integer> end) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int to = end.apply(i);
            parts.add(text.substring(i, to));
            i = to;
        }
        return parts;
    }
}
