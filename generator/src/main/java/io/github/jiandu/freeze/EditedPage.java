package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.splice.HtmlScanner;
import io.github.jiandu.splice.Splice;
import java.io.IOException;

/**
 * A page on its way into the copy, as all who edit it know it.
 *
 * @param source as it was found
 * @param links where its links lead
 * @param ink how our words are written into it
 * @param out where it goes
 */
record EditedPage(Item item, PageSource source, LinkResolver links, Ink ink, Splice out, PageLosses losses) {

    /** Where it stands in the copy. */
    SitePath target() {
        return item.target();
    }

    /** Notes a loss at the tag that is at hand. */
    void lost(Loss kind, HtmlScanner tags, String detail) {
        losses.lost(kind, source.line(tags.start()), detail);
    }

    /** Takes out what is at hand. */
    void drop(HtmlScanner tags) throws IOException {
        out.remove(tags.start(), tags.end());
    }

    /** Words that stand for what is not there any more. */
    String mark(String words, String shown) {
        return "<span class=\"jiandu-lost\" title=\"" + ink.text(shown) + "\">" + ink.text("[" + words + "]")
                + "</span>";
    }
}
