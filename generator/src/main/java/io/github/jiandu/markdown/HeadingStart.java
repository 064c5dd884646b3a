package io.github.jiandu.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * The library's parser of headings, asked only about lines that can be one. The original first collects the whole
 * paragraph so far, at every line: a table of 100,000 rows took minutes.
 */
final class HeadingStart extends HeadingParser.Factory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = super.apply(options);
        return (state, matched) -> canBeHeading(state) ? headings.tryStart(state, matched) : BlockStart.none();
    }

    /** {@code # heading}, or the line of = or - below one. */
    private static boolean canBeHeading(ParserState state) {
        int first = state.getNextNonSpaceIndex();
        if (first >= state.getLine().length()) {
            return false;
        }
        char c = state.getLine().charAt(first);
        return c == '#' || c == '=' || c == '-';
    }
}
