package io.github.jiandu.markdown;

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
 */
public record Markdown(String html, List<Heading> headings, Set<String> ids, String summary) {}
