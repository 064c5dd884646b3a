package io.github.jiandu.freeze;

import io.github.jiandu.splice.HtmlScanner;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the tags of a page and knows whether readers see what stands where it is: links that nobody sees are 暗链. */
final class Visibility {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr", "frame", "bgsound");

    private static final Pattern HIDING = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden"
            + "|(?:left|top|right|margin(?:-left|-top)?|text-indent)\\s*:\\s*-\\s*\\d{3,}|font-size\\s*:\\s*1(?:px|pt)?\\s*(?:;|$)"
            + "|(?:^|[;\\s])(?:height|width)\\s*:\\s*[01](?:px|pt)?\\s*(?:;|$)|opacity\\s*:\\s*0?\\.?0+\\s*(?:;|$)");
    private static final Pattern WRITES_HIDING = Pattern.compile(
            "(?is)document\\s*\\.\\s*write(?:ln)?\\s*\\(\\s*[\"'][^\"'<]*<(?:div|span|marquee|table|ul|p)\\b[^>]{0,400}(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|-\\s*\\d{3,}px|height\\s*[:=]\\W?[01]\\b)");
    private static final Pattern WRITES_END =
            Pattern.compile("(?i)document\\s*\\.\\s*write(?:ln)?\\s*\\(\\s*[\"']\\s*</(?:div|span|marquee|table|ul|p)");
    private static final Pattern SMALL = Pattern.compile("[01](?:px)?");

    private final Set<String> hiddenIds;

    private String by = "";
    private int depth;
    private boolean byScript;

    /**
     * @param hiddenIds of elements that a script of the page hides
     */
    Visibility(Set<String> hiddenIds) {
        this.hiddenIds = hiddenIds;
    }

    /** Notes whether readers see what follows. */
    void open(HtmlScanner tags, String name) {
        if (depth > 0) {
            if (name.equals(by) && !tags.isSelfClosing()) {
                depth++;
            }
        } else if (!VOID.contains(name)
                && !tags.isSelfClosing()
                && !name.equals("iframe")
                && !name.equals("body")
                && isHiding(tags, name)) {
            by = name;
            depth = 1;
        }
    }

    private boolean isHiding(HtmlScanner tags, String name) {
        for (int i = 0; i < tags.attributes(); i++) {
            if (tags.isName(i, "style")) {
                if (HIDING.matcher(
                                tags.ascii(tags.valueStart(i), Math.min(tags.valueEnd(i), tags.valueStart(i) + 2000)))
                        .find()) {
                    return true;
                }
            } else if (tags.isName(i, "hidden")) {
                return true;
            } else if (tags.isName(i, "id") && !hiddenIds.isEmpty()) {
                if (hiddenIds.contains(tags.ascii(tags.valueStart(i), tags.valueEnd(i)))) {
                    return true;
                }
            } else if (name.equals("marquee") && (tags.isName(i, "height") || tags.isName(i, "width"))) {
                if (SMALL.matcher(tags.ascii(tags.valueStart(i), tags.valueEnd(i)))
                        .matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether readers do not see what stands here. */
    boolean isHidden() {
        return depth > 0 || byScript;
    }

    /** Notes the end of an element; true when what it hid is over with it. */
    boolean close(String name) {
        return depth > 0 && name.equals(by) && --depth == 0;
    }

    /** Notes a script, which may open or close what hides. */
    void script(String code) {
        if (WRITES_HIDING.matcher(code).find()) {
            byScript = true;
        } else if (WRITES_END.matcher(code).find()) {
            byScript = false;
        }
    }

    /** Whether an element has no size to speak of. */
    static boolean isTiny(HtmlScanner tags) {
        for (int i = 0; i < tags.attributes(); i++) {
            if (tags.isName(i, "width") || tags.isName(i, "height")) {
                if (SMALL.matcher(
                                tags.ascii(tags.valueStart(i), tags.valueEnd(i)).strip())
                        .matches()) {
                    return true;
                }
            } else if (tags.isName(i, "style")
                    && HIDING.matcher(tags.ascii(tags.valueStart(i), tags.valueEnd(i)))
                            .find()) {
                return true;
            }
        }
        return false;
    }
}
