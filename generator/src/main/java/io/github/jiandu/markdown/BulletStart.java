package io.github.jiandu.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;

/**
 * The library's parser of lists, but for those with numbers: 1. and 1) of an official document are its own words and stay
 * as they were written (DOC-06).
 */
final class BulletStart extends ListBlockParser.Factory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory lists = super.apply(options);
        return (state, matched) -> isNumber(state) ? BlockStart.none() : lists.tryStart(state, matched);
    }

    private static boolean isNumber(ParserState state) {
        int first = state.getNextNonSpaceIndex();
        return first < state.getLine().length()
                && Character.isDigit(state.getLine().charAt(first));
    }
}
