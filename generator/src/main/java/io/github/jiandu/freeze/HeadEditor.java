package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits what a page says of itself in its head: encoding, base address, moves to other pages, linked files. */
final class HeadEditor {

    private static final Pattern CHARSET = Pattern.compile("(?i)(charset\\s*=\\s*[\"']?\\s*)([\\w.:-]{2,40})");
    private static final Pattern DELAY = Pattern.compile("\\s*(\\d{0,6})");

    private final EditedPage page;
    private final AttributeEditor attributes;
    private final String declared;

    /**
     * @param declared what the page will say that its encoding is
     */
    HeadEditor(EditedPage page, AttributeEditor attributes, String declared) {
        this.page = page;
        this.attributes = attributes;
        this.declared = declared;
    }

    /** Base addresses are worked into the links already; what stays says where links open. */
    void base(HtmlScanner tags) throws IOException {
        if (tags.attribute("target") < 0) {
            page.drop(tags);
            return;
        }
        TagEdit edit = new TagEdit(tags, page.ink());
        for (int i = 0; i < tags.attributes(); i++) {
            if (!tags.isName(i, "target")) {
                edit.remove(i);
            }
        }
        edit.apply(page.out());
    }

    void meta(HtmlScanner tags) throws IOException {
        TagEdit edit = new TagEdit(tags, page.ink());
        int own = tags.attribute("charset");
        if (own >= 0) {
            charsetValue(tags, own, page.source().text(tags, own).strip(), declared, edit);
        }
        String equivalent = PageSource.raw(tags, "http-equiv");
        int content = tags.attribute("content");
        switch (equivalent == null ? "" : equivalent.strip().toLowerCase(Locale.ROOT)) {
            case "content-type" -> {
                if (content >= 0) {
                    String value = page.source().text(tags, content);
                    Matcher named = CHARSET.matcher(value);
                    if (named.find()) {
                        String fixed = value.substring(0, named.start(2)) + declared + value.substring(named.end(2));
                        charsetValue(tags, content, named.group(2), fixed, edit);
                    }
                }
            }
            case "refresh" -> {
                refresh(tags, content < 0 ? "" : page.source().text(tags, content), content, edit);
                return;
            }
            case "content-security-policy",
                    "content-security-policy-report-only",
                    "set-cookie",
                    "x-dns-prefetch-control",
                    "origin-trial" -> {
                page.lost(Loss.META, tags, page.source().sample(tags));
                page.drop(tags);
                return;
            }
            default -> {}
        }
        attributes.edit(tags, "meta", edit);
        edit.apply(page.out());
    }

    private void charsetValue(HtmlScanner tags, int i, String said, String fixed, TagEdit edit) {
        if (!said.equalsIgnoreCase(declared) && !tags.isName(i, "http-equiv")) {
            edit.value(i, fixed);
        }
    }

    /** A move to another page of the copy stays, since some old home pages are nothing else; any other is taken out. */
    private void refresh(HtmlScanner tags, String value, int content, TagEdit edit) throws IOException {
        Item next = page.item().refreshesTo;
        if (next == null || content < 0) {
            page.lost(Loss.REFRESH, tags, value);
            page.drop(tags);
            return;
        }
        Matcher delay = DELAY.matcher(value);
        String seconds = delay.lookingAt() && !delay.group(1).isEmpty() ? delay.group(1) : "0";
        String moved = next.target().relativeTo(page.target());
        edit.value(content, seconds + ";url=" + moved);
        edit.apply(page.out());
    }

    void link(HtmlScanner tags) throws IOException {
        String rel = PageSource.raw(tags, "rel");
        String kinds =
                rel == null ? "" : " " + rel.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ") + " ";
        int href = tags.attribute("href");
        Target to = href < 0 ? null : page.links().resolveRaw(tags.ascii(tags.valueStart(href), tags.valueEnd(href)));
        boolean ours = kinds.contains(" canonical ")
                || kinds.contains(" original ")
                || kinds.contains(" preconnect ")
                || kinds.contains(" dns-prefetch ")
                || kinds.contains(" preload ")
                || kinds.contains(" modulepreload ")
                || kinds.contains(" import ")
                || kinds.contains(" manifest ")
                || kinds.contains(" prefetch ")
                || kinds.contains(" prerender ");
        if (to == null || ours || to.kind() != Target.Kind.LOCAL) {
            if (to != null && to.kind() == Target.Kind.MISSING) {
                page.lost(Loss.FILE_MISSING, tags, to.shown());
            } else if (to != null && to.kind() == Target.Kind.FOREIGN && !kinds.contains(" canonical ")) {
                page.lost(Loss.LOAD_FOREIGN, tags, to.shown());
            }
            page.drop(tags);
            return;
        }
        TagEdit edit = new TagEdit(tags, page.ink());
        int encoding = tags.attribute("charset");
        if (encoding >= 0) {
            edit.remove(encoding);
        }
        attributes.edit(tags, "link", edit);
        edit.apply(page.out());
    }
}
