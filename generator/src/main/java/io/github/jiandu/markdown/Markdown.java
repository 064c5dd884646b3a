package io.github.jiandu.markdown;

import io.github.jiandu.entry.Abolition;
import io.github.jiandu.entry.Heading;
import java.util.List;
import java.util.Set;

/**
 * What became of a text.
 *
 * @param html clean HTML
 * @param headings in the order of the text
 * @param ids everything that a link may name after {@code #}
 * @param summary the first sentences as plain text
 * @param abolitions documents of which an official document says that they are no longer in force
 */
public record Markdown(
        String html, List<Heading> headings, Set<String> ids, String summary, List<Abolition> abolitions) {

    static final Markdown EMPTY = new Markdown("", List.of(), Set.of(), "", List.of());
}
