package io.github.jiandu.source;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * The head of a page: YAML between two lines of three hyphens at the very top of the file.
 *
 * @param fields the values, or empty when they could not be read (which was reported)
 * @param bodyLine line on which the body begins, from 1
 */
public record FrontMatter(Optional<YamlNode.Mapping> fields, int bodyLine) {

    private static final String FENCE = "---";

    /** Splits a page. A page without a head has no fields and is all body. Empty lines above the head do no harm. */
    public static FrontMatter read(SourceFile source, Diagnostics diagnostics) {
        int first = 1;
        while (first < source.lineCount() && source.line(first).isBlank()) {
            first++;
        }
        if (!source.line(first).stripTrailing().equals(FENCE)) {
            return new FrontMatter(Optional.of(new YamlNode.Mapping(List.of(), source.at(1, 1, 1))), 1);
        }
        for (int line = first + 1; line <= source.lineCount(); line++) {
            if (source.line(line).stripTrailing().equals(FENCE)) {
                String text = source.text().substring(source.offsetOf(first + 1), source.offsetOf(line));
                return new FrontMatter(Yaml.readMapping(source, text, first + 1, diagnostics), line + 1);
            }
        }
        diagnostics.report(Code.FRONT_MATTER_UNCLOSED, source.at(first, 1, FENCE.length()));
        return new FrontMatter(Optional.empty(), source.lineCount() + 1);
    }
}
