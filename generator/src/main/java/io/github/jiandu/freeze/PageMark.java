package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;
import java.util.List;
import org.jsoup.parser.Parser;

/** Puts into a page that it is archived: its head, its banner, its title. The mark of a former archiving goes. */
final class PageMark {

    private final EditedPage page;
    private final Banner banner;
    private final String declared;
    private final PageShape shape;
    /** What a former archiving put in. */
    private final List<FormerMark.Range> former;

    private int formerAt;
    private boolean headDone;
    private boolean bodyDone;
    private boolean frameClosed;

    /**
     * @param declared what the page will say that its encoding is
     */
    PageMark(EditedPage page, Banner banner, String declared, PageShape shape) {
        this.page = page;
        this.banner = banner;
        this.declared = declared;
        this.shape = shape;
        this.former = page.item().formerly == null
                ? List.of()
                : FormerMark.ranges(page.source().bytes());
    }

    /** Takes out what belongs to the mark of a former archiving; true when that is at hand. */
    boolean dropFormer(HtmlScanner tags) throws IOException {
        while (formerAt < former.size() && former.get(formerAt).end() <= tags.start()) {
            formerAt++;
        }
        if (formerAt == former.size() || former.get(formerAt).start() > tags.start()) {
            return false;
        }
        page.drop(tags);
        return true;
    }

    /** Whether a title says already that the page is archived. */
    private boolean isMarked(int title) {
        String text = page.item().formerly == null ? "" : page.source().text(title, title + 200);
        return Parser.unescapeEntities(text, false).startsWith(Banner.PREFIX);
    }

    /** Whether the page's title is that of a former archiving alone. */
    private boolean isUntitled() {
        return shape.title() < 0
                || former.stream().anyMatch(range -> range.start() <= shape.title() && shape.title() < range.end());
    }

    /** Puts in what belongs before a position. */
    void insertBefore(int position) throws IOException {
        if (!headDone && position >= shape.head()) {
            headDone = true;
            String title = isUntitled()
                    ? Banner.PREFIX
                            + (page.item().title.isEmpty()
                                    ? banner.request().site().name()
                                    : page.item().title)
                    : null;
            page.out()
                    .insert(
                            Math.max(shape.head(), page.out().position()),
                            banner.head(page.item(), declared, page.ink(), title));
        }
        if (!bodyDone && shape.body() >= 0 && position >= shape.body()) {
            bodyDone = true;
            page.out().insert(Math.max(shape.body(), page.out().position()), banner.banner(page.item(), page.ink()));
        }
        if (!bodyDone && shape.frameset() >= 0 && position >= shape.frameset()) {
            bodyDone = true;
            page.out().insert(Math.max(shape.frameset(), page.out().position()), banner.frameOpen(page.item()));
        }
        if (!frameClosed && shape.framesetEnd() >= 0 && position >= shape.framesetEnd()) {
            frameClosed = true;
            page.out().insert(Math.max(shape.framesetEnd(), page.out().position()), Banner.frameClose());
        }
    }

    /** Marks the title, when it is the one that browsers show and not marked yet. */
    void title(HtmlScanner tags) throws IOException {
        if (tags.start() == shape.title() && !isMarked(tags.end())) {
            page.out().insert(tags.end(), page.ink().text(Banner.PREFIX));
        }
    }

    /** Closes the frame of the banner before a comment without end, behind which nothing would be seen. */
    void beforeOpenComment(HtmlScanner tags) throws IOException {
        if (shape.frameset() >= 0 && shape.framesetEnd() < 0 && !frameClosed) {
            frameClosed = true;
            page.out().insert(tags.start(), Banner.frameClose());
        }
    }

    /** Puts in what has not found its place before the end. */
    void end(int position) throws IOException {
        insertBefore(position);
        if (shape.frameset() >= 0 && shape.framesetEnd() < 0 && !frameClosed) {
            page.out().insert(position, Banner.frameClose());
        }
    }
}
