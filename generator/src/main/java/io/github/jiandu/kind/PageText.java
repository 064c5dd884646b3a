package io.github.jiandu.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.source.SourceFile;

/**
 * The text of a page as it was written and as it will show.
 *
 * @param body what will show
 * @param source the file
 * @param firstLine the line on which the text begins, from 1
 */
public record PageText(Body body, SourceFile source, int firstLine) {}
