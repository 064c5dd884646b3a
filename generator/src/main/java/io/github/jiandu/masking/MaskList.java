package io.github.jiandu.masking;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.privacy.LetterMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words that somebody listed by hand, and numbers that are to stay: a line each, cells separated by tabs.
 *
 * <pre>
 * # 网页            文字          怎么办
 * zwgk/dibao.htm   李大明        姓名
 * zwgk/            云溪村三组8号
 * *                13800001234   保留
 * fj/dibao.xls                   不收入
 * </pre>
 *
 * <p>The first cell is a path as reports have it, a folder ending in {@code /}, or {@code *} for all. The third is empty to
 * hide the whole word, {@code 姓名} ({@code name}) to hide a name as usual, or {@code 保留} ({@code keep}). Whole files are left
 * out by {@code 不收入} ({@code leave-out}), whatever the second cell says.
 */
public final class MaskList {

    /** No list. */
    public static final MaskList EMPTY = new MaskList(List.of());

    private static final long LARGEST = 4 << 20;
    private static final int LONGEST = 60;

    private enum Kind {
        WHOLE,
        NAME,
        KEEP,
        LEAVE_OUT
    }

    private record Line(String path, String word, Kind kind, Location at) {

        boolean isFor(String page) {
            return path.equals("*") || path.equals(page) || path.endsWith("/") && page.startsWith(path);
        }
    }

    private final List<Line> lines;

    private MaskList(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Reads a list in UTF-8 or GB18030; empty after reporting what is wrong with it. */
    public static Optional<MaskList> read(Path file, Diagnostics diagnostics) {
        Location whole = Location.ofFile(FileNames.of(file));
        try {
            if (Files.size(file) > LARGEST) {
                diagnostics.report(Code.MASK_LIST, whole, "> 4 MB");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            Optional<String> text = WebCharset.UTF_8.strictText(bytes).or(() -> WebCharset.GB18030.strictText(bytes));
            if (text.isEmpty()) {
                diagnostics.report(Code.MASK_LIST, whole, "UTF-8? GB18030?");
                return Optional.empty();
            }
            return parse(FileNames.of(file), text.get(), diagnostics);
        } catch (IOException e) {
            diagnostics.report(Code.MASK_LIST, whole, SystemMessages.of(e));
            return Optional.empty();
        }
    }

    private static Optional<MaskList> parse(String file, String text, Diagnostics diagnostics) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            Location at = Location.of(file, number, 1, line.length());
            // with one tab too few, a word of ours would be taken for one to hide
            boolean shifted = cells.length == 2
                    && !cells[1].isBlank()
                    && kind(cells[1].strip()).isPresent();
            if (cells.length < 2 || cells[0].isBlank() || shifted) {
                diagnostics.report(Code.MASK_LINE, at);
                sound = false;
                continue;
            }
            Optional<Kind> kind = kind(cells.length > 2 ? cells[2].strip() : "");
            boolean whole = kind.filter(Kind.LEAVE_OUT::equals).isPresent();
            String word = whole ? "" : cells[1].strip().replaceAll("\\s+", " ");
            Location atWord = Location.of(file, number, cells[0].length() + 2, Math.max(1, cells[1].length()));
            if (!whole && (word.length() < 2 || word.length() > LONGEST)) {
                diagnostics.report(Code.MASK_WORD, atWord, LONGEST);
                sound = false;
                continue;
            }
            if (kind.isEmpty()) {
                int col = cells[0].length() + cells[1].length() + 3;
                diagnostics.report(Code.MASK_KIND, Location.of(file, number, col, cells[2].length()), cells[2].strip());
                sound = false;
                continue;
            }
            if (kind.get() == Kind.KEEP && LetterMask.digits(word).length() < 7) {
                diagnostics.report(Code.MASK_KEEP, atWord);
                sound = false;
                continue;
            }
            String path = cells[0].strip();
            if (seen.add(path + "\t" + word)) {
                lines.add(new Line(path, word, kind.get(), at));
            } else {
                diagnostics.report(Code.MASK_TWICE, at);
            }
        }
        return sound ? Optional.of(new MaskList(lines)) : Optional.empty();
    }

    private static Optional<Kind> kind(String text) {
        return switch (text) {
            case "" -> Optional.of(Kind.WHOLE);
            case "姓名", "name" -> Optional.of(Kind.NAME);
            case "保留", "keep" -> Optional.of(Kind.KEEP);
            case "不收入", "leave-out" -> Optional.of(Kind.LEAVE_OUT);
            default -> Optional.empty();
        };
    }

    /** What is settled for a page, by its path in the source. */
    public Words of(String path) {
        if (lines.isEmpty()) {
            return Words.NONE;
        }
        Map<String, String> hidden = new TreeMap<>();
        Set<String> open = new HashSet<>();
        for (Line line : lines) {
            if (line.isFor(path)) {
                switch (line.kind()) {
                    case WHOLE -> hidden.put(line.word(), "*".repeat(line.word().length()));
                    case NAME -> hidden.putIfAbsent(line.word(), LetterMask.name(line.word()));
                    case KEEP -> open.add(LetterMask.digits(line.word()));
                    case LEAVE_OUT -> {}
                }
            }
        }
        return new Words(hidden, open);
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    /** Whether a file is not to be published at all. */
    public boolean leavesOut(String path) {
        return lines.stream().anyMatch(line -> line.kind() == Kind.LEAVE_OUT && line.isFor(path));
    }

    /** Reports each line whose path is that of no file. */
    public void tellUnused(Set<String> paths, Diagnostics diagnostics) {
        for (Line line : lines) {
            if (paths.stream().noneMatch(line::isFor)) {
                diagnostics.report(Code.MASK_PATH, line.at(), line.path());
            }
        }
    }
}
