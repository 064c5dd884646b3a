package io.github.jiandu.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the levels of a document (DOC-06): headings, paragraphs that begin with a title, articles of laws and plain
 * items. Below an article （一） and 1. are its items (项), never headings.
 */
final class Levels {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Set<String> UNNUMBERED = Set.of("总则", "附则");

    /** A title in two lines is no table of contents. */
    private static final int CONTENTS_LINES = 3;

    private final List<Block> blocks;
    private final @Nullable LevelMark[] marks;
    private final Part[] parts;
    /** Of headings, without blanks; of other blocks empty. */
    private final String[] words;

    private final MarkOrder order;
    private final Outline outline = new Outline();

    /** What the marks of a rank number, as decided at the first of them: brothers look alike. */
    private enum Series {
        ITEMS,
        PARAGRAPHS,
        TITLES,
        SENTENCES
    }

    private final Map<Rank, Series> series = new EnumMap<>(Rank.class);

    private boolean inArticle;
    private boolean inAnnex;
    private boolean inContents;
    private int articles;
    /** First line of the table of contents, once met. */
    private @Nullable String contentsBegin;

    Levels(List<Block> blocks, Part[] parts, Tally tally) {
        this.blocks = blocks;
        this.parts = parts;
        this.order = new MarkOrder(tally);
        this.marks = new LevelMark[blocks.size()];
        this.words = blocks.stream()
                .map(block -> block.kind() == Block.Kind.HEADING ? bare(block.text()) : "")
                .toArray(String[]::new);
        for (int i = 0; i < marks.length; i++) {
            boolean words = blocks.get(i).kind() != Block.Kind.OTHER && parts[i] == null;
            marks[i] = words ? LevelMark.at(blocks.get(i).text()).orElse(null) : null;
        }
    }

    void find() {
        leaveContentsToText();
        for (int i = 0; i < marks.length; i++) {
            if (parts[i] != null) {
                continue;
            }
            switch (blocks.get(i).kind()) {
                case HEADING -> parts[i] = heading(blocks.get(i), marks[i]);
                case PARAGRAPH -> parts[i] = paragraph(i, blocks.get(i), marks[i]);
                case OTHER -> parts[i] = Part.TEXT;
            }
        }
    }

    /**
     * A table of contents that came along as headings: several with nothing between them, which all come again in their
     * order. It is text, else every chapter would have two headings, one of them empty.
     */
    private void leaveContentsToText() {
        for (int from = 0; from < blocks.size(); from++) {
            int to = from + 1;
            while (to < blocks.size() && isHeading(to) && isHeading(from) && !sameWords(from, to)) {
                to++;
            }
            if (to - from >= CONTENTS_LINES && comeAgain(from, to)) {
                Arrays.fill(parts, from, to, Part.TEXT);
                return;
            }
            from = to - 1;
        }
    }

    private boolean isHeading(int i) {
        return blocks.get(i).kind() == Block.Kind.HEADING && parts[i] == null;
    }

    private boolean sameWords(int one, int other) {
        return words[one].equals(words[other]);
    }

    private boolean comeAgain(int from, int to) {
        int next = from;
        for (int i = to; i < blocks.size() && next < to; i++) {
            next += isHeading(i) && sameWords(i, next) ? 1 : 0;
        }
        return next == to;
    }

    private Part heading(Block block, @Nullable LevelMark mark) {
        if (AttachmentNames.isBare(block.text())) {
            annex(block.level());
            return Part.heading(Part.Role.HEADING, block.level(), 0);
        }
        if (mark == null) {
            outline.enterUnmarked(block.level());
            series.clear();
            if (block.level() == 2 && articles > 0 && !UNNUMBERED.contains(bare(block.text()))) {
                leaveLaw();
            }
            return Part.heading(Part.Role.HEADING, block.level(), 0);
        }
        outline.enter(mark.rank(), block.level());
        deeperSeriesStart(mark.rank());
        if (mark.rank().isLevel()) {
            inArticle = false;
            order(mark, block);
        }
        return Part.heading(Part.Role.HEADING, block.level(), mark.rank().level());
    }

    private Part paragraph(int i, Block block, @Nullable LevelMark mark) {
        String words = block.text();
        if (AttachmentNames.isBare(words) && i > 0) {
            annex(2);
            return Part.heading(Part.Role.ANNEX, 2, 0);
        }
        String bare = words.length() <= 8 ? bare(words) : "";
        if (bare.equals("目录")) {
            inContents = true;
            return Part.TEXT;
        }
        if (mark == null) {
            if (Titles.isTitle(words)) {
                order.interrupt();
            }
            inContents &= UNNUMBERED.contains(bare);
            return UNNUMBERED.contains(bare) && !inContents && articles > 0 ? division(Rank.CHAPTER) : Part.TEXT;
        }
        if (mark.rank() == Rank.ARTICLE) {
            return article(mark, words);
        }
        return mark.rank().isLevel() ? level(i, mark, block) : chapter(mark, words);
    }

    private void annex(int level) {
        inAnnex = true;
        leaveLaw();
        outline.restart(level);
    }

    private void leaveLaw() {
        inArticle = false;
        articles = 0;
        order.restart();
        series.clear();
    }

    private Part chapter(LevelMark mark, String words) {
        if (inContents && !contentsEnd(bare(words))) {
            return Part.TEXT;
        }
        return mark.standsAlone(words) && Titles.isTitle(words) ? division(mark.rank()) : Part.TEXT;
    }

    /** A table of contents ends where its first line comes again. */
    private boolean contentsEnd(String line) {
        inContents = !line.equals(contentsBegin);
        contentsBegin = contentsBegin == null ? line : contentsBegin;
        return !inContents;
    }

    private Part division(Rank rank) {
        series.clear();
        return Part.heading(Part.Role.HEADING, outline.enter(rank), 0);
    }

    /** 第一条 begins an article when a blank stands behind it, or when it is the next. */
    private Part article(LevelMark mark, String words) {
        if (!mark.standsAlone(words) && mark.number() != articles + 1) {
            return Part.TEXT;
        }
        inContents = false;
        inArticle = true;
        articles = mark.number();
        return Part.begun(Part.Role.ARTICLE, 0, mark.written().length());
    }

    private Part level(int i, LevelMark mark, Block block) {
        if (inArticle) {
            order.form(mark, block.at());
            return Part.TEXT;
        }
        order(mark, block);
        Rank rank = mark.rank();
        String words = block.text().substring(mark.length());
        if (mark.number() == 1) {
            series.remove(rank);
        }
        Series brothers = series.computeIfAbsent(rank, first -> series(words, hasRank(i + 1, rank)));
        deeperSeriesStart(rank);
        int sentence = Titles.titleSentence(words);
        boolean heading = Titles.isTitle(words)
                ? brothers == Series.TITLES || brothers == Series.SENTENCES
                : sentence == words.length() && brothers == Series.SENTENCES && textFollows(i + 1, rank);
        if (heading) {
            return Part.heading(Part.Role.HEADING, outline.enter(rank), rank.level());
        }
        return sentence > 0 && sentence < words.length() && brothers == Series.SENTENCES
                ? Part.begun(Part.Role.RUN_IN, rank.level(), mark.length() + sentence)
                : Part.TEXT;
    }

    private static Series series(String words, boolean brotherFollows) {
        if (Titles.isTitle(words)) {
            return brotherFollows ? Series.ITEMS : Series.TITLES;
        }
        return Titles.titleSentence(words) > 0 ? Series.SENTENCES : Series.PARAGRAPHS;
    }

    private void order(LevelMark mark, Block block) {
        if (inAnnex) {
            // tables and forms count as they please
            order.form(mark, block.at());
        } else {
            order.meet(mark, block.at());
        }
    }

    /** Plain text or a deeper level: something that can stand under a heading. */
    private boolean textFollows(int i, Rank rank) {
        if (i >= marks.length || parts[i] != null) {
            return false;
        }
        LevelMark mark = marks[i];
        return mark == null || mark.rank().depth() > rank.depth();
    }

    private boolean hasRank(int i, Rank rank) {
        LevelMark mark = i < marks.length ? marks[i] : null;
        return mark != null && mark.rank() == rank;
    }

    private void deeperSeriesStart(Rank rank) {
        series.keySet().removeIf(other -> other.depth() > rank.depth());
    }

    private static String bare(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
