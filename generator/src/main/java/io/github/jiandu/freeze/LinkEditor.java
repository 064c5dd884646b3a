package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits links of the kind {@code a} and {@code area}: they lead to a file of the copy, or are text. */
final class LinkEditor {

    /** Sites whose links nobody hides for money; a hidden menu may well lead to them. */
    private static final Pattern PUBLIC_BODY =
            Pattern.compile("(?i)https?://[^/?#]*\\.(?:gov|edu|mil)\\.cn(?:[:/?#].*)?");

    private final EditedPage page;
    private final AttributeEditor attributes;
    private final Visibility visibility;
    private final FreezeRequest.ExternalLinks external;

    /**
     * @param visibility whether readers see what is at hand
     */
    LinkEditor(
            EditedPage page, AttributeEditor attributes, Visibility visibility, FreezeRequest.ExternalLinks external) {
        this.page = page;
        this.attributes = attributes;
        this.visibility = visibility;
        this.external = external;
    }

    /**
     * Edits one.
     *
     * @param handler what it would have done when clicked on, or null
     * @return whether the whole link is taken out
     */
    boolean edit(HtmlScanner tags, @Nullable String handler, TagEdit edit) throws IOException {
        int href = tags.attribute("href");
        if (href < 0) {
            href = tags.attribute("xlink:href");
        }
        if (href < 0) {
            return false;
        }
        int at = page.source().line(tags.start());
        Target to = page.links().resolveRaw(PageSource.raw(tags, href));
        switch (to.kind()) {
            case LOCAL -> attributes.local(tags, href, to, edit);
            case CONTACT -> {}
            case SAME_PAGE -> {
                Target opened = handler == null ? null : page.links().opened(handler);
                if (opened != null) {
                    page.losses()
                            .lost(Loss.SCRIPT_LINK_SAVED, at, opened.local().path());
                    edit.value(href, attributes.relative(opened));
                    attributes.note(opened);
                } else if (page.item().base != null && !to.rest().isEmpty()) {
                    // the base address is gone, and with it where this would have led
                    edit.value(href, to.rest());
                }
            }
            case SCRIPT -> {
                Target opened = page.links().opened(to.shown());
                if (opened == null && handler != null) {
                    opened = page.links().opened(handler);
                }
                if (opened != null) {
                    page.losses()
                            .lost(Loss.SCRIPT_LINK_SAVED, at, opened.local().path());
                    edit.value(href, attributes.relative(opened));
                    attributes.note(opened);
                } else {
                    page.losses().lost(Loss.SCRIPT_LINK, at, to.shown());
                    edit.remove(href);
                }
            }
            case MISSING -> {
                page.losses().lost(Loss.LINK_DEAD, at, to.shown());
                asText(tags, href, "jiandu-dead", "原链接的内容未保存：" + to.shown(), edit);
            }
            default -> {
                if (visibility.isHidden()
                        && tags.name().equals("a")
                        && !PUBLIC_BODY.matcher(to.shown()).matches()) {
                    page.losses().lost(Loss.HIDDEN_LINK, at, to.shown());
                    page.drop(tags);
                    return true;
                }
                page.losses().lost(Loss.LINK_EXTERNAL, at, to.shown());
                if (external == FreezeRequest.ExternalLinks.TEXT) {
                    asText(tags, href, "jiandu-external", "站外链接，归档后停用：" + to.shown(), edit);
                }
            }
        }
        return false;
    }

    private static void asText(HtmlScanner tags, int href, String name, String title, TagEdit edit) {
        edit.remove(href);
        int opens = tags.attribute("target");
        if (opens >= 0) {
            edit.remove(opens);
        }
        edit.addClass(name);
        edit.title(title);
    }
}
