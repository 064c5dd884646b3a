package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;

/** Edits frames: they show pages of the copy, or nothing. */
final class FrameEditor {

    private final EditedPage page;
    private final AttributeEditor attributes;
    private final Visibility visibility;
    private boolean dropped;

    /**
     * @param visibility whether readers see what is at hand
     */
    FrameEditor(EditedPage page, AttributeEditor attributes, Visibility visibility) {
        this.page = page;
        this.attributes = attributes;
        this.visibility = visibility;
    }

    /** Whether the tag of the {@code iframe} that is open was taken out, so that its content has to go as well. */
    boolean isDropped() {
        return dropped;
    }

    /** The end of an {@code iframe}; true when its end tag has to go. */
    boolean close() {
        boolean was = dropped;
        dropped = false;
        return was;
    }

    /** Edits {@code frame} and {@code iframe}. */
    void edit(HtmlScanner tags, String name) throws IOException {
        boolean inline = name.equals("iframe");
        TagEdit edit = new TagEdit(tags, page.ink());
        int src = tags.attribute("src");
        Target to = src < 0 ? null : page.links().resolveRaw(tags.ascii(tags.valueStart(src), tags.valueEnd(src)));
        int at = page.source().line(tags.start());
        for (int i = 0; i < tags.attributes(); i++) {
            String attribute = tags.attributeName(i);
            if (i != src
                    && (attribute.startsWith("on") && attribute.length() > 2
                            || attribute.equals("src")
                            || attribute.equals("srcdoc"))) {
                page.losses().lost(Loss.HANDLER, at, attribute);
                edit.remove(i);
            } else if (attribute.equals("style")) {
                attributes.style(tags, i, edit);
            } else if (attribute.equals("longdesc")) {
                attributes.load(tags, name, i, edit);
            }
        }
        boolean blank = to == null
                || to.kind() == Target.Kind.SAME_PAGE && to.shown().isEmpty()
                || to.shown().equalsIgnoreCase("about:blank");
        boolean local = !blank && to != null && (to.kind() == Target.Kind.LOCAL || to.kind() == Target.Kind.SAME_PAGE);
        if (local
                && to != null
                && !page.item().cutFrames.contains(to.local())
                && to.kind() == Target.Kind.LOCAL
                && to.local() != page.item()) {
            attributes.local(tags, src, to, edit);
        } else if (!blank && to != null) {
            boolean foreign = to.kind() == Target.Kind.FOREIGN;
            if (inline && foreign && (visibility.isHidden() || Visibility.isTiny(tags))) {
                page.losses().lost(Loss.HIDDEN_FRAME, at, to.shown());
                drop(tags, "");
                return;
            }
            Loss loss = local ? Loss.FRAME_LOOP : foreign ? Loss.FRAME_FOREIGN : Loss.FRAME_MISSING;
            page.losses().lost(loss, at, to.shown());
            if (inline) {
                drop(tags, page.mark(foreign ? "此处原有别的网站的网页" : "此处原有的网页未保存", to.shown()));
                return;
            }
            edit.value(src, Banner.MISSING.relativeTo(page.target()));
        }
        edit.apply(page.out());
    }

    private void drop(HtmlScanner tags, String instead) throws IOException {
        dropped = true;
        page.out().replace(tags.start(), tags.end(), instead);
    }
}
