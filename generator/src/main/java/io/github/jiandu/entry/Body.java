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
 * @param abolitions documents of which the text says that they are no longer in force
 */
public record Body(
        String html,
        List<Heading> headings,
        String summary,
        @Nullable Picture picture,
        List<Abolition> abolitions) {

    public static final Body EMPTY = new Body("", List.of(), "", null, List.of());

    public Body {
        headings = List.copyOf(headings);
        abolitions = List.copyOf(abolitions);
    }
}
