package io.github.jiandu.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an entry, ready to stand in its page.
 *
 * @param html clean HTML whose links are right at the entry's address
 * @param headings in the order of the text
 * @param summary the first sentences as plain text, empty when there is no text
 * @param picture the first picture of the text, or null
 */
public record Body(
        String html,
        List<Heading> headings,
        String summary,
        @Nullable Picture picture) {

    public static final Body EMPTY = new Body("", List.of(), "", null);

    public Body {
        headings = List.copyOf(headings);
    }
}
